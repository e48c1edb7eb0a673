import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mulberry32, shuffle } from "./shuffle.ts";

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const list = fc.uniqueArray(fc.integer(), { maxLength: 8 });
const sorted = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);

describe("the stream", () => {
  it("is Mulberry32, so that an order kept as a seed stays the same in later versions", () => {
    const random = mulberry32(1);
    expect([random(), random(), random()]).toEqual([
      0.6270739405881613, 0.002735721180215478, 0.5274470399599522,
    ]);
  });
  it("stays in [0, 1)", () => {
    fc.assert(
      fc.property(seed, (start) => {
        const random = mulberry32(start);
        for (let n = 0; n < 20; n++) {
          const value = random();
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThan(1);
        }
      }),
    );
  });
});

describe("shuffle", () => {
  it("keeps every entry, gives the same for the same seed, and leaves its input alone", () => {
    fc.assert(
      fc.property(list, seed, (entries, start) => {
        const before = [...entries];
        const shuffled = shuffle(entries, start);
        expect(sorted(shuffled)).toEqual(sorted(entries));
        expect(shuffle(entries, start)).toEqual(shuffled);
        expect(entries).toEqual(before);
      }),
    );
  });
  it("brings every entry to every place, about equally often", () => {
    const SEEDS = 4000;
    const places = [0, 1, 2, 3].map(() => [0, 0, 0, 0]);
    for (let start = 0; start < SEEDS; start++) {
      shuffle([0, 1, 2, 3], start).forEach((entry, place) => {
        const row = places[entry] as number[];
        row[place] = (row[place] ?? 0) + 1;
      });
    }
    // Five standard deviations of a fair draw: sqrt(4000 × 1/4 × 3/4) is 27.4.
    for (const count of places.flat()) expect(Math.abs(count - SEEDS / 4)).toBeLessThan(137);
  });
  it("reaches every order", () => {
    const orders = new Set(
      Array.from({ length: 500 }, (_, start) => shuffle([1, 2, 3, 4], start).join()),
    );
    expect(orders.size).toBe(24);
  });
});
