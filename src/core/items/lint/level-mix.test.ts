import { expect, it } from "vitest";
import { levelMix } from "./level-mix.ts";
import { bankAt } from "./testing/sample.ts";

const found = (...levels: ("recall" | "understand" | "apply")[]) =>
  levelMix.find(bankAt(levels)).map(({ message }) => message);

it("warns of too little to apply and of too much to recall", () => {
  expect(found("recall", "recall", "understand", "apply")).toEqual([
    "25 % of its questions are at level apply, fewer than half",
    "50 % of its questions are at level recall, more than a fourth",
  ]);
});
it("says nothing of just half and just a fourth", () => {
  expect(found("recall", "understand", "apply", "apply")).toEqual([]);
});
