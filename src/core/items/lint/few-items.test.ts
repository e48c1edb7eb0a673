import { expect, it } from "vitest";
import { fewItems } from "./few-items.ts";
import { bankWithKeysAt } from "./testing/sample.ts";

it("warns of fewer than eight questions", () => {
  expect(fewItems.find(bankWithKeysAt([0, 1, 2, 3, 0, 1, 2]))).toMatchObject([
    { id: "module", message: "has only 7 questions" },
  ]);
});
it("says nothing of eight", () => {
  expect(fewItems.find(bankWithKeysAt([0, 1, 2, 3, 0, 1, 2, 3]))).toEqual([]);
});
