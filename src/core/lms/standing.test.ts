import { expect, it } from "vitest";
import type { Answered, RecordedEvent } from "#core/record/event.ts";
import { fold } from "#core/record/fold.ts";
import { EMPTY } from "#core/record/state.ts";
import type { ItemIndex } from "#core/review/progress.ts";
import { atLeast, NOTHING, standing } from "./standing.ts";

const INDEX: ItemIndex = {
  first: { one: [["a", 1]], two: [["b", 1]] },
  second: { three: [["c", 1]], four: [["told", 1, [], "self"]] },
};

const HOUR = 3_600_000;

const answered = (item: string, score: number, more: Partial<Answered> = {}, at = 0) =>
  ({
    type: "answered",
    id: `w-${item}-${at}`,
    at: Date.UTC(2026, 10, 1) + at,
    item,
    rev: 1,
    module: "first",
    context: "quiz",
    attempt: 1,
    score,
    response: "x",
    ...more,
  }) as RecordedEvent;

const after = (...events: RecordedEvent[]) => standing(fold(EMPTY, events), INDEX);

it("an empty record stands at nothing, however long the package was open", () => {
  const read: RecordedEvent = { type: "read", id: "w-1", at: 1, module: "first", section: "s" };
  expect(after()).toEqual(NOTHING);
  expect(after(read)).toEqual(NOTHING);
});

it("all answered, one of them wrong: completed and not passed; the score is the share that is shown", () => {
  const self = answered("told", 1, { marked: "self" });
  expect(after(answered("a", 1), answered("b", 0.5), answered("c", 1), self)).toEqual({
    completed: true,
    passed: false,
    score: 66,
  });
});

it("one item without an answer: not completed", () => {
  const self = answered("told", 1, { marked: "self" });
  expect(after(answered("a", 1), answered("b", 1), self).completed).toBe(false);
});

it("passes when each objective is shown, though what readers mark themselves is not answered", () => {
  expect(after(answered("a", 1), answered("b", 1), answered("c", 1))).toEqual({
    completed: false,
    passed: true,
    score: 100,
  });
});

it("a right second try after the feedback shows nothing; one on another day does", () => {
  const [a, c] = [answered("a", 1), answered("c", 1)];
  const wrong = answered("b", 0);
  const soon = answered("b", 1, {}, HOUR);
  const later = answered("b", 1, {}, 24 * HOUR);
  expect(after(a, wrong, soon, c).passed).toBe(false);
  expect(after(a, wrong, later, c).passed).toBe(true);
});

it("another revision of an item is another question", () => {
  expect(after(answered("a", 1, { rev: 2 })).score).toBe(0);
});

it("a package of no objectives is never passed", () => {
  expect(standing(EMPTY, {})).toEqual(NOTHING);
});

it("what was once told is not taken back by a record that lacks it", () => {
  const told = { completed: true, passed: true, score: 100 };
  expect(atLeast(NOTHING, told)).toEqual(told);
  expect(atLeast(told, NOTHING)).toEqual(told);
});
