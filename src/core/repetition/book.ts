import { type Course, placesOf } from "#core/content/course.ts";
import type { Locale } from "#core/i18n/locales.ts";
import type { Fixed } from "./phrases.ts";
import { type Prose, proseOf } from "./prose.ts";

/** The lessons of a course in one language, and what may come again in them. */
export interface Book {
  readonly proses: readonly Prose[];
  readonly fixed: Fixed;
}

export const bookOf = (course: Course, locale: Locale): Book => ({
  proses: placesOf(course.syllabus).flatMap(({ slug }) => {
    const lesson = course.modules.get(slug)?.lessons[locale];
    return lesson === undefined ? [] : [proseOf(slug, lesson, locale)];
  }),
  fixed: fixedIn(course, locale),
});

function fixedIn({ words, caseBook }: Course, locale: Locale): Fixed {
  const { terms, syllabus, strings } = words[locale];
  const { place, cast, measures } = caseBook.words[locale];
  return {
    names: [
      ...Object.values(terms).map(({ term }) => term),
      ...Object.values(syllabus.modules).flatMap(({ title, short }) => [title, short]),
      ...Object.values(syllabus.parts).map(({ title }) => title),
      place,
      ...Object.values(cast).flatMap(({ name, role }) => [name, role]),
      ...Object.values(measures).map(({ name }) => name),
      ...Object.values(caseBook.papers[locale]).map(({ title }) => title),
    ],
    headings: Object.values(strings).flatMap((group) => Object.values(group)),
  };
}
