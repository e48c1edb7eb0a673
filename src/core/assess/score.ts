import { type Answers, type Area, type Statement, TOP } from "./instrument.ts";

/** The score of one area, 0 to 4, higher being nearer to what the area stands for; undefined if too little was answered. */
export interface AreaScore {
  readonly area: string;
  readonly score: number | undefined;
  /** Statements answered, of `of`. */
  readonly answered: number;
  readonly of: number;
}

/** The worth of an answer, 0 to 4: a reversed statement counts 4 − x. */
export const worth = ({ reversed }: Pick<Statement, "reversed">, answer: number): number =>
  reversed ? TOP - answer : answer;

/**
 * The mean worth of an area's answered statements, 0 to 4.
 * Missing answers: the mean of the others stands for them as long as at least half of the area's statements are
 * answered; with fewer there is no score. This is the half rule of the SF-36 manual (Ware, Snow, Kosinski and Gandek,
 * SF-36 Health Survey: Manual and Interpretation Guide, 1993).
 * An answer that is not a number from 0 to 4 counts as missing.
 */
export function scoreArea(area: Area, answers: Answers): AreaScore {
  const worths = area.statements.flatMap((statement) => {
    const answer = answerTo(answers, statement.id);
    return answer === undefined ? [] : worth(statement, answer);
  });
  const of = area.statements.length;
  return {
    area: area.id,
    score: worths.length > 0 && worths.length * 2 >= of ? mean(worths) : undefined,
    answered: worths.length,
    of,
  };
}

/** The scores of all areas, in the instrument's order. There is no total: a profile is not a grade. */
export const profile = (areas: readonly Area[], answers: Answers): AreaScore[] =>
  areas.map((area) => scoreArea(area, answers));

/** An answer that can be counted; undefined if there is none. */
export function answerTo(answers: Answers, statement: string): number | undefined {
  const has = Object.prototype.hasOwnProperty.call(answers, statement);
  const answer = has ? answers[statement] : undefined;
  return typeof answer === "number" && answer >= 0 && answer <= TOP ? answer : undefined;
}

/** The arithmetic mean of one number or more. */
export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * The areas that a suggestion is made for: those with the lowest scores, in the instrument's order where scores are equal.
 * An area without a score, or with the highest one, asks for none.
 */
export const lowest = (scores: readonly AreaScore[], count = 2): AreaScore[] =>
  scores
    .map((score, index) => ({ score, index }))
    .filter(({ score }) => score.score !== undefined && score.score < TOP)
    .sort((a, b) => (a.score.score ?? 0) - (b.score.score ?? 0) || a.index - b.index)
    .slice(0, count)
    .map(({ score }) => score);

/** Of two profiles of the same areas in the same order, the lower score of each area; an area without a score stands back. */
export const lowerOfEach = (one: readonly AreaScore[], two: readonly AreaScore[]): AreaScore[] =>
  one.map((first, at) => {
    const second = two[at];
    const isLower = first.score === undefined || (second?.score ?? TOP) < first.score;
    return second && isLower ? second : first;
  });

/** The areas beside these that stand as low as the highest of them, as scores are printed. */
export function levelWith(scores: readonly AreaScore[], low: readonly AreaScore[]): AreaScore[] {
  const printed = ({ score = TOP }: AreaScore) => Math.round(score * 10);
  const limit = Math.max(0, ...low.map(printed));
  return scores.filter(
    (each) => each.score !== undefined && printed(each) <= limit && !low.includes(each),
  );
}

/** Differences below this, in marks, are told as "about the same": one answer of an area, moved by one mark, makes up to 0.5. */
export const NOTABLE_CHANGE = 0.5;

/**
 * The change of each area from an earlier profile of the same revision to a later one: later − earlier, −4 to 4 marks.
 * Undefined where either has no score.
 */
export function change(
  earlier: readonly AreaScore[],
  later: readonly AreaScore[],
): ReadonlyMap<string, number | undefined> {
  const before = new Map(earlier.map(({ area, score }) => [area, score]));
  return new Map(
    later.map(({ area, score }) => {
      const was = before.get(area);
      return [area, score === undefined || was === undefined ? undefined : score - was];
    }),
  );
}
