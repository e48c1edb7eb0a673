import type { RecordedEvent } from "./event.ts";
import { isChange } from "./fold.ts";
import { compare, rank } from "./order.ts";
import { isPlain, isText, LATEST } from "./values.ts";

/**
 * The key of the setting that marks a saved file. Its rank is later than that of every event in the file. The file holds
 * the mark too, so that its events count as saved on a computer that loads it.
 */
export const SAVED = "saved";

/** The content of a mark. */
export interface Saved {
  /** How many changes older than the mark are in no file. */
  readonly unsaved: number;
  /**
   * Ids of events that the file holds although storage did not: pages had them in memory. They may be stored long after
   * the mark, and still count as saved.
   */
  readonly holds: readonly string[];
}

/** The most ids in a mark. Events beyond that count as unsaved: the number may be too high, never too low. */
const MOST_IDS = 2000;

/** A mark as the value of its setting; without ids it is a number. */
export const writeSaved = ({ unsaved, holds }: Saved): string | number =>
  holds.length ? JSON.stringify({ unsaved, holds: holds.slice(-MOST_IDS) }) : unsaved;

export function readSaved(value: unknown): Saved {
  try {
    const mark = isText(value) ? JSON.parse(value) : value;
    const { unsaved, holds } = isPlain(mark) ? mark : { unsaved: mark, holds: [] };
    return {
      unsaved: Number(unsaved) || 0,
      holds: Array.isArray(holds) ? holds.filter(isText) : [],
    };
  } catch {
    return { unsaved: 0, holds: [] };
  }
}

/** A mark with a rank later than all of these events. */
export function markAfter(mark: RecordedEvent, events: readonly RecordedEvent[]): RecordedEvent {
  const newest = events.reduce((last, event) => Math.max(last, rank(event)), 0);
  return newest < rank(mark) ? mark : { ...mark, after: Math.min(newest, LATEST) };
}

/** The last mark among events, with its id and rank; the rank is -1 if there is none. */
export function lastMark(
  events: readonly RecordedEvent[],
): Saved & { readonly id: string; readonly rank: number } {
  const mark = events
    .filter((event) => event.type === "settings" && event.key === SAVED)
    .sort(compare)
    .pop();
  if (mark?.type !== "settings") return { unsaved: 0, holds: [], id: "", rank: -1 };
  return { ...readSaved(mark.value), id: mark.id, rank: rank(mark) };
}

/**
 * How many changes of the record are in no file: those that the last mark counts, those later than the mark, and those
 * `inMemory` of a page that the mark does not name. Readings and settings don't count. Merging may make the number too
 * high, never too low: a page that loads a file writes a new mark (`transfer.ts`), and so does a page that stores events
 * older than the mark (`mark-late.ts`).
 */
export function unsavedChanges(
  events: readonly RecordedEvent[],
  inMemory: ReadonlySet<string> = new Set(),
): number {
  const mark = lastMark(events);
  const holds = new Set(mark.holds);
  const isUnsaved = (event: RecordedEvent) =>
    rank(event) > mark.rank || (inMemory.has(event.id) && !holds.has(event.id));
  return mark.unsaved + events.filter((event) => isChange(event) && isUnsaved(event)).length;
}
