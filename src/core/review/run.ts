import type { Confidence } from "#core/items/confidence.ts";
import type { Response } from "#core/items/response.ts";
import type { NewEvent } from "#core/record/event.ts";
import { itemHistory, itemKey, itemState, type Summary } from "#core/record/state.ts";
import { isInstant, isText } from "#core/record/values.ts";
import type { ItemIndex } from "./progress.ts";
import type { ItemRef } from "./variants.ts";
import { forms } from "./variants.ts";

/*
 * A test that is taken. Its draw and its times are a setting of its own, `test:<id>`; its answers are events like any
 * other, with the test's id. So a test goes on wherever the record is opened, and two devices' tests merge.
 */

/** A test as its setting keeps it. */
export interface Test {
  readonly id: string;
  readonly seed: number;
  readonly items: readonly ItemRef[];
  /** ms since 1970 UTC. */
  readonly from: number;
  /** When it was handed in, ms since 1970 UTC. */
  readonly until?: number;
}

const PREFIX = "test:";

/** The modules whose questions a test asks, in the order of the course; what left the course is in none. */
export function modulesOf({ items }: Test, index: ItemIndex): string[] {
  const asked = new Set(items.map(([id]) => id));
  return Object.keys(index).filter((module) =>
    Object.values(index[module] ?? {}).some((refs) =>
      refs.some((ref) => forms(ref).some(([id]) => asked.has(id))),
    ),
  );
}

/** The event that keeps a test; the last one of a test counts. */
export const keepTest = ({ id, ...rest }: Test): NewEvent => ({
  type: "settings",
  key: PREFIX + id,
  value: JSON.stringify(rest),
});

/** The event that drops a test. Its answers stay. */
export const dropTest = (id: string): NewEvent => ({
  type: "settings",
  key: PREFIX + id,
  value: null,
});

/** The tests in the record, the newest first. A setting that holds something else is left out. */
export const tests = (summary: Summary): Test[] =>
  (summary.lists.get("settings") ?? [])
    .flatMap((event) =>
      event.type === "settings" && event.key.startsWith(PREFIX) && isText(event.value)
        ? (read(event.key.slice(PREFIX.length), event.value) ?? [])
        : [],
    )
    .sort((a, b) => b.from - a.from || (a.id < b.id ? -1 : 1));

function read(id: string, value: string): Test | undefined {
  try {
    const { seed, items, from, until } = JSON.parse(value) as Record<string, unknown>;
    const sound =
      typeof seed === "number" &&
      isInstant(from) &&
      (until === undefined || isInstant(until)) &&
      Array.isArray(items) &&
      items.every((ref) => typeof ref?.[0] === "string" && Number.isInteger(ref[1]));
    return sound
      ? { id, seed, items: items as ItemRef[], from, ...(until !== undefined && { until }) }
      : undefined;
  } catch {
    return undefined;
  }
}

/** The newest test that was begun and not handed in. */
export const openTest = (summary: Summary): Test | undefined =>
  tests(summary).find(({ until }) => until === undefined);

/** What was answered to one item of a test. */
export interface TestAnswer {
  /** ms since 1970 UTC. */
  readonly at: number;
  /** From 0 to 1. */
  readonly score: number;
  /** Missing once the item was answered again elsewhere: of what was chosen only the last answer is at hand. */
  readonly response?: Response;
  readonly seed?: number;
  readonly confidence?: Confidence;
}

/** The answer that an item got in a test; undefined if there is none. */
export function answerIn(summary: Summary, test: Test, [id, rev]: ItemRef): TestAnswer | undefined {
  const kept = itemHistory(summary, id, rev).find(
    ({ at, context }) =>
      context === "test" && at >= test.from && (test.until === undefined || at <= test.until),
  );
  const last = itemState(summary, id, rev)?.last;
  // Two tabs or two computers may both have answered it: what was given first stands.
  if (last?.test === test.id && (!kept || last.at <= kept.at)) {
    const { at, score, response, seed, confidence } = last;
    return {
      at,
      score,
      response,
      ...(seed !== undefined && { seed }),
      ...(confidence !== undefined && { confidence }),
    };
  }
  return kept && { at: kept.at, score: kept.score };
}

/** Where each item of the course stands, its variants among them, by `itemKey`. */
const placesIn = (index: ItemIndex) =>
  new Map(
    Object.entries(index).flatMap(([module, objectives]) =>
      Object.entries(objectives).flatMap(([objective, refs]) =>
        refs.flatMap((ref) =>
          forms(ref).map(([id, rev]) => [itemKey(id, rev), { module, objective }] as const),
        ),
      ),
    ),
  );

/** How many items of a test have left the course since it was drawn, or changed their meaning: they no longer count. */
export function goneFrom(test: Test, index: ItemIndex): number {
  const places = placesIn(index);
  return test.items.filter(([id, rev]) => !places.has(itemKey(id, rev))).length;
}

/** The most that the time between two answers counts, ms: anything longer is a break. */
const MOST = 10 * 60 * 1000;

/**
 * Time at work on a test, ms: from answer to answer up to `now` or its end, ten minutes of each at most. So a night in
 * between counts little, and the time of somebody who thinks for long never runs backwards.
 */
export function timeSpent(summary: Summary, test: Test, now: number): number {
  const times = test.items.flatMap((ref) => answerIn(summary, test, ref)?.at ?? []);
  const stops = [test.from, ...times, test.until ?? now].sort((a, b) => a - b);
  return stops.slice(1).reduce((sum, stop, index) => {
    const gap = stop - (stops[index] ?? stop);
    return sum + Math.min(gap, MOST);
  }, 0);
}

/** Points of several items: the sum of their scores, of as many as there are. */
interface Points {
  readonly points: number;
  readonly of: number;
}

export interface TestResult extends Points {
  /** points / of, from 0 to 1; 0 for an empty test. */
  readonly share: number;
  readonly passed: boolean;
  readonly items: readonly (TestItem & { readonly answer?: TestAnswer })[];
  /** In the order of the course: modules with their objectives. */
  readonly modules: readonly (Points & {
    readonly module: string;
    readonly objectives: readonly (Points & { readonly objective: string })[];
  })[];
}

interface TestItem {
  readonly ref: ItemRef;
  readonly module: string;
  readonly objective: string;
}

/**
 * The result of a test. What was left open scores 0; items that left the course or changed their meaning are left out.
 * `passMark` is a share from 0 to 1.
 */
export function testResult(
  summary: Summary,
  test: Test,
  index: ItemIndex,
  passMark: number,
): TestResult {
  const places = placesIn(index);
  const items = test.items.flatMap((ref) => {
    const place = places.get(itemKey(ref[0], ref[1]));
    const answer = answerIn(summary, test, ref);
    return place ? [{ ref, ...place, ...(answer && { answer }) }] : [];
  });
  const total = (of: typeof items): Points => ({
    points: of.reduce((sum, { answer }) => sum + (answer?.score ?? 0), 0),
    of: of.length,
  });
  const all = total(items);
  const share = all.of === 0 ? 0 : all.points / all.of;
  return {
    ...all,
    share,
    // Thirds and their like don't add up exactly in binary.
    passed: all.of > 0 && share >= passMark - 1e-9,
    items,
    modules: Object.entries(index).flatMap(([module, objectives]) => {
      const own = items.filter((item) => item.module === module);
      if (own.length === 0) return [];
      return {
        module,
        ...total(own),
        objectives: Object.keys(objectives).flatMap((objective) => {
          const of = own.filter((item) => item.objective === objective);
          return of.length > 0 ? { objective, ...total(of) } : [];
        }),
      };
    }),
  };
}
