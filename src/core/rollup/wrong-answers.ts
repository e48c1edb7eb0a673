import type { RollUpCourse, RollUpItem } from "./course.ts";
import type { Report } from "./report.ts";

/** A wrong answer that many gave: one option, or two joined where the numbers of single ones can't be told. */
export interface WrongAnswer {
  readonly item: RollUpItem;
  readonly options: readonly string[];
  /** How many chose it, and of how many who answered. */
  readonly people: number;
  readonly of: number;
}

/**
 * The wrong answer that most gave to each question, the largest share first. Single options come before two joined ones: of two
 * joined, nobody knows which belief to discuss.
 */
export const wrongAnswers = (
  { items }: Pick<Report, "items">,
  course: Pick<RollUpCourse, "items">,
): WrongAnswer[] =>
  items
    .flatMap(({ of, chosen: [most] }, at) => {
      const item = course.items[at];
      return item && most ? [{ item, of, ...most }] : [];
    })
    .sort((a, b) => a.options.length - b.options.length || b.people / b.of - a.people / a.of);
