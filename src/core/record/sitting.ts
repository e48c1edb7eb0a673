import { type Attempt, itemHistory, type Summary } from "./state.ts";

/**
 * How close answers to one question must lie, in ms, to belong to one sitting: six hours. That is longer than what parts
 * a morning from an afternoon at work, when the feedback is still fresh, and shorter than a night. Time alone decides:
 * neither a reload nor another tab or page begins a new sitting, and records merged from two computers agree.
 */
export const SITTING = 6 * 60 * 60 * 1000;

/** Whether two answers to one question, at these times in ms, belong to one sitting. */
export const isSameSitting = (one: number, other: number): boolean =>
  Math.abs(one - other) < SITTING;

/**
 * What counts as evidence: of each sitting at an item the first answer, by time. The others were given after the
 * feedback, and are practice.
 */
export const evidenceOf = (summary: Summary, item: string, rev: number): Attempt[] =>
  itemHistory(summary, item, rev).filter(({ at }, index, all) => {
    const before = all[index - 1];
    return before === undefined || !isSameSitting(before.at, at);
  });
