import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byDepth, byGap, byHeight, byRise, dumbbell, gapOf, type Pair } from "./dumbbell.ts";
import { linear } from "./scale.ts";

const pair = (id: string, from: number | undefined, to: number | undefined): Pair => ({
  id,
  from,
  to,
});
const x = linear([0, 4], [0, 400]);
const ids = (pairs: readonly Pair[]) => pairs.map(({ id }) => id).join("");

describe("the numbers of a dumbbell", () => {
  it("stand outside the bar, whichever value is the lower one", () => {
    expect(dumbbell(pair("a", 1, 3), x)).toEqual({
      from: { x: 100, number: "start" },
      to: { x: 300, number: "end" },
    });
    expect(dumbbell(pair("a", 3, 1), x)).toEqual({
      from: { x: 300, number: "end" },
      to: { x: 100, number: "start" },
    });
  });

  it("are one where both marks are", () => {
    expect(dumbbell(pair("a", 2, 2), x)).toEqual({
      from: { x: 200, number: undefined },
      to: { x: 200, number: "end" },
    });
  });

  it("are left out where there is no value", () => {
    expect(dumbbell(pair("a", undefined, 2), x)).toEqual({ to: { x: 200, number: "end" } });
    expect(dumbbell(pair("a", 2, undefined), x)).toEqual({ from: { x: 200, number: "end" } });
    expect(dumbbell(pair("a", undefined, undefined), x)).toEqual({});
  });
});

const pairs = [pair("a", 2, 1), pair("b", 1, undefined), pair("c", 0, 3), pair("d", 3, 3)];

describe("rows", () => {
  it("are sorted by gap, whichever side it favours", () => {
    expect(ids(byGap(pairs))).toBe("cadb");
  });
  it("are sorted by rise", () => {
    expect(ids(byRise(pairs))).toBe("cdab");
  });
  it("are sorted by height", () => {
    expect(ids(byHeight(pairs))).toBe("cdab");
    expect(ids(byDepth(pairs))).toBe("acdb");
  });

  const value = fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined });
  const some = fc.array(fc.record({ id: fc.string(), from: value, to: value }), { maxLength: 12 });
  it.each([
    ["byGap", byGap, (each: Pair) => Math.abs(gapOf(each) ?? Number.NaN)],
    ["byRise", byRise, (each: Pair) => gapOf(each) ?? Number.NaN],
    ["byHeight", byHeight, (each: Pair) => each.to ?? Number.NaN],
    ["byDepth", byDepth, (each: Pair) => -(each.to ?? Number.NaN)],
  ] as const)("%s loses none, never rises, and has what is unknown last", (_, sort, sizeOf) => {
    fc.assert(
      fc.property(some, (all) => {
        const sorted = sort(all);
        expect(new Set(sorted)).toEqual(new Set(all));
        const sizes = sorted.map(sizeOf);
        const known = sizes.filter((size) => !Number.isNaN(size));
        expect(sizes.slice(0, known.length)).toEqual([...known].sort((a, b) => b - a));
      }),
    );
  });
});
