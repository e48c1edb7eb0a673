import type { APIRoute } from "astro";
import { itemIndex } from "#core/content/record-keys.ts";
import { modules } from "#course/index.ts";

// Which items measure which objective, for whatever shows progress. The same in every language.
export const GET: APIRoute = () =>
  new Response(JSON.stringify(itemIndex(modules)), {
    headers: { "Content-Type": "application/json" },
  });
