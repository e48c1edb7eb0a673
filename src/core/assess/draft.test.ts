import { describe, expect, it } from "vitest";
import { draftKey, freshDraft, isBegun, readDraft, writeDraft } from "./draft.ts";

const instrument = {
  rev: 1,
  areas: [
    {
      id: "a",
      group: "g",
      modules: ["m"],
      statements: [
        { id: "s", reversed: false },
        { id: "t", reversed: true },
      ],
    },
  ],
  evidence: ["line"],
  roles: ["leading", "others"],
};

describe("a draft", () => {
  it("has a key of its own for each instrument", () => {
    expect(draftKey("person")).toBe("draft:person");
  });
  it("comes back whole", () => {
    const draft = { rev: 1, screen: 3, role: "others", answers: { s: 0 }, evidence: { line: "x" } };
    expect(readDraft(writeDraft(draft), instrument)).toEqual(draft);
  });
  it("of another revision is left alone", () => {
    expect(readDraft(writeDraft(freshDraft(2)), instrument)).toBeUndefined();
  });
  it("lets nothing in that does not belong to the instrument", () => {
    const odd = {
      rev: 1,
      screen: -2,
      role: "boss",
      answers: { s: 7, t: 4, u: 1 },
      evidence: { line: 3, other: "x" },
    };
    expect(readDraft(JSON.stringify(odd), instrument)).toEqual({
      rev: 1,
      screen: 0,
      answers: { t: 4 },
      evidence: {},
    });
  });
  it.each([undefined, null, 3, true, "", "{", "[]", "null"])("is none in %j", (value) => {
    expect(readDraft(value, instrument)).toBeUndefined();
  });
  it("is begun by an answer or a line, not by blanks", () => {
    expect(isBegun(freshDraft(1))).toBe(false);
    expect(isBegun({ ...freshDraft(1), evidence: { line: "  " } })).toBe(false);
    expect(isBegun({ ...freshDraft(1), answers: { s: 0 } })).toBe(true);
    expect(isBegun({ ...freshDraft(1), evidence: { line: "x" } })).toBe(true);
  });
});
