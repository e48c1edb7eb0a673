import { evidenceOf } from "#core/record/sitting.ts";
import { type Attempt, itemHistory, type Summary } from "#core/record/state.ts";

/*
 * Variants ask for the idea of an item in another situation. Together they are one thing to be remembered, with one
 * history and one day on which it is due; which of them is asked alternates, so that the letter is of no help.
 */

/** An item, its variants, if it has any, and whether its reader marks it: then its variants are marked so, too. */
export type ItemRef = readonly [
  id: string,
  rev: number,
  variants?: readonly (readonly [id: string, rev: number])[],
  marked?: "self",
];

/** An item and its variants, each by itself. */
export const forms = ([id, rev, variants = []]: ItemRef): ItemRef[] => [[id, rev], ...variants];

/** The first answers, in each sitting, to an item or one of its variants, by time. */
export function ideaHistory(summary: Summary, ref: ItemRef): Attempt[] {
  const histories = forms(ref).map(([id, rev]) => evidenceOf(summary, id, rev));
  return histories.length === 1
    ? (histories[0] ?? [])
    : histories.flat().sort((a, b) => a.at - b.at);
}

/**
 * The items that the program scores. What readers mark themselves comes back in review, and neither makes nor hinders an
 * objective's state: a strict reader, who ticks four points of five, must not stand behind one who ticks all.
 */
export const scored = (items: readonly ItemRef[]): ItemRef[] =>
  items.filter(([, , , marked]) => marked === undefined);

/** When the idea was right at the first try, ms since 1970 UTC, by time. What the reader marked proves nothing. */
export const provenAt = (summary: Summary, ref: ItemRef): number[] =>
  ideaHistory(summary, ref)
    .filter(({ score, marked }) => score === 1 && marked === undefined)
    .map(({ at }) => at);

/** The form to ask next: one that was never answered, else the one that was answered longest ago. */
export function nextForm(summary: Summary, ref: ItemRef): ItemRef {
  const lastAt = ([id, rev]: ItemRef) =>
    itemHistory(summary, id, rev).pop()?.at ?? Number.NEGATIVE_INFINITY;
  return forms(ref).reduce((oldest, form) => (lastAt(form) < lastAt(oldest) ? form : oldest));
}
