import { describe, expect, it } from "vitest";
import { cronbachAlpha, variance } from "./alpha.ts";

describe("Cronbach's alpha", () => {
  it("agrees with a case worked out by hand", () => {
    // Columns 1 2 3 4, 2 2 4 4, 1 3 3 3: variances 5/3, 4/3, 1. Sums 4 7 10 11: variance 10.
    // 3/2 · (1 − 4/10) = 0.9.
    const rows = [
      [1, 2, 1],
      [2, 2, 3],
      [3, 4, 3],
      [4, 4, 3],
    ];
    expect(cronbachAlpha(rows)).toEqual({ alpha: expect.closeTo(0.9, 12), n: 4, k: 3 });
  });

  it("is 0 where statements do not vary together", () => {
    // Columns 0 0 2 2 and 0 2 0 2: variances 4/3 each, sums 0 2 2 4: 8/3. 2 · (1 − 1) = 0.
    const rows = [
      [0, 0],
      [0, 2],
      [2, 0],
      [2, 2],
    ];
    expect(cronbachAlpha(rows)?.alpha).toBeCloseTo(0, 12);
  });

  it("is negative where they run against each other", () => {
    // Columns 0 1 4 and 4 2 1: variances 13/3 and 7/3; sums 4 3 5: variance 1. 2 · (1 − 20/3) = −34/3.
    const rows = [
      [0, 4],
      [1, 2],
      [4, 1],
    ];
    expect(cronbachAlpha(rows)?.alpha).toBeCloseTo(-34 / 3, 12);
  });

  it("leaves out who did not answer everything, and says how many are left", () => {
    const rows = [[0, 0, 0], [4, undefined, 4], [4, 4, 4], [1]];
    expect(cronbachAlpha(rows)).toEqual({ alpha: expect.closeTo(1, 12), n: 2, k: 3 });
  });

  it.each([
    ["nobody", []],
    ["one person", [[1, 2, 3]]],
    ["one whole row", [[1, 2], [1]]],
    ["one statement", [[1], [2], [3]]],
    [
      "sums without variance",
      [
        [1, 3],
        [3, 1],
      ],
    ],
    ["rows without statements", [[], []]],
  ])("is undefined for %s", (_, rows) => {
    expect(cronbachAlpha(rows)).toBeUndefined();
  });
});

it("the variance of a sample has the divisor n − 1", () => {
  // Mean 5, squares 9 + 1 + 1 + 9 = 20, over 3.
  expect(variance([2, 4, 6, 8])).toBeCloseTo(20 / 3, 12);
});
