import { endFor } from "#core/pictures/scale.ts";
import { DAY } from "#core/time/instant.ts";
import { GOOD } from "./grade.ts";
import { memoryOf, retrievability } from "./memory.ts";
import type { Schedule } from "./schedule.ts";
import { STRONG } from "./strength.ts";

/*
 * The picture of what is being forgotten: each question by the days since its last answer and the chance that it is still
 * known.
 */

/** Questions in one place: answered on one day, held equally well, and all of them due or none. */
export interface Dot {
  /** Days since the last answer. */
  readonly days: number;
  /** The chance that they are known now, from 0 to 1. */
  readonly chance: number;
  readonly isDue: boolean;
  readonly count: number;
}

/** How one question fades that holds for so many days before its chance falls to 0.9. */
export interface Curve {
  readonly stability: number;
  readonly points: readonly (readonly [days: number, chance: number])[];
}

export interface Forgetting {
  readonly dots: readonly Dot[];
  readonly curves: readonly Curve[];
  /** The end of the axis of days. */
  readonly days: number;
  /** The lower end of the axis of chances. */
  readonly floor: number;
}

/** Ends of the axis of days: two weeks to a year, thirds and quarters of which are whole days. */
const ENDS = [12, 36, 60, 120, 240, 360, 720];
const FLOORS = [0.7, 0.5, 0];
/** Half a year: longer than most reviews are apart. */
const LONG = 180;
/** Points of a curve beside its first. */
const PARTS = 24;

/** The stability that a question has after one right answer: what curves begin with. */
const FIRST = memoryOf([{ at: 0, grade: GOOD, sureButWrong: false }])?.stability ?? 0;

type Plan = Pick<Schedule, "items" | "due">;

export function forgetting(plan: Plan, now: number): Forgetting {
  const dots = dotsOf(plan, now);
  const days = endFor(ENDS, Math.max(...dots.map((dot) => dot.days)));
  const lowest = Math.min(...dots.map((dot) => dot.chance));
  const floor = FLOORS.find((each) => each <= lowest) ?? 0;
  return {
    dots,
    days,
    floor,
    curves: [FIRST, STRONG, LONG].map((each) => curve(each, days, floor)),
  };
}

/** Questions that a drawing could not tell apart are one dot, at their mean. */
function dotsOf({ items, due }: Plan, now: number): Dot[] {
  const places = new Map<string, Dot>();
  for (const item of items) {
    const isDue = due.includes(item);
    const days = Math.max(0, now - item.last) / DAY;
    const chance = item.retrievability;
    const key = `${isDue} ${Math.round(days)} ${Math.round(chance * 100)}`;
    const place = places.get(key) ?? { days: 0, chance: 0, count: 0, isDue };
    places.set(key, {
      isDue,
      days: place.days + days,
      chance: place.chance + chance,
      count: place.count + 1,
    });
  }
  return [...places.values()].map((place) => ({
    ...place,
    days: place.days / place.count,
    chance: place.chance / place.count,
  }));
}

/** A curve as far as it stays above the floor. Its points lie closer where it falls more. */
function curve(stability: number, days: number, floor: number): Curve {
  const points = Array.from({ length: PARTS + 1 }, (_, at) => {
    const after = days * (at / PARTS) ** 2;
    const chance = retrievability({ stability, difficulty: 1, last: 0, due: 0 }, after * DAY);
    return [after, chance] as const;
  });
  return { stability, points: points.filter(([, chance]) => chance >= floor) };
}
