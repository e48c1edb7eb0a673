import type { RecordedEvent } from "./event.ts";
import { isChange } from "./fold.ts";
import { compare, rank } from "./order.ts";

/**
 * The key of the setting that marks a saved file. The mark comes after all that the file holds; its value is how many
 * changes older than itself are in no file. It is in the file too, so that a file that is loaded on another computer
 * counts as saved there.
 */
export const SAVED = "saved";

/**
 * How many changes of the record are in no file that this record knows of: what no file held when it was last marked, and
 * what came after. Reading and settings don't count. Merging may make the number too high, never too low, as long as
 * whoever loads another's file marks what was unsaved before (`transfer.ts` does).
 */
export function unsavedChanges(events: readonly RecordedEvent[]): number {
  const marks = events.filter((event) => event.type === "settings" && event.key === SAVED);
  const mark = marks.sort(compare).pop();
  const since = mark ? rank(mark) : -1;
  const before = mark?.type === "settings" ? Number(mark.value) || 0 : 0;
  return before + events.filter((event) => isChange(event) && rank(event) > since).length;
}
