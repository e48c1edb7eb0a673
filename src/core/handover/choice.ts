import { isSettings, type Settings } from "#core/live/run.ts";
import { isName, parse } from "#core/live/vote.ts";
import { isInstant, isPlain, isText, isWhole, LATEST } from "#core/record/values.ts";
import { type Day, isDay } from "#core/time/day.ts";

/*
 * What a facilitator chose last, for each name: of two choices with one name the later one stands. Each is one JSON text:
 *
 *   {"whetstone": "choice", "version": 1, "name": "series", "at": 1795387872000, "value": "twelve"}
 *
 *   series                    the id of a series; "" for none
 *   day:<series>:<meeting>    the day of a meeting, `YYYY-MM-DD`; "" for none
 *   settings                  how the group quiz is run (`core/live/run.ts`)
 */

export type Choice =
  | { readonly name: "series"; readonly at: number; readonly value: string }
  | { readonly name: `day:${string}:${string}`; readonly at: number; readonly value: Day | "" }
  | { readonly name: "settings"; readonly at: number; readonly value: Settings };

const VERSION = 1;

export const SERIES = "series";
export const SETTINGS = "settings";
export const DAY = "day:";

/** The name of a meeting, wherever it stands beside those of other series. */
export const meetingName = (series: string, meeting: string): `${string}:${string}` =>
  `${series}:${meeting}`;

export const writeChoice = (choice: Choice): string =>
  JSON.stringify({ whetstone: "choice", version: VERSION, ...choice });

/** Reads a text that may hold anything; never throws. */
export function readChoice(text: string): Choice | "unreadable" | "future" {
  const found = parse(text);
  if (!isPlain(found) || found["whetstone"] !== "choice") return "unreadable";
  const { version, name, at, value } = found;
  if (!isWhole(version, 1, Number.MAX_SAFE_INTEGER)) return "unreadable";
  if (version > VERSION) return "future";
  if (!isText(name) || !isInstant(at) || !fits(name, value)) return "unreadable";
  return { name, at, value } as Choice;
}

/** Whether a text is a choice of this version. */
export const isChoice = (text: string): boolean => typeof readChoice(text) !== "string";

/** When a choice counts as made: now, or right after the one that it replaces, if another computer's clock was ahead. */
export function momentAfter(text: string | null, now: number): number {
  const before = readChoice(text ?? "");
  return typeof before === "string" ? now : Math.min(LATEST, Math.max(now, before.at + 1));
}

function fits(name: string, value: unknown): boolean {
  if (name === SETTINGS) return isSettings(value);
  if (!isText(value)) return false;
  if (name === SERIES) return value === "" || isName(value);
  const meeting = name.startsWith(DAY) ? name.slice(DAY.length).split(":") : [];
  return meeting.length === 2 && meeting.every(isName) && (value === "" || isDay(value));
}
