import type { BankEntry, Item } from "./item.ts";

/** All items of a bank, a scenario's steps among them, in order. */
export const itemsOf = (bank: readonly BankEntry[]): Item[] =>
  bank.flatMap((entry) => (entry.kind === "scenario" ? entry.steps : [entry]));

/** All ids of a bank, a scenario's own and its steps' among them, in order. */
export const idsOf = (bank: readonly BankEntry[]): string[] =>
  bank.flatMap((entry) =>
    entry.kind === "scenario" ? [entry.id, ...entry.steps.map(({ id }) => id)] : [entry.id],
  );

/** The two options of a true-false item, in the order they are shown. */
export const TRUE_FALSE = ["true", "false"] as const;

/** The ids that stand in an item's `options` words. */
export function optionsOf(item: Item): readonly string[] {
  switch (item.kind) {
    case "true-false":
      return TRUE_FALSE;
    case "ordering":
      return item.key;
    case "short-answer":
      return [];
    default:
      return item.options;
  }
}

/** The ids that stand in an item's `prompts` words. */
export const promptsOf = (item: Item): readonly string[] =>
  item.kind === "matching" || item.kind === "categorise" ? item.prompts : [];

/** The ids of the options that are right, for kinds where options are chosen. */
export function keysOf(item: Item): readonly string[] {
  switch (item.kind) {
    case "single":
      return [item.key];
    case "multiple":
      return item.key;
    case "true-false":
      return [String(item.key)];
    default:
      return [];
  }
}

/** The ids that feedback is given to, in the order in which the answers tell it; `near` are a short answer's near ones. */
export function judgedOf(item: Item, near: readonly string[]): readonly string[] {
  if (item.kind === "short-answer") return ["right", "wrong", ...near];
  const prompts = promptsOf(item);
  return prompts.length > 0 ? prompts : optionsOf(item);
}

/** A, B, C… for 0, 1, 2…: what options and prompts are called on paper. */
export const letter = (index: number): string => String.fromCharCode(65 + index);
