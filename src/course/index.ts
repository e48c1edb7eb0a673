import { type Course, type Module, type Place, placesOf } from "#core/course/course.ts";
import { formatProblem } from "#core/course/problem.ts";
import { readCourse } from "#core/course/read.ts";
import type { Locale } from "#core/i18n/locales.ts";
import type { Strings } from "#core/i18n/strings.ts";

const texts = import.meta.glob<string>("../../content/**/*.{yaml,mdx}", {
  query: "?raw",
  import: "default",
  eager: true,
});

const reading = readCourse(
  new Map(Object.entries(texts).map(([path, text]) => [path.replace("../../content/", ""), text])),
);

if (reading.course === undefined) {
  throw new Error(reading.problems.map(formatProblem).join("\n"));
}

/** The whole content, read once for all pages. */
export const course: Course = reading.course;

/** All places of the course in order. */
export const places: readonly Place[] = placesOf(course.syllabus);

/** The modules that are written, in the order of the course. */
export const modules: readonly Module[] = places.flatMap(
  ({ slug }) => course.modules.get(slug) ?? [],
);

export const strings = (locale: Locale): Strings => course.words[locale].strings;

/** Title, short title and summary of a module. */
export function titleOf(locale: Locale, slug: string) {
  const words = course.words[locale].syllabus.modules[slug];
  if (words === undefined) throw new Error(`course/${locale}.yaml has no words for ${slug}`);
  return words;
}

/** Title and blurb of a part. */
export function partOf(locale: Locale, id: string) {
  const words = course.words[locale].syllabus.parts[id];
  if (words === undefined) throw new Error(`course/${locale}.yaml has no words for the part ${id}`);
  return words;
}
