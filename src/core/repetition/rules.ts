import type { ModuleData } from "#core/content/schema/module.ts";
import type { Rule } from "#core/items/lint/rule.ts";
import type { Book } from "./book.ts";
import { countKinds } from "./habits.ts";
import { phrasesIn } from "./phrases.ts";

/** How many lessons may open with the same plot. */
export const MOST_OPENINGS = 4;

/** A phrase that occurs in several modules: readers notice the author's habit and no longer the content. Accept it with the phrase as `id`. */
export const repeatedPhrase: Rule<Book> = {
  name: "repeated-phrase",
  find: ({ proses, fixed }) =>
    phrasesIn(proses, fixed).map(({ text, modules }) => ({
      id: text,
      message: `stands in ${modules.length} modules: ${modules.join(", ")}`,
      remedy: "say it otherwise in some, or make it a term of the glossary",
    })),
};

/** A plot that too many lessons open with. It is accepted by the plot's name as `id`. */
export const sameOpening: Rule<readonly ModuleData[]> = {
  name: "same-opening",
  find: (modules) =>
    countKinds(modules.flatMap(({ opening }) => opening ?? []))
      .filter(([, times]) => times > MOST_OPENINGS)
      .map(([opening, times]) => ({
        id: opening,
        message: `${times} modules open with this plot`,
        remedy: `open some with another: ${MOST_OPENINGS} at most share one`,
      })),
};
