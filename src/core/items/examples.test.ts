import { describe, expect, it } from "vitest";
import { EXAMPLES, showResponse, showScore } from "./examples.ts";
import { bankSchema } from "./item.ts";
import type { Example } from "./kinds/author.ts";
import { ITEM_KINDS } from "./kinds/index.ts";
import { TEST_KINDS } from "./kinds/testing/index.ts";
import { scoreItem } from "./score.ts";

const PAPER = { true: "true", false: "false", yes: "right", no: "wrong" };

const name = ({ item, response }: Example) =>
  `${item.kind}: ${showResponse(item, response, PAPER).replace(/\u00a0/g, " ")}`;
const cases = EXAMPLES.map((example) => [name(example), example] as const);

/** What a working comes to: only numbers, fractions, minus signs and max. */
function worth(working: string): number {
  const sum = working.replace(/−/g, "-").replace(/max/g, "Math.max");
  if (!/^(?:Math\.max|[\d\s/(),-])+$/.test(sum)) throw new Error(`no sum: ${working}`);
  return Function(`return ${sum}`)();
}

describe("the examples on About", () => {
  it.each(cases)("%s scores as stated", (_, { item, response, accepted, score }) => {
    expect(scoreItem(item, response, accepted)).toBeCloseTo(score, 12);
  });
  it.each(cases)("%s: its key scores 1", (_, { item, key, accepted }) => {
    expect(scoreItem(item, key, accepted)).toBe(1);
  });
  it.each(cases)("%s: its working comes to its score", (_, { working, score }) => {
    expect(working === undefined ? score : worth(working)).toBeCloseTo(score, 12);
    if (working === undefined) expect([0, 1]).toContain(score);
  });
  it.each(cases)("%s is an item that a bank may hold", (_, { item }) => {
    expect(bankSchema.safeParse([item]).error?.issues).toBeUndefined();
  });
  it("show every kind", () => {
    expect([...new Set(EXAMPLES.map(({ item }) => item.kind))]).toEqual(ITEM_KINDS);
  });
});

it.each(ITEM_KINDS)("%s: names responses as paper does", (kind) => {
  const shown = EXAMPLES.filter(({ item }) => item.kind === kind).map(({ item, response }) =>
    showResponse(item, response, PAPER).replace(/\u00a0/g, " "),
  );
  expect(shown).toEqual(TEST_KINDS[kind].shown);
});

it("shows scores with two decimals at most", () => {
  expect(showScore(1)).toBe("1");
  expect(showScore(0.5, "2/4")).toBe("2/4 =\u00a00.5");
  expect(showScore(2 / 3, "2/3")).toBe("2/3 ≈\u00a00.67");
});
