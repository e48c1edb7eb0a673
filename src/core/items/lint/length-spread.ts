import { choicesOf } from "./choices.ts";
import type { Rule, Sheet } from "./rule.ts";
import { amountOf } from "./text.ts";

/** The longest option may be this many times the shortest… */
const TIMES = 1.6;
/** …or this much longer: words in English, characters in Chinese. Short options differ easily by a half. */
const MORE = { en: 6, "zh-hans": 10 } as const;
const UNIT = { en: "words", "zh-hans": "characters" } as const;

/** Options of very different length: whichever it is, the odd one draws the eye. */
export const lengthSpread: Rule<Sheet> = {
  name: "length-spread",
  find: ({ locale, asked }) =>
    asked.flatMap((question) => {
      const { right, wrong } = choicesOf(question);
      const amounts = [...right, ...wrong].map((text) => amountOf(locale, text));
      const longest = Math.max(...amounts);
      const shortest = Math.min(...amounts);
      if (longest <= TIMES * shortest || longest - shortest <= MORE[locale]) return [];
      return [
        {
          id: question.item.id,
          message: `its options have from ${shortest} to ${longest} ${UNIT[locale]}`,
          remedy: "make them alike in length",
        },
      ];
    }),
};
