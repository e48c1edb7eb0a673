import type { Item, ItemKind, ItemOf } from "../item.ts";
import { rules as multiple } from "./multiple/rules.ts";
import { rules as ordering } from "./ordering/rules.ts";
import { categoriseRules, pairRules } from "./pairs.ts";
import { rules as recall } from "./recall/rules.ts";
import type { Rules } from "./rules.ts";
import { rules as shortAnswer } from "./short-answer/rules.ts";
import { rules as single } from "./single/rules.ts";
import { rules as trueFalse } from "./true-false/rules.ts";

/** The rules of every kind of question. What differs by kind asks this table; nothing else branches on `kind`. */
export const KINDS = {
  single,
  multiple,
  "true-false": trueFalse,
  matching: pairRules,
  categorise: categoriseRules,
  ordering,
  "short-answer": shortAnswer,
  recall,
} satisfies { readonly [K in ItemKind]: Rules<ItemOf<K>> };

/** All kinds, in the order in which they are listed wherever they stand together. */
export const ITEM_KINDS = /* @__PURE__ */ Object.keys(KINDS) as readonly ItemKind[];

/** The rules of an item's kind. */
export const rulesOf = <I extends Item>({ kind }: I): Rules<I> =>
  // The table has each kind's own rules; that `kind` names the row that takes this item, the compiler can't follow.
  KINDS[kind] as unknown as Rules<I>;
