import { type Counts, total } from "./tally.ts";
import type { Vote } from "./vote.ts";

/*
 * How split a group will be over an item: the chance that two of its people, taken at random, chose different options.
 * Discussion needs people who differ.
 */

/** An item that a group can vote on, as the page's data have it. */
export interface Candidate {
  readonly id: string;
  readonly rev: number;
  /** Which idea it asks for: a variant has the idea of the item that it varies. */
  readonly idea: string;
  /** The chance that two people differ, guessed from the item alone (`guess.ts`). */
  readonly guess: number;
  /** The author of the session names it. */
  readonly named?: true;
}

export interface Proposal extends Candidate {
  /** The chance that two people differ: the guess, corrected by earlier votes. */
  readonly split: number;
  /** The hands of the earlier votes. */
  readonly hands: number;
  /** The same chance by these votes alone; undefined where there are no two hands. */
  readonly measured: number | undefined;
}

/** So many hands weigh as much as the guess. */
const GUESS_WEIGHT = 10;

/** Pairs of people in a vote, and those of them that differ. */
function pairsOf(counts: Counts): { readonly all: number; readonly differing: number } {
  const pairs = (n: number) => (n * (n - 1)) / 2;
  const all = pairs(total(counts));
  const alike = Object.values(counts).reduce((sum, hands) => sum + pairs(hands), 0);
  return { all, differing: all - alike };
}

/** The chance that two of those who voted differ, over all these votes; undefined where there are no two of them. */
export function splitOf(votes: readonly Counts[]): number | undefined {
  const pairs = votes.map(pairsOf);
  const all = pairs.reduce((sum, each) => sum + each.all, 0);
  return all === 0 ? undefined : pairs.reduce((sum, { differing }) => sum + differing, 0) / all;
}

/**
 * The items in the order in which they are proposed: those that the author names, as named; then the most splitting. Only
 * first votes tell how split people come, and only those on the item as it is worded now. Equal ones stay as they are.
 */
export function propose(candidates: readonly Candidate[], votes: readonly Vote[]): Proposal[] {
  const proposals = candidates.map((candidate): Proposal => {
    const earlier = votes
      .filter(({ item, rev }) => item === candidate.id && rev === candidate.rev)
      .map(({ before }) => before);
    const hands = earlier.reduce((sum, counts) => sum + total(counts), 0);
    const measured = splitOf(earlier);
    const split =
      measured === undefined
        ? candidate.guess
        : (hands * measured + GUESS_WEIGHT * candidate.guess) / (hands + GUESS_WEIGHT);
    return { ...candidate, hands, measured, split };
  });
  const order = new Map(proposals.map(({ id }, at) => [id, at]));
  const at = ({ id }: Proposal) => order.get(id) ?? 0;
  return [
    ...proposals.filter(({ named }) => named),
    ...proposals
      .filter(({ named }) => !named)
      .sort((one, other) => other.split - one.split || at(one) - at(other)),
  ];
}

/** How many questions a session of 45 minutes has time for. */
const USUAL = 3;

/** The ids that a session begins with: all that the author names, else the first few that ask for different ideas. */
export function usualChoice(proposals: readonly Proposal[]): string[] {
  const named = proposals.filter((each) => each.named);
  if (named.length > 0) return named.map(({ id }) => id);
  const firstOfIdea = proposals.filter(
    ({ idea }, at) => proposals.findIndex((other) => other.idea === idea) === at,
  );
  return firstOfIdea.slice(0, USUAL).map(({ id }) => id);
}
