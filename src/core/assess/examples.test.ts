import { describe, expect, it } from "vitest";
import { ASSESS_EXAMPLES, type AssessExample } from "./examples.ts";

/** What a working comes to: only numbers, brackets and the four signs. */
function worthOf(working: string): number {
  const sum = working.replace(/−/g, "-").replace(/·/g, "*");
  if (!/^[\d\s/()+*.-]+$/.test(sum)) throw new Error(`no sum: ${working}`);
  return Function(`return ${sum}`)();
}

const cases: [string, AssessExample][] = ASSESS_EXAMPLES.map((example) => [
  example.formula,
  example,
]);

describe("the worked examples", () => {
  it.each(cases)("%s: the code gives the result worked out by hand", (_, example) => {
    if (example.result === undefined) expect(example.computed).toBeUndefined();
    else expect(example.computed).toBeCloseTo(example.result, 12);
  });
  it.each(cases)("%s: the working comes to the result", (_, { working, result }) => {
    expect(working === undefined).toBe(result === undefined);
    if (working !== undefined) expect(worthOf(working)).toBeCloseTo(result ?? Number.NaN, 12);
  });
  it("show every formula once", () => {
    const formulas = ASSESS_EXAMPLES.map(({ formula }) => formula);
    expect(new Set(formulas).size).toBe(formulas.length);
    expect(formulas).toHaveLength(8);
  });
});
