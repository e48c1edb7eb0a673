import fc from "fast-check";
import { expect, it } from "vitest";
import { needsMove } from "./needs-move.ts";

const KEY = ["a", "b", "c", "d", "e"];
const moving = (given: string) => [...needsMove(KEY, [...given])].sort().join("");

it("names what has to move, and not what it pushed aside", () => {
  expect(moving("abcde")).toBe("");
  expect(moving("bcdea")).toBe("a");
  expect(moving("eabcd")).toBe("e");
  expect(moving("acbde")).toHaveLength(1);
  expect(moving("edcba")).toHaveLength(4);
  expect(moving("badce")).toHaveLength(2);
});
it("leaves in its place what stands at its own, of several runs of one length", () => {
  expect(moving("edcba")).toBe("abde");
  expect(moving("cbade")).toBe("ac");
});
it("lets nothing stay where no two are in order and none is at its own place", () => {
  expect([...needsMove(["a", "b", "c", "d"], ["d", "c", "b", "a"])]).toHaveLength(4);
});
it("leaves out of account what is not in the key, and what stands twice", () => {
  expect(moving("azbcde")).toBe("");
  expect(moving("zabcde")).toBe("");
  expect(moving("abacde")).toBe("");
  expect(moving("")).toBe("");
});

/** The length of the longest run in order, found by trying every choice of places. */
function longestRun(ranks: readonly number[]): number {
  let longest = 0;
  for (let choice = 0; choice < 2 ** ranks.length; choice++) {
    const chosen = ranks.filter((_, index) => choice & (1 << index));
    const rises = chosen.every((rank, index) => index === 0 || rank > (chosen[index - 1] ?? 0));
    if (rises) longest = Math.max(longest, chosen.length);
  }
  return longest;
}

const orders = fc
  .integer({ min: 1, max: 8 })
  .map((length) => Array.from({ length }, (_, index) => `k${index}`))
  .chain((key) => fc.tuple(fc.constant(key), fc.shuffledSubarray(key, { minLength: key.length })));

it("names as few as can be", () => {
  fc.assert(
    fc.property(orders, ([key, given]) => {
      const ranks = given.map((id) => key.indexOf(id));
      const longest = longestRun(ranks);
      const hasPlace = ranks.some((rank, index) => rank === index);
      const stay = longest > 1 || hasPlace ? longest : 0;
      expect(needsMove(key, given).size).toBe(key.length - stay);
    }),
  );
});

it("restores the key when just these move", () => {
  fc.assert(
    fc.property(orders, ([key, given]) => {
      const away = needsMove(key, given);
      const order = given.filter((id) => !away.has(id));
      // Each one that moves goes behind what stands before it in the key, in the key's order.
      for (const [index, id] of key.entries()) if (away.has(id)) order.splice(index, 0, id);
      expect(order).toEqual(key);
    }),
  );
});
