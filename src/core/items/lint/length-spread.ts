import { languageOf } from "#core/i18n/locales.ts";
import { choicesOf } from "./choices.ts";
import type { Rule, Sheet } from "./rule.ts";
import { amountOf } from "./text.ts";

/** The longest option may be this many times the shortest… */
const TIMES = 1.6;
/** …or this much longer, in what the language counts. Short options differ easily by a half. */
const MORE = { words: 6, characters: 10 } as const;

/** Options of very different length: whichever it is, the odd one draws the eye. */
export const lengthSpread: Rule<Sheet> = {
  name: "length-spread",
  find: ({ locale, asked }) =>
    asked.flatMap((question) => {
      const { right, wrong } = choicesOf(question);
      const amounts = [...right, ...wrong].map((text) => amountOf(locale, text));
      const { counts } = languageOf(locale);
      const longest = Math.max(...amounts);
      const shortest = Math.min(...amounts);
      if (longest <= TIMES * shortest || longest - shortest <= MORE[counts]) return [];
      return [
        {
          id: question.item.id,
          message: `its options have from ${shortest} to ${longest} ${counts}`,
          remedy: "make them alike in length",
        },
      ];
    }),
};
