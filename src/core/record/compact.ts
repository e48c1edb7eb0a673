import { checksum } from "./checksum.ts";
import type { RecordedEvent } from "./event.ts";
import { isChange, onceKey } from "./fold.ts";
import { compare } from "./order.ts";
import { pack } from "./pack.ts";

/** A text to be stored and the name that its content gives it: `a` (answers) or `o` (others), its checksum and length. */
interface Pack {
  readonly name: string;
  readonly text: string;
  readonly events: readonly RecordedEvent[];
}

/** The longest pack in UTF-16 units. */
const PACK_LENGTH = 524_288;
/** A pack of this length or more is not written again to take in more; only erasing opens it. */
export const SEALED_LENGTH = PACK_LENGTH / 2;

/**
 * Leaves out what later events make worthless: all readings of a section and settings of a key but the last. The
 * fold is the same without them. Everything else is kept.
 */
export function dropSuperseded(events: readonly RecordedEvent[]): RecordedEvent[] {
  const last = new Map<string, RecordedEvent>();
  const keyOf = (event: RecordedEvent) => `${event.type} ${onceKey(event)}`;
  for (const event of events) {
    const rival = last.get(keyOf(event));
    if (!rival || compare(rival, event) <= 0) last.set(keyOf(event), event);
  }
  return events.filter((event) => isChange(event) || last.get(keyOf(event)) === event);
}

/** Packs events, answers apart from the others: a page may start from a cached summary of the answers. */
export function toPacks(events: readonly RecordedEvent[]): Pack[] {
  const answers = events.filter(({ type }) => type === "answered");
  const others = events.filter(({ type }) => type !== "answered");
  return [...slices("a", answers), ...slices("o", others)];
}

function slices(kind: string, events: readonly RecordedEvent[]): Pack[] {
  if (!events.length) return [];
  const text = pack(events);
  const parts = Math.ceil(text.length / PACK_LENGTH);
  if (parts === 1 || events.length === 1) {
    return [{ name: `${kind}:${checksum(text)}${text.length.toString(36)}`, text, events }];
  }
  const size = Math.ceil(events.length / parts);
  return Array.from({ length: Math.ceil(events.length / size) }, (_, i) =>
    slices(kind, events.slice(i * size, (i + 1) * size)),
  ).flat();
}
