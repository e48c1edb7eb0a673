import { shuffle } from "#core/items/shuffle.ts";
import type { Question } from "./questions.ts";

/**
 * Draws `size` questions, or as many as there are: the same for the same seed (uint32). Of an item and its variants one is drawn at most,
 * since one would answer the other.
 */
export function draw(questions: readonly Question[], size: number, seed: number): Question[] {
  const families = new Map<string, Question>();
  for (const question of shuffle(questions, seed)) {
    const { id, variantOf = id } = question.item;
    if (!families.has(variantOf)) families.set(variantOf, question);
  }
  return [...families.values()].slice(0, size);
}
