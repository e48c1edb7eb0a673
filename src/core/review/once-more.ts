import type { Item } from "#core/items/item.ts";
import { isSelfMarked } from "#core/items/parts.ts";
import { SITTING } from "#core/record/sitting.ts";
import { type Attempt, itemHistory, itemState, type Summary } from "#core/record/state.ts";

/*
 * Questions that were missed in a sitting are asked once more at its end. That answer is recorded as a further try, with a
 * number above the item's own tries. Only first tries are evidence (`Answered.attempt`), in every version of the program.
 */

/** The first answer since the item was last begun, if that was at `since` (ms since 1970 UTC) or later. */
function begun(summary: Summary, { id, gradingRev }: Item, since: number): Attempt | undefined {
  const last = itemHistory(summary, id, gradingRev).pop();
  return last && last.at >= since ? last : undefined;
}

/**
 * Whether an item was missed since a time: its first answer was not all right. What readers mark themselves is never
 * missed: the model answer was just read, and writing it down again would be copying.
 */
export const isMissed = (summary: Summary, item: Item, since: number): boolean =>
  !isSelfMarked(item) && (begun(summary, item, since)?.score ?? 1) < 1;

/** Whether an item was asked once more since a time. */
function isRepeated(summary: Summary, { id, gradingRev, attempts }: Item, since: number): boolean {
  const last = itemState(summary, id, gradingRev)?.last;
  return last !== undefined && last.at >= since && last.attempt > attempts;
}

/**
 * What to ask once more at the end of a module: what was missed in the sitting that goes on at `now`, once all items that
 * the program scores were answered in it. What was asked once more already is left out, after a reload too.
 */
export function onceMore<I extends Item>(
  summary: Summary,
  items: readonly I[],
  now: number,
): readonly I[] {
  const since = now - SITTING;
  const scored = items.filter((item) => !isSelfMarked(item));
  if (!scored.every((item) => begun(summary, item, since))) return [];
  return scored.filter(
    (item) => isMissed(summary, item, since) && !isRepeated(summary, item, since),
  );
}
