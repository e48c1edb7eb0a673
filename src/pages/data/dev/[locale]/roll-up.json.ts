import type { APIRoute } from "astro";
import { rollUpCourse } from "#core/content/roll-up.ts";
import type { Locale } from "#core/i18n/locales.ts";
import { bankOf } from "#course/bank.ts";
import { course, modules, strings } from "#course/index.ts";
import { localePaths } from "#course/paths.ts";
import type { RollUpData } from "#islands/roll-up/types.ts";

// The course as a roll-up counts it, and the words of what it counts.
export const getStaticPaths = localePaths;

export const GET: APIRoute = ({ params }) => {
  const locale = params["locale"] as Locale;
  const { quiz, reflect } = strings(locale);
  const banks = modules.map((module) => ({ slug: module.slug, bank: bankOf(module, locale) }));
  const data: RollUpData = {
    course: rollUpCourse(course.site.course, modules, course),
    modules: Object.fromEntries(
      banks.map(({ slug, bank: { title, sections, objectives } }) => [
        slug,
        { title, sections, objectives },
      ]),
    ),
    items: Object.fromEntries(
      banks.flatMap(({ bank }) =>
        bank.items.map(({ item, case: told, words: { stem, options } }) => [
          String(item["id"]),
          {
            ...(told !== undefined && { case: told }),
            stem,
            // What is true or false has the same two words everywhere.
            options: options
              ? Object.fromEntries(Object.entries(options).map(([id, { text = id }]) => [id, text]))
              : { true: quiz.true, false: quiz.false },
          },
        ]),
      ),
    ),
    misconceptions: course.words[locale].misconceptions,
    areas: {
      person: course.instruments.person.words[locale].areas,
      unit: course.instruments.unit.words[locale].areas,
    },
    ends: {
      person: [reflect.scaleNever, reflect.scaleEvery],
      unit: [reflect.scaleNone, reflect.scaleFull],
    },
    sides: course.instruments.unit.words[locale].roles,
  };
  return new Response(JSON.stringify(data), { headers: { "Content-Type": "application/json" } });
};
