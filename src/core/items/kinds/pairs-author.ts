import { checkUnique } from "#core/content/check/sets.ts";
import type { Report } from "#core/content/problem.ts";
import { type Author, byLetter, NBSP } from "./author.ts";
import { checkTexts } from "./checks.ts";
import type { PairsItem } from "./pairs.ts";

/** What matching and categorising share for their authors. */
export const pairsAuthor: Omit<Author<PairsItem>, "examples"> = {
  check: checkPairs,
  checkWords: checkTexts,
  name: byLetter((item) => item.prompts),
  show: (item, response, name) =>
    item.prompts
      .map((prompt) => {
        const option = (response as Readonly<Record<string, string>>)[prompt] ?? "";
        return `${name(prompt)}${NBSP}${item.options.indexOf(option) + 1}`;
      })
      .join(" · "),
  right: ({ key }) => key,
  wrong: ({ prompts, options, key }) =>
    Object.fromEntries(
      prompts.map((prompt) => [prompt, options.find((option) => option !== key[prompt]) ?? ""]),
    ),
};

function checkPairs(report: Report, file: string, { id, prompts, options, key }: PairsItem): void {
  checkUnique(report, file, `option of ${id}`, options);
  checkUnique(report, file, `prompt of ${id}`, prompts);
  for (const prompt of prompts) {
    const option = key[prompt];
    if (option === undefined) {
      report.error(file, id, `the key says nothing of “${prompt}”`, "add the pair to the key");
    } else if (!options.includes(option)) {
      report.error(file, id, `the key “${option}” is not among the options`, "name an option's id");
    }
  }
  for (const prompt of Object.keys(key).filter((prompt) => !prompts.includes(prompt))) {
    report.error(file, id, `the key's “${prompt}” is not among the prompts`, "correct the id");
  }
}
