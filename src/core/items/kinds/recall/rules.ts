import { isList } from "#core/items/response.ts";
import { isWritten, noIds, type Rules } from "../rules.ts";
import type { Recall } from "./schema.ts";

/**
 * A text alone is still being written. A list is a whole answer: what was written before the model answer was shown, and after
 * it the points ticked. No text is judged.
 */
export const rules: Rules<Recall> = {
  options: noIds,
  prompts: noIds,
  keys: noIds,
  points: (item) => item.points,
  /** Points ticked / points. */
  score: ({ points }, response) =>
    isList(response) ? points.filter((id) => response.includes(id, 1)).length / points.length : 0,
  // A tick at a point that is gone counts for nothing, and is no reason to refuse the rest.
  isComplete: (_, response) => isList(response) && isWritten(response[0]),
};
