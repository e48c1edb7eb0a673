import { isList } from "#core/items/response.ts";
import { noIds, type Rules } from "../rules.ts";
import type { Multiple } from "./schema.ts";

export const rules: Rules<Multiple> = {
  chooses: "some",
  options: (item) => item.options,
  prompts: noIds,
  keys: (item) => item.key,
  score: (item, response) => (isList(response) ? score(item, response) : 0),
  isComplete: ({ options }, response) =>
    isList(response) && response.length > 0 && response.every((id) => options.includes(id)),
};

/** `max(0, hits / keys − false choices / distractors)`: choosing everything scores 0. */
function score({ options, key }: Multiple, chosen: readonly string[]): number {
  const given = new Set(chosen);
  const hits = key.filter((id) => given.has(id)).length;
  const distractors = options.filter((id) => !key.includes(id));
  const wrong = distractors.filter((id) => given.has(id)).length;
  return Math.max(0, hits / key.length - wrong / distractors.length);
}
