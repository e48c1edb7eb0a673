import fc from "fast-check";
import { expect, it } from "vitest";
import { csv } from "./csv.ts";

it("a table begins with a mark, its lines end in CR LF, and quotation marks are doubled", () => {
  expect(
    csv([
      ["a", 'say "b"', 3],
      ["汉字", undefined, 0.5],
    ]),
  ).toBe('\uFEFFa,"say ""b""",3\r\n汉字,,0.5\r\n');
});

it("no text is a formula, however it begins", () => {
  const start = fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", " =", "＝", "＋", "－", "＠");
  fc.assert(
    fc.property(start, fc.string(), (first, rest) => {
      const cell = csv([[first + rest]]).slice(1);
      expect(cell).toMatch(/^"?'/);
    }),
  );
});
