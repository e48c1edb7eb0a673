import { checkUnique } from "#core/content/check/sets.ts";
import { type Author, byLetter, exampleFields, NBSP } from "../author.ts";
import { checkTexts } from "../checks.ts";
import { readOrder, waysToFill } from "../on-sheet.ts";
import { writtenOrder } from "./orders.ts";
import type { Ordering } from "./schema.ts";

const item: Ordering = {
  ...exampleFields,
  claims: [...exampleFields.claims],
  kind: "ordering",
  key: ["a", "b", "c", "d"],
};
const { key } = item;

export const author: Author<Ordering> = {
  check: (report, file, item) => checkUnique(report, file, `option of ${item.id}`, item.key),
  checkWords: checkTexts,
  // On paper the list stands in an order that gives nothing away, and the letters with it.
  name: byLetter((item) => writtenOrder(item.key)),
  show: (_, response, name) => (response as readonly string[]).map(name).join(` →${NBSP}`),
  right: ({ key }) => key,
  wrong: ({ key }) => [...key].reverse(),
  onSheet: {
    how: "order",
    read: readOrder,
    chance: ({ key }) => 1 / waysToFill(key.length, key.length),
  },
  examples: [
    { item, key, response: ["b", "c", "d", "a"], working: "2/(4 − 1)", score: 2 / 3 },
    { item, key, response: ["d", "c", "b", "a"], working: "0/(4 − 1)", score: 0 },
  ],
};
