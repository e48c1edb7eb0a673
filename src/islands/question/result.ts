import { fill } from "#core/i18n/fill.ts";
import { verdict } from "#core/items/attempt.ts";
import type { Item } from "#core/items/item.ts";
import { rulesOf } from "#core/items/kinds/index.ts";
import type { QuestionProps } from "./types.ts";

/** What a score is called; where the reader marked the answer, how many points were ticked. */
export function resultOf(item: Item, score: number, t: QuestionProps["t"]): string {
  const of = rulesOf(item).points?.(item).length;
  return of ? fill(t.ownMarks, { n: Math.round(score * of), of }) : t[verdict(score)];
}
