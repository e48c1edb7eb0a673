import { type Day, isDay } from "#core/plan/date.ts";
import { isoDate } from "#core/review/days.ts";

const lang = (): string => document.documentElement.lang;

const two = (n: number): string => String(n).padStart(2, "0");

/** The learner's day now, by the clock of this computer. */
export const today = (): Day => isoDate(Date.now());

/** Whether something can come up on a day: there is one from today on, or none was set. */
export const canComeUp = (day: string): boolean => day === "" || (isDay(day) && day >= today());

/** A day at noon UTC, to be written for UTC: then no time zone can turn it into another. */
const noon = (day: Day): Date => new Date(`${day}T12:00:00Z`);

/** A day in the page's language, with its year where that is not this one. */
export function dayName(day: Day): string {
  const date = noon(day);
  if (Number.isNaN(date.getTime())) return day;
  return date.toLocaleDateString(lang(), {
    timeZone: "UTC",
    weekday: "short",
    day: "numeric",
    month: "long",
    ...(day.slice(0, 4) !== today().slice(0, 4) && { year: "numeric" }),
  });
}

/** A day of the week, 1 (Monday) to 7, in a few letters. 5 January 1970 was a Monday. */
export const weekdayName = (weekday: number): string =>
  noon(`1970-01-${two(weekday + 4)}`).toLocaleDateString(lang(), {
    timeZone: "UTC",
    weekday: "short",
  });

/** A month, 1 to 12, in a few letters. */
export const monthName = (month: number): string =>
  noon(`1970-${two(month)}-15`).toLocaleDateString(lang(), { timeZone: "UTC", month: "short" });

/** Parts of a list, joined as the page's language joins them. */
export const joined = (parts: readonly string[]): string =>
  parts.join(lang().startsWith("zh") ? "、" : ", ");
