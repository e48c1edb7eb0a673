import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matches } from "./kinds/short-answer/rules.ts";
import { normaliseAnswer } from "./normalise.ts";
import { spellings } from "./spellings.ts";

describe("makes no difference of", () => {
  it.each([
    ["width", "ＰＤＣＡ１２", "pdca12"],
    ["case", "Learning Carrier", "learning CARRIER"],
    ["spaces", " learning　carrier\n", "learningcarrier"],
    ["punctuation", "“T-shaped”。", "t shaped"],
    ["spaces that cannot be seen", "car\u200Brier\uFEFF\u00AD", "carrier"],
    ["spaces that do not break", "learning\u00A0carrier", "learning carrier"],
    ["composed letters", "cafe\u0301", "café"],
    ["compatibility forms of Chinese", "\uF9B4\u5BFC", "領导"],
  ])("%s", (_, one, other) => {
    expect(normaliseAnswer(one)).toBe(normaliseAnswer(other));
  });
});

it("makes a difference of letters, digits and their order", () => {
  const all = ["carrier", "carriers", "courier", "reircar", "载体", "体载", "T1", "T2"];
  expect(new Set(all.map(normaliseAnswer)).size).toBe(all.length);
});

describe("traditional forms of this field's terms", () => {
  it.each([
    ["學習型機關", "学习型机关"],
    ["終身學習", "终身学习"],
    ["全員學習", "全员学习"],
    ["全程學習", "全程学习"],
    ["團體學習", "团体学习"],
    ["個人學習", "个人学习"],
    ["長期學習", "长期学习"],
    ["業務學習", "业务学习"],
    ["綜合學習", "综合学习"],
    ["復合型幹部", "复合型干部"],
    ["複合型幹部", "复合型干部"],
    ["領導幹部", "领导干部"],
    ["學習載體", "学习载体"],
    ["義務", "义务"],
    ["權利", "权利"],
    ["責任", "责任"],
    ["解放思想", "解放思想"],
    ["創新力", "创新力"],
    ["執政能力", "执政能力"],
    ["科學發展觀", "科学发展观"],
    ["長效機制", "长效机制"],
    ["學習、工作、服務三位一體", "学习工作服务三位一体"],
    ["激勵", "激励"],
    ["約束", "约束"],
    ["監督", "监督"],
    ["考勤與評優", "考勤与评优"],
    ["調查實踐", "调查实践"],
    ["學習氛圍", "学习氛围"],
    ["知識結構", "知识结构"],
    ["理論與實踐相結合", "理论与实践相结合"],
    ["黨的作風", "党的作风"],
    ["以學增智、以學創業", "以学增智以学创业"],
    ["間隔復習", "间隔复习"],
  ])("%s", (traditional, simplified) => {
    expect(matches(traditional, spellings([simplified]))).toBe(true);
  });
});

it("takes an answer that mixes both forms", () => {
  expect(matches("學习載体", spellings(["学习载体"]))).toBe(true);
});

it("shows an answer as its author wrote it, and no other first", () => {
  expect(spellings(["学习载体", "载体"]).slice(0, 2)).toEqual(["学习载体", "载体"]);
});

it("leaves simplified Chinese as it is", () => {
  const plain = "学习型机关建设载体干部乾坤著作后里面只有了解系统准确才能制度范围";
  expect(normaliseAnswer(plain)).toBe(plain);
});

const letters = fc.stringMatching(/^[a-z0-9学习载体]{1,12}$/);

it("is found again however it is dressed", () => {
  const space = fc.constantFrom("", " ", "\u3000", "\u00A0", "-", "。", "“", "\u200B", "\n");
  fc.assert(
    fc.property(letters, fc.array(space, { minLength: 13, maxLength: 13 }), (answer, between) => {
      const wide = [...answer].map((letter, n) => {
        const code = letter.charCodeAt(0);
        // U+FF01 to U+FF5E are the full-width forms of U+0021 to U+007E.
        const shape = code < 0x7f && n % 2 ? String.fromCharCode(code + 0xfee0) : letter;
        return `${between[n]}${n % 3 ? shape : shape.toUpperCase()}`;
      });
      expect(normaliseAnswer(wide.join("") + between[12])).toBe(answer);
    }),
  );
});

it("changes nothing the second time", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const once = normaliseAnswer(text);
      expect(normaliseAnswer(once)).toBe(once);
    }),
    { numRuns: 1000, examples: [["Ȅ¸"]] },
  );
});
