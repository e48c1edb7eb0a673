import { expect, test } from "vitest";
import type { RecordedEvent } from "#core/record/event.ts";
import { fold } from "#core/record/fold.ts";
import { EMPTY } from "#core/record/state.ts";
import { longestAgo } from "./daily.ts";

const index = {
  first: { one: [["a", 1] as const, ["b", 2] as const] },
  second: { two: [["c", 1] as const] },
};
const answered = (item: string, rev: number, at: number): RecordedEvent => ({
  id: `w-${at}`,
  at,
  type: "answered",
  item,
  rev,
  module: "whichever",
  context: "quiz",
  attempt: 1,
  score: 1,
  response: "x",
});

test("asks what was answered longest ago, in its present meaning", () => {
  expect(longestAgo(fold(EMPTY, []), index)).toBeUndefined();
  const summary = fold(EMPTY, [
    answered("b", 1, 1),
    answered("c", 1, 20),
    answered("a", 1, 10),
    answered("a", 1, 30),
  ]);
  expect(longestAgo(summary, index)).toEqual({ module: "second", item: "c", rev: 1 });
});
