import type { z } from "zod";
import { LOCALES, type Locale } from "#core/i18n/locales.ts";
import { type Strings, stringsSchema } from "#core/i18n/strings.ts";
import { bankSchema } from "#core/items/item.ts";
import { bankWordsSchema } from "#core/items/words.ts";
import { checkCourse } from "./check/course.ts";
import type { Course, CourseWords, Instrument, Lesson, Module } from "./course.ts";
import { parseYaml, splitFrontMatter } from "./parse.ts";
import { type Problem, Report } from "./problem.ts";
import { termsSchema, termWordsSchema } from "./schema/glossary.ts";
import {
  INSTRUMENTS,
  type InstrumentId,
  instrumentSchema,
  instrumentWordsSchema,
} from "./schema/instruments.ts";
import { lessonSchema, moduleSchema } from "./schema/module.ts";
import { siteSchema } from "./schema/site.ts";
import { claimsSchema, claimWordsSchema, referencesSchema } from "./schema/sources.ts";
import { syllabusSchema, syllabusWordsSchema } from "./schema/syllabus.ts";

/** The text of each content file by its path inside `content/`, with forward slashes. */
export type Files = ReadonlyMap<string, string>;

export interface Reading {
  /** Missing where a file could not be read at all. With errors among the problems it must not be built. */
  readonly course: Course | undefined;
  readonly problems: readonly Problem[];
}

/** Reads the whole content and says all that is wrong with it at once. */
export function readCourse(files: Files): Reading {
  const report = new Report();
  const course = assemble(files, report);
  if (course !== undefined) checkCourse(course, files, report);
  return { course, problems: report.problems };
}

function assemble(files: Files, report: Report): Course | undefined {
  const read = <Schema extends z.ZodType>(schema: Schema, file: string) => {
    const source = files.get(file);
    if (source === undefined) {
      report.error(
        file,
        undefined,
        "the file is missing",
        "write it; CONTRIBUTING.md shows its format",
      );
      return undefined;
    }
    return parseYaml(schema, file, source, report);
  };

  const site = read(siteSchema, "site.yaml");
  const syllabus = read(syllabusSchema, "course/course.yaml");
  const claims = read(claimsSchema, "sources/claims.yaml")?.claims;
  const references = read(referencesSchema, "sources/references.yaml");
  const terms = read(termsSchema, "glossary/terms.yaml");

  const wordsOf = (locale: Locale): CourseWords | undefined => {
    const words = {
      syllabus: read(syllabusWordsSchema, `course/${locale}.yaml`),
      claims: read(claimWordsSchema, `sources/${locale}.yaml`),
      terms: read(termWordsSchema, `glossary/${locale}.yaml`),
      strings: read(stringsSchema, `ui/${locale}.yaml`) as Strings | undefined,
    };
    return isWhole(words) ? words : undefined;
  };
  const words = byLocale(wordsOf);

  const lessonOf = (slug: string, locale: Locale): Lesson | undefined => {
    const file = `modules/${slug}/${locale}/lesson.mdx`;
    const source = files.get(file);
    if (source === undefined) {
      report.error(file, slug, "the lesson is missing in this language", "write it");
      return undefined;
    }
    const parts = splitFrontMatter(source);
    if (parts === undefined) {
      report.error(file, slug, "has no front matter", "begin the file with --- and its fields");
      return undefined;
    }
    const data = parseYaml(lessonSchema, file, parts.yaml, report, 2);
    return data && { ...data, body: parts.body };
  };

  const slugs = new Set<string>();
  for (const file of files.keys()) {
    const slug = /^modules\/([^/]+)\//.exec(file)?.[1];
    if (slug !== undefined) slugs.add(slug);
  }
  const modules = new Map<string, Module>();
  for (const slug of [...slugs].sort()) {
    const data = read(moduleSchema, `modules/${slug}/module.yaml`);
    const bank = read(bankSchema, `modules/${slug}/questions.yaml`);
    const lessons = byLocale((locale) => lessonOf(slug, locale));
    const bankWords = byLocale((locale) =>
      read(bankWordsSchema, `modules/${slug}/${locale}/questions.yaml`),
    );
    if (data && bank && lessons && bankWords) {
      modules.set(slug, { ...data, slug, bank, lessons, words: bankWords });
    }
  }

  const instrumentOf = (id: InstrumentId): Instrument | undefined => {
    const data = read(instrumentSchema, `instruments/${id}/instrument.yaml`);
    const words = byLocale((locale) =>
      read(instrumentWordsSchema, `instruments/${id}/${locale}.yaml`),
    );
    return data && words && { ...data, words };
  };
  const instruments = Object.fromEntries(INSTRUMENTS.map((id) => [id, instrumentOf(id)]));

  if (!(site && syllabus && claims && references && terms && words && isWhole(instruments))) {
    return undefined;
  }
  return {
    site,
    syllabus,
    claims,
    references,
    terms,
    modules,
    words,
    instruments: instruments as Record<InstrumentId, Instrument>,
  };
}

const isWhole = <T extends Record<string, unknown>>(
  value: T,
): value is { [K in keyof T]: NonNullable<T[K]> } =>
  Object.values(value).every((part) => part !== undefined);

/** Asks for each language, so that all faults are said, and gives the whole only if none is missing. */
function byLocale<T>(of: (locale: Locale) => T | undefined): Record<Locale, T> | undefined {
  const all = Object.fromEntries(LOCALES.map((locale) => [locale, of(locale)])) as Record<
    Locale,
    T | undefined
  >;
  return isWhole(all) ? (all as Record<Locale, T>) : undefined;
}
