// Whether what is told of the case is the tables’, wherever it is told: in an episode, on the case's page, on a sheet.
import type { CaseBook } from "#core/case/case-book.ts";
import { figureOf } from "#core/case/figures.ts";
import { told } from "#core/case/told.ts";
import type { Locale } from "#core/i18n/locales.ts";
import type { Report } from "../problem.ts";

/** Says where something is told before it was known. */
export function checkKnown(
  report: Report,
  file: string,
  id: string,
  known: number,
  month: number,
): void {
  if (known <= month) return;
  report.error(
    file,
    id,
    `is of month ${known}; what is told here plays in month ${month} and knows only what was known then`,
    "take it out, or tell it where a later month is told",
  );
}

/** Whether ids name figures of the case, none of which was known only later. */
export function checkFigures(
  book: CaseBook,
  figures: readonly string[],
  month: number,
  report: Report,
  file: string,
): void {
  for (const id of figures) {
    const figure = figureOf(book, id);
    if (figure) checkKnown(report, file, id, figure.month, month);
    else {
      report.error(
        file,
        id,
        "names no figure of the case",
        "write a count’s id, column/month, column/month/w1, or D2/250 for a number in a paper",
      );
    }
  }
}

interface Passage {
  readonly text: string;
  readonly locale: Locale;
  /** The figures that are declared for it. */
  readonly figures: readonly string[];
  /** Where they are declared. */
  readonly declaredIn: string;
  /** What the passage is called in its file, where that holds several. */
  readonly name?: string;
}

/** Whether each number told is a figure declared, and each figure declared is told. */
export function checkTold(
  book: CaseBook,
  { text, locale, figures, declaredIn, name }: Passage,
  report: Report,
  file: string,
): void {
  const at = (id: string): string => (name === undefined ? id : `${name} ${id}`);
  const { numbers, inWords, sure } = told(text, locale);
  const left = [...numbers];
  for (const id of figures) {
    const value = figureOf(book, id)?.value;
    if (value === undefined) continue;
    const place = left.indexOf(value);
    if (place < 0) {
      report.error(
        file,
        at(id),
        `the figure ${value} is not told`,
        `tell it in digits, or take it out of ${declaredIn} and of the other languages`,
      );
    } else left.splice(place, 1);
  }
  const values = new Set(figures.map((id) => figureOf(book, id)?.value));
  for (const number of sure ? left.filter((value) => !values.has(value)) : []) {
    report.error(
      file,
      at(`${number}`),
      `is told and is no figure declared in ${declaredIn}`,
      "declare the figure it is, or tell it without the number",
    );
  }
  for (const word of inWords) {
    report.error(
      file,
      at(word),
      "is a number in words; the figures of the case are in digits",
      `write it in digits and declare it in ${declaredIn}, or tell it without the number`,
    );
  }
}
