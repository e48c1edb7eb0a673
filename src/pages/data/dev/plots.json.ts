import type { APIRoute } from "astro";
import { plots } from "#course/index.ts";

// The plan of the building, for islands that draw it small. It is the same in every language.
export const GET: APIRoute = () =>
  new Response(JSON.stringify(plots()), { headers: { "Content-Type": "application/json" } });
