import { describe, expect, it } from "vitest";
import { nearDuplicate } from "./near-duplicate.ts";
import { type SampleQuestion, sampleSheet } from "./testing/sample.ts";

const found = (locale: "en" | "zh-hans", one: SampleQuestion, other: SampleQuestion) =>
  nearDuplicate
    .find([
      sampleSheet(locale, [{ id: "one", ...one }], "first"),
      sampleSheet(locale, [{ id: "two", ...other }], "second"),
    ])
    .map(({ id, message }) => `${id}: ${message}`);
const TWINS = ["two: its stem is nearly that of one"];

describe("warns", () => {
  it("of one word's difference", () => {
    expect(
      found(
        "en",
        { stem: "The tax office holds a weekly lecture. What should it add?" },
        { stem: "The tax office holds a monthly lecture. What should it add?" },
      ),
    ).toEqual(TWINS);
  });
  it("of a few characters' difference", () => {
    expect(
      found(
        "zh-hans",
        { stem: "某税务所每周办一次讲座，讲完就散。该添什么？" },
        { stem: "某税务所每月办一次讲座，讲完就散。该添什么？" },
      ),
    ).toEqual(TWINS);
  });
  it("of the same question asked twice of one case", () => {
    const scenario = { id: "case", text: "A long case of a water office and its pumps." };
    const stem = "What should the team do next with what it found?";
    expect(found("en", { stem, scenario }, { stem, scenario })).toEqual(TWINS);
  });
});

describe("says nothing", () => {
  it("of different questions", () => {
    expect(
      found(
        "en",
        { stem: "What should the tax office add?" },
        { stem: "What did the guide leave out?" },
      ),
    ).toEqual([]);
  });
  it("of the same question about different cases", () => {
    const stem = "What should it do next?";
    expect(
      found(
        "en",
        {
          stem,
          scenario: { id: "a", text: "A water office found two broken pumps in its files." },
        },
        {
          stem,
          scenario: { id: "b", text: "Nine registrars passed an examination with full marks." },
        },
      ),
    ).toEqual([]);
  });
  it("of different questions about one case", () => {
    const scenario = { id: "case", text: "A very long case that both questions share. ".repeat(5) };
    expect(
      found(
        "en",
        { stem: "Who should be asked?", scenario },
        { stem: "What is missing?", scenario },
      ),
    ).toEqual([]);
  });
});
