import { type Day, daysBetween, weekday } from "#core/time/day.ts";

/** What the strip of a year shows, to be said as its title. */
export type YearFinding =
  /** Too short for weeks to tell anything: the days so far. */
  | { readonly kind: "begun"; readonly days: number; readonly since: Day }
  /** Weeks with a day of study, of all since the first one. */
  | { readonly kind: "weeks"; readonly weeks: number; readonly of: number };

/** Fewer weeks than this are told by their days. */
const FEW_WEEKS = 4;

/** Of the days of a strip on which something was done, in order; undefined if there is none. */
export function yearFinding(days: readonly Day[], today: Day): YearFinding | undefined {
  const [since] = days;
  if (since === undefined) return undefined;
  const lead = weekday(since) - 1;
  const weekOf = (day: Day): number => Math.floor((daysBetween(since, day) + lead) / 7);
  const of = weekOf(today) + 1;
  if (of < FEW_WEEKS) return { kind: "begun", days: days.length, since };
  return { kind: "weeks", weeks: new Set(days.map(weekOf)).size, of };
}
