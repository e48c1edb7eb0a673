import type { APIRoute } from "astro";
import { INSTRUMENTS, type InstrumentId } from "#core/content/schema/instruments.ts";
import { LOCALES, type Locale } from "#core/i18n/locales.ts";
import { course, titleOf } from "#course/index.ts";
import { marks } from "#course/marks.ts";
import type { Sheet, Suggestion } from "#islands/reflect/sheet.ts";

// An instrument in one language, with what is suggested where an area is low.
export const getStaticPaths = () =>
  LOCALES.flatMap((locale) =>
    INSTRUMENTS.map((instrument) => ({ params: { locale, instrument } })),
  );

export const GET: APIRoute = ({ params }) => {
  const locale = params["locale"] as Locale;
  const id = params["instrument"] as InstrumentId;
  const { rev, subject, areas, evidence, roles, words } = course.instruments[id];
  const sheet: Sheet = {
    id,
    rev,
    subject,
    evidence,
    roles,
    words: words[locale],
    areas,
    suggestions: Object.fromEntries(
      areas.flatMap(({ modules }) => modules.flatMap((slug) => suggestion(locale, slug))),
    ),
  };
  return new Response(JSON.stringify(sheet), { headers: { "Content-Type": "application/json" } });
};

function suggestion(locale: Locale, slug: string): [slug: string, Suggestion][] {
  const module = course.modules.get(slug);
  if (module === undefined) return [];
  const { act } = module.lessons[locale];
  return [
    [
      slug,
      {
        title: titleOf(locale, slug).title,
        act: `${act.when}${marks(locale).space}${act.do}`,
        minutes: module.act.minutes,
      },
    ],
  ];
}
