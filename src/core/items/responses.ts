import type { Item } from "./item.ts";
import type { Response } from "./score.ts";

/* The two plainest answers to an item, for whatever makes a learner up: tests and examples. */

/** A response that scores 1; `accepted` are the answers that a short-answer item takes. */
export function rightResponse(item: Item, accepted: readonly string[] = []): Response {
  switch (item.kind) {
    case "true-false":
      return String(item.key);
    case "short-answer":
      return accepted[0] ?? "";
    default:
      return item.key;
  }
}

/** A response that scores 0. */
export function wrongResponse(item: Item): Response {
  switch (item.kind) {
    case "single":
      return item.options.find((id) => id !== item.key) ?? "";
    case "multiple":
      return item.options.filter((id) => !item.key.includes(id)).slice(0, 1);
    case "true-false":
      return String(!item.key);
    case "matching":
    case "categorise":
      return Object.fromEntries(
        item.prompts.map((prompt) => [
          prompt,
          item.options.find((option) => option !== item.key[prompt]) ?? "",
        ]),
      );
    case "ordering":
      return [...item.key].reverse();
    case "short-answer":
      return "qwertz";
  }
}
