import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { byRule, sentences, spoken } from "./sentences.ts";

/** What is read of a text, piece by piece. */
const read = (text: string, language = "en") =>
  sentences(text, language).map(({ from, to }) => text.slice(from, to));

afterEach(() => vi.unstubAllGlobals());

/** Makes the browser one that can't tell sentences apart. */
const withoutSegmenter = () => {
  const { Segmenter: _, ...rest } = Object.getOwnPropertyDescriptors(Intl) as Record<
    string,
    PropertyDescriptor
  >;
  vi.stubGlobal("Intl", Object.defineProperties({}, rest));
};

describe.each([
  ["by the browser's segmenter", () => {}],
  ["by the rule, where the browser has none", withoutSegmenter],
])("sentences %s", (_, prepare) => {
  it.each([
    [
      "ends at full stops, question and exclamation marks",
      "One. Two? Three!",
      ["One.", "Two?", "Three!"],
    ],
    [
      "keeps closing quotation marks",
      "“Small faults come first.” On Tuesday.",
      ["“Small faults come first.”", "On Tuesday."],
    ],
    [
      "goes on after titles and abbreviations",
      "Dr. Lu asks, e.g. Ding. Then Ye.",
      ["Dr. Lu asks, e.g. Ding.", "Then Ye."],
    ],
    [
      "goes on after initials",
      "Kolb, D. A. wrote it. We read it.",
      ["Kolb, D. A. wrote it.", "We read it."],
    ],
    [
      "goes on after a number's abbreviation, and not after the word “no”",
      "See No. 3 there. He said no. It rained.",
      ["See No. 3 there.", "He said no.", "It rained."],
    ],
    [
      "keeps decimals whole",
      "It rose by 3.5 points. Then it fell.",
      ["It rose by 3.5 points.", "Then it fell."],
    ],
    ["keeps the number of a list with its entry", "1. Step by step.", ["1. Step by step."]],
  ])("%s", (_name, text, pieces) => {
    prepare();
    expect("Segmenter" in Intl).toBe(prepare !== withoutSegmenter);
    expect(read(text)).toEqual(pieces);
  });

  it.each([
    [
      "ends at Chinese marks without a space",
      "学了什么？写下来。去看！",
      ["学了什么？", "写下来。", "去看！"],
    ],
    [
      "keeps closing quotation marks",
      "他说：“先看一看。”然后走了。",
      ["他说：“先看一看。”", "然后走了。"],
    ],
    [
      "keeps closing brackets",
      "（这里是虚构的。）三月到了。",
      ["（这里是虚构的。）", "三月到了。"],
    ],
    [
      "does not end at an ellipsis or a comma",
      "想一想……再问，慢慢来。",
      ["想一想……再问，慢慢来。"],
    ],
  ])("Chinese: %s", (_name, text, pieces) => {
    prepare();
    expect(read(text, "zh-Hans")).toEqual(pieces);
  });
});

it("cuts a long sentence after a mark, a long Chinese one earlier", () => {
  const english = `When the clerk, ${"who has the file, ".repeat(20)}looks on.`;
  const chinese = `${"窗口的同志翻看材料，".repeat(20)}没有说话。`;
  for (const [text, language, most] of [
    [english, "en", 150],
    [chinese, "zh-Hans", 50],
  ] as const) {
    const pieces = read(text, language);
    expect(pieces.length).toBeGreaterThan(2);
    for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(most);
    for (const piece of pieces.slice(0, -1)) expect(piece).toMatch(/[，,]$/);
  }
});

it("reads all of a text, once and in its order, and nothing but it", () => {
  const text = fc
    .array(
      fc.oneof(
        fc.string({ unit: "grapheme", maxLength: 80 }),
        fc.constantFrom("Dr. ", "e.g. ", "。", "”", ". ", "\n", "。”", "A. ", "12. ", "汉字", "😀"),
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, fc.constantFrom("en", "zh-Hans"), (whole, language) => {
      let last = 0;
      for (const { from, to } of sentences(whole, language)) {
        // What lies between two pieces holds no word.
        expect(whole.slice(last, from)).not.toMatch(/[\p{L}\p{N}]/u);
        expect(to).toBeGreaterThan(from);
        expect(to - from).toBeLessThanOrEqual(language === "en" ? 150 : 50);
        last = to;
      }
      expect(whole.slice(last)).not.toMatch(/[\p{L}\p{N}]/u);
      expect(
        byRule(whole)
          .map(({ from, to }) => whole.slice(from, to))
          .join(""),
      ).toBe(whole);
    }),
  );
});

it("says no line break of the source: between Chinese characters nothing, else a space", () => {
  expect(spoken("moving its\n  work forward ")).toBe("moving its work forward");
  expect(spoken("学习\n的 机关 A 类")).toBe("学习的机关 A 类");
});
