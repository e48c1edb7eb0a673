import type { Item } from "../item.ts";
import type { Bank, Rule } from "./rule.ts";

const LEAST = 4;

/** The kinds among items; a scenario's steps count by their own kinds, the scenario itself is none. */
export const kindsOf = (items: readonly Item[]): ReadonlySet<Item["kind"]> =>
  new Set(items.map(({ kind }) => kind));

/** Few kinds of question: each kind has a way of guessing of its own. */
export const fewKinds: Rule<Bank> = {
  name: "few-kinds",
  find({ slug, items }) {
    const kinds = kindsOf(items);
    if (kinds.size >= LEAST) return [];
    return [
      {
        id: slug,
        message: `has only ${kinds.size} kinds of question: ${[...kinds].join(", ")}`,
        remedy: `use ${LEAST} kinds at least`,
      },
    ];
  },
};
