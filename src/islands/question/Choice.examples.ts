import { WHOLE_LOCALES, type WholeLocale } from "#core/i18n/locales.ts";
import type { ItemOf } from "#core/items/item.ts";
import { isList } from "#core/items/response.ts";
import { COMMON, type Example, LONG, type Sample, statesOf } from "./examples.ts";
import type { Respond } from "./hand.ts";

type ChoiceItem = ItemOf<"single"> | ItemOf<"multiple"> | ItemOf<"true-false">;

const TEXTS = {
  en: {
    single: "Visits did not shorten the queue. What comes **first**?",
    multiple: "Which lines of the plan name the work that is to get better?",
    statement: "A visit without a question of one’s own is of little use.",
    options: [
      "Count who came",
      "Ask what the work needs",
      "Agree a day to look back",
      "Wait for next year",
    ],
    feedback: [
      "It counts study, not work.",
      "Begin with the work.",
      "A day to look back comes after the question.",
      "Nothing changes by waiting.",
    ],
    hint: "Think of what is to get better.",
    rationale: "Study that is joined to work begins with a question from the work.",
  },
  "zh-hans": {
    single: "参观之后，窗口排队并没有变短。**首先**该做什么？",
    multiple: "计划里哪些内容写明了要改进的工作？",
    statement: "不带问题去参观，收获不大。",
    options: ["统计到场人数", "问清工作需要什么", "约定回头看的日子", "等到明年"],
    feedback: [
      "这只统计了学习，没有触及工作。",
      "要从工作出发。",
      "先有问题，再约定回头看。",
      "等待不会带来变化。",
    ],
    hint: "想想要改进的是什么。",
    rationale: "学用结合，从工作中的问题开始。",
  },
} as const;

const respond: Respond = async ({ rows, row, click, pick }, response) => {
  if (!isList(response)) return click(pick("input", row(String(response))));
  const chosen = response.map(row);
  for (const each of rows()) {
    const box = pick("input", each) as HTMLInputElement;
    if (box.checked !== chosen.includes(each)) await click(box);
  }
};

const IDS = ["count", "ask", "book", "wait"] as const;

function sampleOf(
  kind: ChoiceItem["kind"],
  locale: WholeLocale,
  isLong = false,
): Sample<ChoiceItem> {
  const texts = TEXTS[locale];
  const lengthen = (text: string) => (isLong ? `${text} ${LONG[locale]}` : text);
  const id = `choice-${kind}-${locale}${isLong ? "-long" : ""}`;
  const words = { hint: lengthen(texts.hint), rationale: lengthen(texts.rationale) };
  const name = `${kind}, ${locale}${isLong ? ", long" : ""}`;
  if (kind === "true-false") {
    return {
      name,
      locale,
      props: {
        item: { ...COMMON, id, kind, claims: [...COMMON.claims], key: true, misconceptions: {} },
        words: { stem: lengthen(texts.statement), hint: words.hint },
        answer: {
          feedback: { true: lengthen(texts.feedback[1]), false: lengthen(texts.feedback[0]) },
          rationale: words.rationale,
        },
      },
      respond,
      right: "true",
      wrong: "false",
      partly: undefined,
      unfinished: "",
    };
  }
  const given = {
    ...COMMON,
    id,
    claims: [...COMMON.claims],
    options: [...IDS],
    misconceptions: {},
  };
  const item: ChoiceItem =
    kind === "single" ? { ...given, kind, key: "ask" } : { ...given, kind, key: ["ask", "book"] };
  return {
    name,
    locale,
    props: {
      item,
      words: {
        stem: lengthen(texts[kind]),
        hint: words.hint,
        options: Object.fromEntries(
          IDS.map((option, at) => [option, { text: lengthen(texts.options[at] ?? "") }]),
        ),
      },
      answer: {
        feedback: Object.fromEntries(
          IDS.map((option, at) => [option, lengthen(texts.feedback[at] ?? "")]),
        ),
        rationale: words.rationale,
      },
    },
    respond,
    right: kind === "single" ? "ask" : ["ask", "book"],
    wrong: kind === "single" ? "count" : ["count", "wait"],
    unfinished: kind === "single" ? "" : [],
    partly: kind === "multiple" ? ["ask"] : undefined,
  };
}

/** One, several, or true and false. */
export const examples: readonly Example<ChoiceItem>[] = WHOLE_LOCALES.flatMap((locale) => [
  ...(["single", "multiple", "true-false"] as const).flatMap((kind) =>
    statesOf(sampleOf(kind, locale)),
  ),
  ...statesOf(sampleOf("multiple", locale, true)),
]);
