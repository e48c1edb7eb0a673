import type { Report } from "./problem.ts";

/** The character that a decoder puts in place of bytes that are not UTF-8. */
const UNREADABLE = "\uFFFD";

/** Whether a text was UTF-8 in its file. */
export const isUtf8 = (text: string): boolean => !text.includes(UNREADABLE) && !text.includes("\0");

/**
 * Says where a file's text was not UTF-8; true if it was. Editors on Windows save as GBK or UTF-16 when told to, and often when not: read as
 * UTF-8, every Chinese character of it would be published as a black diamond.
 */
export function checkEncoding(report: Report, file: string, text: string): boolean {
  if (isUtf8(text)) return true;
  const utf16 = text.includes("\0");
  report.problems.push({
    level: "error",
    file,
    line: utf16 ? 1 : text.slice(0, text.indexOf(UNREADABLE)).split("\n").length,
    message: utf16
      ? "is UTF-16 (some editors call it “Unicode”), not UTF-8"
      : "is not UTF-8: it may be saved as GBK (some editors call it “ANSI”)",
    remedy:
      "open it in the editor it was written with and save as UTF-8; this is the first line with such a character",
  });
  return false;
}
