import { expect, it } from "vitest";
import { gainOf } from "./gain.ts";

it("is what was gained of what could be gained", () => {
  // Worked by hand: 9 of 40 right, then 31 of 40: (0.775 − 0.225)/(1 − 0.225) = 22/31.
  const gain = gainOf({ a: 6, b: 21, c: 9, d: 4 }, { a: 2, b: 6, c: 31, d: 1 }, "c");
  expect(gain).toMatchObject({ kind: "gain", before: 0.225, after: 0.775 });
  expect(gain.kind === "gain" && gain.g).toBeCloseTo(22 / 31, 12);
});

it("is 0.23, the mean of Hake's traditional courses, from 50 % to 61.5 %", () => {
  const gain = gainOf({ right: 100, wrong: 100 }, { right: 123, wrong: 77 }, "right");
  expect(gain.kind === "gain" && gain.g).toBeCloseTo(0.23, 12);
});

it("agrees with a published gain: 11.1 of 20 points more, 225.8 % of those before, are 0.73", () => {
  // BMC Medical Education 21, 2021, 210 (doi 10.1186/s12909-021-02646-3), table 1: of 20 points 4.916 before and 16.016 after.
  const gain = gainOf({ right: 4916, wrong: 15_084 }, { right: 16_016, wrong: 3984 }, "right");
  // The table cuts the figure off after two places.
  expect(gain.kind === "gain" && Math.floor(gain.g * 100) / 100).toBe(0.73);
});

it("has no value where all were right before", () => {
  expect(gainOf({ a: 8 }, { a: 7, b: 1 }, "a")).toEqual({
    kind: "all-right",
    before: 1,
    after: 0.875,
  });
});

it("has no value where fewer are right after", () => {
  expect(gainOf({ a: 9, b: 1 }, { a: 1, b: 9 }, "a").kind).toBe("lost");
});

it("compares shares where the votes have different numbers of hands", () => {
  expect(gainOf({ a: 5, b: 5 }, { a: 6, b: 2 }, "a")).toMatchObject({
    before: 0.5,
    after: 0.75,
    g: 0.5,
  });
});

it("is not computed from four hands, and is from five", () => {
  expect(gainOf({ a: 2, b: 2 }, { a: 4, b: 1 }, "a").kind).toBe("few");
  expect(gainOf({ a: 2, b: 3 }, { a: 4 }, "a").kind).toBe("few");
  expect(gainOf({ a: 2, b: 3 }, { a: 4, b: 1 }, "a").kind).toBe("gain");
});

it("needs both votes", () => {
  expect(gainOf({ a: 20 }, {}, "a").kind).toBe("one-vote");
  expect(gainOf({}, { a: 20 }, "a").kind).toBe("one-vote");
});
