import type { Bank } from "#core/items/bank.ts";
import { restore } from "#core/items/slim.ts";
import type { AskedItem } from "#core/review/is-ended.ts";

/** What the quiz at a module's end asks, in its order. */
export const askedIn = ({ items }: Bank): AskedItem[] =>
  items
    .flatMap(({ item: slimmed, number }) => {
      if (number === undefined) return [];
      const { id, gradingRev, attempts } = restore(slimmed);
      return [{ ref: [id, gradingRev] as const, name: number, attempts }];
    })
    .sort((one, other) => Number(one.name) - Number(other.name));
