import { canonical } from "./canonical.ts";
import { erasedUntil } from "./erase.ts";
import type { RecordedEvent } from "./event.ts";
import { compare, rank } from "./order.ts";

export interface United {
  /** Each body once, without what is erased, in the order of the record. */
  readonly events: readonly RecordedEvent[];
  /** Ids that stand there with more than one body. */
  readonly clashes: readonly string[];
}

/**
 * Merges events. Merge is union, so it is commutative, associative and idempotent: a file may be loaded twice, or in
 * any order.
 *
 * Two bodies under one id can't come from this program, but from a damaged or forged file. Both are kept, for which
 * one is true can't be known, and the one with the smaller canonical JSON is shown (`surviving`). What the union's
 * erasures cover is left out body by body, so that no order of merging brings it back.
 */
export function unite(given: Iterable<RecordedEvent>): United {
  const first = new Map<string, RecordedEvent>();
  const more = new Map<string, Map<string, RecordedEvent>>();
  for (const event of given) {
    const known = first.get(event.id);
    if (!known) first.set(event.id, event);
    else if (known !== event) {
      const text = canonical(event);
      if (text === canonical(known)) continue;
      const others = more.get(event.id) ?? new Map<string, RecordedEvent>();
      // The one that came first stays, so that callers can tell whose it is.
      if (!others.has(text)) more.set(event.id, others.set(text, event));
    }
  }
  const bodies = [
    ...first.values(),
    ...[...more.values()].flatMap((others) => [...others.values()]),
  ];
  const until = erasedUntil(bodies);
  const events = bodies.filter((event) => rank(event) > until(event));
  events.sort((a, b) => compare(a, b) || (canonical(a) < canonical(b) ? -1 : 1));
  const count = new Map<string, number>();
  if (more.size) for (const { id } of events) count.set(id, (count.get(id) ?? 0) + 1);
  return { events, clashes: [...more.keys()].filter((id) => (count.get(id) ?? 0) > 1) };
}
