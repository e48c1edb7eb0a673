import { describe, expect, it } from "vitest";
import type { Confidence } from "#core/items/confidence.ts";
import { DAY } from "#core/time/instant.ts";
import { AGAIN, EASY, GOOD, gradeOf, HARD, reviews } from "./grade.ts";
import { NOON } from "./testing/arbitrary.ts";

const attempt = (score: number, confidence?: Confidence, at = NOON) => ({
  at,
  score,
  context: "quiz" as const,
  ...(confidence && { confidence }),
});

describe("gradeOf", () => {
  it.each([
    [0, "sure", AGAIN],
    [0.5, "think", AGAIN],
    [2 / 3, "sure", HARD],
    [0.75, undefined, HARD],
    [1, "guess", HARD],
    [1, "think", GOOD],
    [1, undefined, GOOD],
    [1, "sure", EASY],
  ] as const)("score %d, %s → %d", (score, confidence, grade) => {
    expect(gradeOf(attempt(score, confidence), false)).toBe(grade);
  });

  it("grades “sure” as right, and no better, on the day of the first answer", () => {
    expect(gradeOf(attempt(1, "sure"), true)).toBe(GOOD);
  });

  it("grades 0.667, stored to a thousandth, as two thirds", () => {
    expect(gradeOf(attempt(0.667), false)).toBe(HARD);
  });
});

describe("reviews", () => {
  it("makes one review of each day, with the day's lowest grade and earliest time", () => {
    const day = [
      attempt(1, "sure"),
      attempt(0, "sure", NOON + 60_000),
      attempt(1, "sure", NOON + 120_000),
    ];
    expect(reviews(day)).toEqual([{ at: NOON, grade: AGAIN, sureButWrong: true }]);
  });

  it("tells days apart by local midnight, not by 24 hours", () => {
    const late = new Date(2026, 0, 5, 23, 55).getTime();
    expect(reviews([attempt(0, "think", late), attempt(1, "sure", late + 10 * 60_000)])).toEqual([
      { at: late, grade: AGAIN, sureButWrong: false },
      { at: late + 10 * 60_000, grade: EASY, sureButWrong: false },
    ]);
  });

  it("drops a sure but wrong answer after a right one on a later day", () => {
    const [, second] = reviews([attempt(0, "sure"), attempt(1, "think", NOON + DAY)]);
    expect(second?.sureButWrong).toBe(false);
  });
});
