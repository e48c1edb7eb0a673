import { describe, expect, it } from "vitest";
import { lengthSpread } from "./length-spread.ts";
import { sampleSheet } from "./testing/sample.ts";

const words = (count: number) => Array.from({ length: count }, () => "word").join(" ");
const found = (locale: "en" | "zh-hans", ...wrong: string[]) =>
  lengthSpread
    .find(sampleSheet(locale, [{ right: [wrong[0] ?? ""], wrong }]))
    .map(({ message }) => message);

describe("options far apart in length", () => {
  it("in English, by words", () => {
    expect(found("en", words(5), words(12), words(8))).toEqual([
      "its options have from 5 to 12 words",
    ]);
  });
  it("in Chinese, by characters", () => {
    expect(found("zh-hans", "字".repeat(12), "字".repeat(23))).toEqual([
      "its options have from 12 to 23 characters",
    ]);
  });
});

describe("says nothing", () => {
  it("of a small difference between short ones, nor of a small share between long ones", () => {
    expect(found("en", words(3), words(9))).toEqual([]);
    expect(found("en", words(20), words(30))).toEqual([]);
    expect(found("zh-hans", "字".repeat(4), "字".repeat(14))).toEqual([]);
  });
  it("of marks of emphasis", () => {
    expect(found("zh-hans", "字".repeat(12), `**${"字".repeat(20)}**`)).toEqual([]);
  });
});
