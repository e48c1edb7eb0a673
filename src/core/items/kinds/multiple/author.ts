import { type Author, byLetter, exampleFields } from "../author.ts";
import { checkChoice, checkTexts } from "../checks.ts";
import { readSome } from "../on-sheet.ts";
import { rules } from "./rules.ts";
import type { Multiple } from "./schema.ts";

const item: Multiple = {
  ...exampleFields,
  claims: [...exampleFields.claims],
  kind: "multiple",
  options: ["a", "b", "c", "d", "e"],
  key: ["a", "b"],
  misconceptions: {},
};
const { key, options } = item;

export const author: Author<Multiple> = {
  check(report, file, item) {
    checkChoice(rules, report, file, item);
    if (item.options.length - item.key.length < 2) {
      report.error(
        file,
        item.id,
        "has fewer than two wrong options, so that choosing all is nearly right",
        "add wrong options",
      );
    }
  },
  checkWords: checkTexts,
  name: byLetter(rules.options),
  show: (_, response, name) => (response as readonly string[]).map(name).sort().join(" "),
  right: ({ key }) => key,
  wrong: ({ options, key }) => options.filter((id) => !key.includes(id)).slice(0, 1),
  // Each option is chosen or not, and at least one is.
  onSheet: { how: "some", read: readSome, chance: ({ options }) => 1 / (2 ** options.length - 1) },
  examples: [
    { item, key, response: ["a"], working: "max(0, 1/2 − 0/3)", score: 0.5 },
    { item, key, response: ["a", "b", "c"], working: "max(0, 2/2 − 1/3)", score: 2 / 3 },
    { item, key, response: options, working: "max(0, 2/2 − 3/3)", score: 0 },
  ],
};
