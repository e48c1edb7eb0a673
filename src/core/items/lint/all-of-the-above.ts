import { speech } from "#core/i18n/locales.ts";
import type { Rule, Sheet } from "./rule.ts";
import { plain } from "./text.ts";

/** By language; one that has no pattern here is not checked. */
const CATCH_ALL: Readonly<Record<string, RegExp>> = {
  en: /\b(?:all|any|none|both|neither|each) of (?:the above|the (?:other )?(?:options|answers)|these(?: options| answers)?\W*$)/iu,
  // “九张以上都填了” counts; it points to no option.
  zh: /(?:^|[，、：；（“])以上(?:各项|几项|选项|说法|答案)?(?:都|皆|全|均)|^(?:都|全)不?(?:对|是|正确)。?$/u,
};

/** “All of the above”: options are shuffled, and one known to be right or wrong decides it. */
export const allOfTheAbove: Rule<Sheet> = {
  name: "all-of-the-above",
  find: ({ locale, asked }) =>
    asked.flatMap(({ item, words }) =>
      Object.values(words.options ?? {}).flatMap(({ text }) =>
        text !== undefined && CATCH_ALL[speech(locale)]?.test(plain(text))
          ? [
              {
                id: item.id,
                message: `has the option “${text}”`,
                remedy: "replace it; where several are right, make it kind: multiple",
              },
            ]
          : [],
      ),
    ),
};
