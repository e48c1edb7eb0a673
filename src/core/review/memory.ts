import { FSRSAlgorithm } from "ts-fsrs";
import { addDays, DAY } from "#core/time/instant.ts";
import type { Review } from "./grade.ts";

/**
 * FSRS-6 with the weights that its authors fitted to many learners. A review is aimed at the day on which an item is
 * still known with a chance of 0.9. No short-term steps: a day counts once. No fuzz: the same record gives the same
 * days everywhere, and `today.ts` spreads what falls together.
 * https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm
 */
export const RETENTION = 0.9;
const LONGEST = 365;

const fsrs = new FSRSAlgorithm({
  request_retention: RETENTION,
  enable_short_term: false,
  enable_fuzz: false,
  maximum_interval: LONGEST,
});

/** What is held to be true of one item in the learner's memory. */
export interface Memory {
  /** Days after the last review until the chance to know it falls to 0.9. */
  readonly stability: number;
  /** From 1 (easy) to 10. */
  readonly difficulty: number;
  /** The last review, ms since 1970 UTC. */
  readonly last: number;
  /** When the next review is due, ms since 1970 UTC: a local day or more after the last, 365 at most. */
  readonly due: number;
}

/** What an item's reviews, by time, leave behind; undefined if there is none. */
export function memoryOf(reviews: readonly Review[]): Memory | undefined {
  let state: { stability: number; difficulty: number } | null = null;
  let last = 0;
  for (const { at, grade } of reviews) {
    state = fsrs.next_state(state, state ? (at - last) / DAY : 0, grade);
    last = at;
  }
  if (!state) return undefined;
  const { stability, difficulty } = state;
  return { stability, difficulty, last, due: addDays(last, fsrs.next_interval(stability, 0)) };
}

/** The chance, from 0 to 1, that the item is known at a time. A clock that was set back makes it 1, not more. */
export const retrievability = ({ stability, last }: Memory, at: number): number =>
  fsrs.forgetting_curve(Math.max(0, at - last) / DAY, stability);
