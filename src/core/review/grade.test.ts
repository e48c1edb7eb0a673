import { describe, expect, it } from "vitest";
import type { Confidence } from "#core/items/attempt.ts";
import { NOON } from "./arbitrary.ts";
import { DAY } from "./days.ts";
import { AGAIN, EASY, GOOD, gradeOf, HARD, reviews } from "./grade.ts";

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

  it("takes “sure” for no more than right on the day of first meeting", () => {
    expect(gradeOf(attempt(1, "sure"), true)).toBe(GOOD);
  });

  it("takes a score that was kept to a thousandth for two thirds", () => {
    expect(gradeOf(attempt(0.667), false)).toBe(HARD);
  });
});

describe("reviews", () => {
  it("makes one review of a day, with its lowest grade and its first time", () => {
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

  it("forgets a sure miss once a later day was right", () => {
    const [, second] = reviews([attempt(0, "sure"), attempt(1, "think", NOON + DAY)]);
    expect(second?.sureButWrong).toBe(false);
  });
});
