import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draw, share } from "./draw.ts";
import type { ItemIndex } from "./progress.ts";

/** Parts as the course has them: 3, 5, 3, 3, 3 and 1 modules, of three objectives with three items each. */
const PARTS = [3, 5, 3, 3, 3, 1].map((size, part) =>
  Array.from({ length: size }, (_, n) => `p${part}m${n}`),
);
const INDEX: ItemIndex = Object.fromEntries(
  PARTS.flat().map((module) => [
    module,
    Object.fromEntries(
      ["x", "y", "z"].map((objective) => [
        `${module}-${objective}`,
        [1, 2, 3].map((n) => [`${module}-${objective}-${n}`, 1] as const),
      ]),
    ),
  ]),
);
const seeds = fc.integer({ min: 0, max: 0xffffffff });
const drawn = (size: number, seed: number) => draw(INDEX, PARTS, size, seed).map(([id]) => id);
const countBy = (ids: readonly string[], key: RegExp) => {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const name = id.match(key)?.[0] ?? "";
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
};

describe("draw", () => {
  it.each([
    [10, [2, 2, 2, 2, 1, 1]],
    [20, [3, 6, 3, 4, 3, 1]],
    [30, [5, 8, 5, 5, 5, 2]],
  ])("of %i is as long, without doubles, and shared by the parts' sizes", (size, near) => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const ids = drawn(size, seed);
        expect(new Set(ids).size).toBe(size);
        const parts = countBy(ids, /^p\d/);
        near.forEach((count, part) => {
          expect(Math.abs((parts.get(`p${part}`) ?? 0) - count)).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  it("draws no objective twice while its part has others", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(Math.max(...countBy(drawn(30, seed), /^p\dm\d-./).values())).toBe(1);
        const modules = countBy(drawn(30, seed), /^p\dm\d/);
        for (const part of ["p0", "p1", "p2"]) {
          const own = [...modules].flatMap(([name, n]) => (name.startsWith(part) ? n : []));
          expect(Math.max(...own) - Math.min(...own)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("has no neighbours of one module", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const modules = drawn(20, seed).map((id) => id.slice(0, 4));
        expect(modules.filter((module, at) => module === modules[at - 1])).toEqual([]);
      }),
    );
  });

  it("is the same for the same seed and another for another", () => {
    fc.assert(
      fc.property(seeds, seeds, (one, other) => {
        expect(drawn(10, one)).toEqual(drawn(10, one));
        fc.pre(one !== other);
        expect(drawn(30, one)).not.toEqual(drawn(30, other));
      }),
    );
  });

  it("reaches every item in time", () => {
    const all = new Set(Array.from({ length: 200 }, (_, seed) => drawn(30, seed)).flat());
    expect(all.size).toBe(18 * 9);
  });

  it("draws all items if there are fewer than asked for", () => {
    expect(draw(INDEX, [["p5m0"]], 30, 1)).toHaveLength(9);
    expect(draw(INDEX, [["no-such-module"]], 30, 1)).toEqual([]);
  });
});

describe("share", () => {
  it("gives each group one place first, then by weight, and never more than it has", () => {
    expect(share(2, [9, 1, 5], [9, 9, 9])).toEqual([1, 0, 1]);
    expect(share(6, [9, 1, 5], [9, 9, 9])).toEqual([3, 1, 2]);
    expect(share(9, [9, 1, 5], [2, 1, 2])).toEqual([2, 1, 2]);
  });
});
