import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textWidth, wrap } from "./wrap.ts";

describe("wrap", () => {
  it("breaks Latin text at spaces", () => {
    expect(wrap("try it on two open cases", 7)).toEqual(["try it on", "two open", "cases"]);
  });
  it("breaks Chinese anywhere, but begins no line with punctuation", () => {
    expect(wrap("学了就用，用了再学", 4)).toEqual(["学了就用，", "用了再学"]);
  });
  it("loses no character but spaces", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "b", " ", "学", "，", "习") }), (text) => {
        expect(wrap(text, 5).join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });
  it("ends with lines too short to share where nothing else fits, and doesn't try for ever", () => {
    expect(wrap("学aa，，， ", 5)).toEqual(["学aa，，，"]);
    expect(wrap("学习，，，，学", 2)).toEqual(["学习，，，，", "学"]);
  });
  it("shares the room of a last line of one character", () => {
    expect(wrap("学习学习学习学", 6)).toEqual(["学习学习", "学习学"]);
  });
  it("keeps lines within the width where a word allows it", () => {
    for (const line of wrap("a plan that survives a change of leader", 8)) {
      expect(textWidth(line)).toBeLessThanOrEqual(8);
    }
  });
});
