import { expect, it } from "vitest";
import { answer, summaryOf } from "./testing/arbitrary.ts";
import { isTried } from "./tried.ts";

it("an objective is tried once one of its items was answered, and not before", () => {
  const { at } = answer("a1", 3);
  const summary = summaryOf(answer("a1", 3, { score: 0 }));
  expect(
    isTried(
      summary,
      [
        ["a2", 1],
        ["a1", 1],
      ],
      at,
    ),
  ).toBe(true);
  expect(isTried(summary, [["a1", 1]], at - 1)).toBe(false);
  expect(isTried(summary, [["a2", 1]], at)).toBe(false);
});
