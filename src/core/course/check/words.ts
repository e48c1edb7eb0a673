import type { BankEntry, Item } from "#core/items/item.ts";
import { normaliseAnswer } from "#core/items/normalise.ts";
import { idsOf, optionsOf, promptsOf } from "#core/items/parts.ts";
import type { BankWords, ItemWords } from "#core/items/words.ts";
import type { Report } from "../problem.ts";
import { checkDistinct, checkSameIds } from "./sets.ts";

/** Whether a bank's words in one language are whole and belong to the bank's items. */
export function checkBankWords(
  report: Report,
  file: string,
  bank: readonly BankEntry[],
  words: BankWords,
): void {
  checkSameIds(report, file, "question", idsOf(bank), Object.keys(words));
  for (const entry of bank) {
    const entryWords = words[entry.id];
    if (entry.kind === "scenario") {
      if (entryWords && !("case" in entryWords)) {
        report.error(file, entry.id, "is a scenario without a case", "write its text under case:");
      }
      for (const step of entry.steps) checkItemWords(report, file, step, words[step.id]);
    } else {
      checkItemWords(report, file, entry, entryWords);
    }
  }
}

function checkItemWords(
  report: Report,
  file: string,
  item: Item,
  words: BankWords[string] | undefined,
): void {
  if (words === undefined) return;
  if ("case" in words) {
    report.error(file, item.id, "has a case, but is no scenario", "write stem, rationale and hint");
    return;
  }
  const options = optionsOf(item);
  const prompts = promptsOf(item);
  checkSameIds(report, file, `option of ${item.id}`, options, Object.keys(words.options ?? {}));
  checkSameIds(report, file, `prompt of ${item.id}`, prompts, Object.keys(words.prompts ?? {}));

  // Where prompts are given options, the feedback belongs to the prompt: that is what was decided.
  const judged = prompts.length > 0 ? words.prompts : words.options;
  for (const [id, { feedback }] of Object.entries(judged ?? {})) {
    if (feedback === undefined) {
      report.error(
        file,
        item.id,
        `“${id}” has no feedback`,
        "say why it attracts and why it is right or wrong",
      );
    }
  }
  if (item.kind !== "true-false") {
    for (const [id, { text }] of Object.entries({ ...words.options, ...words.prompts })) {
      if (text === undefined) report.error(file, item.id, `“${id}” has no text`, "write it");
    }
    checkDistinct(report, file, "options", textsOf(words.options), item.id);
    checkDistinct(report, file, "prompts", textsOf(words.prompts), item.id);
  }
  if (item.kind === "short-answer") checkShortAnswer(report, file, item, words);
}

const textsOf = (options: ItemWords["options"] = {}): [id: string, text: string][] =>
  Object.entries(options).flatMap(([id, { text }]) => (text === undefined ? [] : [[id, text]]));

function checkShortAnswer(
  report: Report,
  file: string,
  item: Item & { kind: "short-answer" },
  words: ItemWords,
): void {
  if (words.accepted === undefined) {
    report.error(file, item.id, "has no accepted answer", "list them under accepted:");
  }
  if (words.feedback === undefined) {
    report.error(file, item.id, "has no feedback", "write feedback: {right: …, wrong: …}");
  }
  checkSameIds(
    report,
    file,
    `near answer of ${item.id}`,
    Object.keys(item.near),
    Object.keys(words.near ?? {}),
  );
  const accepted = new Set((words.accepted ?? []).map(normaliseAnswer));
  for (const [near, { answers }] of Object.entries(words.near ?? {})) {
    for (const answer of answers) {
      if (accepted.has(normaliseAnswer(answer))) {
        report.error(
          file,
          item.id,
          `“${answer}” is accepted and near (${near}) at once`,
          "decide which",
        );
      }
    }
  }
}
