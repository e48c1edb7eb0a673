import { type Author, byLetter, exampleFields } from "../author.ts";
import { checkChoice, checkTexts } from "../checks.ts";
import { readOne } from "../on-sheet.ts";
import { rules } from "./rules.ts";
import type { Single } from "./schema.ts";

const item: Single = {
  ...exampleFields,
  claims: [...exampleFields.claims],
  kind: "single",
  options: ["a", "b", "c", "d"],
  key: "b",
  misconceptions: {},
};

export const author: Author<Single> = {
  check: (report, file, item) => checkChoice(rules, report, file, item),
  checkWords: checkTexts,
  name: byLetter(rules.options),
  show: (_, response, name) => name(String(response)),
  right: ({ key }) => key,
  wrong: ({ options, key }) => options.find((id) => id !== key) ?? "",
  onSheet: { how: "one", read: readOne, chance: ({ options }) => 1 / options.length },
  examples: [
    { item, key: "b", response: "b", score: 1 },
    { item, key: "b", response: "c", score: 0 },
  ],
};
