import { describe, expect, it } from "vitest";
import { absolutes } from "./absolutes.ts";
import { type SampleQuestion, sampleSheet } from "./testing/sample.ts";

const found = (locale: "en" | "zh-hans", question: SampleQuestion) =>
  absolutes.find(sampleSheet(locale, [question])).map(({ id, message }) => `${id} ${message}`);

describe("absolute words in wrong options alone", () => {
  it.each([
    ["en", "A plan must name a date", "must"],
    ["en", "All study happens in class", "all"],
    ["en", "Every cadre reads the same text", "every"],
    ["en", "The lecture is **never** of use", "never"],
    ["zh-hans", "只有集体学习才算数", "只有"],
    ["zh-hans", "一律由处长主讲", "一律"],
  ] as const)("%s: %s", (locale, wrong, word) => {
    expect(found(locale, { right: ["Some other text"], wrong: [wrong, "x", "y"] })).toEqual([
      `q1 only wrong options have absolute words: ${word}`,
    ]);
  });
});

describe("says nothing", () => {
  it.each<[string, "en" | "zh-hans", SampleQuestion]>([
    [
      "where a right option is as firm",
      "en",
      { right: ["It must change"], wrong: ["Always", "x"] },
    ],
    ["where the stem brings it up", "en", { stem: "Must all of it go?", wrong: ["It must", "x"] }],
    ["of a number of things", "en", { wrong: ["All seven crews", "Every second week"] }],
    ["of those present", "en", { wrong: ["Speak up, so that all can follow", "for all of us"] }],
    ["of words that only begin alike", "en", { wrong: ["Allow mustard", "nonetheless"] }],
    ["of Chinese without them", "zh-hans", { wrong: ["每周学一次", "都去听讲座"] }],
    ["where nothing is chosen", "en", {}],
  ])("%s", (_, locale, question) => {
    expect(found(locale, question)).toEqual([]);
  });
});
