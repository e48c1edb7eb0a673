import { mulberry32 } from "#core/items/shuffle.ts";
import type { RecordedEvent } from "#core/record/event.ts";
import { fold } from "#core/record/fold.ts";
import { EMPTY, type Summary } from "#core/record/state.ts";
import { DAY } from "#core/time/instant.ts";
import type { ItemIndex } from "../progress.ts";
import { schedule } from "../schedule.ts";
import { takeDue } from "../today.ts";
import type { ItemRef } from "../variants.ts";

/*
 * A learner made of arithmetic, to compare ways of choosing what to review.
 *
 * What is true of this learner, and unknown to the schedule:
 * - Each item has a strength S in days. It is drawn at first from a log-normal distribution, median 3, σ 0.8, and as
 *   "once read and answered".
 * - t days after it was last met, an item is recalled with the chance R(t): by a power law (1 + c·t/S)^−w with w = 0.3
 *   (Wickelgren's form; c such that R(S) = 0.9), or by an exponential 0.9^(t/S) (Ebbinghaus's simplest reading). Neither
 *   is FSRS's own curve, whose exponent is 0.15.
 * - Recalled, S grows by the factor 1 + g·(1 − R)/0.1 with g = 0.9, drawn for each item with σ 0.3: the harder the recall,
 *   the more it helps; just recalled, nearly nothing. Missed, the answer is read and S falls to 0.4·S, but not below 1.
 * - What was never reviewed keeps its first strength.
 *
 * These numbers are chosen to be plausible and are fitted to nobody. The answers go through the very code that the site
 * runs: events, fold, `schedule`, `takeDue`. They are said with "think so", so grades are Again and Good alone.
 */

export const CURVES = ["power", "exponential"] as const;
export type Curve = (typeof CURVES)[number];

const POWER = 0.3;
const SCALE = 0.9 ** (-1 / POWER) - 1;

/** The chance to recall after `days` at strength `strength`, both in days. */
export const chanceOf: Readonly<Record<Curve, (days: number, strength: number) => number>> = {
  power: (days, strength) => (1 + (SCALE * days) / strength) ** -POWER,
  exponential: (days, strength) => 0.9 ** (days / strength),
};

/** Days after the first answer, each counted from the review before; the last one is repeated. */
const FIXED = [1, 3, 7, 14, 30];

export interface Policy {
  readonly name: string;
  /** `fsrs`: as the site does. `fixed`: 1-3-7-14-30, from the start again after a miss. `none`: no review. */
  readonly by: "fsrs" | "fixed" | "none";
  /** Reviews a day at most. */
  readonly most: number;
}

export const POLICIES: readonly Policy[] = [
  { name: "no review", by: "none", most: 0 },
  { name: "fixed 1-3-7-14-30", by: "fixed", most: Number.POSITIVE_INFINITY },
  { name: "fixed, at most 10 a day", by: "fixed", most: 10 },
  { name: "FSRS", by: "fsrs", most: Number.POSITIVE_INFINITY },
  { name: "FSRS, at most 10 a day (the site)", by: "fsrs", most: 10 },
];

export interface Setup {
  readonly curve: Curve;
  /** Modules of ten items, one every second day from day 0. */
  readonly modules: number;
  readonly days: number;
  readonly seed: number;
}

export interface Outcome {
  readonly policy: string;
  readonly reviews: number;
  /** Over all days. */
  readonly perDay: number;
  readonly busiest: number;
  /** Mean chance to recall, over all items, at the end. */
  readonly atEnd: number;
  /** Mean of the daily mean chance to recall what was met so far. */
  readonly mean: number;
  /** Share of the reviews that were recalled; NaN without reviews. */
  readonly recalled: number;
}

interface Item {
  readonly ref: ItemRef;
  readonly module: string;
  readonly growth: number;
  strength: number;
  /** Day of the last meeting; undefined before the first. */
  met?: number;
  /** For fixed intervals: how many were recalled in a row. */
  step: number;
}

const ITEMS = 10;
/** A Monday noon, local time: far from midnight and from any change of the clock. */
const START = new Date(2026, 0, 5, 12).getTime();

