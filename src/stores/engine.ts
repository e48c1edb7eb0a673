import { readCache } from "#core/record/cache.ts";
import { isEvent, LAST_INSTANT } from "#core/record/check.ts";
import { covers, isErasure } from "#core/record/erase.ts";
import type { NewEvent, RecordedEvent } from "#core/record/event.ts";
import { type Aliases, fold, lastRank } from "#core/record/fold.ts";
import { NAME_BYTES, nameFrom } from "#core/record/id.ts";
import { EMPTY, type Summary } from "#core/record/state.ts";
import {
  type Chunk,
  joinId,
  readChunk,
  splitId,
  type Unreadable,
  withHead,
  writeLines,
} from "#core/record/text.ts";
import { unite } from "#core/record/unite.ts";

/** What the engine needs of the world; tests hand in another one. */
export interface Place {
  /** Throws where the browser forbids storage. */
  storage(): Storage;
  /** ms since 1970 UTC, right or wrong. */
  now(): number;
  random(bytes: number): Uint8Array;
  /** Names the course among the programs of one origin. */
  readonly course: string;
  readonly aliases: Aliases;
  /**
   * Asks for many small keys to be packed. `hard`: at once and all of them, for storage is full or holds what is
   * erased. May do nothing.
   */
  tidy(engine: Engine, hard: boolean): void;
}

/** How saving goes: `off`, the browser allows no storage; `full`, no room; `broken`, what was written reads otherwise. */
export type Saving = "ok" | "off" | "full" | "broken";

/** What the reader must be told about storage. */
export interface Health {
  readonly saving: Saving;
  /** Events that are in this page's memory only: closing it loses them. */
  readonly unsaved: number;
  readonly setAside: readonly SetAside[];
}

/** Something in storage that can't be read. It is kept as it is. */
export interface SetAside {
  /** Where it stands in storage; empty for an event of this page that can't be recorded. */
  readonly key: string;
  /** `unreadable`: a whole key; `lines`: some lines of a key; `cut`: a key lost its end; `future`: from a later version. */
  readonly reason: Unreadable | "lines" | "cut";
  /** Lines lost or bad, or UTF-16 units of a whole key. */
  readonly size: number;
}

/** The kinds of keys of a profile, by what follows its prefix. */
export const LOG = "log:";
export const PACK = "pack:";
/** Packs of answers, which a cached summary may stand for. */
export const ANSWERS = "pack:a:";
export const ASIDE = "aside:";
export const CACHE = "cache";

/** A log longer than this, in UTF-16 units, is closed and another one begun, so that appending never writes much. */
const LOG_LENGTH = 16_000;
/** More logs than this, or longer ones in all, are packed. */
const MANY_LOGS = 16;

/** A log of this page: only this page writes its key. */
interface Log {
  readonly home: string;
  readonly key: string;
  events: RecordedEvent[];
  /** How many of its events storage is known to hold; −1 if what it holds has to go. */
  kept: number;
}

export type Engine = ReturnType<typeof createEngine>;

/** The one place that reads and writes the record. `show` is called with each new state. */
export function createEngine(place: Place, show: (summary: Summary, health: Health) => void) {
  const root = `whetstone:${encodeURIComponent(place.course)}:`;
  const writer = nameFrom(place.random(NAME_BYTES));
  let serial = 0;
  let logs: Log[] = [];
  let profile = "";
  let home = "";
  let summary = EMPTY;
  let saving: Saving = "ok";
  let setAside: SetAside[] = [];
  let seen = new Set<string>();
  /** Whether `seen` holds every id: not where the cached summary stands for packs. */
  let complete = true;

  const get = (key: string): string | null => place.storage().getItem(key);

  /** Writes a key and reads it back. Never throws. */
  function put(key: string, text: string): Saving {
    let store: Storage;
    try {
      store = place.storage();
      store.getItem(key);
    } catch {
      return "off";
    }
    try {
      store.setItem(key, text);
      return store.getItem(key) === text ? "ok" : "broken";
    } catch (error) {
      const { name, code } = error as DOMException;
      return /quota/i.test(name) || code === 22 ? "full" : "broken";
    }
  }

  const own = (): RecordedEvent[] =>
    logs.filter((log) => log.home === home).flatMap((log) => log.events);

  const tell = () =>
    show(summary, {
      saving,
      unsaved: logs.reduce((sum, log) => sum + log.events.length - Math.max(log.kept, 0), 0),
      setAside,
    });

  /** The profile's keys without its prefix, with their texts. */
  function survey(): Map<string, string> {
    const store = place.storage();
    const texts = new Map<string, string>();
    for (let i = 0; i < store.length; i++) {
      const key = store.key(i) ?? "";
      if (key.startsWith(home)) texts.set(key.slice(home.length), store.getItem(key) ?? "");
    }
    return texts;
  }

  /** Moves a key that can't be read out of the way: copied, checked, and only then removed. */
  function moveAside(name: string, text: string): string {
    let to = ASIDE + name;
    for (let at = get(home + to); at !== null && at !== text; at = get(home + to)) to += "~";
    if (put(home + to, text) !== "ok" || get(home + name) !== text) return name;
    place.storage().removeItem(home + name);
    return to;
  }

  /** Reads one key; what can't be read is set aside and told. */
  function read(name: string, text: string): readonly RecordedEvent[] {
    const chunk: Chunk | Unreadable = readChunk(text);
    if (typeof chunk === "string") {
      const key = chunk === "future" ? name : moveAside(name, text);
      setAside.push({ key: home + key, reason: chunk, size: text.length });
      return [];
    }
    const { events, bad, missing } = chunk;
    if (bad.length) setAside.push({ key: home + name, reason: "lines", size: bad.length });
    if (missing) setAside.push({ key: home + name, reason: "cut", size: missing });
    return events;
  }

  /** Whether an answer of these writers stands in a pack. It may be the very one: a put-back log repeats what is packed. */
  function arePacked(events: readonly RecordedEvent[], texts: Map<string, string>): boolean {
    const names = new Set(events.map((event) => JSON.stringify(splitId(event.id)[0])));
    return [...texts].some(
      ([name, text]) =>
        name.startsWith(ANSWERS) && [...names].some((writer) => text.includes(writer)),
    );
  }
