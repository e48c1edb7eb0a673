import { mean } from "./score.ts";

/** How well the statements of an area hang together in a group of people. */
export interface Reliability {
  /** Cronbach's alpha, at most 1; it can be negative where statements run against each other. */
  readonly alpha: number;
  /** People whose answers were used: those who answered every statement. Always told beside alpha. */
  readonly n: number;
  /** Statements. */
  readonly k: number;
}

/**
 * Cronbach's alpha: α = k / (k − 1) · (1 − Σ s²ᵢ / s²ₜ), where k is the number of statements, s²ᵢ the variance of the
 * answers to one statement and s²ₜ the variance of people's sums (Cronbach, L. J., Coefficient alpha and the internal
 * structure of tests, Psychometrika 16(3), 1951, 297–334). Variances are of the sample (n − 1); the divisor cancels out.
 *
 * `rows` has one row for each person, one worth (reversed statements turned round already) for each statement, all in
 * the same order; a row with a missing answer is left out (complete cases). Undefined for fewer than two whole rows,
 * fewer than two statements, or sums without variance: then alpha says nothing.
 */
export function cronbachAlpha(
  rows: readonly (readonly (number | undefined)[])[],
): Reliability | undefined {
  const k = Math.max(0, ...rows.map((row) => row.length));
  const whole = rows.filter(
    (row): row is readonly number[] =>
      row.length === k && row.every((value) => value !== undefined),
  );
  const n = whole.length;
  if (n < 2 || k < 2) return undefined;
  const sums = whole.map((row) => row.reduce((sum, value) => sum + value, 0));
  // Marks are small whole numbers: equal sums are exactly equal, and no rounding hides as variance.
  if (sums.every((sum) => sum === sums[0])) return undefined;
  const single = Array.from({ length: k }, (_, column) =>
    variance(whole.map((row) => row[column] as number)),
  ).reduce((sum, value) => sum + value, 0);
  return { alpha: (k / (k - 1)) * (1 - single / variance(sums)), n, k };
}

/** The variance of a sample, with the divisor n − 1. */
export function variance(values: readonly number[]): number {
  const middle = mean(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
}
