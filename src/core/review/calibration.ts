import { CONFIDENCE, type Confidence } from "#core/items/attempt.ts";
import { type Attempt, itemHistory, type Summary } from "#core/record/state.ts";

/** How often a first answer was right, for one of the three words of confidence. */
export interface Calibration {
  readonly confidence: Confidence;
  /** First answers that were given with it. */
  readonly answers: number;
  /** Those of them with the score 1. */
  readonly right: number;
}

/** First answers by the confidence that was said before them; answers without one are left out. */
export function calibration(summary: Summary): Calibration[] {
  const attempts = [...summary.items.keys()].flatMap((key) => attemptsAt(summary, key));
  return CONFIDENCE.map((confidence) => {
    const said = attempts.filter((attempt) => attempt.confidence === confidence);
    return {
      confidence,
      answers: said.length,
      right: said.filter(({ score }) => score === 1).length,
    };
  });
}

function attemptsAt(summary: Summary, key: string): Attempt[] {
  const split = key.lastIndexOf("@");
  return itemHistory(summary, key.slice(0, split), Number(key.slice(split + 1)));
}

/** The span of a record's answers, for "from … to …"; undefined if there is none. */
export function span(
  summary: Summary,
): { readonly first: number; readonly last: number; readonly answers: number } | undefined {
  const times = [...summary.items.keys()].flatMap((key) =>
    attemptsAt(summary, key).map(({ at }) => at),
  );
  if (times.length === 0) return undefined;
  const sorted = times.sort((a, b) => a - b);
  return {
    first: sorted[0] ?? 0,
    last: sorted[sorted.length - 1] ?? 0,
    answers: times.length,
  };
}
