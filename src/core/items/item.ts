import { z } from "zod";
import { claimId, id } from "#core/course/schema/ids.ts";

/** What a reader has to do to answer: bring back, explain, or decide in a new situation. */
export const LEVELS = ["recall", "understand", "apply"] as const;

/** The fields that every item has, whatever its kind. */
const common = {
  /** Unique in the whole course; never changes. */
  id,
  /** Raised only when the question's meaning changes: then earlier answers no longer count for it. */
  gradingRev: z.number().int().min(1).default(1),
  objective: id,
  /** Another item of the same bank for the same idea. A variant is asked in review and test, not in the module. */
  variantOf: id.optional(),
  /** The section that teaches it. */
  section: id,
  claims: z.array(claimId).min(1),
  level: z.enum(LEVELS),
  /** How many answers a reader may give; the first is the evidence, the rest is practice. */
  attempts: z.number().int().min(1).max(3).default(2),
  /** False where the options have an order of their own. */
  shuffle: z.boolean().default(true),
};

/** A wrong option's id → a name for what somebody who chooses it believes. */
const misconceptions = z.record(z.string(), id);
const optionIds = (min: number, max: number) => z.array(id).min(min).max(max);
const pairs = z.record(id, id);

const single = z.strictObject({
  ...common,
  kind: z.literal("single"),
  options: optionIds(3, 5),
  key: id,
  misconceptions,
});
const multiple = z.strictObject({
  ...common,
  kind: z.literal("multiple"),
  options: optionIds(4, 7),
  key: z.array(id).min(2),
  misconceptions,
});
const trueFalse = z.strictObject({
  ...common,
  kind: z.literal("true-false"),
  key: z.boolean(),
  misconceptions,
});
const matching = z.strictObject({
  ...common,
  kind: z.literal("matching"),
  prompts: optionIds(2, 6),
  options: optionIds(2, 7),
  key: pairs,
});
const categorise = z.strictObject({
  ...common,
  kind: z.literal("categorise"),
  prompts: optionIds(3, 8),
  options: optionIds(2, 4),
  key: pairs,
});
const ordering = z.strictObject({
  ...common,
  kind: z.literal("ordering"),
  key: optionIds(3, 6),
});
const shortAnswer = z.strictObject({
  ...common,
  kind: z.literal("short-answer"),
  /** Wrong answers that are worth a word of their own, by id. */
  near: misconceptions.default({}),
});

const step = z.discriminatedUnion("kind", [
  single,
  multiple,
  trueFalse,
  matching,
  categorise,
  ordering,
  shortAnswer,
]);

/** A case with a chain of items on it. The case earns nothing by itself; each step is an item. */
const scenario = z.strictObject({
  id,
  kind: z.literal("scenario"),
  steps: z.array(step).min(2).max(4),
});

/** `questions.yaml` without a language: the bank of one module. */
export const bankSchema = z.array(z.discriminatedUnion("kind", [step, scenario])).min(1);

export type Item = z.infer<typeof step>;
export type Scenario = z.infer<typeof scenario>;
export type BankEntry = Item | Scenario;
export type ItemKind = Item["kind"];
/** All kinds, as the schema has them: what goes through every kind leaves no new one out. */
export const ITEM_KINDS: readonly ItemKind[] = step.options.map(({ shape }) => shape.kind.value);
export type ItemOf<K extends ItemKind> = Extract<Item, { kind: K }>;
export type Level = Item["level"];
