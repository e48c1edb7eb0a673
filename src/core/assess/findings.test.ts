import { describe, expect, it } from "vitest";
import { endsFinding, FEW_A_SIDE, movedFinding, partingFinding } from "./findings.ts";

const pairs = (...rows: readonly (readonly [number | undefined, number | undefined])[]) =>
  rows.map(([from, to], at) => ({ id: "abcdefgh"[at] ?? "?", from, to }));
const scores = (...all: readonly (number | undefined)[]) =>
  all.map((score, at) => ["abcdefgh"[at] ?? "?", score] as const);

describe("a first sitting", () => {
  it.each([
    [
      "names what stands highest and lowest",
      [3, 1, 2],
      { kind: "ends", highest: ["a"], lowest: ["b"] },
    ],
    [
      "names all that share a place",
      [3, 1, 3, 1],
      { kind: "ends", highest: ["a", "c"], lowest: ["b", "d"] },
    ],
    [
      "takes scores that print alike for the same",
      [3.01, 2.98, 1],
      { kind: "ends", highest: ["a", "b"], lowest: ["c"] },
    ],
    [
      "names no end at which too many stand",
      [3, 3, 3, 3, 1],
      { kind: "ends", highest: [], lowest: ["e"] },
    ],
    [
      "names the range where many stand at both ends",
      [3, 3, 3, 3, 1, 1, 1, 1],
      { kind: "range", low: 1, high: 3 },
    ],
    ["says so where all are the same", [2, 2, undefined], { kind: "even" }],
    ["says nothing of one area", [2, undefined], { kind: "few" }],
  ])("%s", (_, all, finding) => {
    expect(endsFinding(scores(...all))).toEqual(finding);
  });
});

describe("beside an earlier sitting", () => {
  it.each([
    [
      "what rose most is named, and what fell most",
      [
        [1, 3],
        [2, 3],
        [3, 2],
      ],
      { kind: "most", up: ["a"], down: ["c"] },
    ],
    [
      "what moved little is not named",
      [
        [1, 1.4],
        [4, 2],
      ],
      { kind: "most", up: [], down: ["b"] },
    ],
    [
      "all that rose as much are named",
      [
        [1, 3],
        [2, 4],
        [3, 2],
      ],
      { kind: "most", up: ["a", "b"], down: ["c"] },
    ],
    [
      "where more moved alike than can be named, only numbers are told",
      [
        [1, 3],
        [1, 3],
        [1, 3],
        [1, 3],
        [3, 1],
      ],
      { kind: "counts", up: 4, down: 1 },
    ],
    [
      "below half a mark nothing moved",
      [
        [1, 1.4],
        [2, 2],
      ],
      { kind: "same" },
    ],
    [
      "where nothing can be compared, nothing is said",
      [
        [undefined, 2],
        [1, undefined],
      ],
      { kind: "few" },
    ],
  ] as const)("%s", (_, rows, finding) => {
    expect(movedFinding(pairs(...rows))).toEqual(finding);
  });
});

describe("two sides", () => {
  it.each([
    [
      "the widest gap is named, whichever side it favours",
      [
        [1, 2],
        [4, 1],
      ],
      undefined,
      { kind: "apart", areas: ["b"] },
    ],
    [
      "below one mark they agree",
      [
        [1, 1.9],
        [2, 2],
      ],
      undefined,
      { kind: "agree" },
    ],
    ["where none was seen by both, nothing is said", [[1, undefined]], undefined, { kind: "few" }],
    ["too few people are no side", [[1, 4]], FEW_A_SIDE - 1, { kind: "few" }],
    ["enough people are one", [[1, 4]], FEW_A_SIDE, { kind: "apart", areas: ["a"] }],
  ] as const)("%s", (_, rows, people, finding) => {
    expect(partingFinding(pairs(...rows), people)).toEqual(finding);
  });
});
