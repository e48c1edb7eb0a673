/*
 * Local days, from midnight to midnight by the time zone of the reader's computer: 23 to 25 hours long.
 */

/** A day of 24 hours, in milliseconds. */
export const DAY = 24 * 60 * 60 * 1000;

/** The local midnight that begins the day of `at`, or the one `days` later; ms since 1970 UTC. */
export function midnight(at: number, days = 0): number {
  const date = new Date(at);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
}

/** The same time of day some local days later. Adding hours instead would meet the same day twice when clocks go back. */
export function addDays(at: number, days: number): number {
  const date = new Date(at);
  date.setDate(date.getDate() + days);
  return date.getTime();
}

/** Whole local days from the day of `from` to that of `to`; negative if it lies before. */
export const daysBetween = (from: number, to: number): number =>
  Math.round((midnight(to) - midnight(from)) / DAY);

/** The local date as `YYYY-MM-DD`. */
export function isoDate(at: number): string {
  const date = new Date(at);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
