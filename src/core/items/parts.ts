import type { BankEntry, Item, Scenario } from "./item.ts";
import { rulesOf } from "./kinds/index.ts";

/** Whether an entry of a bank is a case with items on it, and no item itself. */
export const isScenario = (entry: BankEntry): entry is Scenario => entry.kind === "scenario";

/** All items of a bank, a scenario's steps among them, in order. */
export const itemsOf = (bank: readonly BankEntry[]): Item[] =>
  bank.flatMap((entry) => (isScenario(entry) ? entry.steps : [entry]));

/** All ids of a bank, a scenario's own and its steps' among them, in order. */
export const idsOf = (bank: readonly BankEntry[]): string[] =>
  bank.flatMap((entry) =>
    isScenario(entry) ? [entry.id, ...entry.steps.map(({ id }) => id)] : [entry.id],
  );

/** The ids that stand in an item's `options` words. */
export const optionsOf = (item: Item): readonly string[] => rulesOf(item).options(item);

/** The ids that stand in an item's `prompts` words. */
export const promptsOf = (item: Item): readonly string[] => rulesOf(item).prompts(item);

/** The ids of the options that are right, for kinds where options are chosen. */
export const keysOf = (item: Item): readonly string[] => rulesOf(item).keys(item);

/** Whether its reader marks the answer, and not the program. */
export const isSelfMarked = (item: Item): boolean => rulesOf(item).points !== undefined;

/** The ids that stand one below the other, each with feedback of its own: prompts where there are any, else options. */
export function rowsOf(item: Item): readonly string[] {
  const prompts = promptsOf(item);
  return prompts.length > 0 ? prompts : optionsOf(item);
}
