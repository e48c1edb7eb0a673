import { CONFIDENCE, type Confidence } from "#core/items/confidence.ts";
import { evidenceOf } from "#core/record/sitting.ts";
import { itemHistory, type Summary, splitKey } from "#core/record/state.ts";
import { wilson } from "#core/wilson.ts";

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
  const attempts = [...summary.items.keys()].flatMap((key) =>
    evidenceOf(summary, ...splitKey(key)),
  );
  return CONFIDENCE.map((confidence) => {
    const said = attempts.filter((attempt) => attempt.confidence === confidence);
    return {
      confidence,
      answers: said.length,
      right: said.filter(({ score }) => score === 1).length,
    };
  });
}

/** The span of a record's answers, for "from … to …"; undefined if there is none. */
export function span(
  summary: Summary,
): { readonly first: number; readonly last: number; readonly answers: number } | undefined {
  const times = [...summary.items.keys()].flatMap((key) =>
    itemHistory(summary, ...splitKey(key)).map(({ at }) => at),
  );
  if (times.length === 0) return undefined;
  const sorted = times.sort((a, b) => a - b);
  return {
    first: sorted[0] ?? 0,
    last: sorted[sorted.length - 1] ?? 0,
    answers: times.length,
  };
}

/**
 * What each word promises: how often somebody who uses it may be expected to be right. The shares are ours; pages say so.
 * A guess is more than chance alone, which is one in four or less: some options are ruled out before.
 */
export const PROMISED: Readonly<Record<Confidence, number>> = {
  guess: 1 / 3,
  think: 2 / 3,
  sure: 0.9,
};

/** A word needs this many answers before the page says how well it fits. No source gives the number. */
export const FEW_ANSWERS = 5;

/** The page says that a word fits once it has this many answers. No source gives the number. */
const ENOUGH_ANSWERS = 20;

/** Words whose shares of right answers differ by no more than this say the same. No source gives the number. */
const ALIKE = 0.05;

/** Somebody who is right this often even with a guess knows more than they say. No source gives the number. */
const HIGH = 0.8;

/**
 * What a record shows of how well somebody judges: that all words were right about equally often; the same, and mostly right
 * even with a guess; the word that is furthest off; that none is; or that it is too early.
 */
export type CalibrationFinding =
  | { readonly kind: "few" }
  | { readonly kind: "fits" }
  | { readonly kind: "alike" }
  | { readonly kind: "alike-high" }
  | { readonly kind: "less" | "more"; readonly confidence: Confidence };

/**
 * A word is off where the promised share lies outside the 95 % interval (Wilson) around the share of right answers. That
 * none is off is only said where one word has answers enough, that all are alike only where each has.
 */
export function calibrationFinding(rows: readonly Calibration[]): CalibrationFinding {
  const shares = rows.map(({ answers, right }) => (answers > 0 ? right / answers : 0));
  const low = Math.min(...shares);
  const high = Math.max(...shares);
  if (high - low <= ALIKE && rows.every(({ answers }) => answers >= ENOUGH_ANSWERS)) {
    return { kind: low >= HIGH ? "alike-high" : "alike" };
  }
  const known = rows
    .filter(({ answers }) => answers >= FEW_ANSWERS)
    .map(({ confidence, answers, right }) => {
      const promised = PROMISED[confidence];
      const { share, low, high } = wilson(right, answers);
      const kind: CalibrationFinding["kind"] =
        high < promised ? "less" : low > promised ? "more" : "fits";
      return { confidence, answers, kind, off: Math.abs(share - promised) };
    });
  let worst: CalibrationFinding | undefined;
  let most = 0;
  for (const { kind, confidence, off } of known) {
    if ((kind !== "less" && kind !== "more") || off <= most) continue;
    worst = { kind, confidence };
    most = off;
  }
  if (worst) return worst;
  const isEnough = known.some(({ answers }) => answers >= ENOUGH_ANSWERS);
  return { kind: isEnough ? "fits" : "few" };
}
