// Answers as records hold them, for tests that lay a record into a browser.
import type { Answered } from "#core/record/event.ts";
import type { Question } from "./content.ts";

/** A right first answer to a question of the end quiz; `more` says what is different. Its id and time are the test's. */
export const firstAnswer = (
  { item, module }: Pick<Question, "item" | "module">,
  more: Partial<Answered> = {},
): Answered => ({
  type: "answered",
  item: item.id,
  rev: item.gradingRev ?? 1,
  module,
  context: "quiz",
  attempt: 1,
  score: 1,
  response: "",
  ...more,
});
