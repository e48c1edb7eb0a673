import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shuffleAway, writtenOrder } from "./orders.ts";

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const list = fc.uniqueArray(fc.integer(), { minLength: 2, maxLength: 8 });
const sorted = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);

describe("shuffleAway", () => {
  it("keeps every entry and never gives the order it was given", () => {
    fc.assert(
      fc.property(list, seed, (entries, start) => {
        const shuffled = shuffleAway(entries, start);
        expect(sorted(shuffled)).toEqual(sorted(entries));
        expect(shuffled).not.toEqual(entries);
      }),
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
