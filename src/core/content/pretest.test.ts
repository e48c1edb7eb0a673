import { expect, it } from "vitest";
import type { BankEntry } from "#core/items/item.ts";
import type { Module } from "./course.ts";
import { pretestOf } from "./pretest.ts";

const single = (id: string, objective: string, more: object = {}) =>
  ({ id, kind: "single", objective, options: ["a", "b", "c"], key: "a", ...more }) as BankEntry;

/** A module of such items, of which some are asked inside the text, in this order. */
const ids = (bank: readonly BankEntry[], ...checks: readonly string[]) =>
  pretestOf({ bank, sections: checks.map((check) => ({ check })) } as unknown as Module).map(
    ({ id }) => id,
  );

it("takes the first question of each of two objectives", () => {
  expect(
    ids([single("a", "see"), single("b", "see"), single("c", "do"), single("d", "tell")]),
  ).toEqual(["a", "c"]);
});

it("takes the checks inside the text first, in the order of the text", () => {
  const bank = [single("a", "see"), single("b", "do"), single("c", "tell")];
  expect(ids(bank, "c", "b")).toEqual(["c", "b"]);
});

it("leaves out what the page does not ask, what is guessed too often, and steps of a case", () => {
  const bank = [
    single("variant", "see", { variantOf: "c" }),
    { id: "coin", kind: "true-false", objective: "see", key: true },
    single("short", "see", { options: ["a", "b"] }),
    { id: "case", kind: "scenario", steps: [single("step", "see"), single("step-2", "do")] },
    { id: "recall", kind: "recall", objective: "see", points: ["a"] },
    single("c", "see"),
    single("d", "do"),
  ] as unknown as BankEntry[];
  expect(ids(bank)).toEqual(["c", "d"]);
});

it("takes two of one objective where no other has one, and what there is where there are fewer", () => {
  expect(ids([single("a", "see"), single("b", "see")])).toEqual(["a", "b"]);
  expect(ids([single("a", "see")])).toEqual(["a"]);
  expect(ids([])).toEqual([]);
});

it("stays the same when questions are added at the end", () => {
  const bank = [single("a", "see"), single("b", "do")];
  expect(ids([...bank, single("c", "tell"), single("d", "see")])).toEqual(ids(bank));
});
