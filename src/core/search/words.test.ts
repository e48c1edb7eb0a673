import { describe, expect, it } from "vitest";
import { indexOfWord, partsOf, stemOf, timesOf, wordsOf } from "./words.ts";

it.each([
  ["theory practice", ["theory", "practice"]],
  ["well-known", ["well", "known"]],
  ["t型干部", ["t", "型干部"]],
  ["学习、工作", ["学习", "工作"]],
  ["3个 3个", ["3", "个"]],
  [" ，。 ", []],
])("cuts “%s” at punctuation and between letters and characters", (query, words) => {
  expect(wordsOf(query)).toEqual(words);
});

describe("a word in a script with spaces", () => {
  it("is found at the beginning of words only", () => {
    expect(indexOfWord("a part of the art", "art")).toBe(14);
    expect(indexOfWord("a part", "art")).toBe(-1);
    expect(timesOf("learn, learning and to unlearn", "learn")).toBe(2);
  });
  it("is found directly behind a character", () => {
    expect(indexOfWord("这是t型", "t")).toBe(2);
  });
});

it("a word in a script without spaces is found anywhere", () => {
  expect(indexOfWord("学习型机关", "型机")).toBe(2);
  expect(timesOf("学习学习", "学习")).toBe(2);
});

it.each([
  ["learners", "learn"],
  ["learning", "learn"],
  ["practices", "practic"],
  ["cases", "case"],
  ["used", "used"],
  ["学习", "学习"],
])("of %s, other forms begin with %s", (word, stem) => {
  expect(stemOf(word)).toBe(stem);
});

describe("of a word that stands nowhere", () => {
  const known = ["organi", "organ", "orga", "团体学习", "团体", "学习", "方法"];
  const stands = (part: string) => known.includes(part);

  it("the beginning that stands somewhere is taken in scripts with spaces", () => {
    expect(partsOf("organization", stands)).toEqual(["organi"]);
  });
  it("the longest parts are taken in scripts without", () => {
    expect(partsOf("团体学习的方法", stands)).toEqual(["团体学习", "方法"]);
  });
  it("a word is dropped if less than half of it would be left", () => {
    expect(partsOf("organisationally", stands)).toEqual([]);
    expect(partsOf("量子计算方法", stands)).toEqual([]);
  });
});
