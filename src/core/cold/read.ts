import { z } from "zod";
import type { Course } from "#core/content/course.ts";
import { checkEncoding, isUtf8 } from "#core/content/encoding.ts";
import { parseYaml, splitFrontMatter } from "#core/content/parse.ts";
import { Report } from "#core/content/problem.ts";
import { fold } from "#core/i18n/fold.ts";
import { LOCALES } from "#core/i18n/locales.ts";
import { isComplete, scoreItem } from "#core/items/score.ts";
import { spellings } from "#core/items/spellings.ts";
import { type Form, type Question, questionsOf, shownOn } from "./questions.ts";
import type { Marked } from "./tally.ts";

/** Something amiss in a sheet. */
export interface Fault {
  /** 1-based. */
  readonly line: number;
  readonly message: string;
  readonly remedy: string;
}

/** A sheet that was read: what was asked and how it was answered, or all that keeps it from being scored. */
export type ReadSheet =
  | { readonly form: Form; readonly marked: readonly Marked[] }
  | { readonly faults: readonly Fault[] };

const formSchema = z.strictObject({
  sheet: z.literal("cold"),
  locale: z.enum(LOCALES),
  seed: z.number().int().min(0),
  optionsOnly: z.boolean(),
});

/** Reads a sheet that was filled in and marks its answers by the course as it stands. */
export function readSheet(course: Course, text: string): ReadSheet {
  const form = readForm(text);
  if ("faults" in form) return form;
  const faults: Fault[] = [];
  const questions = new Map(questionsOf(course, form).map((one) => [one.code, one]));
  const strings = LOCALES.map((locale) => course.words[locale].strings.cold);
  const sayings: Sayings = {
    yes: new Set(["y", ...strings.map(({ yes }) => fold(yes))]),
    no: new Set(["n", ...strings.map(({ no }) => fold(no))]),
  };
  const seen = new Set<string>();
  const marked = rowsIn(text, faults).flatMap((row): Marked[] => {
    const { line, number, code } = row;
    const tell = (message: string, remedy: string) => {
      faults.push({ line, message: `question ${number}: ${message}`, remedy });
      return [];
    };
    const question = questions.get(code);
    if (question === undefined) {
      return tell(
        `“${code}” is no question of the bank as it stands: it was changed or taken out after the sheet was written, or the code was mistyped`,
        "score the sheet with the content it was written from, or take the row out",
      );
    }
    if (seen.has(code)) return tell(`“${code}” stands twice`, "take one of the two rows out");
    seen.add(code);
    const sure = readSure(row.sure, sayings);
    if (sure === undefined) {
      return tell(
        `“${row.sure}” does not say whether the answer is sure`,
        `write ${[...sayings.yes, ...sayings.no].join(", ")}, or nothing`,
      );
    }
    const score = scoreOf(form, question, row.answer);
    if (score === undefined) {
      const how = course.words[form.locale].strings.cold[question.onSheet.how];
      return tell(`the answer “${row.answer}” can’t be read`, `write it as the sheet says: ${how}`);
    }
    const { item, onSheet } = question;
    return [{ item, chance: onSheet.chance(item), ...score, ...sure }];
  });
  return faults.length > 0 ? { faults: faults.sort((a, b) => a.line - b.line) } : { form, marked };
}

function readForm(text: string): Form | { faults: readonly Fault[] } {
  const report = new Report();
  const front = isUtf8(text) ? splitFrontMatter(text) : undefined;
  const form = front && parseYaml(formSchema, "", front.yaml, report, 2);
  if (form !== undefined) {
    const { sheet, ...rest } = form;
    return rest;
  }
  if (checkEncoding(report, "", text) && front === undefined) {
    report.error(
      "",
      undefined,
      "does not begin with the lines that tell what sheet it is",
      "put them back: ---, sheet, locale, seed, optionsOnly, --- as in a new sheet",
    );
  }
  return {
    faults: report.problems.map(({ line = 1, id, message, remedy }) => ({
      line,
      message: id ? `${id}: ${message}` : message,
      remedy,
    })),
  };
}

interface Row {
  readonly line: number;
  readonly number: string;
  readonly code: string;
  readonly answer: string;
  readonly sure: string;
}

/** The rows of the table of answers: what follows the line below its head. */
function rowsIn(text: string, faults: Fault[]): Row[] {
  const lines = text.split(/\r?\n/);
  const head = lines.findIndex((line) => /^\s*\|(?:\s*:?-+:?\s*\|){4}\s*$/.test(line));
  const rows = lines.flatMap((source, index): Row[] => {
    if (head < 0 || index <= head || source.trim() === "") return [];
    const cells = source.replaceAll("｜", "|").trim().split("|");
    const [before, number = "", code = ""] = cells.map((cell) => cell.trim());
    if (before !== "" || cells.length < 6 || !/^\d+$/.test(number)) {
      faults.push({
        line: index + 1,
        message: `“${source.trim()}” is no row of the table of answers`,
        remedy:
          "write | number | code | answer | sure |, as in the other rows, or take the line out",
      });
      return [];
    }
    // An answer may hold a bar itself.
    const answer = cells.slice(3, -2).join("|").trim();
    return [{ line: index + 1, number, code, answer, sure: cells[cells.length - 2]?.trim() ?? "" }];
  });
  if (rows.length === 0 && faults.length === 0) {
    faults.push({
      line: lines.length,
      message: "has no table of answers",
      remedy:
        "put the table back that stood at the end: its head, a line of |---|, and a row for each question",
    });
  }
  return rows;
}

interface Sayings {
  readonly yes: ReadonlySet<string>;
  readonly no: ReadonlySet<string>;
}

function readSure(cell: string, { yes, no }: Sayings): { sure?: boolean } | undefined {
  const said = fold(cell);
  if (said === "") return {};
  if (yes.has(said)) return { sure: true };
  return no.has(said) ? { sure: false } : undefined;
}

/** The score of a written answer; without one, that it was left empty; nothing where it can't be read. */
function scoreOf(
  form: Form,
  question: Question,
  answer: string,
): { answered: boolean; score: number } | undefined {
  const { item, onSheet, words } = question;
  if (answer === "") return { answered: false, score: 0 };
  const response = onSheet.read(answer, shownOn(form, question));
  if (response === undefined || !isComplete(item, response)) return undefined;
  return { answered: true, score: scoreItem(item, response, spellings(words.accepted ?? [])) };
}
