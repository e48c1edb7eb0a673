import type { BankEntry, Item } from "#core/items/item.ts";
import { authorOf } from "#core/items/kinds/authors.ts";
import { idsOf, isScenario, isSelfMarked, optionsOf, promptsOf } from "#core/items/parts.ts";
import type { BankWords } from "#core/items/words.ts";
import type { Report } from "../problem.ts";
import { checkSameIds } from "./sets.ts";

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
    if (isScenario(entry)) {
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
  if (words.hint === undefined && !isSelfMarked(item)) {
    report.error(file, item.id, "has no hint", "write hint: point back to the idea");
  }
  authorOf(item).checkWords(report, file, item, words);
}
