import type { Brief, NoCode } from "./brief.ts";

/** Why a line is no code. */
export interface BadLine {
  /** From 1. */
  readonly line: number;
  readonly reason: NoCode;
}

export interface Lines {
  readonly briefs: readonly Brief[];
  readonly bad: readonly BadLine[];
}

/** Far more than anybody scans by hand; what stands behind them is not read. */
export const MOST_LINES = 20_000;

/** Codes one a line, as scanners type them. While the last line is still being typed, it is not yet found wrong. */
export function readLines(
  text: string,
  read: (line: string) => Brief | NoCode,
  isTyped: boolean,
): Lines {
  const briefs: Brief[] = [];
  const bad: BadLine[] = [];
  const lines = text.split(/\r\n|\r|\n/, MOST_LINES);
  for (const [at, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const one = read(line);
    if (typeof one !== "string") briefs.push(one);
    else if (!isTyped || at < lines.length - 1) bad.push({ line: at + 1, reason: one });
  }
  return { briefs, bad };
}
