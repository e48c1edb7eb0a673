import { describe, expect, it } from "vitest";
import { echo } from "./echo.ts";
import { type SampleQuestion, sampleSheet } from "./testing/sample.ts";

const found = (locale: "en" | "zh-hans", question: SampleQuestion) =>
  echo.find(sampleSheet(locale, [question])).map(({ message }) => message);

describe("a word of the stem in the key alone", () => {
  it.each<[string, "en" | "zh-hans", SampleQuestion, string]>([
    [
      "in another form",
      "en",
      {
        stem: "How should the inspectors judge a borderline kitchen?",
        right: ["Look at three kitchens together"],
        wrong: ["Read the rule again", "Watch a film", "Ask for a report"],
      },
      "“kitchen…”",
    ],
    [
      "in each of several keys",
      "en",
      {
        stem: "Which lines show that repairs count?",
        right: ["Repaired roofs", "Fewer repairs"],
        wrong: ["Pages filled", "Talks held"],
      },
      "“repair…”",
    ],
    [
      "in Chinese",
      "zh-hans",
      {
        stem: "哪一处改动对档案帮助最大？",
        right: ["把缺的档案补上"],
        wrong: ["重申目标", "请人来讲", "手机不带进来"],
      },
      "“档案”",
    ],
  ])("%s", (_, locale, question, word) => {
    expect(found(locale, question)).toEqual([`only the key repeats the stem's ${word}`]);
  });
});

describe("says nothing", () => {
  const stem = "How should the inspectors judge a borderline kitchen?";
  it.each<[string, "en" | "zh-hans", SampleQuestion]>([
    [
      "where a wrong option has it too",
      "en",
      { stem, right: ["kitchens"], wrong: ["a kitchen", "x"] },
    ],
    [
      "where wrong options take up as much of the stem",
      "en",
      { stem, right: ["kitchens"], wrong: ["inspectors", "borderline cases"] },
    ],
    [
      "of what every question here is about",
      "en",
      { stem: "Which study fits the office?", right: ["study"] },
    ],
    ["of short words", "en", { stem: "What did the team do?", right: ["Ask the team"] }],
    [
      "of a word that only some keys have",
      "en",
      { stem, right: ["kitchens", "x"], wrong: ["y", "z"] },
    ],
    ["of grammar in Chinese", "zh-hans", { stem: "他该怎么办？", right: ["看看怎么做"] }],
    [
      "of what the course is about in Chinese",
      "zh-hans",
      { stem: "单位的学习怎样？", right: ["单位学习"] },
    ],
  ])("%s", (_, locale, question) => {
    expect(found(locale, question)).toEqual([]);
  });
});
