import { canonical } from "./canonical.ts";
import { erasedUntil } from "./erase.ts";
import type { RecordedEvent } from "./event.ts";
import { compare, rank } from "./order.ts";
import { finish, type Steps } from "./steps.ts";

/** The union of events from several places. */
export interface Merged {
  /** Each event once, without erased ones, in the given order. */
  readonly events: readonly RecordedEvent[];
  /** Ids that more than one event has. */
  readonly clashes: readonly string[];
}

/** Events between two steps. */
const STRIDE = 1000;

/**
 * Merges events. Merge is union, so it is commutative, associative and idempotent: a file may be loaded twice, or in
 * any order.
 *
 * Two different events with one id can't come from this program, only from a damaged or forged file. Both are kept,
 * because nobody can know which one is true, and the one with the smaller canonical JSON is shown (`surviving`). Erased
 * events are dropped one by one, so that no order of merging brings them back.
 */
export function* mergeInSteps(given: readonly RecordedEvent[]): Steps<Merged> {
  const first = new Map<string, RecordedEvent>();
  const more = new Map<string, Map<string, RecordedEvent>>();
  for (const [done, event] of given.entries()) {
    if (done % STRIDE === 0) yield done / given.length;
    const known = first.get(event.id);
    if (!known) first.set(event.id, event);
    else if (known !== event) {
      const text = canonical(event);
      if (text === canonical(known)) continue;
      const others = more.get(event.id) ?? new Map<string, RecordedEvent>();
      // The first one stays the same object, so that callers can tell where it came from.
      if (!others.has(text)) more.set(event.id, others.set(text, event));
    }
  }
  const bodies = [
    ...first.values(),
    ...[...more.values()].flatMap((others) => [...others.values()]),
  ];
  yield 1;
  const until = erasedUntil(bodies);
  const events = bodies.filter((event) => rank(event) > until(event));
  const count = new Map<string, number>();
  if (more.size) for (const { id } of events) count.set(id, (count.get(id) ?? 0) + 1);
  return { events, clashes: [...more.keys()].filter((id) => (count.get(id) ?? 0) > 1) };
}

/** Merges events, and puts them in the order of the record. */
export function* uniteInSteps(given: readonly RecordedEvent[]): Steps<Merged> {
  const { events, clashes } = yield* mergeInSteps(given);
  return { events: inOrder(events), clashes };
}

/** Merges events at once. */
export const unite = (given: readonly RecordedEvent[]): Merged => finish(uniteInSteps(given));

/** In the order of the record. */
export const inOrder = (events: readonly RecordedEvent[]): RecordedEvent[] =>
  [...events].sort((a, b) => compare(a, b) || (canonical(a) < canonical(b) ? -1 : 1));
