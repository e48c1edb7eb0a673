import type { Recorded, RecordedEvent } from "./event.ts";
import { rank } from "./order.ts";

export const isErasure = (event: RecordedEvent): event is Recorded<"erased"> =>
  event.type === "erased";

/**
 * Gives for an event the latest rank of the erasures that target it, or -1. An event of that rank or an earlier one is
 * erased; because ranks decide, the order of merging does not matter. No erasure erases another erasure. Erasing an item
 * erases the answers to it, those before reading as well, not the check-in of a day on which it was asked.
 */
export function erasedUntil(events: readonly RecordedEvent[]): (event: RecordedEvent) => number {
  const until = new Map<string, Map<unknown, number>>();
  for (const erasure of events.filter(isErasure)) {
    const [[field, value] = ["", ""]] = Object.entries(erasure.target);
    const ranks = until.get(field) ?? new Map<unknown, number>();
    until.set(field, ranks.set(value, Math.max(rank(erasure), ranks.get(value) ?? -1)));
  }
  return (event) => {
    let last = -1;
    for (const [field, ranks] of isErasure(event) ? [] : until) {
      const key = field === "all" || event[(field === "event" ? "id" : field) as "id"];
      if (field !== "item" || event.type === "answered" || event.type === "pretested")
        last = Math.max(last, ranks.get(key) ?? -1);
    }
    return last;
  };
}
