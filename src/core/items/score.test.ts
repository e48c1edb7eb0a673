import { describe, expect, it } from "vitest";
import { bankSchema, type Item } from "./item.ts";
import { isRightPair } from "./kinds/pairs.ts";
import { matches } from "./kinds/short-answer/rules.ts";
import type { Response } from "./response.ts";
import { scoreItem } from "./score.ts";

const common = { id: "x", objective: "o", section: "s", claims: ["c"], level: "apply" };

/** An item with the usual fields filled in, as read from a bank. */
const item = (fields: object): Item => bankSchema.parse([{ ...common, ...fields }])[0] as Item;

const single = item({ kind: "single", options: ["a", "b", "c"], key: "b", misconceptions: {} });
const multiple = item({
  kind: "multiple",
  options: ["a", "b", "c", "d", "e"],
  key: ["a", "b"],
  misconceptions: {},
});
const statement = item({ kind: "true-false", key: false, misconceptions: {} });
const matching = item({
  kind: "matching",
  prompts: ["p", "q", "r", "s"],
  options: ["w", "x", "y", "z", "v"],
  key: { p: "w", q: "x", r: "y", s: "z" },
});
const categorise = item({
  kind: "categorise",
  prompts: ["p", "q", "r"],
  options: ["x", "y"],
  key: { p: "x", q: "x", r: "y" },
});
const ordering = item({ kind: "ordering", key: ["a", "b", "c", "d", "e"] });
const written = item({ kind: "short-answer" });

const CASES: readonly [string, Item, Response, number][] = [
  ["single: the key", single, "b", 1],
  ["single: another option", single, "a", 0],
  ["single: an option that is none", single, "z", 0],
  ["true-false: right", statement, "false", 1],
  ["true-false: wrong", statement, "true", 0],
  ["multiple: all keys and no more", multiple, ["b", "a"], 1],
  ["multiple: one of two keys", multiple, ["a"], 1 / 2],
  ["multiple: both keys, one of three others", multiple, ["a", "b", "c"], 1 - 1 / 3],
  ["multiple: one key, one other", multiple, ["a", "c"], 1 / 2 - 1 / 3],
  ["multiple: one key, two others", multiple, ["a", "c", "d"], 0],
  ["multiple: everything", multiple, ["a", "b", "c", "d", "e"], 0],
  ["multiple: nothing", multiple, [], 0],
  ["multiple: a key twice counts once", multiple, ["a", "a"], 1 / 2],
  ["multiple: an unknown id counts for nothing", multiple, ["a", "b", "z"], 1],
  ["matching: all rows", matching, { p: "w", q: "x", r: "y", s: "z" }, 1],
  ["matching: two exchanged", matching, { p: "x", q: "w", r: "y", s: "z" }, 1 / 2],
  ["matching: one option in every row", matching, { p: "w", q: "w", r: "w", s: "w" }, 1 / 4],
  ["matching: rows left empty", matching, { p: "w" }, 1 / 4],
  ["categorise: one row wrong", categorise, { p: "x", q: "y", r: "y" }, 2 / 3],
  ["categorise: all in one category", categorise, { p: "y", q: "y", r: "y" }, 1 / 3],
  ["ordering: in order", ordering, ["a", "b", "c", "d", "e"], 1],
  ["ordering: reversed", ordering, ["e", "d", "c", "b", "a"], 0],
  ["ordering: the last pair swapped costs two", ordering, ["a", "b", "c", "e", "d"], 2 / 4],
  ["ordering: the first pair swapped costs two", ordering, ["b", "a", "c", "d", "e"], 2 / 4],
  ["ordering: an inner pair swapped costs three", ordering, ["a", "c", "b", "d", "e"], 1 / 4],
  ["ordering: the first moved to the end costs one", ordering, ["b", "c", "d", "e", "a"], 3 / 4],
  ["ordering: an unknown id stands for nothing", ordering, ["a", "z", "b", "c", "d", "e"], 1],
  ["ordering: only a part", ordering, ["a", "b"], 1 / 4],
];

it.each(CASES)("%s", (_, of, response, score) => {
  expect(scoreItem(of, response)).toBeCloseTo(score, 12);
});

it("gives exactly 0 and 1 at the ends, which verdicts and records compare", () => {
  for (const [, of, response, score] of CASES) {
    if (score === 0 || score === 1) expect(scoreItem(of, response)).toBe(score);
  }
});

describe("a response of the wrong shape scores 0", () => {
  const shapes: readonly unknown[] = [null, undefined, 1, true, "zz", ["zz"], {}, { p: 1 }, [null]];
  it.each([single, multiple, statement, matching, categorise, ordering, written])("$kind", (of) => {
    for (const shape of shapes) expect(scoreItem(of, shape as Response, ["a"])).toBe(0);
  });
});

describe("short answers", () => {
  it("takes any of the accepted ones", () => {
    expect(scoreItem(written, "two", ["one", "two"])).toBe(1);
    expect(scoreItem(written, "three", ["one", "two"])).toBe(0);
    expect(scoreItem(written, "one")).toBe(0);
  });
  it("takes no empty answer, even where an accepted one is only marks", () => {
    expect(matches("", ["…"])).toBe(false);
    expect(matches("？", ["…"])).toBe(false);
  });
  it("takes no part of an accepted answer, and no more than it", () => {
    expect(matches("carrier", ["learning carrier"])).toBe(false);
    expect(matches("learning carriers", ["learning carrier"])).toBe(false);
  });
});

it("tells of each row whether it is right", () => {
  if (matching.kind !== "matching") throw new Error("the sample is a matching item");
  const given = { p: "w", q: "w" };
  expect(matching.prompts.map((prompt) => isRightPair(matching, prompt, given))).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect(isRightPair(matching, "unknown", {})).toBe(false);
});
