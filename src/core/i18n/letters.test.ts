import { expect, it } from "vitest";
import { filing, letterOf } from "./letters.ts";

const chinese = filing("zh-Hans");

it.each([
  ["按劳分配", "A"],
  ["百", "B"],
  ["创新力", "C"],
  ["学习型机关", "X"],
  ["终身学习", "Z"],
  ["“如果……就……”计划", "R"],
])("%s is filed by its sound under %s", (term, letter) => {
  expect(letterOf(term, chinese)).toBe(letter);
});

it("a text in letters is filed under its first one, whatever stands before it", () => {
  expect(letterOf("“if-then” plan", filing("en"))).toBe("I");
  expect(["Ideas", "“If”", "Air"].sort(filing("en").compare)).toEqual(["Air", "Ideas", "“If”"]);
});
