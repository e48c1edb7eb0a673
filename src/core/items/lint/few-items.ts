import type { Bank, Rule } from "./rule.ts";

const LEAST = 8;

/** Few questions: a module's objectives need several each, on the day and for review. */
export const fewItems: Rule<Bank> = {
  name: "few-items",
  find: ({ slug, items }) =>
    items.length >= LEAST
      ? []
      : [
          {
            id: slug,
            message: `has only ${items.length} questions`,
            remedy: `write ${LEAST} at least`,
          },
        ],
};
