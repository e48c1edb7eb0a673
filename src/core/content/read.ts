import type { z } from "zod";
import type { CaseBook, Paper } from "#core/case/case-book.ts";
import { type Row, readTable } from "#core/case/table.ts";
import { LOCALES, type Locale } from "#core/i18n/locales.ts";
import { type Strings, stringsSchema } from "#core/i18n/strings.ts";
import { bankSchema } from "#core/items/item.ts";
import { bankWordsSchema } from "#core/items/words.ts";
import { checkCourse } from "./check/course.ts";
import { checkMdx } from "./check/mdx.ts";
import type {
  Course,
  CourseWords,
  Instrument,
  Lesson,
  Module,
  Path,
  Session,
  UnitPart,
} from "./course.ts";
import { checkEncoding, isUtf8 } from "./encoding.ts";
import { type Whole, withFallbacks } from "./fallback.ts";
import type { Files } from "./files.ts";
import { parseYaml, splitFrontMatter } from "./parse.ts";
import { type Problem, Report } from "./problem.ts";
import {
  caseWordsSchema,
  castSchema,
  chartsSchema,
  countsSchema,
  documentSchema,
  documentsSchema,
  yearSchema,
} from "./schema/case.ts";
import { evidenceSchema, evidenceWordsSchema } from "./schema/evidence.ts";
import { termsSchema, termWordsSchema } from "./schema/glossary.ts";
import {
  INSTRUMENTS,
  type InstrumentId,
  instrumentSchema,
  instrumentWordsSchema,
} from "./schema/instruments.ts";
import { misconceptionWordsSchema } from "./schema/misconceptions.ts";
import { lessonSchema, moduleSchema, ownLessonSchema, ownModuleSchema } from "./schema/module.ts";
import { pathSchema, pathWordsSchema } from "./schema/path.ts";
import { seriesSchema, seriesWordsSchema } from "./schema/series.ts";
import { sessionSchema, sessionWordsSchema } from "./schema/session.ts";
import { siteSchema } from "./schema/site.ts";
import { claimsSchema, claimWordsSchema, referencesSchema } from "./schema/sources.ts";
import { syllabusSchema, syllabusWordsSchema } from "./schema/syllabus.ts";
import {
  allToolsSchema,
  allToolWordsSchema,
  toolsSchema,
  toolWordsSchema,
} from "./schema/tools.ts";

export interface Reading {
  /** Missing where a file could not be read at all. With errors among the problems it must not be built. */
  readonly course: Course | undefined;
  readonly problems: readonly Problem[];
}

/** Reads the whole content and says all that is wrong with it at once. With what a unit changes, the course's minimums don't hold. */
export function readCourse(files: Files, unit?: UnitPart): Reading {
  const report = new Report();
  for (const [file, text] of files) checkEncoding(report, file, text);
  const whole = withFallbacks(files, (file) => isOwn(file, unit));
  const course = assemble(whole, report, unit);
  const trees = checkMdx(whole.files, report);
  if (course !== undefined) checkCourse(course, whole.files, trees, report);
  // A text that stands in for another is told of where it was written.
  return { course, problems: report.problems.filter(({ file }) => !whole.fallen.has(file)) };
}

/** Whether a file is one of a unit's own lessons, pages or paths. */
function isOwn(file: string, unit: UnitPart | undefined): boolean {
  const [folder, first = "", second = ""] = file.split("/");
  return folder === "modules"
    ? (unit?.own.has(first) ?? false)
    : folder === "pages"
      ? (unit?.pages.includes(second.replace(/\.mdx$/, "")) ?? false)
      : folder === "paths" && (unit?.paths.includes(second.replace(/\.yaml$/, "")) ?? false);
}

