import type { Strings } from "#core/i18n/strings.ts";
import type { Item } from "#core/items/item.ts";
import type { ItemWords } from "#core/items/words.ts";

/** What a question's island is given. Feedback and rationale stand in the page's answers, once. */
export interface QuestionProps<I extends Item = Item> {
  readonly item: I;
  /** Wrong answers of a short-answer item that get a word of their own. */
  readonly near?: Readonly<Record<string, readonly string[]>>;
  readonly words: Pick<ItemWords, "stem" | "prompts" | "options" | "accepted" | "hint">;
  readonly t: Strings["quiz"];
  /** The slug of the module that the item belongs to. */
  readonly module: string;
  readonly context: "check" | "quiz" | "review" | "test" | "check-in";
  /** What stands before the stem: the question's number, if it has one. */
  readonly number?: string;
}

/** What the page's answers say of one item. */
export interface Answer {
  /** Feedback by option's or prompt's id; for a short answer by `right`, `wrong` or the near answer's id. */
  readonly feedback: Readonly<Record<string, string>>;
  readonly rationale: string;
}
