import { speech } from "#core/i18n/locales.ts";
import type { Rule, Sheet } from "./rule.ts";
import { findInTexts } from "./typography.ts";

// 1,000 and 8:30 stay: only marks that touch a Chinese character or its punctuation belong to the Chinese sentence.
const HALF_WIDTH =
  /(?<=[\p{Script=Han}，。、；：？！”’）》])(?:[,;:!?()'"]|\.(?![A-Za-z0-9])|-(?=\p{Script=Han}))|[,;:!?()'"](?=[\p{Script=Han}“‘（《])|\.{3}/gu;

/** Half-width punctuation in Chinese sentences. */
export const halfWidth: Rule<Sheet> = {
  name: "half-width",
  find: (sheet) =>
    speech(sheet.locale) === "zh"
      ? findInTexts(sheet, HALF_WIDTH, "has half-width punctuation", "write ，。；：？！（）“”……")
      : [],
};
