import { type Attempt, itemHistory, type Summary } from "#core/record/state.ts";
import type { ItemRef } from "./progress.ts";

/*
 * Variants ask for the idea of an item in another situation. Together they are one thing to be remembered, with one
 * history and one day on which it is due; which of them is asked alternates, so that the letter is of no help.
 */

/** An item and its variants, each by itself. */
export const forms = ([id, rev, variants = []]: ItemRef): ItemRef[] => [[id, rev], ...variants];

/** The first answers, in each sitting, to an item or one of its variants, by time. */
export function ideaHistory(summary: Summary, ref: ItemRef): Attempt[] {
  const histories = forms(ref).map(([id, rev]) => itemHistory(summary, id, rev));
  return histories.length === 1
    ? (histories[0] ?? [])
    : histories.flat().sort((a, b) => a.at - b.at);
}

/** The form to ask next: one that was never answered, else the one that was answered longest ago. */
export function nextForm(summary: Summary, ref: ItemRef): ItemRef {
  const lastAt = ([id, rev]: ItemRef) =>
    itemHistory(summary, id, rev).pop()?.at ?? Number.NEGATIVE_INFINITY;
  return forms(ref).reduce((oldest, form) => (lastAt(form) < lastAt(oldest) ? form : oldest));
}
