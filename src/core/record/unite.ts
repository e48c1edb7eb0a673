import { canonical } from "./canonical.ts";
import { covers, isErasure } from "./erase.ts";
import type { RecordedEvent } from "./event.ts";
import { compare } from "./order.ts";

/** Events as one record: each body once, nothing that is erased, in the order of the record. */
export interface United {
  /** All that is kept. */
  readonly all: readonly RecordedEvent[];
  /** One event for each id, to fold: the same as `all` unless ids clash. */
  readonly shown: readonly RecordedEvent[];
  /** Ids that came with more than one body. */
  readonly clashes: readonly string[];
  /** How many bodies were left out because they are erased. */
  readonly erased: number;
}

/**
 * Merge is union, so it is commutative, associative and idempotent: a file may be loaded twice, or in any order.
 *
 * Two bodies under one id can't come from this program, but from a damaged or forged file. Both are kept, for which
 * one is true can't be known, and the one with the smaller canonical JSON is shown. What the union's erasures cover is
 * left out body by body, so that no order of merging brings it back.
 */
export function unite(events: Iterable<RecordedEvent>): United {
  const first = new Map<string, RecordedEvent>();
  const others = new Map<string, Map<string, RecordedEvent>>();
  for (const event of events) {
    const known = first.get(event.id);
    if (known === undefined) {
      first.set(event.id, event);
    } else if (known !== event) {
      const text = canonical(event);
      if (text === canonical(known)) continue;
      others.set(event.id, (others.get(event.id) ?? new Map()).set(text, event));
    }
  }
  const bodies = [...first.values()];
  for (const more of others.values()) bodies.push(...more.values());
  const erasures = bodies.filter(isErasure);
  const all = bodies.filter((event) => !erasures.some((erasure) => covers(erasure, event)));
  const erased = bodies.length - all.length;
  if (others.size === 0) {
    all.sort(compare);
    return { all, shown: all, clashes: [], erased };
  }
  return { ...settle(all), erased };
}

function settle(all: RecordedEvent[]): Omit<United, "erased"> {
  const texts = new Map(all.map((event) => [event, canonical(event)]));
  const text = (event: RecordedEvent) => texts.get(event) ?? "";
  all.sort((a, b) => compare(a, b) || (text(a) < text(b) ? -1 : 1));
  const best = new Map<string, RecordedEvent>();
  const clashes = new Set<string>();
  for (const event of all) {
    const rival = best.get(event.id);
    if (rival) clashes.add(event.id);
    if (!rival || text(event) < text(rival)) best.set(event.id, event);
  }
  return { all, shown: all.filter((event) => best.get(event.id) === event), clashes: [...clashes] };
}
