import { WHOLE_LOCALES, type WholeLocale } from "#core/i18n/locales.ts";
import type { ItemOf } from "#core/items/item.ts";
import { isList } from "#core/items/response.ts";
import { COMMON, type Example, LONG, type Sample, statesOf } from "./examples.ts";
import type { Respond } from "./hand.ts";

const TEXTS = {
  en: {
    stem: "A team wants to learn from a visit. Put its steps in order.",
    options: ["Ask a question", "Look on the spot", "Compare", "Try it at home"],
    feedback: [
      "The question comes first.",
      "Then one looks.",
      "Then one compares.",
      "Then one tries.",
    ],
    hint: "What tells you where to look?",
    rationale: "A question leads the eye; a trial ends the visit.",
  },
  "zh-hans": {
    stem: "一个团队想从参观中学到东西。请排出步骤。",
    options: ["提出问题", "到现场看", "对照比较", "回来试行"],
    feedback: ["先有问题。", "再去看。", "然后比较。", "最后试行。"],
    hint: "凭什么知道该看哪里？",
    rationale: "问题引导观察，试行才算看完。",
  },
} as const;

const KEY = ["ask", "look", "compare", "try"] as const;

const respond: Respond = async ({ rows, row, click, pick }, response) => {
  for (const [place, id] of (isList(response) ? response : []).entries()) {
    while (rows().indexOf(row(id)) > place) await click(pick("button", row(id)));
  }
};

function sampleOf(locale: WholeLocale, isLong = false): Sample<ItemOf<"ordering">> {
  const texts = TEXTS[locale];
  const lengthen = (text: string) => (isLong ? `${text} ${LONG[locale]}` : text);
  return {
    name: `ordering, ${locale}${isLong ? ", long" : ""}`,
    locale,
    props: {
      item: {
        ...COMMON,
        id: `ordering-${locale}${isLong ? "-long" : ""}`,
        kind: "ordering",
        claims: [...COMMON.claims],
        key: [...KEY],
      },
      words: {
        stem: lengthen(texts.stem),
        hint: texts.hint,
        options: Object.fromEntries(
          KEY.map((id, at) => [id, { text: lengthen(texts.options[at] ?? "") }]),
        ),
      },
      answer: {
        feedback: Object.fromEntries(KEY.map((id, at) => [id, lengthen(texts.feedback[at] ?? "")])),
        rationale: lengthen(texts.rationale),
      },
    },
    respond,
    right: KEY,
    wrong: [...KEY].reverse(),
    partly: ["look", "compare", "try", "ask"],
    // Whatever order is shown is an answer.
    unfinished: undefined,
  };
}

/** Rows that are moved up and down. */
export const examples: readonly Example<ItemOf<"ordering">>[] = WHOLE_LOCALES.flatMap((locale) => [
  ...statesOf(sampleOf(locale)),
  ...statesOf(sampleOf(locale, true)),
]);
