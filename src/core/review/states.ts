/** What a learner has shown of an objective, from nothing to use at work. Each is more than the one before. */
export const STATES = ["notYet", "shown", "held", "used"] as const;

export type State = (typeof STATES)[number];

/**
 * The same as pictures show it: what was answered and not shown yet is more than nothing, though it is no evidence. Each is
 * further from the paper's lightness than the one before.
 */
export const STAGES = ["notYet", "tried", "shown", "held", "used"] as const;

export type Stage = (typeof STAGES)[number];

/**
 * How far what was held has faded since: not, fading, or faint. Pictures show it as weathered stone over the stage, which
 * stays: it was held, and a review dresses it again.
 */
export type Wear = 0 | 1 | 2;

/** One objective as the building shows it. */
export interface Row {
  readonly objective: string;
  readonly stage: Stage;
  readonly wear: Wear;
}
