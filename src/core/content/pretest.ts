import type { Item } from "#core/items/item.ts";
import { rulesOf } from "#core/items/kinds/index.ts";
import { isScenario, optionsOf } from "#core/items/parts.ts";
import { checksOf, type Module, quizOf } from "./course.ts";

/** How many questions are offered before a module's text. */
const ASKED = 2;

/** The fewest options that a question may have: true or false is guessed too often to tell anything beside a later answer. */
const FEWEST = 3;

/** Whether one of several options is chosen, and a guess is seldom right. */
export const asksOneOfSeveral = (item: Item): boolean =>
  rulesOf(item).chooses === "one" && optionsOf(item).length >= FEWEST;

/**
 * The questions that a module offers before its text: of those that its page asks and that ask for one of several options,
 * the first of each of its first two objectives. The checks inside the text come first, because the reader meets them again
 * soon; then the end quiz. Steps of a case are left out, because they need it told, and so are variants, which the page does
 * not ask: no two of these ask for the same thing. A module with one such objective alone gives two of it.
 */
export function pretestOf(module: Module): Item[] {
  const checks = checksOf(module);
  const inText = module.bank.filter(({ id }) => checks.has(id));
  const order = [...checks];
  inText.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  const fit = [...inText, ...quizOf(module)].filter(
    (entry): entry is Item =>
      !isScenario(entry) && rulesOf(entry).chooses === "one" && optionsOf(entry).length >= FEWEST,
  );
  const isFirst = ({ id, objective }: Item) =>
    fit.find((other) => other.objective === objective)?.id === id;
  return [...fit.filter(isFirst), ...fit.filter((item) => !isFirst(item))].slice(0, ASKED);
}
