import { CONFIDENCE } from "#core/items/confidence.ts";
import { isInstant, isPlain, isText, isWhole } from "#core/record/values.ts";
import type { RollUpCourse } from "./course.ts";
import type { BeforeReport, LastFigures, SideView, SureReport, View } from "./figures.ts";
import type { Last, Report } from "./report.ts";
import { FEWEST, readShown } from "./suppress.ts";

/*
 * The file to compare with next time holds what was shown, and no more: JSON in UTF-8,
 *
 *   {"whetstone": "roll-up", "version": 2, "course": "…", "date": "2026-11-29", "rows": [
 *     {"id": "people", "groups": [{"of": [["leading", "cadre"], ["shown"]], "people": 12}, …]}, …
 *   ], "figures": {"at": 1795910400000, "revs": {"person": 1, "unit": 1},
 *     "before": [{"module": "…", "was": 0.3, "is": 0.7}, …], "sure": [{"confidence": "sure", "share": 0.8}, …],
 *     "views": {"person": [{"area": "…", "sides": [{"roles": ["all"], "people": 20, "score": 2.5}], "alpha": 0.8, "n": 20}], …}
 *   }}
 *
 * A row divides all people into groups; `of` has the joined classes of each axis. Version 1 had no figures. What could not
 * be told is left out.
 */

const VERSION = 2;

/** UTF-16 units: some twenty times what the course comes to. */
const LARGEST = 2_000_000;

export interface Comparison extends Last {
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** What is to be written down of a report that was shown on a day, at an instant (ms since 1970 UTC). */
export const writeComparison = (
  { rows, before, sure, views }: Report,
  { id, instruments: { person, unit } }: RollUpCourse,
  date: string,
  at: number,
): string => {
  const revs = { person: person.rev, unit: unit.rev };
  const figures: LastFigures = { at, revs, before, sure, views };
  return `${JSON.stringify({
    whetstone: "roll-up",
    version: VERSION,
    course: id,
    date,
    rows: [...rows.values()],
    figures,
  })}\n`;
};

/** Why a file can't be compared with. */
export type NoComparison = "not-ours" | "future-version" | "other-course" | "damaged";

/** Reads a file that may hold anything. */
export function readComparison(text: string, course: string): Comparison | NoComparison {
  const file = parse(text);
  if (!isPlain(file) || file["whetstone"] !== "roll-up") return "not-ours";
  const { version, date, figures } = file;
  if (!isWhole(version, 1, Number.MAX_SAFE_INTEGER)) return "not-ours";
  if (version > VERSION) return "future-version";
  if (file["course"] !== course) return "other-course";
  const rows = readShown(file["rows"]);
  if (!rows || !isText(date) || !/^\d{4}-\d\d-\d\d$/.test(date)) return "damaged";
  if (version === 1) return { date, rows };
  return isFigures(figures) ? { date, rows, figures } : "damaged";
}

function parse(text: string): unknown {
  if (text.length > LARGEST) return undefined;
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

const isFigures = (value: unknown): value is LastFigures =>
  isPlain(value) &&
  isInstant(value["at"]) &&
  isOfBoth(value["revs"], (rev) => isWhole(rev, 1, 1e9)) &&
  isListOf(value["before"], isBefore) &&
  isListOf(value["sure"], isSure) &&
  isOfBoth(value["views"], (views) => isListOf(views, isView));

const isOfBoth = (value: unknown, is: (one: unknown) => boolean): boolean =>
  isPlain(value) && is(value["person"]) && is(value["unit"]);

const isListOf = <T>(value: unknown, is: (one: unknown) => one is T): value is T[] =>
  Array.isArray(value) && value.every(is);

const isNumber = (value: unknown, low: number, high: number): value is number =>
  typeof value === "number" && low <= value && value <= high;

const isShare = (value: unknown): boolean => isNumber(value, 0, 1);

const isBefore = (value: unknown): value is BeforeReport =>
  isPlain(value) &&
  (value["module"] === undefined || isText(value["module"])) &&
  isShare(value["was"]) &&
  isShare(value["is"]);

const isSure = (value: unknown): value is SureReport =>
  isPlain(value) &&
  CONFIDENCE.some((one) => one === value["confidence"]) &&
  (value["share"] === undefined || isShare(value["share"]));

const isSide = (value: unknown): value is SideView =>
  isPlain(value) &&
  isListOf(value["roles"], isText) &&
  isWhole(value["people"], FEWEST, 1e9) &&
  (value["score"] === undefined || isNumber(value["score"], 0, 4));

const isView = (value: unknown): value is View =>
  isPlain(value) &&
  isText(value["area"]) &&
  isListOf(value["sides"], isSide) &&
  (value["alpha"] === undefined || isNumber(value["alpha"], -1e9, 1)) &&
  (value["n"] === undefined || isWhole(value["n"], FEWEST, 1e9));
