import type { Item } from "./item.ts";
import { rulesOf } from "./kinds/index.ts";
import type { Response } from "./response.ts";

/** The score of a response, from 0 (nothing right) to 1 (all right), by the rules of the item's kind (`Rules.score`). */
export const scoreItem = (
  item: Item,
  response: Response,
  accepted: readonly string[] = [],
): number => rulesOf(item).score(item, response, accepted);

/** Whether a response can be checked: something chosen, every row filled, everything put in order, something written. */
export const isComplete = (item: Item, response: Response): boolean =>
  rulesOf(item).isComplete(item, response);
