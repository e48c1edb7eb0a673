import type { Item, ItemKind, ItemOf } from "#core/items/item.ts";
import { test as categorise } from "../categorise/testing.ts";
import { test as matching } from "../matching/testing.ts";
import { test as multiple } from "../multiple/testing.ts";
import { test as ordering } from "../ordering/testing.ts";
import { test as recall } from "../recall/testing.ts";
import { test as shortAnswer } from "../short-answer/testing.ts";
import { test as single } from "../single/testing.ts";
import { test as trueFalse } from "../true-false/testing.ts";
import type { TestKind } from "./kind.ts";

/** What the property tests need of every kind. */
export const TEST_KINDS = {
  single,
  multiple,
  "true-false": trueFalse,
  matching,
  categorise,
  ordering,
  "short-answer": shortAnswer,
  recall,
} satisfies { readonly [K in ItemKind]: TestKind<ItemOf<K>> };

/** The property tests' part of an item's kind. */
export const testKindOf = <I extends Item>({ kind }: I): TestKind<I> =>
  TEST_KINDS[kind] as unknown as TestKind<I>;
