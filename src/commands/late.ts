// A table of what pages fetch late and of the ways in which that was made to fail, read from the report of a test run.
import { type BrowserReport, specsOf } from "./kinds.ts";

/** The mark of a test that failed, in the table. */
export const FAILED = "failed";

/**
 * For each part of a page that comes late and each way of failing, how many files were made to fail one by one, with the
 * reader told and the part back each time; and the sum of them all.
 */
export function lateTable(browser: BrowserReport): {
  readonly rows: Record<string, string>[];
  readonly cells: number;
} {
  const rows = new Map<string, Record<string, string>>();
  let cells = 0;
  for (const { ok, tags, title = "", tests = [] } of browser.suites.flatMap(specsOf)) {
    const [, part, fault] = /^(.*), [\w-]+: (.*)$/.exec(title) ?? [];
    if (!tags.includes("late") || part === undefined || fault === undefined) continue;
    const files = tests.flatMap(({ annotations }) =>
      annotations
        .filter(({ type }) => type === "cells")
        .map(({ description }) => Number(description)),
    );
    const [n = 0] = files;
    cells += ok ? n : 0;
    rows.set(part, { part, ...rows.get(part), [fault]: ok && n > 0 ? `${n}` : FAILED });
  }
  return { rows: [...rows.values()], cells };
}
