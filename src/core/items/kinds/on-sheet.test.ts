import { describe, expect, it } from "vitest";
import { readOne, readOrder, readPairs, readSome, waysToFill } from "./on-sheet.ts";

const shown = { options: ["x", "y", "z"], prompts: ["p", "q"] };

describe("an answer is read however it is spelt", () => {
  it.each(["B", "b", " b. ", "（B）", "Ｂ"])("one letter: %s", (answer) => {
    expect(readOne(answer, shown)).toBe("y");
  });
  it.each(["A C", "ca", "A、C", "a,c,a", "Ａ　Ｃ"])("several letters: %s", (answer) => {
    expect([...(readSome(answer, shown) as string[])].sort()).toEqual(["x", "z"]);
  });
  it.each(["C A B", "cab", "C → A → B", "C，A，B"])("letters in order: %s", (answer) => {
    expect(readOrder(answer, shown)).toEqual(["z", "x", "y"]);
  });
  it.each(["A2 B1", "b1a2", "A-2; B-1", "Ａ２，Ｂ１", "A 2 · B 1"])("pairs: %s", (answer) => {
    expect(readPairs(answer, shown)).toEqual({ p: "y", q: "x" });
  });
});

describe("what can't be read is no answer", () => {
  it.each(["D", "AB", "the second", "2", "…"])("one letter: %s", (answer) => {
    expect(readOne(answer, shown)).toBeUndefined();
  });
  it.each(["A D", "A and B", "1 2"])("several letters: %s", (answer) => {
    expect(readSome(answer, shown)).toBeUndefined();
  });
  it.each(["A B", "A B B", "A B C C", "A B D"])("letters in order: %s", (answer) => {
    expect(readOrder(answer, shown)).toBeUndefined();
  });
  it.each(["A2", "A2 A1", "A2 B4", "A2 C1", "2A 1B", "A2 B1 B2", "A12"])("pairs: %s", (answer) => {
    expect(readPairs(answer, shown)).toBeUndefined();
  });
});

it("counts the ways to fill places", () => {
  expect([waysToFill(4, 4), waysToFill(5, 2), waysToFill(3, 1)]).toEqual([24, 20, 3]);
});
