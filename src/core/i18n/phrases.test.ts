import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { phrasesOf } from "./phrases.ts";

describe("phrasesOf", () => {
  it.each([
    ["学习型机关建设", "学习型|机关|建设"],
    ["理论与实践相结合", "理论|与实践相|结合"],
    ["问题出在哪里", "问题出|在哪里"],
    ["挂在墙上的制度", "挂在墙上的|制度"],
    ["“三个概念”怎样落到工作里", "“三个|概念”|怎样|落到|工作里"],
    ["第 3 题，共 10 题", "第 3 题，|共 10 题"],
    ["主持人页，45分钟", "主持人页，|45分钟"],
    ["Whetstone 怎么用", "Whetstone |怎么用"],
    ["每次几分钟，记得更久", "每次|几分钟，|记得|更久"],
    ["", ""],
  ])("ends no line inside a word or before what leans on it: %s", (text, phrases) => {
    expect(phrasesOf(text).join("|")).toBe(phrases);
  });

  it("keeps every character in its place", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(phrasesOf(text).join("")).toBe(text);
      }),
    );
  });
});
