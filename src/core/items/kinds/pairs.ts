import { isPairs } from "../response.ts";
import type { Categorise } from "./categorise/schema.ts";
import type { Matching } from "./matching/schema.ts";
import { noIds, type Rules } from "./rules.ts";

// Matching and categorising differ in what a bank may hold, not in how they are answered.

export type PairsItem = Matching | Categorise;

export const pairRules: Rules<PairsItem> = {
  options: (item) => item.options,
  prompts: (item) => item.prompts,
  keys: noIds,
  score: (item, response) => (isPairs(response) ? score(item, response) : 0),
  isComplete: ({ prompts, options }, response) =>
    isPairs(response) && prompts.every((prompt) => options.includes(response[prompt] ?? "")),
};

/** Categories often have an order of their own, and the same ones stand in every row. */
export const categoriseRules: Rules<PairsItem> = { ...pairRules, optionsStand: true };

/** Right pairs / prompts. */
function score(item: PairsItem, given: Readonly<Record<string, string>>): number {
  const right = item.prompts.filter((prompt) => isRightPair(item, prompt, given));
  return right.length / item.prompts.length;
}

/** Whether a row has the option that the key gives to it. */
export const isRightPair = (
  item: PairsItem,
  prompt: string,
  given: Readonly<Record<string, string>>,
): boolean => item.key[prompt] !== undefined && given[prompt] === item.key[prompt];
