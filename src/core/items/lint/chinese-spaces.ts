import { speech } from "#core/i18n/locales.ts";
import type { Rule, Sheet } from "./rule.ts";
import { findInTexts } from "./typography.ts";

const SPACE =
  /(?<=[\p{Script=Han}，。、；：？！“”（）《》])\s+(?=\S)|(?<=\S)\s+(?=[\p{Script=Han}，。、；：？！“”（）《》])/gu;

/** Spaces beside Chinese characters: the gap between scripts is the style sheet's, and a folded line leaves one too. */
export const chineseSpaces: Rule<Sheet> = {
  name: "chinese-spaces",
  find: (sheet) =>
    speech(sheet.locale) === "zh"
      ? findInTexts(
          sheet,
          SPACE,
          "has a space in Chinese text",
          "remove it; write the text on one line",
        )
      : [],
};
