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

test("nothing answered, nothing asked; what was answered today rests", () => {
  expect(ask(NOON)).toEqual({ why: "none" });
  expect(ask(NOON + HOUR, answered("a", 1, NOON))).toEqual({ why: "rested" });
});

test("the next day asks what was answered longest ago, though nothing is due", () => {
  const events = [answered("c", 1, NOON + 1), answered("a", 1, NOON), answered("b", 1, NOON - 1)];
  // The item b has another meaning by now: its former answer is none to the present question.
  expect(ask(NOON + 24 * HOUR, ...events)).toEqual({
    why: "old",
    module: "first",
    ref: ["a", 1],
  });
});

test("what is due goes before", () => {
  const events = [answered("a", 1, NOON), answered("c", 1, NOON + HOUR, 0)];
  const found = ask(NOON + 24 * HOUR, ...events);
  expect(found).toEqual({ why: "due", module: "second", ref: ["c", 1] });
});
