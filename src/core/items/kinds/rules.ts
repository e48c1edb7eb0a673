import type { Response } from "../response.ts";

/** What the program asks of a kind of question while it is answered. Runs in the browser: no schema, no words, no DOM. */
export interface Rules<I> {
  /** How many written options are chosen; missing where the reader does something else than choose among them. */
  readonly chooses?: "one" | "some";
  /** The options have one order for every reader, whatever `shuffle` says. */
  readonly optionsStand?: true;
  /** The ids that stand in the item's `options` words. */
  options(item: I): readonly string[];
  /** The ids that stand in the item's `prompts` words. */
  prompts(item: I): readonly string[];
  /** The ids of the options that are right, for kinds where options are chosen. */
  keys(item: I): readonly string[];
  /**
   * The ids of the points that the reader ticks, for kinds in which the reader marks the answer: it is recorded as marked so,
   * and is no evidence of an objective.
   */
  points?(item: I): readonly string[];
  /**
   * The score, from 0 (nothing right) to 1 (all right), by the rule that the About page publishes. A response of the wrong shape
   * or with unknown ids scores as if those parts were not given; it never throws. `accepted` are the answers of a short-answer
   * item in the reader's language.
   */
  score(item: I, response: Response, accepted: readonly string[]): number;
  /**
   * Whether a response can be checked: something chosen, every row filled, everything put in order, something written. One that
   * names an option that the item does not have, or no longer has, can't.
   */
  isComplete(item: I, response: Response): boolean;
}

const none: readonly string[] = [];

/** Parts that a kind does not have. */
export const noIds = (): readonly string[] => none;

/** Something is written. A record from a file may hold anything. */
export const isWritten = (text: unknown): boolean => typeof text === "string" && text.trim() !== "";

/** One of the item's options was chosen. */
export const isChosen = (options: readonly string[], response: Response): boolean =>
  typeof response === "string" && options.includes(response);
