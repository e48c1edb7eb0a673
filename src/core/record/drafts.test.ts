import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftKey, type Fields, readFields, writeFields } from "./drafts.ts";

const START = { text: "", list: ["2", "4"] };

describe("a draft of a form", () => {
  it("has a key of its own", () => {
    expect(draftKey("new-goal")).toBe("draft:new-goal");
  });

  it("is only what differs, and lies over what the form holds by then", () => {
    const draft = writeFields({ text: "Explain", list: ["2", "4"] }, START);
    expect(draft).toBe('{"text":"Explain"}');
    expect(readFields(draft, { text: "Old", list: ["1"] })).toEqual({
      text: "Explain",
      list: ["1"],
    });
    expect(writeFields(START, START)).toBeUndefined();
  });

  it.each([
    undefined,
    null,
    3,
    "",
    "{",
    "[]",
    "null",
    "{}",
    '{"other":"x"}',
    '{"text":3,"list":[1]}',
  ])("is none in %j", (value) => {
    expect(readFields(value, START)).toBeUndefined();
  });

  it("reaches nothing that every object inherits", () => {
    expect(readFields('{"__proto__":"x","constructor":"y","text":"z"}', START)).toEqual({
      ...START,
      text: "z",
    });
  });

  it("comes back as it was written", () => {
    const fields = fc.record({
      text: fc.string({ maxLength: 20 }),
      list: fc.uniqueArray(fc.constantFrom("1", "2", "3")),
    });
    fc.assert(
      fc.property(fields, (own: Fields) => {
        const draft = writeFields(own, START);
        expect(draft === undefined ? START : readFields(draft, START)).toEqual(own);
      }),
    );
  });

  it("never throws for any value", () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.json()), (value) => {
        const found = readFields(value, START);
        return found === undefined || typeof found.text === "string";
      }),
    );
  });
});
