import { describe, expect, it } from "vitest";
import type { Confidence } from "#core/items/confidence.ts";
import type { Recorded } from "#core/record/event.ts";
import { fold } from "#core/record/fold.ts";
import { EMPTY } from "#core/record/state.ts";
import { calibration, calibrationFinding, FEW_ANSWERS, span } from "./calibration.ts";

let n = 0;
const DAY = 24 * 60 * 60 * 1000;
const answered = (
  item: string,
  score: number,
  confidence?: Confidence,
  more: Partial<Recorded<"answered">> = {},
): Recorded<"answered"> => ({
  type: "answered",
  id: `w-${++n}`,
  at: n * DAY,
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

it("counts first answers by confidence, and only full scores as right", () => {
  const summary = fold(EMPTY, [
    answered("one", 1, "sure"),
    answered("one", 0, "sure"),
    answered("two", 0.5, "sure", { context: "review" }),
    answered("three", 1, "think"),
    // A second try has no confidence, and an answer without confidence is not counted.
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

it("counts only the first answer to a question in a sitting", () => {
  const wrong = answered("one", 0, "guess");
  const summary = fold(EMPTY, [wrong, answered("one", 1, "sure", { at: wrong.at + 60_000 })]);
  expect(calibration(summary).map(({ answers }) => answers)).toEqual([1, 0, 0]);
});

it("is empty for an empty record", () => {
  expect(calibration(EMPTY).map(({ answers }) => answers)).toEqual([0, 0, 0]);
  expect(span(EMPTY)).toBeUndefined();
});

it("gives the times of the earliest and the latest first answer", () => {
  const events = [answered("one", 1), answered("two", 0), answered("one", 0)];
  expect(span(fold(EMPTY, events))).toEqual({
    first: events[0]?.at,
    last: events[2]?.at,
    answers: 3,
  });
});

describe("how well somebody judges", () => {
  const rows = (...given: readonly (readonly [right: number, answers: number])[]) =>
    (["guess", "think", "sure"] as const).map((confidence, at) => {
      const [right = 0, answers = 0] = given[at] ?? [];
      return { confidence, right, answers };
    });

  it.each([
    ["of nothing, nothing is said", rows(), { kind: "few" }],
    [
      "of a few answers nothing is said, however wrong they were",
      rows([0, 0], [0, 0], [0, FEW_ANSWERS - 1]),
      { kind: "few" },
    ],
    [
      "that words fit is not said of a handful of answers",
      rows([2, 6], [4, 6], [9, 10]),
      { kind: "few" },
    ],
    [
      "of many answers that come near, that the words fit",
      rows([10, 30], [37, 56], [36, 40]),
      { kind: "fits" },
    ],
    [
      "“sure” that is right less often than nine in ten",
      rows([10, 30], [37, 56], [28, 40]),
      { kind: "less", confidence: "sure" },
    ],
    [
      "that what was said made no difference, before how far off it is",
      rows([21, 30], [42, 60], [28, 40]),
      { kind: "alike" },
    ],
    [
      "where even a guess was mostly right, not that to be sure means nothing",
      rows([26, 30], [52, 60], [35, 40]),
      { kind: "alike-high" },
    ],
    [
      "of a few guesses not that they are like the rest",
      rows([17, 19], [54, 60], [36, 40]),
      { kind: "more", confidence: "guess" },
    ],
    [
      "a guess that is right far more often than one in three",
      rows([26, 30], [37, 56], [31, 40]),
      { kind: "more", confidence: "guess" },
    ],
  ] as const)("%s", (_, given, finding) => {
    expect(calibrationFinding(given)).toEqual(finding);
  });
});
