import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mulberry32, shuffle, shuffleAway, writtenOrder } from "./shuffle.ts";

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

describe("shuffleAway", () => {
  it("keeps every entry and never gives the order it was given", () => {
    fc.assert(
      fc.property(
        list.filter((entries) => entries.length > 1),
        seed,
        (entries, start) => {
          const shuffled = shuffleAway(entries, start);
          expect(sorted(shuffled)).toEqual(sorted(entries));
          expect(shuffled).not.toEqual(entries);
        },
      ),
    );
  });
  it("reaches every other order", () => {
    const orders = new Set(
      Array.from({ length: 200 }, (_, start) => shuffleAway([1, 2, 3], start).join()),
    );
    expect(orders.size).toBe(5);
  });
});

it("writes down the same wrong order each time", () => {
  for (const key of ["abc", "abcd", "abcde", "abcdef"]) {
    const written = writtenOrder([...key]).join("");
    expect(written).not.toBe(key);
    expect(writtenOrder([...key]).join("")).toBe(written);
  }
});
