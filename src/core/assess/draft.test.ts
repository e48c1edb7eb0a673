import { describe, expect, it } from "vitest";
import { answered, freshDraft, isBegun, readDraft, writeDraft } from "./draft.ts";

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
  it("comes back whole", () => {
    const draft = {
      rev: 1,
      screen: 3,
      role: "others",
      answers: { s: 0 },
      declined: ["t"],
      evidence: { line: "x" },
    };
    expect(readDraft(writeDraft(draft), instrument)).toEqual(draft);
  });
  it("of another revision says so: its answers are to other questions, its own words stay", () => {
    const old = {
      ...freshDraft(2),
      screen: 3,
      role: "others",
      answers: { s: 1 },
      declined: ["t"],
      evidence: { line: "x" },
    };
    expect(readDraft(writeDraft(old), instrument)).toEqual({
      ...freshDraft(1),
      role: "others",
      evidence: { line: "x" },
      revised: true,
    });
  });
  it("keeps that nothing can be said, until something is", () => {
    const none = answered(answered(freshDraft(1), "s", 2), "s", undefined);
    expect(none).toMatchObject({ answers: {}, declined: ["s"] });
    expect(isBegun(none)).toBe(true);
    expect(answered(none, "s", 0)).toMatchObject({ answers: { s: 0 }, declined: [] });
  });
  it("drops everything that does not belong to the instrument", () => {
    const odd = {
      rev: 1,
      screen: -2,
      role: "boss",
      answers: { s: 7, t: 4, u: 1 },
      declined: ["u", "s", 3],
      evidence: { line: 3, other: "x" },
    };
    expect(readDraft(JSON.stringify(odd), instrument)).toEqual({
      rev: 1,
      screen: 0,
      answers: { t: 4 },
      declined: ["s"],
      evidence: {},
    });
  });
  it.each([undefined, null, 3, true, "", "{", "[]", "null"])("is none in %j", (value) => {
    expect(readDraft(value, instrument)).toBeUndefined();
  });
  it("counts as begun after an answer or a line, not after blanks", () => {
    expect(isBegun(freshDraft(1))).toBe(false);
    expect(isBegun({ ...freshDraft(1), evidence: { line: "  " } })).toBe(false);
    expect(isBegun({ ...freshDraft(1), answers: { s: 0 } })).toBe(true);
    expect(isBegun({ ...freshDraft(1), evidence: { line: "x" } })).toBe(true);
  });
});
