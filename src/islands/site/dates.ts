// Days and times in the page's language. A day as lived (`Day`) is the same everywhere; an instant (ms since 1970 UTC)
// is told by the clock of this computer.
import { type Day, isDay } from "#core/time/day.ts";
import { isoDate } from "#core/time/instant.ts";
import { dateTag } from "./address.ts";

const two = (n: number): string => String(n).padStart(2, "0");

/** The learner's day now. */
export const today = (): Day => isoDate(Date.now());

/** Whether something can come up on a day: no day was set, or it is today or later. */
export const canComeUp = (day: string): boolean => day === "" || (isDay(day) && day >= today());

/** A day at noon UTC, to be written for UTC: then no time zone can turn it into another. */
const noon = (day: Day): Date => new Date(`${day}T12:00:00Z`);

/** A day with its weekday, and with its year unless it is this year. Browsers part the two by a comma only where the year stands. */
export const dayName = (day: Day): string => told(day, { weekday: "short" }).replace(", ", " ");

/** A day without its weekday, and with its year unless it is this year. */
export const plainDay = (day: Day): string => told(day, {});

function told(day: Day, more: Intl.DateTimeFormatOptions): string {
  const date = noon(day);
  if (Number.isNaN(date.getTime())) return day;
  return date.toLocaleDateString(dateTag(), {
    ...more,
    timeZone: "UTC",
    day: "numeric",
    month: "long",
    ...(day.slice(0, 4) !== today().slice(0, 4) && { year: "numeric" }),
  });
}

/** A day of the week, 1 (Monday) to 7, in a few letters. 5 January 1970 was a Monday. */
export const weekdayName = (weekday: number): string =>
  noon(`1970-01-${two(weekday + 4)}`).toLocaleDateString(dateTag(), {
    timeZone: "UTC",
    weekday: "short",
  });

/** A month, 1 to 12, in a few letters. */
export const monthName = (month: number): string =>
  noon(`1970-${two(month)}-15`).toLocaleDateString(dateTag(), { timeZone: "UTC", month: "short" });

/** The month of a day, with its year. */
export const monthOfYear = (day: Day): string =>
  noon(day).toLocaleDateString(dateTag(), { timeZone: "UTC", month: "long", year: "numeric" });

/** The date of an instant, with its year. */
export const dateOf = (at: number): string =>
  new Date(at).toLocaleDateString(dateTag(), { dateStyle: "long" });

/** The day of an instant with its weekday, without its year. */
export const weekdayOf = (at: number): string =>
  new Date(at).toLocaleDateString(dateTag(), { weekday: "short", day: "numeric", month: "long" });

/** The day of the month of an instant, for the foot of a bar. */
export const shortDay = (at: number): string => String(new Date(at).getDate());

/** The date of an instant and the time of day. */
export const momentOf = (at: number): string =>
  new Date(at).toLocaleString(dateTag(), { dateStyle: "medium", timeStyle: "short" });
