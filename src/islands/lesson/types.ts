import type { ComponentType } from "preact";
import type { QuestionProps } from "#islands/question/types.ts";

/** A question of the module's own page. */
export type PageQuestion = Omit<QuestionProps, "t">;

/** One that can be asked once more, with what shows it. */
export interface Repeatable extends PageQuestion {
  readonly Kind: ComponentType<QuestionProps>;
  /** The text of the case that it belongs to. */
  readonly case?: string;
}
