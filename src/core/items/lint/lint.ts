import type { Course } from "#core/content/course.ts";
import type { Files } from "#core/content/files.ts";
import { Report } from "#core/content/problem.ts";
import { type Reading, readCourse } from "#core/content/read.ts";
import { LOCALES, type Locale } from "#core/i18n/locales.ts";
import { bookOf } from "#core/repetition/book.ts";
import { readIdeas } from "#core/repetition/ideas.ts";
import { idsOf, itemsOf } from "../parts.ts";
import { ACCEPTED_FILE, readAccepted, settle } from "./accepted.ts";
import type { Bank, Finding, Warning } from "./rule.ts";
import {
  BANK_RULES,
  BANKS_RULES,
  BOOK_RULES,
  MODULES_RULES,
  SHEET_RULES,
  SHEETS_RULES,
} from "./rules.ts";
import { sheetOf } from "./sheet.ts";

/** All that the rules find in the course's banks and lessons. */
function lintContent(course: Course): Warning[] {
  const modules = [...course.modules.values()];
  const banks = modules.map(({ slug, bank }): Bank => ({ slug, items: itemsOf(bank) }));
  const named = (rule: string, found: readonly Finding[], locale?: Locale): Warning[] =>
    found.map((finding) => ({ ...finding, rule, ...(locale === undefined ? {} : { locale }) }));
  return [
    ...BANK_RULES.flatMap(({ name, find }) => named(name, banks.flatMap(find))),
    ...BANKS_RULES.flatMap(({ name, find }) => named(name, find(banks))),
    ...MODULES_RULES.flatMap(({ name, find }) => named(name, find(modules))),
    ...LOCALES.flatMap((locale) => {
      const book = bookOf(course, locale);
      const sheets = modules.map((module) => sheetOf(module, locale));
      return [
        ...SHEET_RULES.flatMap(({ name, find }) => named(name, sheets.flatMap(find), locale)),
        ...SHEETS_RULES.flatMap(({ name, find }) => named(name, find(sheets), locale)),
        ...BOOK_RULES.flatMap(({ name, find }) => named(name, find(book), locale)),
      ];
    }),
  ];
}

/** Reads the whole content and says what is wrong with it, and what its authors should look at besides. */
export function reviewContent(files: Files): Reading {
  const { course, problems } = readCourse(files);
  const report = new Report();
  if (course !== undefined) lintCourse(course, files, report);
  return { course, problems: [...problems, ...report.problems] };
}

/** Reports what the rules find and no author has accepted, and acceptances of what they no longer find. */
export function lintCourse(course: Course, files: Files, report: Report): void {
  readIdeas(files, course, report);
  const owners = slugsById(course);
  const { open, unused } = settle(lintContent(course), readAccepted(files, report));
  for (const { rule, id, locale, message, remedy } of open) {
    const folder = locale === undefined ? "" : `${locale}/`;
    const slug = owners.get(id);
    const file = slug === undefined ? "modules" : `modules/${slug}/${folder}questions.yaml`;
    // What is told of the whole course has no file that would say the language.
    const said = slug === undefined && locale !== undefined ? `${locale}: ${message}` : message;
    report.problems.push({ level: "warning", rule, file, id, message: said, remedy });
  }
  for (const { rule, id } of unused) {
    report.problems.push({
      level: "warning",
      rule: "accepted",
      file: ACCEPTED_FILE,
      id,
      message: `${rule} finds nothing here that would have to be accepted`,
      remedy: "remove the entry",
    });
  }
}

/** The module that the id of a finding stands in; none for the whole course. */
const slugsById = ({ modules }: Course): ReadonlyMap<string, string> =>
  new Map(
    [...modules.values()].flatMap(({ slug, bank }) =>
      [slug, ...idsOf(bank)].map((id) => [id, slug] as const),
    ),
  );
