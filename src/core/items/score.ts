import type { Item, ItemOf } from "./item.ts";
import { normaliseAnswer } from "./normalise.ts";
import { keysOf, optionsOf } from "./parts.ts";

/**
 * What a reader gave: an option's id, the ids chosen or put in order, an option for each prompt, or a text.
 */
export type Response = string | readonly string[] | Readonly<Record<string, string>>;

/**
 * The score of a response, from 0 (nothing right) to 1 (all right), by the rules that the About page publishes.
 * A response of the wrong shape or with unknown ids scores as if those parts were not given; it never throws.
 * `accepted` are the answers of a short-answer item in the reader's language.
 */
export function scoreItem(
  item: Item,
  response: Response,
  accepted: readonly string[] = [],
): number {
  switch (item.kind) {
    case "single":
    case "true-false":
      return response === keysOf(item)[0] ? 1 : 0;
    case "multiple":
      return isList(response) ? scoreMultiple(item, response) : 0;
    case "matching":
    case "categorise":
      return isPairs(response) ? scorePairs(item, response) : 0;
    case "ordering":
      return isList(response) ? scoreOrder(item, response) : 0;
    case "short-answer":
      return typeof response === "string" && matches(response, accepted) ? 1 : 0;
  }
}

export const isList = (response: Response): response is readonly string[] =>
  Array.isArray(response);

export const isPairs = (response: Response): response is Readonly<Record<string, string>> =>
  // A record read from a file may hold null where a response should be.
  typeof response === "object" && response !== null && !Array.isArray(response);

/** `max(0, hits / keys − false choices / distractors)`: choosing everything scores 0. */
function scoreMultiple(item: ItemOf<"multiple">, chosen: readonly string[]): number {
  const given = new Set(chosen);
  const hits = item.key.filter((id) => given.has(id)).length;
  const distractors = optionsOf(item).filter((id) => !item.key.includes(id));
  const wrong = distractors.filter((id) => given.has(id)).length;
  return Math.max(0, hits / item.key.length - wrong / distractors.length);
}

/** Right pairs / prompts. */
function scorePairs(
  item: ItemOf<"matching"> | ItemOf<"categorise">,
  given: Readonly<Record<string, string>>,
): number {
  const right = item.prompts.filter((prompt) => isRightPair(item, prompt, given));
  return right.length / item.prompts.length;
}

/** Whether a row has the option that the key gives to it. */
export const isRightPair = (
  item: ItemOf<"matching"> | ItemOf<"categorise">,
  prompt: string,
  given: Readonly<Record<string, string>>,
): boolean => item.key[prompt] !== undefined && given[prompt] === item.key[prompt];

/** Neighbours kept in order / (n − 1), where neighbours are pairs that stand next to each other in the key. */
function scoreOrder(item: ItemOf<"ordering">, given: readonly string[]): number {
  const order = [...new Set(given)].filter((id) => item.key.includes(id));
  const kept = item.key
    .slice(1)
    .filter((id, index) => order[order.indexOf(id) - 1] === item.key[index]);
  return kept.length / (item.key.length - 1);
}

/** Whether a written answer is one of those accepted. One without a letter or digit is none. */
export function matches(answer: string, accepted: readonly string[]): boolean {
  const plain = normaliseAnswer(answer);
  return plain !== "" && accepted.some((text) => normaliseAnswer(text) === plain);
}
