import { speech } from "#core/i18n/locales.ts";
import { rulesOf } from "../kinds/index.ts";
import type { Rule, Sheet } from "./rule.ts";

/** Verbs of telling: “which line shows that nothing was lost” asks for what shows it. */
const TELLS = {
  en: "shows?|tells?|suggests?|proves?|means?|explains?|because|that|why|how|if",
  zh: "说明|表明|看出|显示|证明|反映|解释",
};

/** A negation in what is asked, before the next comma: “which … not”, “哪一项不…”. */
const NEGATED: Readonly<Record<string, readonly RegExp[]>> = {
  en: [
    new RegExp(
      String.raw`\b(?:which|what|who|whom|whose|where|when)\b(?:(?!\b(?:${TELLS.en})\b)[^,;:])*?(?:\b(?:not(?! (?:only|just|yet))|never|cannot|least|fails? to)\b|n['’]t\b)`,
      "iu",
    ),
    /\bexcept\b(?! (?:when|where|if|on|in|at)\b)/iu,
  ],
  zh: [
    new RegExp(
      `(?:哪|什么|谁)(?:(?!${TELLS.zh})[^，。；：])*?(?:不(?!动产|少|同|仅|只|断|久|过是|禁)|没|未|并非|无(?:法|助|关|益|从))`,
      "u",
    ),
    /(?:不|没有|未|并非|无)[^，。；：]{0,12}的(?:是|有|一项|一个)/u,
    /(?:错误|有误|不当|不妥)的(?:是|有|一项)/u,
    /除(?:了|去)[^，。；：]*(?:以外|之外|外)，?(?:还有)?(?:哪|什么)/u,
  ],
};

/** Wordings that look negative and are not: “at least”, questions that leave both answers open, words of others. */
const HARMLESS: readonly RegExp[] = [
  /\bat least\b/giu,
  /是不是|有没有|能不能|会不会|要不要|该不该|差不多/gu,
  /[“"][^”"]*[”"]/gu,
];

/** The sentence that asks: the last one. What a case tells in the negative before it asks for nothing. */
const lastSentence = (stem: string): string =>
  stem.match(/[^.!?。！？]+[.!?。！？…：:]*\s*$/u)?.[0] ?? stem;

/** A stem whose question is negated, without emphasis on the negation: quick readers answer the opposite. */
export const negativeStem: Rule<Sheet> = {
  name: "negative-stem",
  find: ({ locale, asked }) =>
    asked.flatMap(({ item, words }) => {
      if (rulesOf(item).chooses === undefined) return [];
      // Readers notice an emphasised negation: only the rest is checked.
      const bare = HARMLESS.reduce(
        (text, pattern) => text.replace(pattern, ""),
        words.stem.replace(/\*\*[^*]+\*\*/gu, ""),
      );
      const question = lastSentence(bare);
      const match = (NEGATED[speech(locale)] ?? [])
        .map((pattern) => pattern.exec(question)?.[0])
        .find(Boolean);
      if (match === undefined) return [];
      return [
        {
          id: item.id,
          message: `asks in the negative: “${match}”`,
          remedy: "ask for what is so; where that can't be, write **not** / **不** with emphasis",
        },
      ];
    }),
};
