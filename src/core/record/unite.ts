import { canonical } from "./canonical.ts";
import { covers, isErasure } from "./erase.ts";
import type { RecordedEvent } from "./event.ts";
import { compare } from "./order.ts";

/*
 * Merge is union, so it is commutative, associative and idempotent: a file may be loaded twice, or in any order.
 *
 * Two bodies under one id can't come from this program, but from a damaged or forged file. Both are kept, for which
 * one is true can't be known, and the one with the smaller canonical JSON is shown. What the union's erasures cover is
 * left out body by body, so that no order of merging brings it back.
 */

/** What of a union shows: one event for each id that is not erased, in no order. */
export function surviving(events: readonly RecordedEvent[]): RecordedEvent[] {
  const erasures = events.filter(isErasure);
  const best = new Map<string, RecordedEvent>();
  for (const event of events) {
    const rival = best.get(event.id);
    if (rival && canonical(rival) <= canonical(event)) continue;
    if (!erasures.some((erasure) => covers(erasure, event))) best.set(event.id, event);
  }
  return [...best.values()];
}