function assemble(
  { files, fallen }: Whole,
  report: Report,
  unit: UnitPart | undefined,
): Course | undefined {
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
    return isUtf8(source) ? parseYaml(schema, file, source, report) : undefined;
  };

  const site = read(siteSchema, "site.yaml");
  const syllabus = read(syllabusSchema, "course/course.yaml");
  const claims = read(claimsSchema, "sources/claims.yaml")?.claims;
  const references = read(referencesSchema, "sources/references.yaml");
  const terms = read(termsSchema, "glossary/terms.yaml");
  const evidence = read(evidenceSchema, "evidence/evidence.yaml");
  const tools = read(unit ? allToolsSchema : toolsSchema, "tools/tools.yaml");
  const series = read(seriesSchema, "sessions/series.yaml");

  const wordsOf = (locale: Locale): CourseWords | undefined => {
    const words = {
      syllabus: read(syllabusWordsSchema, `course/${locale}.yaml`),
      claims: read(claimWordsSchema, `sources/${locale}.yaml`),
      terms: read(termWordsSchema, `glossary/${locale}.yaml`),
      evidence: read(evidenceWordsSchema, `evidence/${locale}.yaml`),
      tools: read(unit ? allToolWordsSchema : toolWordsSchema, `tools/${locale}.yaml`),
      series: read(seriesWordsSchema, `sessions/${locale}.yaml`),
      misconceptions: read(misconceptionWordsSchema, `misconceptions/${locale}.yaml`),
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
    const parts = isUtf8(source) ? splitFrontMatter(source) : undefined;
    // The check of all MDX says what is amiss.
    if (parts === undefined) return undefined;
    const schema = unit?.own.has(slug) ? ownLessonSchema : lessonSchema;
    const data = parseYaml(schema, file, parts.yaml, report, 2);
    return data && { ...data, body: parts.body };
  };

  const sessionOf = (slug: string, own: boolean): Session | undefined => {
    const file = `modules/${slug}/session.yaml`;
    if (!files.has(file)) {
      if (!own) {
        report.error(
          file,
          slug,
          "the session is missing",
          "write it; CONTRIBUTING.md shows its format",
        );
      }
      return undefined;
    }
    const data = read(sessionSchema, file);
    const words = byLocale((locale) =>
      read(sessionWordsSchema, `modules/${slug}/${locale}/session.yaml`),
    );
    return data && words && { ...data, words };
  };

  const slugs = new Set<string>();
  for (const file of files.keys()) {
    const slug = /^modules\/([^/]+)\//.exec(file)?.[1];
    if (slug !== undefined) slugs.add(slug);
  }
  const modules = new Map<string, Module>();
  for (const slug of [...slugs].sort()) {
    const own = unit?.own.has(slug) ?? false;
    const data = read(own ? ownModuleSchema : moduleSchema, `modules/${slug}/module.yaml`);
    const bank = read(bankSchema, `modules/${slug}/questions.yaml`);
    const lessons = byLocale((locale) => lessonOf(slug, locale));
    const bankWords = byLocale((locale) =>
      read(bankWordsSchema, `modules/${slug}/${locale}/questions.yaml`),
    );
    const session = sessionOf(slug, own);
    if (data && bank && lessons && bankWords) {
      modules.set(slug, { ...data, slug, own, bank, lessons, words: bankWords, session });
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

  const paths = new Map<string, Path>();
  const pathIds = [...files.keys()].flatMap(
    (file) => /^paths\/([^/]+)\.yaml$/.exec(file)?.[1] ?? [],
  );
  const own = unit?.paths ?? [];
  for (const id of [...own, ...pathIds.filter((each) => !own.includes(each))]) {
    const data = read(pathSchema, `paths/${id}.yaml`);
    const words = byLocale((locale) => read(pathWordsSchema, `paths/${locale}/${id}.yaml`));
    if (data && words) paths.set(id, { ...data, words });
  }

  const caseBook = readCase();
  if (
    !(
      site &&
      syllabus &&
      claims &&
      references &&
      terms &&
      evidence &&
      tools &&
      series &&
      words &&
      caseBook
    ) ||
    !isWhole(instruments)
  ) {
    return undefined;
  }
  return {
    site,
    syllabus,
    claims,
    references,
    terms,
    evidence,
    modules,
    words,
    instruments: instruments as Record<InstrumentId, Instrument>,
    caseBook,
    fallen,
    tools,
    series,
    paths,
    unit,
  };

  function readCase(): CaseBook | undefined {
    const documents = read(documentsSchema, "case/documents.yaml");
    const parts = {
      cast: read(castSchema, "case/cast.yaml"),
      counts: read(countsSchema, "case/counts.yaml"),
      figures: table("case/figures.csv"),
      windows: table("case/windows.csv"),
      documents,
      year: read(yearSchema, "case/year.yaml"),
      charts: read(chartsSchema, "case/charts.yaml"),
      words: byLocale((locale) => read(caseWordsSchema, `case/${locale}.yaml`)),
      papers: byLocale((locale) => papersOf(Object.keys(documents ?? {}), locale)),
    };
    return isWhole(parts) ? parts : undefined;
  }

  function table(file: string): Row[] | undefined {
    const source = files.get(file);
    if (source === undefined) {
      report.error(file, undefined, "the file is missing", "write it");
      return undefined;
    }
    const { rows, odd } = readTable(source);
    for (const line of odd) {
      report.error(
        file,
        `line ${line}`,
        "has another number of cells than the first line, or a cell that is no number",
        "give each column a number; leave the cell empty where there is none",
      );
    }
    return rows;
  }

  function papersOf(ids: readonly string[], locale: Locale): Record<string, Paper> {
    const papers = ids.flatMap((id): [string, Paper][] => {
      const file = `case/${locale}/${id}.md`;
      const parts = splitFrontMatter(files.get(file) ?? "");
      if (parts === undefined) {
        report.error(
          file,
          id,
          "the paper is missing, or has no front matter",
          "write it, with its title between two lines of ---",
        );
        return [];
      }
      const front = parseYaml(documentSchema, file, parts.yaml, report, 2);
      return front ? [[id, { ...front, body: parts.body }]] : [];
    });
    return Object.fromEntries(papers);
  }
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
