import { canonical } from "./canonical.ts";
import { erasedBy } from "./erase.ts";
import type { RecordedEvent } from "./event.ts";

/** What of a union of events shows: one event for each id that is not erased, in no order. See `unite`. */
export function surviving(events: readonly RecordedEvent[]): RecordedEvent[] {
  const isErased = erasedBy(events);
  const best = new Map<string, RecordedEvent>();
  for (const event of events) {
    const rival = best.get(event.id);
    if (rival && (rival === event || canonical(rival) <= canonical(event))) continue;
    if (!isErased(event)) best.set(event.id, event);
  }
  return [...best.values()];
}
