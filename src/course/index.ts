import type { Plot } from "#core/content/building.ts";
import { type Course, type Module, type Place, placesOf } from "#core/content/course.ts";
import { formatProblem } from "#core/content/problem.ts";
import { aliasesOf } from "#core/content/record-keys.ts";
import { TOOLS } from "#core/content/schema/tools.ts";
import type { Locale } from "#core/i18n/locales.ts";
import type { Strings } from "#core/i18n/strings.ts";
import { readContent } from "./reading.ts";

const reading = readContent();

if (reading.course === undefined) {
  throw new Error(reading.problems.map(formatProblem).join("\n"));
}

/** The whole content, read once for all pages. */
export const course: Course = reading.course;

/** All places of the course in order. */
export const places: readonly Place[] = placesOf(course.syllabus);

const bySlug = new Map(places.map((place) => [place.slug, place]));

/** Where a module of the course stands. */
export function placeOf(slug: string): Place {
  const place = bySlug.get(slug);
  if (place === undefined) throw new Error(`No place ${slug}`);
  return place;
}

/** The modules that are written, in the order of the course. */
export const modules: readonly Module[] = places.flatMap(
  ({ slug }) => course.modules.get(slug) ?? [],
);

/** What the building and the hall beside it are drawn from: each part's modules with the number of their objectives. */
export const plots = (): Plot[][] =>
  course.syllabus.parts.map((part) =>
    part.modules.map((slug): Plot => {
      const module = course.modules.get(slug);
      const objectives = module?.objectives.length ?? 0;
      return module?.own ? [slug, objectives, true] : [slug, objectives];
    }),
  );

/** Present names of renamed modules by former name. */
export const aliases = aliasesOf(modules);

/** The language in which a content file's words are shown: the page's own, or the one that stands in for it. */
export const shownIn = (locale: Locale, file: string): Locale => course.fallen.get(file) ?? locale;

export const strings = (locale: Locale): Strings => course.words[locale].strings;

/** Title, short title and summary of a module. */
export function titleOf(locale: Locale, slug: string) {
  const words = course.words[locale].syllabus.modules[slug];
  if (words === undefined) throw new Error(`course/${locale}.yaml has no words for ${slug}`);
  return words;
}

/** The printable sheets: the course's in its order, then a unit's own. */
export const toolIds: readonly string[] = [
  ...TOOLS,
  ...Object.keys(course.tools).filter((id) => !(TOOLS as readonly string[]).includes(id)),
];

/** The words of a sheet. */
export function toolWords(locale: Locale, id: string) {
  const words = course.words[locale].tools[id];
  if (words === undefined) throw new Error(`tools/${locale}.yaml has no words for ${id}`);
  return words;
}

/** Title and blurb of a part. */
export function partOf(locale: Locale, id: string) {
  const words = course.words[locale].syllabus.parts[id];
  if (words === undefined) throw new Error(`course/${locale}.yaml has no words for the part ${id}`);
  return words;
}
