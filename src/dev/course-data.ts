import type { WholeLocale } from "#core/i18n/locales.ts";
import { itemsOf } from "#core/items/parts.ts";
import { course, modules } from "#course/index.ts";
import { wordsOf } from "#course/items.ts";
import type { CourseData } from "#islands/page-examples.ts";

/** The course as the examples of pages need it. */
export const courseData = (locale: WholeLocale): CourseData => ({
  locale,
  modules: Object.fromEntries(
    modules.map((module) => [
      module.slug,
      itemsOf(module.bank)
        .filter(({ variantOf }) => variantOf === undefined)
        .map((item) => {
          const { accepted } = wordsOf(module, locale, item.id);
          return { module: module.slug, item, ...(accepted && { accepted }) };
        }),
    ]),
  ),
  instruments: Object.fromEntries(
    Object.entries(course.instruments).map(([id, { rev, areas }]) => [id, { rev, areas }]),
  ),
});
