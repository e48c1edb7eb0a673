import { describe, expect, it } from "vitest";
import { bankSchema, type Item } from "./item.ts";
import { letter } from "./letter.ts";
import { idsOf, itemsOf, keysOf, optionsOf, promptsOf } from "./parts.ts";

const common = { objective: "o", section: "s", claims: ["c"], level: "apply" };
const bank = bankSchema.parse([
  { id: "one", kind: "single", ...common, options: ["a", "b", "c"], key: "b", misconceptions: {} },
  {
    id: "case",
    kind: "scenario",
    steps: [
      { id: "two", kind: "true-false", ...common, key: false, misconceptions: {} },
      {
        id: "three",
        kind: "multiple",
        ...common,
        options: ["a", "b", "c", "d"],
        key: ["d", "a"],
        misconceptions: {},
      },
    ],
  },
  {
    id: "four",
    kind: "matching",
    ...common,
    prompts: ["p", "q"],
    options: ["x", "y"],
    key: { p: "y", q: "x" },
  },
  {
    id: "five",
    kind: "categorise",
    ...common,
    prompts: ["p", "q", "r"],
    options: ["x", "y"],
    key: { p: "y", q: "x", r: "x" },
  },
  { id: "six", kind: "ordering", ...common, key: ["c", "a", "b"] },
  { id: "seven", kind: "short-answer", ...common },
]);
const items = itemsOf(bank);

it("scenario: its steps are scored, each by itself, and the case is not", () => {
  expect(items.map(({ id }) => id)).toEqual([
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
  ]);
  expect(idsOf(bank)).toEqual(["one", "case", "two", "three", "four", "five", "six", "seven"]);
});

describe("by kind", () => {
  it.each([
    ["one", ["a", "b", "c"], [], ["b"]],
    ["two", ["true", "false"], [], ["false"]],
    ["three", ["a", "b", "c", "d"], [], ["d", "a"]],
    ["four", ["x", "y"], ["p", "q"], []],
    ["five", ["x", "y"], ["p", "q", "r"], []],
    ["six", ["c", "a", "b"], [], []],
    ["seven", [], [], []],
  ])("%s", (id, options, prompts, keys) => {
    const item = items.find((other) => other.id === id) as Item;
    expect(optionsOf(item)).toEqual(options);
    expect(promptsOf(item)).toEqual(prompts);
    expect(keysOf(item)).toEqual(keys);
  });
});

it("names options by letters", () => {
  expect([0, 1, 25].map(letter)).toEqual(["A", "B", "Z"]);
});
