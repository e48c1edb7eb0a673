import type { CaseBook } from "#core/case/case-book.ts";
import { rowOf } from "#core/case/chart.ts";
import type { Row } from "#core/case/table.ts";
import { LOCALES } from "#core/i18n/locales.ts";
import type { Course } from "../course.ts";
import type { Report } from "../problem.ts";
import { checkSameIds } from "./sets.ts";
import { checkFigures, checkTold } from "./told.ts";

const WINDOWS = "case/windows.csv";
const FIGURES = "case/figures.csv";

const LAST_MONTH = 12;

/** Columns that say which row it is. */
const PLACES = ["month", "window"];

/** Columns that stand in both tables and add up over the windows. */
const SUMS = [
  "cancelled",
  "settled_first",
  "returned",
  "ret_missing_paper",
  "ret_housing_cert",
  "ret_form_error",
  "ret_coowner",
];

const REASONS = SUMS.filter((column) => column.startsWith("ret_"));

/** Whether the figures of the case agree with each other, and all of it has words in every language. */
export function checkCase({ caseBook }: Course, report: Report): void {
  const { cast, counts, documents, figures, windows, words, papers, year, charts } = caseBook;
  const columns = new Set([...figures, ...windows].flatMap((row) => Object.keys(row)));
  const measures = [...columns].filter((column) => !PLACES.includes(column));
  for (const locale of LOCALES) {
    const file = `case/${locale}.yaml`;
    checkSameIds(report, file, "person", Object.keys(cast), Object.keys(words[locale].cast));
    checkSameIds(report, file, "measure", measures, Object.keys(words[locale].measures));
    checkSameIds(report, file, "count", Object.keys(counts), Object.keys(words[locale].counts));
    checkSameIds(
      report,
      file,
      "passage of the year",
      Object.keys(year),
      Object.keys(words[locale].year),
    );
    checkSameIds(report, file, "drawing", Object.keys(charts), Object.keys(words[locale].charts));
    for (const [id, { rows }] of Object.entries(charts)) {
      const named = Object.keys(words[locale].charts[id]?.rows ?? {});
      checkSameIds(report, file, `row of the drawing ${id}`, rows, named);
    }
    checkSameIds(
      report,
      "case/documents.yaml",
      "paper",
      Object.keys(documents),
      Object.keys(papers[locale]),
    );
  }
  for (const [id, { value, of }] of Object.entries(counts)) {
    if (of !== undefined && value > of) {
      report.error(
        "case/counts.yaml",
        id,
        `${value} is more than the ${of} it is a part of`,
        "correct one of them",
      );
    }
  }
  for (const row of figures) checkRow(report, FIGURES, row, row["cases_registration"]);
  for (const row of windows) checkRow(report, WINDOWS, row, row["cases"]);
  for (const row of figures) checkMonth(report, row, windows);
  checkYear(caseBook, report);
  checkCharts(caseBook, report);
}

/** What the page of the case tells: its figures are the tables’, its months are whole, and none knows what came later. */
function checkYear(book: CaseBook, report: Report): void {
  const file = "case/year.yaml";
  const months = Object.values(book.year).flatMap(({ part, month }) =>
    part === "month" ? [month] : [],
  );
  const wanted = book.figures.map((row) => row["month"]);
  if (String(months) !== String(wanted)) {
    report.error(
      file,
      undefined,
      `tells the months ${months.join(", ")}, and the tables have ${wanted.join(", ")}`,
      "tell each month of the tables once, in order",
    );
  }
  for (const [id, { month = LAST_MONTH, figures }] of Object.entries(book.year)) {
    checkFigures(book, figures, month, report, file);
    for (const locale of LOCALES) {
      const { title, when = "", text } = book.words[locale].year[id] ?? { title: "", text: "" };
      const passage = {
        text: `${title}\n${when}\n${text}`,
        locale,
        figures,
        declaredIn: file,
        name: id,
      };
      checkTold(book, passage, report, `case/${locale}.yaml`);
    }
  }
}

/** Whether each drawing has its place, and each of its rows a number in every month. */
function checkCharts(book: CaseBook, report: Report): void {
  const file = "case/charts.yaml";
  for (const [id, { after, rows }] of Object.entries(book.charts)) {
    if (!book.year[after]) {
      report.error(file, id, `${after} is no passage of case/year.yaml`, "correct the id");
    }
    for (const row of rows) {
      if (rowOf(book, row).every((value) => value !== undefined)) continue;
      report.error(
        file,
        id,
        `${row} has no number in some month of the tables`,
        "correct the row, or draw another",
      );
    }
  }
}

/** Within one row: cases less returns were settled, the reasons add up, and shares follow from counts. */
function checkRow(report: Report, file: string, row: Row, cases = 0): void {
  const place = PLACES.map((column) => row[column]).join("/");
  const n = (column: string): number => row[column] ?? 0;
  const say = (column: string, is: number, should: number): void => {
    if (Math.abs(is - should) < 0.05001) return;
    report.error(
      file,
      `${column}/${place}`,
      `is ${is}, and the row’s other figures give ${should}`,
      "correct the one that is wrong",
    );
  };
  const drawn = cases + n("cancelled");
  say("returned", n("returned"), cases - n("settled_first"));
  say(
    "returned",
    n("returned"),
    REASONS.reduce((sum, reason) => sum + n(reason), 0),
  );
  say("share_first_pct", n("share_first_pct"), (100 * n("settled_first")) / cases);
  say("share_from_ticket_pct", n("share_from_ticket_pct"), (100 * n("settled_first")) / drawn);
  if (row["tickets_drawn"] !== undefined) say("tickets_drawn", n("tickets_drawn"), drawn);
}

/** The windows of a month add up to the section. */
function checkMonth(report: Report, month: Row, windows: readonly Row[]): void {
  const own = windows.filter((row) => row["month"] === month["month"]);
  const sum = (column: string): number => own.reduce((all, row) => all + (row[column] ?? 0), 0);
  const pairs = [...SUMS.map((column) => [column, column]), ["cases_registration", "cases"]];
  for (const [column = "", ofWindows = ""] of pairs) {
    if (month[column] !== sum(ofWindows)) {
      report.error(
        FIGURES,
        `${column}/${month["month"]}`,
        `is ${month[column]}, and the windows give ${sum(ofWindows)}`,
        "correct one of the two tables",
      );
    }
  }
}
