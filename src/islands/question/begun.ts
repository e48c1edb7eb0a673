// An unchecked answer. It is read from the form that the reader filled in before the script ran, and kept in the
// state of the browser's history, so that a reload or "back" restores it.
import type { Item } from "#core/items/item.ts";
import { rulesOf } from "#core/items/kinds/index.ts";
import { optionsOf, promptsOf, rowsOf } from "#core/items/parts.ts";
import type { Response } from "#core/items/response.ts";

export interface Begun {
  readonly response?: Response | undefined;
  /** What the options are shuffled by; missing where they stand as written. */
  readonly seed?: number | undefined;
}

export const randomSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;

/**
 * Reads a question's form before the island takes it over. If the question is in view, has the focus or has an
 * answer, its options are not shuffled any more: they would move under the reader's eyes, and the focus would be
 * lost.
 */
export function begunIn(root: HTMLElement, item: Item): Begun {
  const response = responseIn(root, item);
  if (response !== undefined) return { response };
  const kept = history.state?.[item.id] as Begun | undefined;
  return kept ?? (isSeen(root) ? {} : { seed: randomSeed() });
}

function isSeen(root: HTMLElement): boolean {
  const { top, bottom } = root.getBoundingClientRect();
  return root.contains(document.activeElement) || (bottom > 0 && top < innerHeight);
}

/** The answer that stands in the form as it was built; undefined for none. An order can't be given without script. */
function responseIn(root: HTMLElement, item: Item): Response | undefined {
  const controls = [
    ...root.querySelectorAll<HTMLInputElement & HTMLSelectElement>("input,select,textarea"),
  ];
  if (rowsOf(item).length === 0) return controls[0]?.value || undefined;
  const prompts = promptsOf(item);
  if (prompts.length > 0) {
    const pairs = prompts.map((prompt, row) => [prompt, controls[row]?.value ?? ""] as const);
    return pairs.some(([, option]) => option) ? Object.fromEntries(pairs) : undefined;
  }
  const chosen = optionsOf(item).filter((_, row) => controls[row]?.checked);
  return rulesOf(item).chooses === "some" && chosen.length > 0 ? chosen : chosen[0];
}

/**
 * Keeps it in the history's state. Browsers limit how often that can change; if one refuses, a reload loses the
 * answer.
 */
export function keepBegun(item: string, begun: Begun | undefined): void {
  try {
    history.replaceState({ ...history.state, [item]: begun }, "");
  } catch {}
}
