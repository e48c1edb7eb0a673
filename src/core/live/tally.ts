/*
 * Votes of a group: how many hands each option got, by its id. No name of anybody is in it.
 */

export type Counts = Readonly<Record<string, number>>;

/** More hands than any room has: a typing mistake stops here. */
export const MOST_HANDS = 9999;

export const handsFor = (counts: Counts, option: string): number => counts[option] ?? 0;

export const total = (counts: Counts): number =>
  Object.values(counts).reduce((sum, hands) => sum + hands, 0);

/** The share of the hands that an option got; 0 where nobody voted. */
export function share(counts: Counts, option: string): number {
  const all = total(counts);
  return all === 0 ? 0 : handsFor(counts, option) / all;
}

/** The wrong option that got more hands than any other; undefined where there is none, or two have as many. */
export function mostWrong(
  counts: Counts,
  options: readonly string[],
  key: string,
): string | undefined {
  const [first, second] = [...options].sort((a, b) => handsFor(counts, b) - handsFor(counts, a));
  if (first === undefined || first === key) return undefined;
  return handsFor(counts, first) > handsFor(counts, second ?? "") ? first : undefined;
}

/** The same counts with another number of hands for one option. An option without hands is left out. */
export function withHands(counts: Counts, option: string, hands: number): Counts {
  const { [option]: _, ...others } = counts;
  const bounded = Math.max(0, Math.min(MOST_HANDS, Math.trunc(hands) || 0));
  return bounded === 0 ? others : { ...others, [option]: bounded };
}

/**
 * How many people changed their letter at least, if all voted twice: what some options lost in hands, others won. Undefined
 * where the two votes have different numbers of hands, because then nobody knows who stayed away.
 */
export function changedAtLeast(before: Counts, after: Counts): number | undefined {
  if (total(before) !== total(after)) return undefined;
  return Object.keys(before).reduce(
    (sum, option) => sum + Math.max(0, handsFor(before, option) - handsFor(after, option)),
    0,
  );
}
