/** A local date, `YYYY-MM-DD`. It stays the same in every time zone, and sorts as text. */
export type Day = string;

const MS = 24 * 60 * 60 * 1000;

/** Whether a text is a day that exists: 2026-02-30 does not. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && fromNumber(toNumber(text)) === text;

/** Days since 1970-01-01. No time zone comes into it: a day has no hours here. NaN for what is no date. */
function toNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / MS;
}

/** The years that four digits can write; beyond them, and for NaN, there is no day: an empty text. */
const FIRST = toNumber("0001-01-01");
const LAST = toNumber("9999-12-31");

const fromNumber = (days: number): Day =>
  days >= FIRST && days <= LAST ? new Date(days * MS).toISOString().slice(0, 10) : "";

/** The day so many days later, or earlier if negative. */
export const addDays = (day: Day, days: number): Day => fromNumber(toNumber(day) + days);

/** How many days from `a` to `b`; negative if `b` is earlier. */
export const daysBetween = (a: Day, b: Day): number => toNumber(b) - toNumber(a);

/** The day of the week, 1 (Monday) to 7, as ISO 8601 counts. */
export const weekday = (day: Day): number => ((((toNumber(day) + 3) % 7) + 7) % 7) + 1;

/** The later of two days. */
export const later = (a: Day, b: Day): Day => (a < b ? b : a);
