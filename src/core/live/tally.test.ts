import { expect, it } from "vitest";
import { mostWrong } from "./tally.ts";

const OPTIONS = ["a", "b", "c"];

it.each([
  ["the wrong option with the most hands", { a: 6, b: 2, c: 1 }, "a"],
  ["none where the key has the most", { a: 2, b: 6 }, undefined],
  ["none where two have as many", { a: 3, b: 2, c: 3 }, undefined],
  ["none where nobody voted", {}, undefined],
])("most hands went to %s", (_, counts, wrong) => {
  expect(mostWrong(counts, OPTIONS, "b")).toBe(wrong);
});
