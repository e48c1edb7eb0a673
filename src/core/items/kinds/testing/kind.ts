import fc from "fast-check";
import { bankSchema, type Item } from "#core/items/item.ts";
import type { Response } from "#core/items/response.ts";

/** An item, its accepted answers where it has any, and the response that is wholly right. */
export interface Sample<I extends Item = Item> {
  readonly item: I;
  readonly key: Response;
  readonly accepted: readonly string[];
}

/** What property tests need of a kind of question. */
export interface TestKind<I extends Item> {
  readonly samples: fc.Arbitrary<Sample<I>>;
  /** The responses of the kind's examples on About, as paper shows them. */
  readonly shown: readonly string[];
  /** A response of the item's own ids, right or wrong, complete or not. */
  plausible(sample: Sample<I>): fc.Arbitrary<Response>;
  /** Responses that differ from the given one by a single thing put right. */
  stepsTowards(sample: Sample<I>, response: Response): readonly Response[];
  /** The item with its options and prompts in another order; the same item where the order is the answer. */
  turned(item: I, by: number): I;
  /** False where ids are words of the language (a statement's "true") or there are none. */
  readonly hasIds: boolean;
}

const id = fc.stringMatching(/^[a-z][a-z0-9]{0,3}$/);
export const ids = (minLength: number, maxLength: number) =>
  fc.uniqueArray(id, { minLength, maxLength });

const common = {
  id: fc.constant("x"),
  objective: fc.constant("o"),
  section: fc.constant("s"),
  claims: fc.constant(["c"]),
  level: fc.constantFrom("recall", "understand", "apply"),
  attempts: fc.integer({ min: 1, max: 3 }),
  shuffle: fc.boolean(),
  gradingRev: fc.integer({ min: 1, max: 3 }),
};

/** Items of a kind from its own fields: whatever the generators make must be something that a bank may hold. */
export const samplesOf = <I extends Item>(
  kind: I["kind"],
  fields: fc.Arbitrary<object>,
  keyOf: (item: I, accepted: readonly string[]) => Response,
  accepted: fc.Arbitrary<string[]> = fc.constant([]),
): fc.Arbitrary<Sample<I>> =>
  fc.tuple(fc.record(common), fields, accepted).map(([base, more, answers]) => {
    const item = bankSchema.parse([{ ...base, kind, ...more }])[0] as I;
    return { item, key: keyOf(item, answers), accepted: answers };
  });

/** A list begun at another place. */
export const turn = <T>(list: readonly T[], by: number): T[] => [
  ...list.slice(by % list.length),
  ...list.slice(0, by % list.length),
];
