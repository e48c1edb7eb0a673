import { describe, expect, it } from "vitest";
import { countLongest, longestKey } from "./longest-key.ts";
import { type SampleQuestion, sampleSheet } from "./testing/sample.ts";

const LONG: SampleQuestion = { right: ["the longest"], wrong: ["short", "shorter"] };
const ALIKE: SampleQuestion = { right: ["equal"], wrong: ["equal", "short"] };
const SHORT: SampleQuestion = { right: ["short"], wrong: ["the longest", "shorter"] };

const sheet = (slug: string, ...questions: SampleQuestion[]) => sampleSheet("en", questions, slug);
const found = (...sheets: ReturnType<typeof sheet>[]) =>
  longestKey.find(sheets).map(({ id, message }) => `${id}: ${message}`);

it("counts keys that are longer than every other option, in single-choice questions", () => {
  const several: SampleQuestion = { right: ["the very", "longest"], wrong: ["a", "b"] };
  expect(countLongest(sheet("one", LONG, ALIKE, SHORT, several))).toEqual({ longest: 1, of: 3 });
});

describe("warns", () => {
  it("of a module with more than half", () => {
    expect(found(sheet("one", LONG, LONG, SHORT), sheet("two", ...Array(9).fill(SHORT)))).toEqual([
      "one: the key is the longest option in 2 of 3 single-choice questions",
    ]);
  });
  it("of a course with more than 30 %", () => {
    expect(found(sheet("one", LONG, SHORT), sheet("two", LONG, SHORT, SHORT))).toEqual([
      "course: the key is the longest option in 2 of 5 single-choice questions",
    ]);
  });
});

it("says nothing of chance", () => {
  expect(found(sheet("one", LONG, SHORT), sheet("two", LONG, SHORT, ALIKE, ALIKE, ALIKE))).toEqual(
    [],
  );
  expect(found()).toEqual([]);
});
