import { shuffle } from "#core/items/shuffle.ts";

/**
 * The list shuffled, but never in the order it came in: for lists whose order is the answer. Needs two different entries.
 */
export function shuffleAway<T>(list: readonly T[], seed: number): T[] {
  const shuffled = shuffle(list, seed);
  const same = shuffled.every((entry, index) => entry === list[index]);
  return same ? [...shuffled.slice(1), ...shuffled.slice(0, 1)] : shuffled;
}

/** The order in which a list whose order is the answer stands in the page before script runs, and on paper. */
export const writtenOrder = <T>(key: readonly T[]): T[] => shuffleAway(key, key.length);
