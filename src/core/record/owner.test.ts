import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COLORS, cleanName, LONGEST_NAME, readOwner } from "./owner.ts";

describe("a name", () => {
  it.each([
    ["nothing", ""],
    ["spaces", " \t\u3000\u00a0 "],
    ["direction marks", "\u200e\u200f\u202e\u2066\u2069"],
    ["joiners and blanks without width", "\u200b\u200c\u200d\ufeff\u2060"],
    ["fillers that are letters", "\u115f\u3164\uffa0"],
    ["braille without dots", "\u2800"],
    ["marks on nothing", "\u0301\ufe0f"],
    ["half a character", "\ud83d"],
    ["control characters", "\u0000\u0007\u007f"],
  ])("without a visible character is refused: %s", (_, text) => {
    expect(cleanName(text)).toBeUndefined();
  });

  it.each(["李明", " Li ", "O’Brien", "محمد", "א", "👩‍👩‍👧", "🇨🇳", "7", "é", "😀"])(
    "with a visible character is kept: %s",
    (text) => {
      expect(cleanName(text)).toBe(text.trim());
    },
  );

  it("that is too long is cut between characters, never within one", () => {
    const whole = ["😀", "👩‍👩‍👧", "🇨🇳", "👍🏽", "é", "é", "❤️", "明", "a", "𠮷"];
    const characters = fc.array(fc.constantFrom(...whole), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(characters, (list) => {
        // A joiner between two signs would make them one; so would two flags in a row be read as four letters.
        const name = cleanName(list.join("")) ?? "";
        expect(name.length).toBeLessThanOrEqual(LONGEST_NAME);
        let rest = list;
        let taken = "";
        while (taken.length < name.length) {
          taken += rest[0];
          rest = rest.slice(1);
        }
        expect(name).toBe(taken);
        const next = rest[0];
        if (next) expect(name.length + next.length).toBeGreaterThan(LONGEST_NAME);
      }),
    );
  });
});

describe("an owner from outside", () => {
  it("keeps a colour of the palette and drops any other", () => {
    for (const color of COLORS)
      expect(readOwner({ name: "Li", color })).toEqual({ name: "Li", color });
    for (const color of ["jade", "red", "url(https://example.org/x)", 7, null, undefined]) {
      expect(readOwner({ name: "Li", color })).toEqual({ name: "Li" });
    }
  });

  it("is dropped if the name has no visible character", () => {
    for (const value of [undefined, null, 7, "Li", [], {}, { name: 7 }, { name: "\u202e" }]) {
      expect(readOwner(value)).toBeUndefined();
    }
  });
});
