import type { APIRoute } from "astro";
import type { Locale } from "#core/i18n/locales.ts";
import { modules, titleOf } from "#course/index.ts";
import { marks } from "#course/marks.ts";
import { localePaths } from "#course/paths.ts";
import type { ActWords } from "#islands/apply/data.ts";

// Titles and acts at work, for plan and practice log.
export const getStaticPaths = localePaths;

export const GET: APIRoute = ({ params }) => {
  const locale = params["locale"] as Locale;
  // Chinese sets no space between clauses.
  const { space } = marks(locale);
  const acts: Record<string, ActWords> = Object.fromEntries(
    modules.map(({ slug, lessons }) => {
      const { when, do: what, lookBack, variants } = lessons[locale].act;
      const { title } = titleOf(locale, slug);
      return [slug, { title, act: `${when}${space}${what}`, lookBack, variants }];
    }),
  );
  return new Response(JSON.stringify(acts), { headers: { "Content-Type": "application/json" } });
};
