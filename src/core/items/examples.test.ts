import { describe, expect, it } from "vitest";
import { EXAMPLES, type Example, showResponse, showScore } from "./examples.ts";
import { bankSchema } from "./item.ts";
import { scoreItem } from "./score.ts";

const name = ({ item, response }: Example) =>
  `${item.kind}: ${showResponse(item, response).replace(/\u00a0/g, " ")}`;
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
    expect([...new Set(EXAMPLES.map(({ item }) => item.kind))]).toEqual([
      "single",
      "true-false",
      "multiple",
      "matching",
      "categorise",
      "ordering",
      "short-answer",
    ]);
  });
});

it("names responses as paper does", () => {
  expect(cases.map(([title]) => title)).toEqual([
    "single: B",
    "single: C",
    "true-false: false",
    "multiple: A",
    "multiple: A B C",
    "multiple: A B C D E",
    "matching: A 5 · B 2 · C 1 · D 3",
    "categorise: A 1 · B 1 · C 1",
    "ordering: B → C → D → A",
    "ordering: D → C → B → A",
    "short-answer: ｐｄｃａ。",
    "short-answer: PDA",
  ]);
});

it("shows scores with two decimals at most", () => {
  expect(showScore(1)).toBe("1");
  expect(showScore(0.5, "2/4")).toBe("2/4 =\u00a00.5");
  expect(showScore(2 / 3, "2/3")).toBe("2/3 ≈\u00a00.67");
});
