import { canonical } from "./canonical.ts";
import { erasedUntil } from "./erase.ts";
import type { RecordedEvent } from "./event.ts";
import { rank } from "./order.ts";

/** The events that show after a union: one for each id, erased ones left out, in no order. See `unite`. */
export function surviving(events: readonly RecordedEvent[]): RecordedEvent[] {
  const until = erasedUntil(events);
  const best = new Map<string, RecordedEvent>();
  for (const event of events) {
    const rival = best.get(event.id);
    if (rival && (rival === event || canonical(rival) <= canonical(event))) continue;
    if (rank(event) > until(event)) best.set(event.id, event);
  }
  return [...best.values()];
}
