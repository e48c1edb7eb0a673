import type { Summary } from "#core/record/state.ts";
import type { ItemIndex } from "#core/review/progress.ts";
import { ideaHistory, scored } from "#core/review/variants.ts";
import { TOP } from "./instrument.ts";

/** What the questions of some modules show. */
export interface QuizEvidence {
  /** First answers, one of each sitting at each question. */
  readonly answers: number;
  /** Those of them that were right, with the score 1. */
  readonly right: number;
}

/**
 * The first answers to the questions of these modules, in every sitting: quiz, review and test alike. What readers marked
 * themselves is a view of their own, and can't be held against another.
 */
export function quizEvidence(
  summary: Summary,
  index: ItemIndex,
  modules: readonly string[],
): QuizEvidence {
  const scores = modules.flatMap((module) =>
    Object.values(index[module] ?? {})
      .flatMap(scored)
      .flatMap((ref) => ideaHistory(summary, ref).map(({ score }) => score)),
  );
  return { answers: scores.length, right: scores.filter((score) => score === 1).length };
}

/** The share of right first answers, 0 to 1; undefined without answers. */
export const shareRight = ({ answers, right }: QuizEvidence): number | undefined =>
  answers === 0 ? undefined : right / answers;

/** Fewer first answers than this say too little to be held against a self-view. */
export const ENOUGH_ANSWERS = 5;

/** Where the two scales are cut. They measure different things, so only what lies clearly apart is told. */
export const HIGH_VIEW = 0.625;
export const LOW_VIEW = 0.375;
export const HIGH_SHARE = 0.8;
export const LOW_SHARE = 0.6;

/**
 * How a self-view and the evidence of the quizzes stand to each other: `doing-more` is much done and not yet known well,
 * `knowing-more` is known well and seldom done.
 */
export type Parting = "doing-more" | "knowing-more" | "agree" | "too-few";

/**
 * Whether what somebody says they do (a score from 0 to 4) and what their first answers show part ways. A view is high
 * from 2.5 marks (0.625 of the scale) and low to 1.5; a share is high from 0.8 and low to 0.6. The cuts are
 * ours; pages state them.
 */
export function parting(score: number | undefined, evidence: QuizEvidence): Parting {
  const share = shareRight(evidence);
  if (score === undefined || share === undefined || evidence.answers < ENOUGH_ANSWERS) {
    return "too-few";
  }
  const view = score / TOP;
  if (view >= HIGH_VIEW && share <= LOW_SHARE) return "doing-more";
  if (view <= LOW_VIEW && share >= HIGH_SHARE) return "knowing-more";
  return "agree";
}
