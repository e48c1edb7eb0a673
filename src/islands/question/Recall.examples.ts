import { WHOLE_LOCALES, type WholeLocale } from "#core/i18n/locales.ts";
import type { ItemOf } from "#core/items/item.ts";
import { isList } from "#core/items/response.ts";
import { COMMON, type Example, LONG, type Sample, statesOf } from "./examples.ts";
import type { Respond } from "./hand.ts";

const TEXTS = {
  en: {
    stem: "Which lines does a rule need, so that **somebody new** can run it?",
    points: ["Which post calls", "On which day", "What stays in the file", "Who asks later"],
    written: "Somebody on duty calls it, always on the same day.",
    hint: "Think of a newcomer with nothing but the page.",
    rationale: "A newcomer can run what the page tells.",
  },
  "zh-hans": {
    stem: "一项制度要写哪几行，**新来的人**才办得起来？",
    points: ["哪个岗位召集", "哪天开", "留下什么", "谁来追问"],
    written: "值班的人召集，日子固定。",
    hint: "设想新来的人手里只有这张纸。",
    rationale: "纸上写清楚的，新来的人就办得起来。",
  },
} as const;

const IDS = ["post", "day", "trace", "asks"] as const;

const respond: Respond = async ({ click, fill, find, pick, rows }, response) => {
  const [text = "", ...ticked] = [response].flat() as string[];
  const field = pick("textarea") as HTMLTextAreaElement;
  if (!field.readOnly) await fill(field, text);
  if (!isList(response)) return;
  if (!find(".model")) await click(pick("button[type=submit]"));
  for (const [place, row] of rows().entries()) {
    const box = pick("input", row) as HTMLInputElement;
    if (box.checked !== ticked.includes(IDS[place] ?? "")) await click(box);
  }
};

function sampleOf(locale: WholeLocale, isLong = false): Sample<ItemOf<"recall">> {
  const { stem, points, written, hint, rationale } = TEXTS[locale];
  const lengthen = (text: string) => (isLong ? `${text} ${LONG[locale]}` : text);
  return {
    name: `recall, ${locale}${isLong ? ", long" : ""}`,
    locale,
    props: {
      item: {
        ...COMMON,
        id: `recall-${locale}${isLong ? "-long" : ""}`,
        kind: "recall",
        claims: [...COMMON.claims],
        level: "recall",
        attempts: 1,
        points: [...IDS],
      },
      words: { stem: lengthen(stem), hint },
      answer: {
        feedback: Object.fromEntries(IDS.map((id, at) => [id, lengthen(points[at] ?? "")])),
        rationale: lengthen(rationale),
      },
    },
    respond,
    right: [lengthen(written), ...IDS],
    wrong: [lengthen(written)],
    partly: [lengthen(written), "post", "day"],
    unfinished: "",
  };
}

/** What is written from memory. */
export const examples: readonly Example<ItemOf<"recall">>[] = WHOLE_LOCALES.flatMap((locale) => [
  ...statesOf(sampleOf(locale)),
  ...statesOf(sampleOf(locale, true)),
]);
