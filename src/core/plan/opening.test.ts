import { expect, it } from "vitest";
import { opening } from "./opening.ts";

it("is the whole of a short text", () => {
  expect(opening(" Asked each visitor. ")).toBe("Asked each visitor.");
});

it("is the first line, marked as cut, of a text of several", () => {
  expect(opening("Asked each visitor\nand noted it")).toBe("Asked each visitor…");
});

it("ends with a whole word", () => {
  const text = `${"word ".repeat(19)}longer-word than fits`;
  expect(opening(text)).toBe(`${"word ".repeat(19).trim()}…`);
});

it("counts a Chinese character as two letters", () => {
  expect(opening("长".repeat(50))).toBe("长".repeat(50));
  expect(opening("长".repeat(51))).toBe(`${"长".repeat(50)}…`);
});

it("cuts a word without an end", () => {
  expect(opening("x".repeat(200))).toBe(`${"x".repeat(100)}…`);
});
