import { describe, expect, it } from "vitest";
import { bankSchema } from "./item.ts";
import { bankWordsSchema } from "./words.ts";

const single = {
  id: "roll-call",
  kind: "single",
  objective: "o",
  section: "s",
  claims: ["principle.practice"],
  level: "apply",
  options: ["a", "b", "c"],
  key: "a",
  misconceptions: { b: "belief", c: "belief" },
};
const takes = (entry: object) => bankSchema.safeParse([entry]).success;

describe("a bank", () => {
  it("fills in what is as usual", () => {
    expect(bankSchema.parse([single])[0]).toMatchObject({
      gradingRev: 1,
      attempts: 2,
      shuffle: true,
    });
  });
  it.each([
    ["an empty one", []],
    ["an unknown kind", [{ ...single, kind: "essay" }]],
    ["an unknown field", [{ ...single, answer: "a" }]],
    ["an id with capitals", [{ ...single, id: "Roll-call" }]],
    ["an unknown level", [{ ...single, level: "know" }]],
    ["no try", [{ ...single, attempts: 0 }]],
    ["a revision that is no number of one", [{ ...single, gradingRev: 1.5 }]],
    ["two options", [{ ...single, options: ["a", "b"] }]],
    ["a scenario of one step", [{ id: "x", kind: "scenario", steps: [single] }]],
    [
      "a scenario in a scenario",
      [
        {
          id: "x",
          kind: "scenario",
          steps: [single, { id: "y", kind: "scenario", steps: [single, single] }],
        },
      ],
    ],
  ])("refuses %s", (_, bank) => {
    expect(bankSchema.safeParse(bank).success).toBe(false);
  });
  it.each([
    ["an item", [{ ...single, level: "know" }], "0.level"],
    [
      "a scenario's step",
      [{ id: "x", kind: "scenario", steps: [single, { ...single, key: 1 }] }],
      "0.steps.1.key",
    ],
    ["two fields", [{ ...single, level: "know", key: 1 }], "0.level 0.key"],
    ["an unknown kind", [{ ...single, kind: "singel" }], "0.kind"],
  ])("names the field that is amiss in %s", (_, bank, fields) => {
    const issues = bankSchema.safeParse(bank).error?.issues ?? [];
    expect(new Set(issues.map(({ path }) => path.join(".")))).toEqual(new Set(fields.split(" ")));
  });
  it("takes a scenario whose steps are whole items", () => {
    expect(takes({ id: "x", kind: "scenario", steps: [single, { ...single, id: "two" }] })).toBe(
      true,
    );
  });
});

describe("a bank's words", () => {
  const words = { stem: "What?", rationale: "Because.", hint: "Think." };
  it("takes items and cases", () => {
    expect(bankWordsSchema.safeParse({ one: words, two: { case: "A case." } }).success).toBe(true);
  });
  it.each([
    ["a case with a stem", { two: { case: "A case.", stem: "What?" } }],
    ["no rationale", { one: { stem: "What?", hint: "Think." } }],
    ["no accepted answer in a list of them", { one: { ...words, accepted: [] } }],
    ["a text that ends in a space", { one: { ...words, hint: "Think. " } }],
    ["a near answer without feedback", { one: { ...words, near: { habit: { answers: ["x"] } } } }],
  ])("refuses %s", (_, bank) => {
    expect(bankWordsSchema.safeParse(bank).success).toBe(false);
  });
});
