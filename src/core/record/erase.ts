import type { Recorded, RecordedEvent } from "./event.ts";
import { rank } from "./order.ts";

export const isErasure = (event: RecordedEvent): event is Recorded<"erased"> =>
  event.type === "erased";

/**
 * Tells up to which rank the erasures among some events take an event away; -1 if none means it. By rank they win in
 * any merge order. Erasures are never meant: they stay. To erase an item is to erase its answers; what was written on a
 * day when it was asked is another matter.
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
      if (field !== "item" || event.type === "answered")
        last = Math.max(last, ranks.get(key) ?? -1);
    }
    return last;
  };
}
