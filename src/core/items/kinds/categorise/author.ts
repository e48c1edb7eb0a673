import { type Author, exampleFields } from "../author.ts";
import { readPairs } from "../on-sheet.ts";
import { pairsAuthor } from "../pairs-author.ts";
import type { Categorise } from "./schema.ts";

const item: Categorise = {
  ...exampleFields,
  claims: [...exampleFields.claims],
  kind: "categorise",
  prompts: ["a", "b", "c"],
  options: ["v", "w"],
  key: { a: "v", b: "w", c: "v" },
};

export const author: Author<Categorise> = {
  ...pairsAuthor,
  check(report, file, item) {
    pairsAuthor.check(report, file, item);
    const used = Object.values(item.key);
    if (item.options.some((category) => !used.includes(category))) {
      report.error(file, item.id, "has a category in which nothing belongs", "use it or remove it");
    }
  },
  onSheet: {
    how: "pairs",
    read: readPairs,
    chance: ({ prompts, options }) => 1 / options.length ** prompts.length,
  },
  examples: [
    { item, key: item.key, response: { a: "v", b: "v", c: "v" }, working: "2/3", score: 2 / 3 },
  ],
};
