import { type Counts, share, total } from "./tally.ts";

/** With fewer hands a share is an accident of who sat in the room, and says something of persons. */
export const FEWEST_HANDS = 5;

/**
 * What a discussion gained, from two votes of a group.
 *
 * Normalised gain is g = (after − before)/(1 − before), of the shares that were right: the part of what could be gained that
 * was gained (Hake 1998, doi 10.1119/1.18809, who computes it from the means of a class). Shares are compared, so the votes
 * may differ in their number of hands.
 *
 * It has no value where all were right before: there was nothing to gain. Where fewer are right after, the formula would
 * divide a loss by what could have been gained, which measures nothing: nine of ten right, then one, would be −8.
 */
export type Gain =
  /** There was no second vote, or no first. */
  | { readonly kind: "one-vote" }
  | { readonly kind: "few" }
  | { readonly kind: "all-right"; readonly before: number; readonly after: number }
  | { readonly kind: "lost"; readonly before: number; readonly after: number }
  | {
      readonly kind: "gain";
      readonly before: number;
      readonly after: number;
      readonly g: number;
    };

export function gainOf(first: Counts, second: Counts, key: string): Gain {
  const fewest = Math.min(total(first), total(second));
  if (fewest === 0) return { kind: "one-vote" };
  if (fewest < FEWEST_HANDS) return { kind: "few" };
  const before = share(first, key);
  const after = share(second, key);
  if (before === 1) return { kind: "all-right", before, after };
  if (after < before) return { kind: "lost", before, after };
  return { kind: "gain", before, after, g: (after - before) / (1 - before) };
}
