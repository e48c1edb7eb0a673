import { describe, expect, it } from "vitest";
import type { RecordedEvent } from "#core/record/event.ts";
import { fold } from "#core/record/fold.ts";
import { EMPTY } from "#core/record/state.ts";
import { parting, quizEvidence, shareRight } from "./evidence.ts";

let n = 0;
const DAY = 24 * 60 * 60 * 1000;
const answered = (item: string, score: number, attempt = 1): RecordedEvent => ({
  type: "answered",
  id: `w-${++n}`,
  at: n * DAY,
  item,
  rev: 1,
  module: "m",
  context: "quiz",
  attempt,
  score,
  response: "x",
});
const INDEX = { m: { one: [["a", 1]], two: [["b", 1]] }, n: { three: [["c", 1]] } } as const;

describe("what the quizzes show", () => {
  const summary = fold(EMPTY, [
    answered("a", 1),
    answered("a", 0),
    answered("a", 1, 2),
    answered("b", 0.5),
    answered("c", 1),
    answered("elsewhere", 1),
  ]);
  it("counts first answers of every sitting, and only whole ones as right", () => {
    expect(quizEvidence(summary, INDEX, ["m"])).toEqual({ answers: 3, right: 1 });
    expect(quizEvidence(summary, INDEX, ["m", "n"])).toEqual({ answers: 4, right: 2 });
  });
  it("is empty for a module without answers or questions", () => {
    expect(quizEvidence(summary, INDEX, ["unwritten"])).toEqual({ answers: 0, right: 0 });
    expect(shareRight({ answers: 0, right: 0 })).toBeUndefined();
  });
  it("is a share", () => {
    expect(shareRight({ answers: 8, right: 6 })).toBe(0.75);
  });
});

describe("self-view and evidence", () => {
  it.each([
    // Score, right of answers.
    [2.5, 6, 10, "doing-more"],
    [2.4, 6, 10, "agree"],
    [2.5, 7, 10, "agree"],
    [1.5, 8, 10, "knowing-more"],
    [1.6, 8, 10, "agree"],
    [1.5, 7, 10, "agree"],
    [4, 0, 4, "too-few"],
    [undefined, 8, 10, "too-few"],
  ] as const)("%s marks and %i of %i right: %s", (score, right, answers, expected) => {
    expect(parting(score, { answers, right })).toBe(expected);
  });
});
