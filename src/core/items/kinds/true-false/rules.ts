import { isChosen, noIds, type Rules } from "../rules.ts";
import type { TrueFalse } from "./schema.ts";

/** The two options, in the order in which they are shown. */
const BOTH = ["true", "false"] as const;

export const rules: Rules<TrueFalse> = {
  chooses: "one",
  optionsStand: true,
  options: () => BOTH,
  prompts: noIds,
  keys: (item) => [String(item.key)],
  score: (item, response) => (response === String(item.key) ? 1 : 0),
  isComplete: (_, response) => isChosen(BOTH, response),
};
