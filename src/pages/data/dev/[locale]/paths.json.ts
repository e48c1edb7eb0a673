import type { APIRoute } from "astro";
import type { Locale } from "#core/i18n/locales.ts";
import { localePaths } from "#course/paths.ts";
import { ways } from "#course/way.ts";

// The orientation paths in a language, for their page and the strip of the first page.
export const getStaticPaths = localePaths;

export const GET: APIRoute = ({ params }) =>
  new Response(JSON.stringify(ways(params["locale"] as Locale)), {
    headers: { "Content-Type": "application/json" },
  });
