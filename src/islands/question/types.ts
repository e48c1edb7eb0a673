import type { ComponentChildren } from "preact";
import type { Strings } from "#core/i18n/strings.ts";
import type { Answer, AskedWords, Near } from "#core/items/bank.ts";
import type { Confidence } from "#core/items/confidence.ts";
import type { Item } from "#core/items/item.ts";
import type { Response } from "#core/items/response.ts";
import type { Begun } from "./begun.ts";

/** What a question's island is given. */
export interface QuestionProps<I extends Item = Item> {
  readonly item: I;
  readonly near?: Near | undefined;
  readonly words: AskedWords;
  readonly t: Strings["quiz"];
  /** The slug of the module that the item belongs to. */
  readonly module: string;
  readonly context: "check" | "quiz" | "review" | "test" | "check-in";
  /** What stands before the stem: the question's number, if it has one. */
  readonly number?: string | undefined;
  readonly answer: Answer;
  /** The address of the passage that teaches the item, where that is on another page. */
  readonly passage?: string;
  /** The way on once the item is done, in the place of "answer again". */
  readonly next?: {
    readonly label: string;
    readonly go: () => void;
    /** What stands below the button once there is a verdict. */
    readonly said?: ComponentChildren;
  };
  /** Receives the answer, and no feedback is shown: the caller records it and shows the next item, as a test does. */
  readonly hand?: {
    readonly label: string;
    readonly take: (given: Given) => void;
    /** What stands beside its button. */
    readonly beside?: ComponentChildren;
  };
  /**
   * The tries that the item gave earlier in this sitting: it is asked once more, and answered once. That is practice,
   * kept as a further try.
   */
  readonly tried?: number;
  /** What was begun on this page before: it goes on. */
  readonly begun?: Begun;
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
