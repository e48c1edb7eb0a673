import { expect, it } from "vitest";
import { formatShare, wilson } from "./wilson.ts";

const rounded = (hits: number, of: number) => {
  const { share, low, high } = wilson(hits, of);
  return [share, low, high].map((value) => Math.round(value * 1e4) / 1e4);
};

// Newcombe, R. G., Two-sided confidence intervals for the single proportion, Statistics in Medicine 17, 1998, 857–872, table I,
// method 3. The tests of propagon, another program with this interval, quote the same four rows of that table.
it.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])("gives the published interval of %s of %s", (hits, of, low, high) => {
  expect(rounded(hits, of).slice(1)).toEqual([low, high]);
});

it("stays within 0 and 1, and knows nothing of no cases", () => {
  expect(wilson(7, 7).high).toBe(1);
  expect(wilson(7, 7).low).toBeGreaterThan(0.6);
  expect(wilson(0, 0)).toEqual({ share: 0, low: 0, high: 1 });
});

it("is printed in whole percents", () => {
  expect(formatShare(wilson(15, 148))).toBe("10 % (6–16 %)");
});
