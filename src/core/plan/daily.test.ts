import { expect, test } from "vitest";
import type { RecordedEvent } from "#core/record/event.ts";
import { fold } from "#core/record/fold.ts";
import { EMPTY } from "#core/record/state.ts";
import { dailyItem } from "./daily.ts";

const index = {
  first: { one: [["a", 1] as const, ["b", 2] as const] },
  second: { two: [["c", 1] as const] },
};
const answered = (item: string, rev: number, at: number, score = 1): RecordedEvent => ({
  id: `w-${at}`,
  at,
  type: "answered",
  item,
  rev,
  module: "whichever",
  context: "quiz",
  attempt: 1,
  score,
  response: "x",
});

const HOUR = 3_600_000;
const NOON = new Date(2026, 10, 2, 12).getTime();
const ask = (now: number, ...events: RecordedEvent[]) => dailyItem(fold(EMPTY, events), index, now);

test("asks nothing of an empty record, and no item that was answered today", () => {
  expect(ask(NOON)).toEqual({ why: "none" });
  expect(ask(NOON + HOUR, answered("a", 1, NOON))).toEqual({ why: "rested" });
});

test("asks the item answered longest ago if none is due", () => {
  const events = [answered("c", 1, NOON + 1), answered("a", 1, NOON), answered("b", 1, NOON - 1)];
  // Item b has a new gradingRev, so its earlier answer does not count.
  expect(ask(NOON + 24 * HOUR, ...events)).toEqual({
    why: "old",
    module: "first",
    ref: ["a", 1],
  });
});

test("asks a due item first", () => {
  const events = [answered("a", 1, NOON), answered("c", 1, NOON + HOUR, 0)];
  const found = ask(NOON + 24 * HOUR, ...events);
  expect(found).toEqual({ why: "due", module: "second", ref: ["c", 1] });
});
