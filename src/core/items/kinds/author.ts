import type { Report } from "#core/content/problem.ts";
import type { Near } from "../bank.ts";
import type { Item } from "../item.ts";
import { letter } from "../letter.ts";
import type { Response } from "../response.ts";
import type { ItemWords } from "../words.ts";
import type { OnSheet } from "./on-sheet.ts";

/** What the build, the content checks and the tests ask of a kind of question. Never loaded by a page. */
export interface Author<I> {
  /** Minutes to answer an item once it is read, where that takes longer than to decide. */
  readonly minutes?: number;
  /** Reports what a schema of one field can't see in an item: that its key fits its options, and so on. */
  check(report: Report, file: string, item: I): void;
  /** Reports what the item's words lack, beyond the ids that every kind's words must match. */
  checkWords(report: Report, file: string, item: I, words: ItemWords): void;
  /** What an option, a prompt or a near answer is called on paper: a letter, or the words of `paper`. */
  name(item: I, id: string, near: Near, paper: PaperWords): string;
  /** A response by those names: `A B`, `A 2 · B 5`, `A → B`; a written answer as it is. */
  show(item: I, response: Response, name: (id: string) => string): string;
  /** A response that scores 1; `accepted` are the answers that a short-answer item takes. */
  right(item: I, accepted: readonly string[]): Response;
  /** A response that scores 0. */
  wrong(item: I): Response;
  /** How it is answered in writing; missing where no program can score what is written. */
  readonly onSheet?: OnSheet<I>;
  /** How the kind is scored, as About shows it. */
  readonly examples: readonly Example[];
}

/** A small case that shows how a kind of item is scored. */
export interface Example {
  readonly item: Item;
  /** The wholly right response. */
  readonly key: Response;
  readonly response: Response;
  /** Of a short answer. */
  readonly accepted?: readonly string[];
  /** The kind's rule with this case's numbers put in; missing where the score is all or nothing. */
  readonly working?: string;
  /** What `scoreItem` gives, from 0 to 1. */
  readonly score: number;
}

/** The interface's words by which paper names what has no letter. */
export interface PaperWords {
  readonly true: string;
  readonly false: string;
  readonly yes: string;
  readonly no: string;
}

/** A space at which no line is broken: a row's letter stays with its number. */
export const NBSP = "\u00a0";

/** Names by the place in a list: A, B, C… */
export const byLetter =
  <I>(listOf: (item: I) => readonly string[]): Author<I>["name"] =>
  (item, id) =>
    letter(listOf(item).indexOf(id));

/** The fields that no scoring example is about. */
export const exampleFields = {
  id: "example",
  objective: "example",
  section: "example",
  claims: ["example"],
  level: "apply",
  gradingRev: 1,
  attempts: 2,
  shuffle: true,
} as const;
