import { WHOLE_LOCALES, type WholeLocale } from "#core/i18n/locales.ts";
import type { ItemOf } from "#core/items/item.ts";
import { COMMON, type Example, LONG, type Sample, statesOf } from "./examples.ts";
import type { Respond } from "./hand.ts";

const TEXTS = {
  en: {
    stem: "What is the vessel called in which study is carried to people?",
    accepted: ["carrier", "carriers"],
    wrong: "lecture",
    near: "channel",
    feedback: {
      right: "That is the word.",
      wrong: "Another word is meant.",
      near: "Close, but not the term.",
    },
    hint: "It bears something.",
    rationale: "A carrier is the form in which study reaches people.",
  },
  "zh-hans": {
    stem: "学习借以到达人们的形式叫什么？",
    accepted: ["载体"],
    wrong: "讲座",
    near: "渠道",
    feedback: {
      right: "正是这个词。",
      wrong: "说的是另一个词。",
      near: "意思相近，但不是这个术语。",
    },
    hint: "它承载着什么。",
    rationale: "载体是学习到达人们的形式。",
  },
} as const;

const respond: Respond = ({ fill, pick }, response) => fill(pick(".write input"), String(response));

function sampleOf(locale: WholeLocale, isLong = false): Sample<ItemOf<"short-answer">> {
  const { stem, accepted, wrong, near, feedback, hint, rationale } = TEXTS[locale];
  const lengthen = (text: string) => (isLong ? `${text} ${LONG[locale]}` : text);
  return {
    name: `short-answer, ${locale}${isLong ? ", long" : ""}`,
    locale,
    props: {
      item: {
        ...COMMON,
        id: `short-${locale}${isLong ? "-long" : ""}`,
        kind: "short-answer",
        claims: [...COMMON.claims],
        near: { channel: "form-for-term" },
      },
      near: { channel: [near] },
      words: { stem: lengthen(stem), hint, accepted: [...accepted] },
      answer: {
        feedback: {
          right: lengthen(feedback.right),
          wrong: lengthen(feedback.wrong),
          channel: lengthen(feedback.near),
        },
        rationale: lengthen(rationale),
      },
    },
    respond,
    right: accepted[0],
    wrong,
    partly: undefined,
    unfinished: "",
  };
}

/** A term that is written. */
export const examples: readonly Example<ItemOf<"short-answer">>[] = WHOLE_LOCALES.flatMap(
  (locale) => [...statesOf(sampleOf(locale)), ...statesOf(sampleOf(locale, true))],
);
