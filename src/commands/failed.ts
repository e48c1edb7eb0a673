// The tests that failed, read from the reports of a test run: a long run ends with them, as nobody scrolls back for hours.
import { type BrowserReport, specsOf, type UnitReport } from "./kinds.ts";

/** One line for each test that failed: its step, its full name, and the first line of what went wrong where it is told. */
export const failedUnits = (step: string, report: UnitReport): string[] =>
  report.testResults.flatMap(({ name: file, assertionResults, message = "" }) => [
    ...assertionResults
      .filter(({ status }) => status === "failed")
      .map(({ fullName, failureMessages: [said = ""] = [] }) => line(step, fullName, said)),
    // A file that can't be loaded has no tests; its own message tells why.
    ...(assertionResults.length === 0 ? [line(step, file, message)] : []),
  ]);

/** As {@link failedUnits}, of Playwright's report. */
export const failedInBrowser = (step: string, report: BrowserReport): string[] =>
  report.suites
    .flatMap(specsOf)
    .filter(({ ok }) => !ok)
    .map(({ file = "", title = "" }) => line(step, [file, title].join(" › ")));

/** So many lines tell what went wrong and where; a fault of every page would fill thousands. */
const LINES = 10;

/** What a step without a report printed first, a line each with the step's name. */
export const firstLines = (step: string, printed: string): string[] =>
  printed
    .split("\n")
    .filter((text) => text.trim() !== "")
    .slice(0, LINES)
    .map((text) => line(step, text.trim()));

const line = (step: string, name: string, said = "") =>
  [step, name, said.split("\n", 1)[0]].filter(Boolean).join(": ");
