import { type Author, exampleFields } from "../author.ts";
import { readPairs, waysToFill } from "../on-sheet.ts";
import { pairsAuthor } from "../pairs-author.ts";
import type { Matching } from "./schema.ts";

const item: Matching = {
  ...exampleFields,
  claims: [...exampleFields.claims],
  kind: "matching",
  prompts: ["a", "b", "c", "d"],
  options: ["v", "w", "x", "y", "z"],
  key: { a: "w", b: "z", c: "v", d: "x" },
};

export const author: Author<Matching> = {
  ...pairsAuthor,
  check(report, file, item) {
    pairsAuthor.check(report, file, item);
    const used = Object.values(item.key);
    if (new Set(used).size < used.length) {
      report.error(
        file,
        item.id,
        "matches one option to two prompts",
        "give each prompt an option of its own, or make it kind: categorise",
      );
    }
  },
  onSheet: {
    how: "pairs",
    read: readPairs,
    chance: ({ prompts, options }) => 1 / waysToFill(options.length, prompts.length),
  },
  examples: [
    {
      item,
      key: item.key,
      response: { a: "z", b: "w", c: "v", d: "x" },
      working: "2/4",
      score: 0.5,
    },
  ],
};
