import type { Item } from "#core/items/item.ts";
import { keysOf, optionsOf, promptsOf } from "#core/items/parts.ts";
import type { Report } from "../problem.ts";
import { checkUnique } from "./sets.ts";

/** Whether an item's key fits its options: the part that a schema of one field can't see. */
export function checkKey(report: Report, file: string, item: Item): void {
  const options = optionsOf(item);
  const prompts = promptsOf(item);
  checkUnique(report, file, `option of ${item.id}`, options);
  checkUnique(report, file, `prompt of ${item.id}`, prompts);

  for (const key of keysOf(item)) {
    if (!options.includes(key)) {
      report.error(
        file,
        item.id,
        `the key “${key}” is not among the options`,
        "name an option's id",
      );
    }
  }
  if (item.kind === "multiple") checkMultiple(report, file, item);
  if (item.kind === "matching" || item.kind === "categorise") checkPairs(report, file, item);
  if (item.kind === "single" || item.kind === "multiple" || item.kind === "true-false") {
    checkMisconceptions(report, file, item);
  }
}

function checkMultiple(report: Report, file: string, item: Item & { kind: "multiple" }): void {
  checkUnique(report, file, `key of ${item.id}`, item.key);
  if (item.options.length - item.key.length < 2) {
    report.error(
      file,
      item.id,
      "has fewer than two wrong options, so that choosing all is nearly right",
      "add wrong options",
    );
  }
}

function checkPairs(
  report: Report,
  file: string,
  item: Item & { kind: "matching" | "categorise" },
): void {
  for (const prompt of item.prompts) {
    const option = item.key[prompt];
    if (option === undefined) {
      report.error(file, item.id, `the key says nothing of “${prompt}”`, "add the pair to the key");
    } else if (!item.options.includes(option)) {
      report.error(
        file,
        item.id,
        `the key “${option}” is not among the options`,
        "name an option's id",
      );
    }
  }
  for (const prompt of Object.keys(item.key)) {
    if (!item.prompts.includes(prompt)) {
      report.error(
        file,
        item.id,
        `the key's “${prompt}” is not among the prompts`,
        "correct the id",
      );
    }
  }
  const used = Object.values(item.key);
  if (item.kind === "matching") {
    if (new Set(used).size < used.length) {
      report.error(
        file,
        item.id,
        "matches one option to two prompts",
        "give each prompt an option of its own, or make it kind: categorise",
      );
    }
  } else if (item.options.some((category) => !used.includes(category))) {
    report.error(file, item.id, "has a category in which nothing belongs", "use it or remove it");
  }
}

function checkMisconceptions(
  report: Report,
  file: string,
  item: Item & { kind: "single" | "multiple" | "true-false" },
): void {
  const keys = keysOf(item);
  for (const option of optionsOf(item)) {
    if (!keys.includes(option) && item.misconceptions[option] === undefined) {
      report.error(
        file,
        item.id,
        `the wrong option “${option}” names no misconception`,
        "name under misconceptions what somebody who chooses it believes",
      );
    }
  }
  for (const option of Object.keys(item.misconceptions)) {
    if (keys.includes(option) || !optionsOf(item).includes(option)) {
      report.error(
        file,
        item.id,
        `a misconception is named for “${option}”, which is no wrong option`,
        "remove it or correct the id",
      );
    }
  }
}
