/** The states that count as met. Each is more than the one before. */
export const MET = ["shown", "held", "used"] as const;

/** What a learner has shown of an objective, from nothing to use at work. */
export const STATES = ["notYet", ...MET] as const;

export type State = (typeof STATES)[number];

/**
 * The same as pictures show it: what was answered and not shown yet is more than nothing, though it is no evidence. Each is
 * further from the paper's lightness than the one before.
 */
export const STAGES = ["notYet", "tried", ...MET] as const;

export type Stage = (typeof STAGES)[number];

export const isMet = (stage: Stage): boolean => (MET as readonly Stage[]).includes(stage);

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
