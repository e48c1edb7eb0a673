import type { SlimItem } from "./slim.ts";
import type { ItemWords } from "./words.ts";

/** What an item shows before it is answered: its texts, without feedback or reason. */
export type AskedWords = Pick<ItemWords, "stem" | "prompts" | "options" | "accepted" | "hint">;

/** Wrong answers of a short-answer item that get a word of their own, by id. */
export type Near = Readonly<Record<string, readonly string[]>>;

/** The texts that are shown once an item is answered. */
export interface Answer {
  /** Feedback by option's or prompt's id, or a model answer's points by theirs; for a short answer by `right`, `wrong` or the near answer's id. */
  readonly feedback: Readonly<Record<string, string>>;
  readonly rationale: string;
}

/** An item with its words in one language and its answer. */
export interface BankItem {
  readonly item: SlimItem;
  readonly words: AskedWords;
  readonly near?: Near;
  readonly answer: Answer;
  /** Its number in the quiz at the end of its module; a check inside the text and a variant have none. */
  readonly number?: string;
  /** The text of the case that the item belongs to. */
  readonly case?: string;
}

/** A module's items in one language: `bank/<slug>.json`, which every page that asks questions reads. */
export interface Bank {
  readonly title: string;
  /** Headings by section. */
  readonly sections: Readonly<Record<string, string>>;
  /** The words of the objectives, by id. */
  readonly objectives: Readonly<Record<string, string>>;
  readonly items: readonly BankItem[];
}
