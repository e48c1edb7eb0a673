import { erasedUntil } from "./erase.ts";
import type { Recorded, RecordedEvent } from "./event.ts";
import { compare, rank } from "./order.ts";
import { encodeAttempt, type ItemState, itemKey, listKey, type Summary } from "./state.ts";

/** Present names of renamed modules by former name. The record keeps the former; only what is shown follows. */
export type Aliases = ReadonlyMap<string, string>;

/**
 * Adds events to a summary and gives the new one; the old one does not change. The order of the events and their split
 * into calls make no difference. Give each event once, and no erased events: see `surviving`.
 */
export function fold(
  before: Summary,
  events: Iterable<RecordedEvent>,
  aliases: Aliases = new Map(),
): Summary {
  let { count, newest } = before;
  const answers = new Map<string, Recorded<"answered">[]>();
  const others = new Map<string, RecordedEvent[]>();
  for (const original of events) {
    const event = renamed(original, aliases);
    newest = Math.max(newest, rank(event));
    if (isChange(event)) count++;
    if (event.type === "answered") add(answers, itemKey(event.item, event.rev), event);
    else add(others, listKey(event), event);
  }
  return {
    count,
    newest,
    items: changed(before.items, answers, withAnswers),
    lists: changed(before.lists, others, withListed),
  };
}

function add<Event>(groups: Map<string, Event[]>, key: string, event: Event): void {
  const group = groups.get(key);
  if (group) group.push(event);
  else groups.set(key, [event]);
}

function changed<Value, Event>(
  before: ReadonlyMap<string, Value>,
  groups: ReadonlyMap<string, readonly Event[]>,
  change: (value: Value | undefined, events: readonly Event[]) => Value,
): ReadonlyMap<string, Value> {
  const after = new Map(before);
  for (const [key, events] of groups) after.set(key, change(before.get(key), events));
  return after;
}

const withAnswers = (
  before: ItemState | undefined,
  events: readonly Recorded<"answered">[],
): ItemState => ({
  answers: (before?.answers ?? 0) + events.length,
  last: events.reduce(
    (last, event) => (compare(last, event) < 0 ? event : last),
    before?.last ?? (events[0] as Recorded<"answered">),
  ),
  // Sorted by time, then by code, so that the order of arrival makes no difference.
  history: (before?.history ?? [])
    .concat(
      events
        .filter((event) => event.attempt === 1)
        .map((event) => [event.at, encodeAttempt(event)] as const),
    )
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]),
});

function withListed(
  before: readonly RecordedEvent[] = [],
  events: readonly RecordedEvent[],
): readonly RecordedEvent[] {
  const all = before.concat(events).sort(compare);
  const last = new Map(all.map((event) => [onceKey(event), event]));
  return all.filter((event) => last.get(onceKey(event)) === event);
}

/** Only the last of all events with the same key counts: of readings of a section, and of settings of a key. */
export const onceKey = (event: RecordedEvent): string =>
  event.type === "read"
    ? `${event.module} ${event.section}`
    : event.type === "settings"
      ? event.key
      : event.id;

/** Whether the event counts as a change of the record. Readings and settings don't: losing one loses no work. */
export const isChange = (event: RecordedEvent): boolean =>
  event.type !== "read" && event.type !== "settings";

function renamed(event: RecordedEvent, aliases: Aliases): RecordedEvent {
  const now = (module: string) => aliases.get(module) ?? module;
  if (!aliases.size) return event;
  if ("module" in event) return { ...event, module: now(event.module) };
  if ("modules" in event && Array.isArray(event.modules))
    return { ...event, modules: event.modules.map(now) };
  return event;
}

/**
 * The rank that a new event must exceed, so that it replaces what it should even if the clock is wrong: the latest rank
 * in its list, among the settings (one of them marks a saved file) and among the erasures that target it. An erasure must
 * exceed every event. 0 or less if there is none of these.
 */
export function lastRank(summary: Summary, event: RecordedEvent): number {
  if (event.type === "erased") return summary.newest;
  const of = (key: string) => summary.lists.get(key) ?? [];
  return [...of(listKey(event)), ...of("settings")].reduce(
    (last, rival) => Math.max(last, rank(rival)),
    erasedUntil(of("erased"))(event),
  );
}
