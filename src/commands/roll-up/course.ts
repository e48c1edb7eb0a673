import type { MisconceptionWords } from "#core/content/schema/misconceptions.ts";
import type { RollUpCourse } from "#core/rollup/course.ts";
import type { COURSE, Rows } from "./tables.ts";

/** The questions that are counted, their wrong options, and by language what those believe who choose these. */
export const courseRows = (
  { items }: RollUpCourse,
  words: Readonly<Record<string, { readonly misconceptions: MisconceptionWords }>>,
): Rows<typeof COURSE> => ({
  items: items.map(({ id, rev, module, objective, section, chooses }) => ({
    item: id,
    rev,
    module,
    objective,
    section,
    chooses,
  })),
  options: items.flatMap(({ id, rev, wrong }) =>
    wrong.map(({ option, misconception }) => ({ item: id, rev, option, misconception })),
  ),
  misconceptions: Object.entries(words).flatMap(([locale, { misconceptions }]) =>
    Object.entries(misconceptions).map(([misconception, sentence]) => ({
      misconception,
      locale,
      words: sentence,
    })),
  ),
});
