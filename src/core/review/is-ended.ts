import { itemHistory, itemState, type Summary } from "#core/record/state.ts";
import type { ItemRef } from "./variants.ts";

/** An item that was asked, with how many tries it gives. */
export interface AskedItem {
  readonly ref: ItemRef;
  /** How it is called there: its number. */
  readonly name: string;
  readonly attempts: number;
}

/**
 * Whether the last of a set was answered on a page that was opened at a time (ms): each has an answer, the newest one is
 * closed, for it was right or has no try left, and was given since. Who had answered all before is at the end only once all
 * were answered anew.
 */
export function isEnded(summary: Summary, asked: readonly AskedItem[], opened: number): boolean {
  const states = asked.flatMap(({ ref: [id, rev] }) => itemState(summary, id, rev) ?? []);
  if (states.length === 0 || states.length < asked.length) return false;
  const newest = states.reduce((one, other) => (other.last.at >= one.last.at ? other : one));
  const { last } = newest;
  const tries = asked[states.indexOf(newest)]?.attempts ?? 1;
  const isClosed = last.score === 1 || last.attempt >= tries || last.marked !== undefined;
  if (!isClosed || last.at < opened) return false;
  const wasWhole = asked.every(({ ref: [id, rev] }) =>
    itemHistory(summary, id, rev).some(({ at }) => at < opened),
  );
  return !wasWhole || states.every((state) => state.last.at >= opened);
}
