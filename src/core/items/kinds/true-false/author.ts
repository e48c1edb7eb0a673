import { type Author, exampleFields } from "../author.ts";
import { checkChoice } from "../checks.ts";
import { readOne } from "../on-sheet.ts";
import { rules } from "./rules.ts";
import type { TrueFalse } from "./schema.ts";

const item: TrueFalse = {
  ...exampleFields,
  claims: [...exampleFields.claims],
  kind: "true-false",
  key: false,
  misconceptions: {},
};

export const author: Author<TrueFalse> = {
  check: (report, file, item) => checkChoice(rules, report, file, item),
  // The options are called the same in every question: the interface has their words.
  checkWords: () => {},
  name: (_, id, __, paper) => paper[id as "true" | "false"],
  show: (_, response, name) => name(String(response)),
  right: ({ key }) => String(key),
  wrong: ({ key }) => String(!key),
  onSheet: { how: "one", read: readOne, chance: () => 1 / 2 },
  examples: [{ item, key: "false", response: "false", score: 1 }],
};
