import type { CaseBook } from "./case-book.ts";
import { figureOf } from "./figures.ts";

/** The numbers of a row of a drawing, month by month: `returned`, or `wait_min/w1` for one window. */
export function rowOf(book: CaseBook, row: string): (number | undefined)[] {
  const [column = "", window] = row.split("/");
  return book.figures.map(
    (figures) =>
      figureOf(book, [column, figures["month"], ...(window ? [window] : [])].join("/"))?.value,
  );
}

/** The numbers of a drawing, row by row and month by month, and the highest of them all: its rows have one scale. */
export function numbersOf(book: CaseBook, rows: readonly string[]) {
  const values = rows.map((row) => rowOf(book, row).map((value) => value ?? 0));
  return { values, most: Math.max(...values.flat()) };
}
