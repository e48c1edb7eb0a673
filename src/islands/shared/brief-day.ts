import type { Day } from "#core/time/day.ts";
import { dateTag } from "#islands/site/address.ts";

/** A day with its weekday, both in a few letters, for a narrow column. */
export const briefDay = (day: Day): string =>
  new Date(`${day}T12:00:00Z`).toLocaleDateString(dateTag(), {
    timeZone: "UTC",
    weekday: "short",
    day: "numeric",
    month: "short",
  });
