import type { Strings } from "#core/i18n/strings.ts";
import type { Confidence } from "#core/items/attempt.ts";
import type { Item } from "#core/items/item.ts";
import type { Response } from "#core/items/score.ts";
import type { ItemWords } from "#core/items/words.ts";

/** What a question's island is given. On a module's page feedback and rationale stand in the page's answers, once. */
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
  /** Feedback and rationale, where the page itself does not hold them. */
  readonly answer?: Answer;
  /** The address of the passage that teaches the item, where that is on another page. */
  readonly passage?: string;
  /** The way on once the item is done, in the place of "answer again". */
  readonly next?: { readonly label: string; readonly go: () => void };
  /** Takes the answer, and nothing is told: whoever takes it records it and shows the next item. */
  readonly hand?: { readonly label: string; readonly take: (given: Given) => void };
  /** What was answered before: the question is only shown, with its feedback. */
  readonly past?: Past;
}

/** A whole answer, not yet scored. */
export interface Given {
  readonly response: Response;
  readonly confidence?: Confidence;
  /** What the options were shuffled by, an unsigned 32-bit number. */
  readonly seed?: number;
}

/** An answer of the past; without a response where none was given, or none is at hand. */
export interface Past extends Partial<Given> {
  /** From 0 to 1. */
  readonly score: number;
}

/** What the page's answers say of one item. */
export interface Answer {
  /** Feedback by option's or prompt's id; for a short answer by `right`, `wrong` or the near answer's id. */
  readonly feedback: Readonly<Record<string, string>>;
  readonly rationale: string;
}
