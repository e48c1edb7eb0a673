import type { Item, ItemKind, ItemOf } from "../item.ts";
import type { Author } from "./author.ts";
import { author as categorise } from "./categorise/author.ts";
import { author as matching } from "./matching/author.ts";
import { author as multiple } from "./multiple/author.ts";
import { author as ordering } from "./ordering/author.ts";
import { author as recall } from "./recall/author.ts";
import { author as shortAnswer } from "./short-answer/author.ts";
import { author as single } from "./single/author.ts";
import { author as trueFalse } from "./true-false/author.ts";

/** Every kind's part for authors: checks, the key on paper, example answers. Stands apart from `KINDS` to keep it out of pages. */
export const AUTHORS = {
  single,
  multiple,
  "true-false": trueFalse,
  matching,
  categorise,
  ordering,
  "short-answer": shortAnswer,
  recall,
} satisfies { readonly [K in ItemKind]: Author<ItemOf<K>> };

/** The author's part of an item's kind. */
export const authorOf = <I extends Item>({ kind }: I): Author<I> =>
  // As in `rulesOf`: `kind` names the row that takes this item.
  AUTHORS[kind] as unknown as Author<I>;

/** A response that scores 1; `accepted` are the answers that a short-answer item takes. */
export const rightResponse = (item: Item, accepted: readonly string[] = []) =>
  authorOf(item).right(item, accepted);

/** A response that scores 0. */
export const wrongResponse = (item: Item) => authorOf(item).wrong(item);
