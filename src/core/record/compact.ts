import type { RecordedEvent } from "./event.ts";
import { isChange, onceKey } from "./fold.ts";
import { compare } from "./order.ts";
import { pack } from "./pack.ts";
import { contentName } from "./pack-name.ts";
import { finish, type Steps } from "./steps.ts";

/** A text to be stored, and its name: `a` (answers) or `o` (others), then the checksum and length of the text. */
export interface Pack {
  readonly name: string;
  readonly text: string;
  readonly events: readonly RecordedEvent[];
}

/** The longest pack in UTF-16 units. */
const PACK_LENGTH = 524_288;
/** A pack of this length or more is never rewritten to add events, only to erase some. */
export const SEALED_LENGTH = PACK_LENGTH / 2;

/**
 * Drops events that a later event replaces: all readings of a section but the last, all settings of a key but the last.
 * The fold is the same without them. All other events are kept.
 */
export function dropSuperseded(events: readonly RecordedEvent[]): RecordedEvent[] {
  const last = new Map<string, RecordedEvent>();
  const keyOf = (event: RecordedEvent) => `${event.type} ${onceKey(event)}`;
  for (const event of events) {
    if (isChange(event)) continue;
    const rival = last.get(keyOf(event));
    if (!rival || compare(rival, event) <= 0) last.set(keyOf(event), event);
  }
  return events.filter((event) => isChange(event) || last.get(keyOf(event)) === event);
}

/** Events that are packed in one step: so many answers of the usual length nearly fill a pack. */
const STRIDE = 15_000;

/** Packs events at once. */
export const toPacks = (events: readonly RecordedEvent[]): Pack[] => finish(packInSteps(events));

/** Packs events, answers apart from other events, because a page may start from a cache of the answers. */
export function* packInSteps(events: readonly RecordedEvent[]): Steps<Pack[]> {
  const isAnswer = ({ type }: RecordedEvent) => type === "answered";
  const lots = [
    ...inLots(events.filter(isAnswer)).map((lot) => ["a", lot] as const),
    ...inLots(events.filter((event) => !isAnswer(event))).map((lot) => ["o", lot] as const),
  ];
  const packs: Pack[] = [];
  for (const [done, [kind, lot]] of lots.entries()) {
    yield done / lots.length;
    packs.push(...packsOf(kind, lot));
  }
  return packs;
}

/** Cuts a list into lots of nearly equal size, as few as the largest size allows. */
function inLots<Entry>(list: readonly Entry[], most = STRIDE): Entry[][] {
  const size = Math.ceil(list.length / Math.ceil(list.length / most));
  const lots: Entry[][] = [];
  for (let from = 0; from < list.length; from += size) lots.push(list.slice(from, from + size));
  return lots;
}

function packsOf(kind: string, events: readonly RecordedEvent[]): Pack[] {
  const text = pack(events);
  const parts = Math.ceil(text.length / PACK_LENGTH);
  if (parts === 1 || events.length === 1) {
    return [{ name: `${kind}:${contentName(text)}`, text, events }];
  }
  return inLots(events, Math.ceil(events.length / parts)).flatMap((lot) => packsOf(kind, lot));
}
