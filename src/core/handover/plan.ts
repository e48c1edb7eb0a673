import { addDays, type Day } from "#core/time/day.ts";
import { type Choice, DAY, meetingName, SERIES } from "./choice.ts";

/** The meetings of a series, in order, as the course has them. */
export interface PlannedSeries {
  readonly id: string;
  readonly meetings: readonly string[];
}

/** A series that a group follows, with the days that were put to its meetings. */
export interface SeriesPlan {
  readonly series: string;
  /** A day for each meeting, in order; "" where there is none yet. */
  readonly days: readonly (Day | "")[];
  /** The place of the meeting that comes up next; undefined where none has a day from today on. */
  readonly next: number | undefined;
}

/** The plan that choices make; undefined where no series is chosen, or one that the course no longer has. */
export function planFrom(
  choices: readonly Choice[],
  all: readonly PlannedSeries[],
  today: Day,
): SeriesPlan | undefined {
  const chosen = choices.find(({ name }) => name === SERIES)?.value;
  const series = all.find(({ id }) => id === chosen);
  return series && planOf(series, choices, today);
}

/** The days that were put to a series, whether or not the group follows it: they stay when it follows another. */
export function planOf(series: PlannedSeries, choices: readonly Choice[], today: Day): SeriesPlan {
  const values = new Map<string, unknown>(choices.map(({ name, value }) => [name, value]));
  const days = series.meetings.map(
    (meeting) => (values.get(DAY + meetingName(series.id, meeting)) ?? "") as Day | "",
  );
  const [next] = days
    .map((day, at) => ({ day, at }))
    .filter(({ day }) => day >= today)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.at - b.at));
  return { series: series.id, days, next: next?.at };
}

/** How often a group meets. */
export const PACES = ["week", "fortnight", "month"] as const;
export type Pace = (typeof PACES)[number];

/** The day so many meetings after a first one. A month later is the same day of the month, or the last that it has. */
export function dayAfter(first: Day, meetings: number, pace: Pace): Day {
  if (pace !== "month") return addDays(first, meetings * (pace === "week" ? 7 : 14));
  const [year = 0, month = 1, day = 1] = first.split("-").map(Number);
  const at = year * 12 + month - 1 + meetings;
  const start = `${String(Math.floor(at / 12)).padStart(4, "0")}-${String((at % 12) + 1).padStart(2, "0")}`;
  const days = [day, 30, 29, 28].filter((each) => each <= day);
  const found = days.map((each) => addDays(`${start}-01`, each - 1));
  return found.find((each) => each.startsWith(start)) ?? "";
}
