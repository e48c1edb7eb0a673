import { expect, it } from "vitest";
import { countKinds, habitsOf, LONG } from "./habits.ts";
import type { Prose } from "./prose.ts";
import { sampleProses } from "./testing/sample.ts";

const one = (proses: readonly Prose[]): Prose => proses[0] as Prose;

it("counts what makes an English text heavy", () => {
  const text = [
    `${"word ".repeat(LONG.words)}.`,
    `${"word ".repeat(LONG.words + 1)}.`,
    "The source says so; the source’s text says it; and the source finds it.",
  ].join("\n");
  expect(habitsOf(one(sampleProses("en", text)))).toEqual({
    sentences: 3,
    long: 1,
    longest: 31,
    semicolons: 2,
    said: 3,
  });
});

it("counts what makes a Chinese text heavy, by characters without punctuation", () => {
  const text = [
    `${"字".repeat(25)}，${"字".repeat(25)}。`,
    `${"字".repeat(51)}。`,
    "原文说，要学；原文还指出，要用；原文缺失。",
  ].join("\n");
  expect(habitsOf(one(sampleProses("zh-hans", text)))).toEqual({
    sentences: 3,
    long: 1,
    longest: 51,
    semicolons: 2,
    said: 2,
  });
});

it("counts kinds, the commonest first", () => {
  expect(countKinds(["b", "a", "c", "a", "b", "a"])).toEqual([
    ["a", 3],
    ["b", 2],
    ["c", 1],
  ]);
});
