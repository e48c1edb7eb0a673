import { addDays, type Day, daysBetween, weekday } from "#core/time/day.ts";

/** A day's place in a strip of weeks. */
export interface StripDay {
  readonly day: Day;
  /** The week, from 0. */
  readonly column: number;
  /** 0 (Monday) to 6. */
  readonly row: number;
}

/** The Monday of a day's week. */
export const weekOf = (day: Day): Day => addDays(day, 1 - weekday(day));

/** A strip has room for so many weeks at least, and in one row on a phone for so many at most. */
export const HALF_YEAR = 27;

/** The weeks that a strip of a year has: 52 whole ones and the one that is not over. */
export const WEEKS = 53;

/** The first day of a strip of 53 weeks that ends with the week of a day. */
export const stripStart = (end: Day): Day => addDays(weekOf(end), -7 * (WEEKS - 1));

/** The days from one to another, each week a column. */
export function strip(from: Day, to: Day): StripDay[] {
  const first = weekOf(from);
  const lead = daysBetween(first, from);
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, at) => ({
    day: addDays(from, at),
    column: Math.floor((lead + at) / 7),
    row: (lead + at) % 7,
  }));
}

export interface MonthMark {
  /** 1 to 12. */
  readonly month: number;
  readonly column: number;
}

/** Room that a month's name takes, in columns. */
const NAME = 3;

/**
 * Where the names of months stand: over the week in which each begins. The strip's own beginning has its month's name, too,
 * if there is room for it before the next one.
 */
export function monthMarks(days: readonly StripDay[]): MonthMark[] {
  const marks = days
    .filter(({ day }, at) => at === 0 || day.endsWith("-01"))
    .map(({ day, column }) => ({ month: Number(day.slice(5, 7)), column }));
  const [first, second] = marks;
  return first && second && second.column - first.column < NAME ? marks.slice(1) : marks;
}
