import { checkDistinct, checkUnique } from "#core/content/check/sets.ts";
import type { Report } from "#core/content/problem.ts";
import type { ItemWords } from "../words.ts";
import type { Multiple } from "./multiple/schema.ts";
import type { Rules } from "./rules.ts";
import type { Single } from "./single/schema.ts";
import type { TrueFalse } from "./true-false/schema.ts";

// Checks that kinds share in which options are chosen.

/** Reports a key that is no option, and wrong options without a misconception. */
export function checkChoice<I extends Single | Multiple | TrueFalse>(
  rules: Rules<I>,
  report: Report,
  file: string,
  item: I,
): void {
  const options = rules.options(item);
  const keys = rules.keys(item);
  checkUnique(report, file, `option of ${item.id}`, options);
  checkUnique(report, file, `key of ${item.id}`, keys);
  for (const key of keys.filter((id) => !options.includes(id))) {
    report.error(file, item.id, `the key “${key}” is not among the options`, "name an option's id");
  }
  for (const option of options) {
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
    if (keys.includes(option) || !options.includes(option)) {
      report.error(
        file,
        item.id,
        `a misconception is named for “${option}”, which is no wrong option`,
        "remove it or correct the id",
      );
    }
  }
}

/** Reports options and prompts without a text, and such as read the same. */
export function checkTexts(report: Report, file: string, { id }: { id: string }, words: ItemWords) {
  for (const [option, { text }] of Object.entries({ ...words.options, ...words.prompts })) {
    if (text === undefined) report.error(file, id, `“${option}” has no text`, "write it");
  }
  checkDistinct(report, file, "options", textsOf(words.options), id);
  checkDistinct(report, file, "prompts", textsOf(words.prompts), id);
}

const textsOf = (options: ItemWords["options"] = {}): [id: string, text: string][] =>
  Object.entries(options).flatMap(([id, { text }]) => (text === undefined ? [] : [[id, text]]));
