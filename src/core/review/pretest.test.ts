import { expect, it } from "vitest";
import type { RecordedEvent } from "#core/record/event.ts";
import { pretests } from "#core/record/pretests.ts";
import { beforeAfter, isCold } from "./pretest.ts";
import { answer, pretest, summaryOf } from "./testing/arbitrary.ts";

const told = (...events: readonly RecordedEvent[]) =>
  beforeAfter(summaryOf(...events), "alpha").map(({ before, after, last }) => [
    before.score,
    after?.score,
    after?.response,
    last?.score,
  ]);

it("an answer before reading stands beside the first one after it", () => {
  expect(told(pretest("a1", 0, 0), answer("a1", 0.01))).toEqual([[0, 1, "x", undefined]]);
});

it("it stands alone until the question was answered after it", () => {
  expect(told(answer("a1", -1), pretest("a1", 0, 0))).toEqual([
    [0, undefined, undefined, undefined],
  ]);
});

it("of several later answers the first and the last are told", () => {
  const [miss, second] = [answer("a1", 0.01, { score: 0 }), answer("a1", 0.02, { attempt: 2 })];
  expect(told(pretest("a1", 0, 0), miss, second)).toEqual([[0, 0, undefined, 1]]);
});

it("answers to another module or another revision are not mixed in", () => {
  expect(told(pretest("b1", 0, 0), answer("b1", 1))).toEqual([]);
  expect(told(pretest("a1", 0, 0), answer("a1", 1, { rev: 2 }))).toEqual([
    [0, undefined, undefined, undefined],
  ]);
});

it("of two computers’ answers before reading the earlier one counts as such", () => {
  const events = [pretest("a1", 1, 1), pretest("a1", 0, 0), pretest("a2", 2, 1)];
  expect(pretests(summaryOf(...events)).map(({ item, score }) => [item, score])).toEqual([
    ["a1", 0],
    ["a2", 1],
  ]);
});

it("a question is cold until it was answered, before reading or anywhere else", () => {
  const cold = (...events: readonly RecordedEvent[]) => isCold(summaryOf(...events), "a1", 1);
  expect(cold(pretest("a2", 0, 1), answer("a2", 0), answer("a1", 0, { rev: 2 }))).toBe(true);
  expect([cold(pretest("a1", 0, 1)), cold(answer("a1", 0))]).toEqual([false, false]);
});
