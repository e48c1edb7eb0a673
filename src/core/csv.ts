/*
 * CSV as spreadsheets read it: UTF-8 with a mark, so that Excel and WPS don't take Chinese for another encoding, lines that
 * end in CR LF, and quotation marks as RFC 4180 has them.
 */

export type Cell = string | number | undefined;

const MARK = "\uFEFF";

/**
 * What a spreadsheet takes for a formula, in full width as well: `=1+1`, `@SUM(…)`, or a tab or line end before it. An
 * apostrophe before it makes it a text (OWASP, CSV Injection). A number that the program made is no formula, and stays as it is.
 */
const FORMULA = /^\s*[=+\-@＝＋－＠\t\r\n]/;

export const csv = (rows: readonly (readonly Cell[])[]): string =>
  MARK + rows.map((row) => `${row.map(written).join(",")}\r\n`).join("");

function written(cell: Cell): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return String(cell);
  const text = FORMULA.test(cell) || /^[\t\r\n]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
