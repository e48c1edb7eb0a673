import { z } from "zod";
import { id } from "#core/content/schema/ids.ts";
import { categorise } from "./kinds/categorise/schema.ts";
import { matching } from "./kinds/matching/schema.ts";
import { multiple } from "./kinds/multiple/schema.ts";
import { ordering } from "./kinds/ordering/schema.ts";
import { recall } from "./kinds/recall/schema.ts";
import type { LEVELS } from "./kinds/schema.ts";
import { shortAnswer } from "./kinds/short-answer/schema.ts";
import { single } from "./kinds/single/schema.ts";
import { trueFalse } from "./kinds/true-false/schema.ts";

/** An item of any kind. A kind that is added here is missed by the compiler wherever something is said of each kind. */
const item = z.discriminatedUnion("kind", [
  single,
  multiple,
  trueFalse,
  matching,
  categorise,
  ordering,
  shortAnswer,
  recall,
]);

/** A case with a chain of items on it. The case earns nothing by itself; each step is an item. */
const scenario = z.strictObject({
  id,
  kind: z.literal("scenario"),
  steps: z.array(item).min(2).max(4),
});

/** `questions.yaml` without a language: the bank of one module. */
export const bankSchema = z.array(z.discriminatedUnion("kind", [item, scenario])).min(1);

export type Item = z.infer<typeof item>;
export type Scenario = z.infer<typeof scenario>;
export type BankEntry = Item | Scenario;
export type ItemKind = Item["kind"];
export type ItemOf<K extends ItemKind> = Extract<Item, { kind: K }>;
export type Level = (typeof LEVELS)[number];
