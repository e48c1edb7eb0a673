import { finish, type Steps } from "#core/record/steps.ts";
import { chose, isAnswered, isRight, type Person } from "./person.ts";

/** With fewer other answers than this the rest of somebody's answers says little. No source gives the number. */
export const FEWEST_OTHERS = 5;

/** With fewer people than this a correlation says little. No source gives the number. */
export const FEWEST_PEOPLE = 10;

/** People who are counted in one step. */
const STRIDE = 200;

/**
 * How well an item tells those who know the rest from those who do not: the corrected point-biserial correlation, from −1
 * to 1. It is Pearson's correlation between the item, 1 for right and 0 for wrong, and the rest score, the share of right
 * ones among somebody's first answers to all other items; the item itself is left out of it, for else it would correlate
 * with itself (Henrysson, S., Correction of item-total correlations in item analysis, Psychometrika 28(2), 1963, 211–218).
 * Moodle's quiz statistics call it the discrimination index. A share and not a sum, since people here answer as many
 * items as they like.
 *
 * Of items that nobody, or everybody, has right it says nothing: undefined, as for too few people.
 */
export const discriminations = (people: readonly Person[], items: number): (number | undefined)[] =>
  finish(discriminationsInSteps(people, items));

export function* discriminationsInSteps(
  people: readonly Person[],
  items: number,
): Steps<(number | undefined)[]> {
  const sums = Array.from({ length: items }, () => new Sums());
  for (const [done, { answers }] of people.entries()) {
    if (done % STRIDE === 0) yield done / people.length;
    let answered = 0;
    let right = 0;
    for (const code of answers) {
      if (isAnswered(code)) answered++;
      if (isRight(code)) right++;
    }
    if (answered - 1 < FEWEST_OTHERS) continue;
    for (let at = 0; at < items; at++) {
      const code = answers[at] ?? 0;
      if (!isAnswered(code)) continue;
      const own = isRight(code) ? 1 : 0;
      sums[at]?.add(own, (right - own) / (answered - 1));
    }
  }
  return sums.map((one) => (one.n < FEWEST_PEOPLE ? undefined : one.correlation()));
}

/** Pearson's correlation, from one pair after the other. */
class Sums {
  n = 0;
  private x = 0;
  private y = 0;
  private xx = 0;
  private yy = 0;
  private xy = 0;

  add(x: number, y: number): void {
    this.n++;
    this.x += x;
    this.y += y;
    this.xx += x * x;
    this.yy += y * y;
    this.xy += x * y;
  }

  /** Undefined where one of the two does not vary, but for what rounding leaves. */
  correlation(): number | undefined {
    const varX = this.n * this.xx - this.x ** 2;
    const varY = this.n * this.yy - this.y ** 2;
    if (varX <= 0 || varY <= 1e-9 * this.n * this.yy) return undefined;
    return (this.n * this.xy - this.x * this.y) / Math.sqrt(varX * varY);
  }
}

/** How many chose each of an item's wrong options. */
export const choices = (people: readonly Person[], at: number, wrong: number): number[] =>
  Array.from(
    { length: wrong },
    (_, option) => people.filter(({ answers }) => chose(answers[at] ?? 0, option)).length,
  );
