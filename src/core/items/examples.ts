import type { Item } from "./item.ts";
import { type Example, NBSP, type PaperWords } from "./kinds/author.ts";
import { AUTHORS, authorOf } from "./kinds/authors.ts";
import { letter } from "./letter.ts";
import { rowsOf } from "./parts.ts";
import type { Response } from "./response.ts";

/** The cases of every kind. They hold no words of a language. */
export const EXAMPLES: readonly Example[] = Object.values(AUTHORS).flatMap(
  ({ examples }) => examples,
);

/**
 * A response of an example. Options and rows are named by letters in the order in which they stand in the example: it shows the
 * rule and asks nothing, so that an ordering may stand in its right order.
 */
export function showResponse(item: Item, response: Response, paper: PaperWords): string {
  const rows = rowsOf(item);
  const names: Readonly<Record<string, string>> = { true: paper.true, false: paper.false };
  return authorOf(item).show(item, response, (id) => names[id] ?? letter(rows.indexOf(id)));
}

/** A score as it comes about, with two decimals at most: `2/4 = 0.5`, `2/3 ≈ 0.67`, or the score alone. */
export function showScore(score: number, working?: string): string {
  const short = Math.round(score * 100) / 100;
  const sign = Math.abs(short - score) < 1e-9 ? "=" : "≈";
  return working === undefined ? `${short}` : `${working} ${sign}${NBSP}${short}`;
}