/** Lets the learner live through the days under a policy. The same setup gives the same outcome. */
export function simulate(policy: Policy, { curve, modules, days, seed }: Setup): Outcome {
  const random = mulberry32(seed);
  const items = learnerItems(modules, random);
  const index = indexOf(items);
  const chance = (item: Item, day: number) =>
    chanceOf[curve](day - (item.met ?? day), item.strength);
  let summary = EMPTY;
  let count = 0;
  const daily: number[] = [];
  const means: number[] = [];
  let recalled = 0;

  const answer = (item: Item, day: number, right: boolean) => {
    count++;
    summary = fold(summary, [answered(item, day, right, count)]);
    item.met = day;
  };
  for (let day = 0; day < days; day++) {
    const due = dueOn(policy, items, summary, index, day);
    for (const item of due) {
      const known = chance(item, day);
      // One number for each item and day, whatever the policy: luck is the same for all.
      const right = luck(seed, item.ref[0], day) < known;
      item.strength = right
        ? item.strength * (1 + (item.growth * (1 - known)) / 0.1)
        : Math.max(1, 0.4 * item.strength);
      item.step = right ? item.step + 1 : 0;
      answer(item, day, right);
      if (right) recalled++;
    }
    daily.push(due.length);
    if (day % 2 === 0 && day / 2 < modules) {
      // Met in its module: about two of three first answers are right, and all are read.
      for (const item of items.slice((day / 2) * ITEMS, (day / 2 + 1) * ITEMS)) {
        answer(item, day, luck(seed, item.ref[0], -1) < 0.67);
      }
    }
    means.push(mean(items.filter(({ met }) => met !== undefined).map((item) => chance(item, day))));
  }
  const total = daily.reduce((sum, n) => sum + n, 0);
  return {
    policy: policy.name,
    reviews: total,
    perDay: total / days,
    busiest: Math.max(...daily),
    atEnd: mean(items.map((item) => (item.met === undefined ? 0 : chance(item, days)))),
    mean: mean(means),
    recalled: recalled / total,
  };
}

function learnerItems(modules: number, random: () => number): Item[] {
  // Box and Muller, 1958.
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Array.from({ length: modules * ITEMS }, (_, n) => ({
    ref: [`item-${n}`, 1] as const,
    module: `module-${Math.floor(n / ITEMS)}`,
    strength: 3 * Math.exp(0.8 * normal()),
    growth: 0.9 * Math.exp(0.3 * normal()),
    step: 0,
  }));
}

const indexOf = (items: readonly Item[]): ItemIndex =>
  Object.fromEntries(
    items.map(({ module }) => [
      module,
      { all: items.filter((item) => item.module === module).map(({ ref }) => ref) },
    ]),
  );

/** What a policy asks on a day. */
function dueOn(
  { by, most }: Policy,
  items: readonly Item[],
  summary: Summary,
  index: ItemIndex,
  day: number,
): Item[] {
  if (by === "none") return [];
  if (by === "fsrs") {
    const byId = new Map(items.map((item) => [item.ref[0], item]));
    const plan = schedule(summary, index, START + day * DAY);
    return takeDue(plan, most).flatMap(({ item }) => byId.get(item) ?? []);
  }
  const since = (item: Item) =>
    day - (item.met ?? day) - (FIXED[Math.min(item.step, FIXED.length - 1)] ?? 0);
  return items
    .filter((item) => item.met !== undefined && since(item) >= 0)
    .sort((a, b) => since(b) - since(a))
    .slice(0, most);
}

const answered = (item: Item, day: number, right: boolean, n: number): RecordedEvent => ({
  type: "answered",
  id: `s-${n.toString(36)}`,
  at: START + day * DAY,
  item: item.ref[0],
  rev: item.ref[1],
  module: item.module,
  context: "review",
  attempt: 1,
  score: right ? 1 : 0,
  response: "",
  confidence: "think",
});

/** A number in [0, 1) for an item on a day: FNV-1a of its name as a seed. */
function luck(seed: number, id: string, day: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (const letter of `${id} ${day}`) {
    hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  }
  return mulberry32(hash >>> 0)();
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
