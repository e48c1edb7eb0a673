import { rulesOf } from "../kinds/index.ts";
import { keysOf, optionsOf } from "../parts.ts";
import type { Asked } from "./rule.ts";

/** The texts of an item's right and wrong options, for kinds where options with a text of their own are chosen. */
export function choicesOf({ item, words }: Asked): { right: string[]; wrong: string[] } {
  const right: string[] = [];
  const wrong: string[] = [];
  if (rulesOf(item).chooses === undefined) return { right, wrong };
  const keys = keysOf(item);
  for (const id of optionsOf(item)) {
    const text = words.options?.[id]?.text;
    if (text !== undefined) (keys.includes(id) ? right : wrong).push(text);
  }
  return { right, wrong };
}
