import { speech } from "#core/i18n/locales.ts";
import type { Rule, Sheet } from "./rule.ts";
import { findInTexts } from "./typography.ts";

/** Typewriter quotes in English texts: print has curly ones, and apostrophes that match them. */
export const straightQuotes: Rule<Sheet> = {
  name: "straight-quotes",
  find: (sheet) =>
    speech(sheet.locale) === "en"
      ? findInTexts(
          sheet,
          /['"]/gu,
          "has a straight quote",
          "write ‘ ’ “ ” and ’ for the apostrophe",
        )
      : [],
};
