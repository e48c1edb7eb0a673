import type { Course } from "#core/course/course.ts";
import type { Report } from "#core/course/problem.ts";
import { LOCALES, type Locale } from "#core/i18n/locales.ts";
import { itemsOf } from "../parts.ts";
import { ACCEPTED_FILE, readAccepted, settle } from "./accepted.ts";
import type { Bank, Finding } from "./rule.ts";
import { BANK_RULES, BANKS_RULES, SHEET_RULES, SHEETS_RULES } from "./rules.ts";
import { sheetOf } from "./sheet.ts";

/** A finding with the rule that made it; without a locale it is about every language. */
export interface Warning extends Finding {
  readonly rule: string;
  readonly locale?: Locale;
}

/** All that the rules find in the course's banks. */
function lintBanks(course: Course): Warning[] {
  const modules = [...course.modules.values()];
  const banks = modules.map(({ slug, bank }): Bank => ({ slug, items: itemsOf(bank) }));
  const named = (rule: string, found: readonly Finding[], locale?: Locale): Warning[] =>
    found.map((finding) => ({ ...finding, rule, ...(locale === undefined ? {} : { locale }) }));
  return [
    ...BANK_RULES.flatMap(({ name, find }) => named(name, banks.flatMap(find))),
    ...BANKS_RULES.flatMap(({ name, find }) => named(name, find(banks))),
    ...LOCALES.flatMap((locale) => {
      const sheets = modules.map((module) => sheetOf(module, locale));
      return [
        ...SHEET_RULES.flatMap(({ name, find }) => named(name, sheets.flatMap(find), locale)),
        ...SHEETS_RULES.flatMap(({ name, find }) => named(name, find(sheets), locale)),
      ];
    }),
  ];
}

/** Reports what the rules find and no author has accepted, and acceptances of what they no longer find. */
export function lintCourse(
  course: Course,
  files: ReadonlyMap<string, string>,
  report: Report,
): void {
  const { open, unused } = settle(lintBanks(course), readAccepted(files, report));
  for (const { rule, id, locale, message, remedy } of open) {
    const folder = locale === undefined ? "" : `${locale}/`;
    const slug = moduleOf(course, id);
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

/** The module that an id of a finding stands in; none for the whole course. */
const moduleOf = ({ modules }: Course, id: string): string | undefined =>
  [...modules.values()].find(
    ({ slug, bank }) =>
      slug === id ||
      bank.some((entry) => entry.id === id || itemsOf([entry]).some((item) => item.id === id)),
  )?.slug;
