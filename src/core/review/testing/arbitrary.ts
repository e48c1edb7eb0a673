import fc from "fast-check";
import { CONFIDENCE, type Confidence } from "#core/items/confidence.ts";
import type { Context, Recorded, RecordedEvent } from "#core/record/event.ts";
import { fold } from "#core/record/fold.ts";
import { EMPTY, type Summary } from "#core/record/state.ts";
import { unite } from "#core/record/unite.ts";
import { DAY } from "#core/time/instant.ts";
import type { ItemIndex } from "../progress.ts";

/*
 * A small course and answers to it, for tests.
 */

/** A Monday noon, local time. */
export const NOON = new Date(2026, 0, 5, 12).getTime();

/** Two modules of two objectives with two items each, `a1`…`a4` and `b1`…`b4`. */
export const INDEX: ItemIndex = {
  alpha: {
    see: [
      ["a1", 1],
      ["a2", 1],
    ],
    do: [
      ["a3", 1],
      ["a4", 2],
    ],
  },
  beta: {
    tell: [
      ["b1", 1],
      ["b2", 1],
    ],
    plan: [
      ["b3", 1],
      ["b4", 1],
    ],
  },
};

const MODULE: Readonly<Record<string, string>> = { a: "alpha", b: "beta" };

export interface Given {
  readonly score?: number;
  readonly confidence?: Confidence | undefined;
  readonly context?: Context;
  readonly rev?: number;
  readonly test?: string;
  readonly attempt?: number;
  readonly marked?: "self" | undefined;
}

let made = 0;

/** An answer some days after `NOON`. */
export function answer(item: string, days: number, given: Given = {}): RecordedEvent {
  const { score = 1, confidence, context = "quiz", rev, test, attempt = 1, marked } = given;
  made++;
  return {
    type: "answered",
    id: `t-${made.toString(36)}`,
    at: NOON + days * DAY,
    item,
    rev: rev ?? (item === "a4" ? 2 : 1),
    module: MODULE[item.charAt(0)] ?? "alpha",
    context,
    attempt,
    score,
    response: "x",
    ...(confidence && { confidence }),
    ...(test !== undefined && { test }),
    ...(marked && { marked }),
  };
}

/** An answer given before its module's text was read, some days after `NOON`. */
export function pretest(item: string, days: number, score: number): RecordedEvent {
  const { id, at, rev, module } = answer(item, days) as Recorded<"answered">;
  return { type: "pretested", id, at, item, rev, module, score, response: "x" };
}

/** What a list of events folds to, each once. */
export const summaryOf = (...events: readonly RecordedEvent[]): Summary =>
  fold(EMPTY, unite(events).events);

/** Answers to the small course over sixty days, some on the same day. */
export const answers = fc.array(
  fc
    .record({
      item: fc.constantFrom("a1", "a2", "a3", "a4", "b1", "b2", "b3", "b4"),
      // Quarters of a day meet both sides of a midnight.
      days: fc.integer({ min: 0, max: 240 }).map((quarters) => quarters / 4),
      score: fc.constantFrom(0, 0.5, 0.75, 1, 1),
      confidence: fc.constantFrom(undefined, ...CONFIDENCE),
      attempt: fc.constantFrom(1, 1, 1, 2),
    })
    .map(({ item, days, ...given }) => answer(item, days, given)),
  { maxLength: 40 },
);
