import { expect, it } from "vitest";
import type { Confidence } from "#core/items/attempt.ts";
import type { Recorded } from "#core/record/event.ts";
import { fold } from "#core/record/fold.ts";
import { EMPTY } from "#core/record/state.ts";
import { calibration, span } from "./calibration.ts";

let n = 0;
const answered = (
  item: string,
  score: number,
  confidence?: Confidence,
  more: Partial<Recorded<"answered">> = {},
): Recorded<"answered"> => ({
  type: "answered",
  id: `w-${++n}`,
  at: n * 1000,
  item,
  rev: 1,
  module: "m",
  context: "quiz",
  attempt: 1,
  score,
  response: "",
  ...(confidence && { confidence }),
  ...more,
});

it("counts first answers by what was said before them, and only full scores as right", () => {
  const summary = fold(EMPTY, [
    answered("one", 1, "sure"),
    answered("one", 0, "sure"),
    answered("two", 0.5, "sure", { context: "review" }),
    answered("three", 1, "think"),
    // A second try has no word of its own, and an answer without one says nothing of it.
    answered("two", 1, undefined, { attempt: 2 }),
    answered("four", 1),
    // Another revision is another question; both were answered.
    answered("one", 1, "guess", { rev: 2 }),
  ]);
  expect(calibration(summary)).toEqual([
    { confidence: "guess", answers: 1, right: 1 },
    { confidence: "think", answers: 1, right: 1 },
    { confidence: "sure", answers: 3, right: 1 },
  ]);
});

it("tells nothing of an empty record", () => {
  expect(calibration(EMPTY).map(({ answers }) => answers)).toEqual([0, 0, 0]);
  expect(span(EMPTY)).toBeUndefined();
});

it("spans from the first to the last first answer", () => {
  const events = [answered("one", 1), answered("two", 0), answered("one", 0)];
  expect(span(fold(EMPTY, events))).toEqual({
    first: events[0]?.at,
    last: events[2]?.at,
    answers: 3,
  });
});
