import type { APIRoute } from "astro";
import type { Locale } from "#core/i18n/locales.ts";
import { strings } from "#course/index.ts";
import { localePaths } from "#course/paths.ts";

// The interface's words for the islands.
export const getStaticPaths = localePaths;

export const GET: APIRoute = ({ params }) =>
  new Response(JSON.stringify(strings(params["locale"] as Locale)), {
    headers: { "Content-Type": "application/json" },
  });
