import { WHOLE_LOCALES, type WholeLocale } from "#core/i18n/locales.ts";
import type { ItemOf } from "#core/items/item.ts";
import { isPairs } from "#core/items/response.ts";
import { COMMON, type Example, LONG, type Sample, statesOf } from "./examples.ts";
import type { Respond } from "./hand.ts";

type PairsItem = ItemOf<"matching"> | ItemOf<"categorise">;

const TEXTS = {
  en: {
    stem: "Put each remark where it belongs.",
    prompts: ["“All 46 came.”", "“The queue is shorter.”", "“We will see.”"],
    feedback: ["It speaks of attendance.", "It speaks of the work.", "It speaks of neither."],
    options: ["Attendance", "Work", "Neither", "Both"],
    hint: "Ask what each remark counts.",
    rationale: "What study is for shows in the work.",
  },
  "zh-hans": {
    stem: "把每句话归到相应的一类。",
    prompts: ["“46人全部到场。”", "“排队短了。”", "“再看看吧。”"],
    feedback: ["说的是出勤。", "说的是工作。", "两样都没有说。"],
    options: ["出勤", "工作", "都不是", "两者都是"],
    hint: "看每句话说的是什么数。",
    rationale: "学习的目的体现在工作中。",
  },
} as const;

const PROMPTS = ["came", "queue", "see"] as const;
const OPTIONS = ["attendance", "work", "neither", "both"] as const;
const RIGHT = { came: "attendance", queue: "work", see: "neither" };

const respond: Respond = async ({ row, fill, pick }, response) => {
  for (const [prompt, option] of Object.entries(isPairs(response) ? response : {})) {
    await fill(pick("select", row(prompt)), option);
  }
};

function sampleOf(kind: PairsItem["kind"], locale: WholeLocale, isLong = false): Sample<PairsItem> {
  const texts = TEXTS[locale];
  const lengthen = (text: string) => (isLong ? `${text} ${LONG[locale]}` : text);
  return {
    name: `${kind}, ${locale}${isLong ? ", long" : ""}`,
    locale,
    props: {
      item: {
        ...COMMON,
        id: `pairs-${kind}-${locale}${isLong ? "-long" : ""}`,
        kind,
        claims: [...COMMON.claims],
        prompts: [...PROMPTS],
        options: [...OPTIONS],
        key: RIGHT,
      },
      words: {
        stem: lengthen(texts.stem),
        hint: texts.hint,
        prompts: Object.fromEntries(
          PROMPTS.map((id, at) => [id, { text: lengthen(texts.prompts[at] ?? "") }]),
        ),
        options: Object.fromEntries(
          OPTIONS.map((id, at) => [id, { text: lengthen(texts.options[at] ?? "") }]),
        ),
      },
      answer: {
        feedback: Object.fromEntries(
          PROMPTS.map((id, at) => [id, lengthen(texts.feedback[at] ?? "")]),
        ),
        rationale: lengthen(texts.rationale),
      },
    },
    respond,
    right: RIGHT,
    wrong: { came: "work", queue: "both", see: "attendance" },
    partly: { ...RIGHT, see: "both" },
    unfinished: { came: "work" },
  };
}

/** Rows with a list to choose from. */
export const examples: readonly Example<PairsItem>[] = WHOLE_LOCALES.flatMap((locale) => [
  ...statesOf(sampleOf("matching", locale)),
  ...statesOf(sampleOf("categorise", locale)),
  ...statesOf(sampleOf("matching", locale, true)),
]);
