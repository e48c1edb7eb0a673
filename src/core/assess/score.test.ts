import { describe, expect, it } from "vitest";
import type { Area } from "./instrument.ts";
import { type AreaScore, change, lowerOfEach, lowest, profile, scoreArea, worth } from "./score.ts";

const area = (id: string, ...statements: readonly (readonly [string, boolean])[]): Area => ({
  id,
  group: "g",
  modules: ["m"],
  statements: statements.map(([statement, reversed]) => ({ id: statement, reversed })),
});
const use = area("use", ["did", false], ["brought", false], ["nothing", true]);
const pair = area("pair", ["one", false], ["two", true]);

describe("an answer's worth", () => {
  it.each([
    [0, false, 0],
    [4, false, 4],
    [0, true, 4],
    [1, true, 3],
    [4, true, 0],
  ])("%i, reversed: %s, is %i", (answer, reversed, expected) => {
    expect(worth({ reversed }, answer)).toBe(expected);
  });
});

describe("an area's score", () => {
  it.each([
    // By hand: (3 + 2 + (4 − 0)) / 3; (0 + 0 + (4 − 4)) / 3; (4 + 1 + (4 − 1)) / 3.
    [{ did: 3, brought: 2, nothing: 0 }, 3, 3],
    [{ did: 0, brought: 0, nothing: 4 }, 0, 3],
    [{ did: 4, brought: 1, nothing: 1 }, 8 / 3, 3],
    // Two of three: their mean stands for the third.
    [{ did: 3, nothing: 1 }, 3, 2],
    // One of three is less than half.
    [{ did: 3 }, undefined, 1],
    [{}, undefined, 0],
  ])("of %j is %d", (answers, score, answered) => {
    expect(scoreArea(use, answers)).toEqual({ area: "use", score, answered, of: 3 });
  });

  it("needs half of the statements: one of two is enough", () => {
    expect(scoreArea(pair, { two: 1 })).toEqual({ area: "pair", score: 3, answered: 1, of: 2 });
  });

  it("counts values outside the scale as missing", () => {
    const odd = { did: 5, brought: -1, nothing: Number.NaN, toString: 2 } as Record<string, number>;
    expect(scoreArea(use, odd).answered).toBe(0);
    expect(scoreArea(area("x", ["constructor", false], ["b", false]), {}).answered).toBe(0);
  });
});

it("a profile keeps the instrument's order", () => {
  expect(profile([use, pair], { one: 2, two: 2 }).map(({ area, score }) => [area, score])).toEqual([
    ["use", undefined],
    ["pair", 2],
  ]);
});

const scored = (...scores: readonly (number | undefined)[]): AreaScore[] =>
  scores.map((score, index) => ({ area: `a${index}`, score, answered: 2, of: 2 }));
const names = (scores: readonly AreaScore[]) => scores.map(({ area }) => area);

describe("the lowest two", () => {
  it.each([
    [
      [3, 1, 2, 0.5],
      ["a3", "a1"],
    ],
    [
      [2, 2, 2],
      ["a0", "a1"],
    ],
    [
      [undefined, 3, undefined, 2],
      ["a3", "a1"],
    ],
    [[4, 4, 3.5], ["a2"]],
    [[4, 4], []],
    [[undefined], []],
  ])("of %j are %j", (scores, expected) => {
    expect(names(lowest(scored(...scores)))).toEqual(expected);
  });
});

describe("change", () => {
  it("is later minus earlier, and unknown where a score is missing", () => {
    expect([
      ...change(scored(1.5, 3, undefined, 2, 2), scored(2.5, 2, 1, undefined, 2)).values(),
    ]).toEqual([1, -1, undefined, undefined, 0]);
  });
  it("is unknown for an area that was not there before", () => {
    expect(change([], scored(2)).get("a0")).toBeUndefined();
  });
});

it("of two profiles each area has the lower score, and one that only one of them has", () => {
  const of = (...scores: readonly (number | undefined)[]): AreaScore[] =>
    scores.map((score, at) => ({ area: `a${at}`, score, answered: 2, of: 2 }));
  expect(
    lowerOfEach(of(1, 3, undefined, 4, undefined), of(2, 0.5, 4, undefined, undefined)),
  ).toEqual(of(1, 0.5, 4, 4, undefined));
});
