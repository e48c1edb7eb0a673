import { expect, it } from "vitest";
import type { Recorded } from "#core/record/event.ts";
import { fold } from "#core/record/fold.ts";
import { EMPTY } from "#core/record/state.ts";
import { goneFrom } from "./gone.ts";
import type { ItemIndex } from "./progress.ts";

let serial = 0;
const answered = (module: string, item: string, at: number, rev = 1): Recorded<"answered"> => ({
  id: `w-${serial++}`,
  at,
  type: "answered",
  item,
  rev,
  module,
  context: "quiz",
  attempt: 1,
  score: 1,
  response: "",
});

const INDEX: ItemIndex = { here: { aim: [["asked", 2, [["variant", 1]]]] } };
const of = (...events: Recorded<"answered">[]) => goneFrom(fold(EMPTY, events), INDEX);

it("what the course asks, variants too, is not gone", () => {
  expect(of(answered("here", "asked", 1, 2), answered("here", "variant", 2))).toEqual({
    modules: [],
    questions: [],
  });
});

it("answers to a module that is not there are told by module, the latest first", () => {
  const { modules } = of(
    answered("hidden", "a", 10),
    answered("hidden", "b", 30),
    answered("hidden", "a", 20),
    answered("retired", "c", 40),
  );
  expect(modules).toEqual([
    { module: "retired", answers: 1, last: 40 },
    { module: "hidden", answers: 3, last: 30 },
  ]);
});

it("a question that was taken out, or asked something else before, is told apart from modules", () => {
  expect(of(answered("here", "taken-out", 10), answered("here", "asked", 20, 1))).toEqual({
    modules: [],
    questions: [{ module: "here", answers: 2, last: 20 }],
  });
});

it("a question that moved to another module is not gone", () => {
  expect(of(answered("retired", "asked", 10, 2))).toEqual({ modules: [], questions: [] });
});

it("a module that was renamed is the one that it is now", () => {
  const renamed = fold(EMPTY, [answered("former", "asked", 10, 2)], new Map([["former", "here"]]));
  expect(goneFrom(renamed, INDEX)).toEqual({ modules: [], questions: [] });
});
