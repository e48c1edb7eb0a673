import { isChosen, noIds, type Rules } from "../rules.ts";
import type { Single } from "./schema.ts";

export const rules: Rules<Single> = {
  chooses: "one",
  options: (item) => item.options,
  prompts: noIds,
  keys: (item) => [item.key],
  score: (item, response) => (response === item.key ? 1 : 0),
  isComplete: ({ options }, response) => isChosen(options, response),
};
