import { normaliseAnswer } from "#core/items/normalise.ts";
import { isWritten, noIds, type Rules } from "../rules.ts";
import type { ShortAnswer } from "./schema.ts";

export const rules: Rules<ShortAnswer> = {
  options: noIds,
  prompts: noIds,
  keys: noIds,
  score: (_, response, accepted) =>
    typeof response === "string" && matches(response, accepted) ? 1 : 0,
  isComplete: (_, response) => isWritten(response),
};

/** Whether a written answer is accepted. An answer without a letter or digit never is. */
export function matches(answer: string, accepted: readonly string[]): boolean {
  const plain = normaliseAnswer(answer);
  return plain !== "" && accepted.some((text) => normaliseAnswer(text) === plain);
}
