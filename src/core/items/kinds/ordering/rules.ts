import { isList } from "#core/items/response.ts";
import { noIds, type Rules } from "../rules.ts";
import type { Ordering } from "./schema.ts";

export const rules: Rules<Ordering> = {
  options: (item) => item.key,
  prompts: noIds,
  keys: noIds,
  score: (item, response) => (isList(response) ? score(item, response) : 0),
  isComplete: ({ key }, response) => isList(response) && key.every((id) => response.includes(id)),
};

/** Neighbours kept in order / (n − 1), where neighbours are pairs that stand next to each other in the key. */
function score({ key }: Ordering, given: readonly string[]): number {
  const order = [...new Set(given)].filter((id) => key.includes(id));
  const kept = key.slice(1).filter((id, index) => order[order.indexOf(id) - 1] === key[index]);
  return kept.length / (key.length - 1);
}
