import type { Answered } from "#core/record/event.ts";

/** A right first answer to a question, for tests of storage; `more` says what is different. */
export const answer = (item: string, more: Partial<Answered> = {}): Answered => ({
  type: "answered",
  item,
  rev: 1,
  module: "many-ways",
  context: "quiz",
  attempt: 1,
  score: 1,
  response: "a",
  ...more,
});
