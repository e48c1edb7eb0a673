import { addDays, type Day, daysBetween, isDay, later, weekday } from "#core/time/day.ts";

/** What is to be studied for a goal, in order. */
export interface Study {
  readonly module: string;
  /** Minutes for reading it and answering its questions. */
  readonly minutes: number;
  /** The day on which it was studied; it takes no more days. Missing if that is still to come. */
  readonly done?: Day | undefined;
}

export interface PaceInput {
  readonly studies: readonly Study[];
  /** Days of the week to study on, 1 (Monday) to 7. Without any there is no pace. */
  readonly days: readonly number[];
  readonly from: Day;
  readonly until: Day;
}

/** One day of study. */
export interface Sitting {
  readonly date: Day;
  /** How many are left with this one, the last being 1: it names the sitting when the plan moves. */
  readonly left: number;
  readonly minutes: number;
  readonly modules: readonly string[];
}

export interface Pace {
  /** Minutes on a day of study, as first planned. */
  readonly minutes: number;
  readonly sittings: readonly Sitting[];
  /** The day by which each module fits; those already studied are left out. */
  readonly fits: ReadonlyMap<string, Day>;
  /** The last day of study; undefined if nothing is left. */
  readonly end: Day | undefined;
  /** By how many days the end is later than the day that was set. */
  readonly over: number;
  /** Minutes on a day of study that would keep the day that was set; undefined if no day of study is left before it. */
  readonly minutesToKeep: number | undefined;
  /** Days of study from today to the day that was set. */
  readonly daysLeft: number;
}

/** Sittings shorter than this, in minutes, are not worth sitting down for: an easy goal is just reached earlier. */
export const LEAST_SITTING = 5;

/** No plan needs more days of study than this; it keeps a damaged record from making a page count for ever. */
const MOST_SITTINGS = 2000;

/**
 * Lays a goal's study on the chosen weekdays from today on. The minutes of a day are what the goal needed at its
 * start: all its minutes spread evenly over its days of study. Days that were missed don't raise them; the dates just
 * move, and `over` and `minutesToKeep` tell what one can choose between: to take `end` for the day that was set, or to
 * keep that day with more minutes. Either way the goal starts anew with `from` set to today.
 */
export function pace({ studies, days, from, until }: PaceInput, today: Day): Pace {
  const planned = sum(studies.filter(({ done }) => done === undefined || done >= from));
  const minutes = perDay(planned, Math.max(1, countDays(from, until, days)));
  const left = studies.filter(({ done, minutes }) => done === undefined && minutes > 0);
  const needed = Math.min(MOST_SITTINGS, Math.ceil(sum(left) / minutes));
  const start = later(from, today);
  const sittings = firstDays(start, days, needed).map((date, index) => ({
    date,
    left: needed - index,
    ...share(left, index * minutes, (index + 1) * minutes),
  }));
  const fits = new Map<string, Day>();
  for (const { modules, date } of sittings) for (const module of modules) fits.set(module, date);
  const end = sittings[sittings.length - 1]?.date;
  const daysLeft = countDays(start, until, days);
  return {
    minutes,
    sittings,
    fits,
    end,
    over: end === undefined ? 0 : Math.max(0, daysBetween(until, end)),
    daysLeft,
    minutesToKeep: daysLeft > 0 ? perDay(sum(left), daysLeft) : undefined,
  };
}

const perDay = (minutes: number, days: number): number =>
  Math.max(LEAST_SITTING, Math.ceil(minutes / days));

const sum = (studies: readonly Study[]): number =>
  studies.reduce((total, { minutes }) => total + minutes, 0);

/** What lies between two minutes of the studies laid end to end. */
function share(studies: readonly Study[], from: number, to: number) {
  const modules: string[] = [];
  let at = 0;
  for (const { module, minutes } of studies) {
    if (at < to && at + minutes > from) modules.push(module);
    at += minutes;
  }
  return { modules, minutes: Math.min(to, at) - from };
}

/** How many of the days from `from` to `until`, both counted, fall on the weekdays. */
function countDays(from: Day, until: Day, days: readonly number[]): number {
  const span = daysBetween(from, until) + 1;
  if (!(span > 0)) return 0;
  const first = weekday(from);
  const rest = span % 7;
  return [...new Set(days)].reduce(
    (total, day) => total + Math.floor(span / 7) + ((day - first + 7) % 7 < rest ? 1 : 0),
    0,
  );
}

/** The first `count` days from a day on that fall on the weekdays. */
function firstDays(from: Day, days: readonly number[], count: number): Day[] {
  const found: Day[] = [];
  if (!days.some((day) => day >= 1 && day <= 7)) return found;
  // After the last day that can be written there is none.
  for (let day = from; isDay(day) && found.length < count; day = addDays(day, 1)) {
    if (days.includes(weekday(day))) found.push(day);
  }
  return found;
}
