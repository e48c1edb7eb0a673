import type { Grade } from "ts-fsrs";
import type { Attempt } from "#core/record/state.ts";
import { midnight } from "#core/time/instant.ts";

/** FSRS's four grades. Its own enum is not used: it is an object at run time, and the numbers are its file format. */
export const AGAIN = 1;
export const HARD = 2;
export const GOOD = 3;
export const EASY = 4;

/** From this score on a partly right answer counts as remembered with effort. Below it, too much was missing. */
const MOSTLY = 2 / 3;

/**
 * The grade of a first answer.
 *
 * | answer | guess | think, or not said | sure |
 * | --- | --- | --- | --- |
 * | right | Hard | Good | Easy; Good on the first day |
 * | partly right, 2/3 or more | Hard | Hard | Hard |
 * | less | Again | Again | Again |
 *
 * On the day an item is met its passage was read minutes ago: "sure" says little then about next week.
 */
export function gradeOf({ score, confidence }: Attempt, firstDay: boolean): Grade {
  if (score < MOSTLY) return AGAIN;
  if (score < 1 || confidence === "guess") return HARD;
  return confidence === "sure" && !firstDay ? EASY : GOOD;
}

/** All first answers to an item on one day: one review. */
export interface Review {
  /** When the day's first answer was given, ms since 1970 UTC. */
  readonly at: number;
  /** The lowest of the day's grades: after a miss the feedback was just read, and a right answer shows no memory. */
  readonly grade: Grade;
  /** One of the day's answers was said to be sure and was not right. */
  readonly sureButWrong: boolean;
}

/** An item's first answers, by time, as one review for each local day. */
export function reviews(history: readonly Attempt[]): Review[] {
  const days: Review[] = [];
  let day = Number.NaN;
  for (const attempt of history) {
    const today = midnight(attempt.at);
    const last = today === day ? days.pop() : undefined;
    const grade = gradeOf(attempt, days.length === 0);
    const sureButWrong = attempt.confidence === "sure" && attempt.score < 1;
    days.push({
      at: last?.at ?? attempt.at,
      grade: last && last.grade < grade ? last.grade : grade,
      sureButWrong: sureButWrong || (last?.sureButWrong ?? false),
    });
    day = today;
  }
  return days;
}
