import { expect, it } from "vitest";
import { barsOf } from "./ahead.ts";

it("draws a bar a day, the highest 60 high, each in its place", () => {
  expect(barsOf([3, 0, 6], 0, 1)).toBe("M3 60v-30h18v30z");
  expect(barsOf([3, 0, 6], 1, 3)).toBe("M51 60v-60h18v60z");
  expect(barsOf([0, 0], 0, 2)).toBe("");
});
