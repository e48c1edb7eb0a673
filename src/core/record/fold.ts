import { isErasure, isTarget } from "./erase.ts";
import type { Recorded, RecordedEvent } from "./event.ts";
import { compare, rank } from "./order.ts";
import {
  continueAt,
  encodeAttempt,
  type ItemState,
  itemKey,
  MANY_CHANGES,
  SAVED,
  type Summary,
} from "./state.ts";

/** New names of renamed modules by old name. The record keeps the old ones; only what is shown follows. */
export type Aliases = ReadonlyMap<string, string>;

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
type ListName =
  | "reads"
  | "plans"
  | "entries"
  | "checkIns"
  | "assessments"
  | "settings"
  | "erasures";

/** Where events are listed: the summary's map, the field that is its key, and the field of which only the last counts. */
const LISTED = new Map<string, readonly [ListName, string, string?]>([
  ["read", ["reads", "module", "section"]],
  ["planned", ["plans", "plan"]],
  ["practised", ["entries", "entry"]],
  ["reflected", ["entries", "entry"]],
  ["checked-in", ["checkIns", "date"]],
  ["assessed", ["assessments", "instrument"]],
  ["settings", ["settings", "key", "key"]],
  ["erased", ["erasures", "type"]],
]);

/**
 * Folds events into a summary, which stays as it was; the result shares what did not change. The order of the events
 * and how they are split into calls make no difference. Each event may be given once only, and what is erased not at
 * all: see `unite`. One event costs a copy of its own lists; many cost one copy together.
 */
export function fold(
  before: Summary,
  events: Iterable<RecordedEvent>,
  aliases: Aliases = new Map(),
): Summary {
  const summary: Writable<Summary> = { ...before };
  const owned = new Set<unknown>();
  const changes: number[] = [];

  /** The value itself if this call made it, else a copy that it may change. */
  const own = <T>(value: T, copy: (value: T) => T): T => {
    if (owned.has(value)) return value;
    const mine = copy(value);
    owned.add(mine);
    return mine;
  };
  const slot = <Name extends "items" | "tests" | ListName>(name: Name): Map<string, never> => {
    const map = own(summary[name] as Map<string, never>, (old) => new Map(old));
    summary[name] = map;
    return map;
  };
  const put = <T>(map: Map<string, never>, key: string, value: T) => map.set(key, value as never);

  function answered(event: Recorded<"answered">): void {
    const first = event.attempt === 1;
    const code = encodeAttempt(event);
    const items = slot("items");
    const key = itemKey(event.item, event.rev);
    const old: ItemState | undefined = items.get(key);
    const state: Writable<ItemState> = old
      ? own<ItemState>(old, (value) => ({ ...value }))
      : own<ItemState>({ answers: 0, last: event, history: [] }, (value) => value);
    state.answers++;
    if (compare(state.last, event) < 0) state.last = event;
    if (first) {
      const history = own(state.history as number[], (value) => value.slice());
      let i = history.length;
      // By time, then by code, so that the order of arrival leaves no trace.
      while (i && isBefore(event.at, code, history[i - 2], history[i - 1])) i -= 2;
      history.splice(i, 0, event.at, code);
      state.history = history;
    }
    put(items, key, state);
    if (first && event.test !== undefined) {
      const tests = slot("tests");
      const run = summary.tests.get(event.test);
      put(tests, event.test, {
        from: Math.min(run?.from ?? event.at, event.at),
        to: Math.max(run?.to ?? event.at, event.at),
        answers: (run?.answers ?? 0) + 1,
        points: (run?.points ?? 0) + Math.round(event.score * 1000),
      });
    }
  }

  function listed(event: RecordedEvent): void {
    const [name, field, once] = LISTED.get(event.type) ?? [];
    if (!name || !field) return;
    const key = value(event, field) ?? "";
    const map = slot(name);
    const list: RecordedEvent[] = own((map.get(key) ?? []) as RecordedEvent[], (old) => old.slice());
    if (once) {
      const rival = list.findIndex((other) => value(other, once) === value(event, once));
      if (compare(list[rival] ?? event, event) > 0) return;
      if (rival >= 0) list.splice(rival, 1);
    }
    let i = list.length;
    while (i && compare(list[i - 1] ?? event, event) > 0) i--;
    list.splice(i, 0, event);
    put(map, key, list);
  }

  for (const original of events) {
    const event = renamed(original, aliases);
    summary.newest = Math.max(summary.newest, rank(event));
    if (event.type === "answered") answered(event);
    else listed(event);
    if (isChange(event)) {
      summary.count++;
      changes.push(rank(event));
    }
  }

  const mark = summary.settings.get(SAVED)?.[0];
  const since = mark ? rank(mark) : -1;
  summary.changes = [...before.changes, ...changes]
    .filter((change) => change > since)
    .sort((a, b) => a - b)
    .slice(-MANY_CHANGES);
  return summary;
}

const value = (of: RecordedEvent, key: string) => (of as unknown as Record<string, string>)[key];

const isBefore = (at: number, code: number, at2 = 0, code2 = 0): boolean =>
  at < at2 || (at === at2 && code < code2);

/** Whether losing the event would lose something: not where one stopped reading, nor a preference. */
const isChange = ({ type }: RecordedEvent): boolean => type !== "read" && type !== "settings";

function renamed(event: RecordedEvent, aliases: Aliases): RecordedEvent {
  if (!aliases.size) return event;
  const now = (module: string) => aliases.get(module) ?? module;
  if ("module" in event) return { ...event, module: now(event.module) };
  if ("modules" in event && event.modules) return { ...event, modules: event.modules.map(now) };
  return event;
}

/**
 * The rank that a new event must come after to count as later than what it replaces, whatever the clock says: that of
 * the last event of its kind and key, of the erasures that would cover it, and of the mark of a saved file. 0 if none.
 */
export function lastRank(summary: Summary, event: RecordedEvent): number {
  const [name, field] = LISTED.get(event.type) ?? [];
  const rivals: (RecordedEvent | undefined)[] = [
    ...((name && field && summary[name].get(value(event, field) ?? "")) || []),
    ...(summary.erasures.get("erased")?.filter((erasure) => isTarget(erasure, event)) ?? []),
  ];
  if (event.type === "read") rivals.push(continueAt(summary));
  if (isChange(event)) rivals.push(summary.settings.get(SAVED)?.[0]);
  const ofAll = isErasure(event) || (event.type === "settings" && event.key === SAVED);
  return rivals.reduce((last, rival) => Math.max(last, rival ? rank(rival) : 0), ofAll ? summary.newest : 0);
}
