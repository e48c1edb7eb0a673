import type { APIRoute } from "astro";
import { LOCALES, type Locale } from "#core/i18n/locales.ts";
import type { Strings } from "#core/i18n/strings.ts";
import { strings } from "#course/index.ts";

// The interface's words for the islands, a group at a time: no page needs all of them.
export const getStaticPaths = () =>
  LOCALES.flatMap((locale) =>
    Object.keys(strings(locale)).map((group) => ({ params: { locale, group } })),
  );

export const GET: APIRoute = ({ params }) => {
  const words = strings(params["locale"] as Locale)[params["group"] as keyof Strings];
  return new Response(JSON.stringify(words), { headers: { "Content-Type": "application/json" } });
};
