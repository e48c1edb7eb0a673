import { speech } from "#core/i18n/locales.ts";
import { choicesOf } from "./choices.ts";
import type { Rule, Sheet } from "./rule.ts";
import { plain } from "./text.ts";

/**
 * “All seven” and “every week” count something, “so that all can follow” means those present: these do not claim a
 * law.
 */
const COUNTED = {
  all: "\\d|two|three|four|five|six|seven|eight|nine|ten|twelve|of (?:us|you|them)|at once|can|could|may|might|along",
  every:
    "\\d|other|second|third|hour|day|week|month|quarter|season|year|spring|summer|autumn|winter|morning|afternoon|evening|night|(?:mon|tues|wednes|thurs|fri|satur|sun)day",
};

/** By language; one that has no words here is not checked. */
const ABSOLUTE: Readonly<Record<string, RegExp>> = {
  en: new RegExp(
    `\\b(?:always|never|only|none|completely|must|all(?! (?:${COUNTED.all})\\b)|every(?! (?:${COUNTED.every})\\b))\\b`,
    "gu",
  ),
  zh: /总是|从不|只要|只有|所有|一切|完全|必须|绝对|一律/gu,
};

/** Absolute words in wrong options and in no right one: readers have learned that such options are wrong. */
export const absolutes: Rule<Sheet> = {
  name: "absolutes",
  find: ({ locale, asked }) =>
    asked.flatMap((question) => {
      const { right, wrong } = choicesOf(question);
      const absolute = ABSOLUTE[speech(locale)];
      const absolutesIn = (text: string): readonly string[] =>
        (absolute && plain(text).toLowerCase().match(absolute)) ?? [];
      if (right.some((text) => absolutesIn(text).length > 0)) return [];
      // A word that the question itself brings up is no tell in an answer to it.
      const asks = new Set(absolutesIn(question.words.stem));
      const found = [...new Set(wrong.flatMap(absolutesIn))].filter((word) => !asks.has(word));
      if (found.length === 0) return [];
      return [
        {
          id: question.item.id,
          message: `only wrong options have absolute words: ${found.join(", ")}`,
          remedy: "say it without them, or let a right option be as firm",
        },
      ];
    }),
};
