import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endFor, linear, lineThrough, spread } from "./scale.ts";

describe("a linear scale", () => {
  it.each([
    [0, 100],
    [4, 300],
    [1, 150],
    [2.5, 225],
  ])("puts %d at %d", (value, place) => {
    expect(linear([0, 4], [100, 300])(value)).toBe(place);
  });

  it("may run upwards", () => {
    expect([0, 0.5, 1].map(linear([0, 1], [200, 0]))).toEqual([200, 100, 0]);
  });

  it("stands still where all values are one", () => {
    expect(linear([3, 3], [10, 90])(3)).toBe(10);
  });

  it("keeps the order of values, and their ends", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: 1, max: 100 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2 }),
        (from, length, shares) => {
          const x = linear([from, from + length], [20, 620]);
          const places = [...shares].sort((a, b) => a - b).map((share) => x(from + share * length));
          const isInOrder = places.every((place, at) => at === 0 || place >= (places[at - 1] ?? 0));
          return isInOrder && places.every((place) => place >= 20 && place <= 620);
        },
      ),
    );
  });
});

it("an axis ends at the first end that holds its greatest value", () => {
  expect([0, 12, 13, 400, 9999].map((value) => endFor([12, 36, 720], value))).toEqual([
    12, 12, 36, 720, 720,
  ]);
});

it("a line goes through its points", () => {
  expect(
    lineThrough([
      [0, 1],
      [2.5, 3],
    ]),
  ).toBe("M0 1L2.5 3");
  expect(lineThrough([])).toBe("");
});

describe("labels", () => {
  it("that have room stay where they are", () => {
    expect(spread([10, 50, 30], 15)).toEqual([10, 50, 30]);
  });

  it("that stand over each other part around their middle, in their order", () => {
    expect(spread([20, 24], 16)).toEqual([14, 30]);
    expect(spread([24, 20], 16)).toEqual([30, 14]);
  });

  it("push others that they come too near to", () => {
    expect(spread([20, 22, 30, 90], 10)).toEqual([14, 24, 34, 90]);
  });

  it("end up no closer than asked, in the order that they had, with the same mean", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 30 }),
        (places, distance) => {
          const moved = spread(places, distance);
          const order = places
            .map((_, at) => at)
            .sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0) || a - b);
          const sorted = order.map((at) => moved[at] ?? 0);
          const mean = (all: readonly number[]) => all.reduce((a, b) => a + b, 0) / all.length;
          return (
            sorted.every(
              (at, nth) => nth === 0 || at - (sorted[nth - 1] ?? 0) >= distance - 0.11,
            ) && Math.abs(mean(moved) - mean(places)) < 0.11
          );
        },
      ),
    );
  });
});
