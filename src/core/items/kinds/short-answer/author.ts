import { checkSameIds } from "#core/content/check/sets.ts";
import type { Report } from "#core/content/problem.ts";
import { normaliseAnswer } from "#core/items/normalise.ts";
import type { ItemWords } from "#core/items/words.ts";
import { type Author, exampleFields } from "../author.ts";
import { readText } from "../on-sheet.ts";
import type { ShortAnswer } from "./schema.ts";

const item: ShortAnswer = {
  ...exampleFields,
  claims: [...exampleFields.claims],
  kind: "short-answer",
  near: {},
};
const accepted = ["PDCA"];

export const author: Author<ShortAnswer> = {
  check: () => {},
  checkWords,
  name: (_, id, near, { yes, no }) => ({ right: yes, wrong: no })[id] ?? near[id]?.[0] ?? "",
  show: (_, response) => String(response),
  right: (_, accepted) => accepted[0] ?? "",
  wrong: () => "qwertz",
  onSheet: { how: "text", read: readText, chance: () => 0 },
  examples: [
    { item, key: "PDCA", response: "ｐｄｃａ。", accepted, score: 1 },
    { item, key: "PDCA", response: "PDA", accepted, score: 0 },
  ],
};

function checkWords(report: Report, file: string, { id, near }: ShortAnswer, words: ItemWords) {
  if (words.accepted === undefined) {
    report.error(file, id, "has no accepted answer", "list them under accepted:");
  }
  if (words.feedback === undefined) {
    report.error(file, id, "has no feedback", "write feedback: {right: …, wrong: …}");
  }
  checkSameIds(
    report,
    file,
    `near answer of ${id}`,
    Object.keys(near),
    Object.keys(words.near ?? {}),
  );
  const accepted = new Set((words.accepted ?? []).map(normaliseAnswer));
  for (const [nearId, { answers }] of Object.entries(words.near ?? {})) {
    for (const answer of answers.filter((text) => accepted.has(normaliseAnswer(text)))) {
      report.error(
        file,
        id,
        `“${answer}” is accepted and near (${nearId}) at once`,
        "decide which",
      );
    }
  }
}
