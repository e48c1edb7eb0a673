import { cacheTag, readCache } from "#core/record/cache.ts";
import { isErasure } from "#core/record/erase.ts";
import type { NewEvent, RecordedEvent } from "#core/record/event.ts";
import { type Aliases, fold, lastRank } from "#core/record/fold.ts";
import { NAME_BYTES, nameFrom } from "#core/record/id.ts";
import { EMPTY, type Summary } from "#core/record/state.ts";
import { surviving } from "#core/record/surviving.ts";
import {
  joinId,
  readChunk,
  splitId,
  type Unreadable,
  withHead,
  writeLines,
} from "#core/record/text.ts";

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
  /** Asks for keys to be packed, some time soon or not at all. */
  tidy(engine: Engine, reason: TidyReason): void;
}

/** Why keys should be packed: there are many, there is no room for more, or they hold what is erased. */
export type TidyReason = "crowd" | "full" | "erased";

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

/** Texts by key, without the profile's prefix. */
export type Texts = ReadonlyMap<string, string>;

/** The kinds of keys of a profile, by what follows its prefix. */
export const LOG = "log:";
export const PACK = "pack:";
/** Packs of answers, which a cached summary may stand for. */
export const ANSWERS = "pack:a:";
export const ASIDE = "aside:";
export const CACHE = "cache";
/** Under the root: which profile this computer is set to. */
export const CURRENT = "current";
/** Under the root, with a profile: it was cleared from this computer, and no page may write it again. */
export const LEFT = "left:";

/** A log longer than this, in UTF-16 units, is closed and another one begun, so that appending never writes much. */
const LOG_LENGTH = 16_000;
/** More logs than this, or longer ones in all, are packed. */
const MANY_LOGS = 16;

/** A log of this page: only this page writes its key. */
interface Log {
  readonly profile: string;
  readonly key: string;
  events: RecordedEvent[];
  /** How many of its events storage is known to hold; −1 if what it holds has to go. */
  kept: number;
  /** Closed for more events. */
  full: boolean;
}

export type Engine = ReturnType<typeof createEngine>;

/** The one place that reads and writes the record. `show` is called with each new state. */
export function createEngine(place: Place, show: (summary: Summary, health: Health) => void) {
  const root = `whetstone:${encodeURIComponent(place.course)}:`;
  const writer = nameFrom(place.random(NAME_BYTES));
  let serial = 0;
  let logs: Log[] = [];
  let profile = "main";
  let home = "";
  /** What storage held when it was last read in full. */
  let texts: Texts = new Map();
  let summary = EMPTY;
  let saving: Saving = "ok";
  let setAside: SetAside[] = [];

  /** A key's text; null if there is none or storage can't be read. */
  function get(key: string): string | null {
    try {
      return place.storage().getItem(key);
    } catch {
      return null;
    }
  }

  /** Writes a key and reads it back. Never throws. */
  function put(key: string, text: string): Saving {
    let outcome: Saving = "off";
    try {
      const store = place.storage();
      store.getItem(key);
      outcome = "broken";
      store.setItem(key, text);
      return store.getItem(key) === text ? "ok" : outcome;
    } catch (error) {
      return /quota/i.test((error as Error).name) ? "full" : outcome;
    }
  }

  const own = (): Log[] => logs.filter((log) => log.profile === profile);
  const homeOf = (id: string) => `${root}p:${id}:`;

  const tell = () =>
    show(summary, {
      saving,
      unsaved: logs.reduce((sum, log) => sum + log.events.length - Math.max(log.kept, 0), 0),
      setAside,
    });

  /** The profile's keys without its prefix, with their texts. */
  function survey(): Texts {
    const store = place.storage();
    const found = new Map<string, string>();
    for (let i = 0; i < store.length; i++) {
      const key = store.key(i) ?? "";
      if (key.startsWith(home)) found.set(key.slice(home.length), store.getItem(key) ?? "");
    }
    return found;
  }

  /** Reads the profile's storage from the start, with this page's own events laid over it. */
  function load(): void {
    try {
      texts = survey();
      if (saving === "off") saving = "ok";
    } catch {
      saving = "off";
    }
    setAside = [];
    const stored = new Set<string>();
    const events = own().flatMap((log) => log.events);
    const packs = new Map<string, string>();
    const read = (text: string, name: string) => {
      const chunk = name.startsWith(ASIDE) ? "unreadable" : readChunk(text);
      const note = (reason: SetAside["reason"], size: number) =>
        size && setAside.push({ key: home + name, reason, size });
      if (typeof chunk === "string") {
        note(chunk, text.length);
        return;
      }
      note("lines", chunk.bad.length);
      note("cut", chunk.missing);
      for (const event of chunk.events) {
        events.push(event);
        stored.add(event.id);
      }
    };
    let live = 0;
    for (const [name, text] of texts) {
      if (name.startsWith(ANSWERS)) packs.set(name, text);
      else if (/^(log|pack|aside):/.test(name)) read(text, name);
      if (name.startsWith(LOG)) live += LOG_LENGTH + text.length;
    }
    // A log that was put back repeats what was packed: then the cached summary would count it twice.
    const names = new Set(
      events.map((event) => event.type === "answered" && JSON.stringify(splitId(event.id)[0])),
    );
    const repeats = [...packs.values()].some((text) =>
      [...names].some((name) => name && text.includes(name)),
    );
    const cached = repeats
      ? undefined
      : readCache(texts.get(CACHE), cacheTag(packs, events.filter(isErasure), place.aliases));
    if (!cached) packs.forEach(read);
    const shown = surviving(events);
    summary = fold(cached ?? EMPTY, shown, place.aliases);
    const alive = new Set(shown.map((event) => event.id));
    for (const log of own()) {
      const left = log.events.filter((event) => alive.has(event.id));
      log.kept =
        left.length < log.events.length ? -1 : left.filter((event) => stored.has(event.id)).length;
      log.events = left;
    }
    flush();
    if ([...stored].some((id) => !alive.has(id))) place.tidy(engine, "erased");
    else if (
      live > MANY_LOGS * LOG_LENGTH ||
      setAside.some((found) => !found.key.startsWith(home + ASIDE))
    ) {
      place.tidy(engine, "crowd");
    }
  }

  /** Tries to write what storage does not hold yet. */
  function flush(): void {
    const behind = logs.filter((log) => log.kept !== log.events.length);
    if (behind.length) saving = "ok";
    for (const log of behind) {
      const text = withHead(writeLines(log.events));
      const outcome = put(log.key, text);
      if (outcome === "ok") log.kept = log.events.length;
      else saving = outcome;
      log.full = text.length > LOG_LENGTH;
    }
    tell();
    if (saving === "full") place.tidy(engine, "full");
  }

  /** Opens the record of the profile that this computer is set to. */
  function open(): void {
    profile = get(root + CURRENT) || profile;
    logs = logs.filter((log) => get(root + LEFT + log.profile) === null);
    if (home !== homeOf(profile)) texts = new Map();
    home = homeOf(profile);
    load();
  }

  /** Records an event: at once in memory and in what is shown, and in storage if that can be. Never throws. */
  function append(body: NewEvent): RecordedEvent {
    const at = place.now();
    let event = { ...body, id: joinId(writer, serial++), at } as RecordedEvent;
    const last = lastRank(summary, event);
    if (last >= at) event = { ...event, after: last };
    let log = own().pop();
    if (!log || log.full) {
      log = { profile, key: `${home}${LOG}${writer}:${serial}`, events: [], kept: 0, full: false };
      logs.push(log);
    }
    log.events.push(event);
    if (isErasure(event)) {
      load();
    } else {
      summary = fold(summary, [event], place.aliases);
      flush();
    }
    return event;
  }

  /** Another page wrote or removed a key, or cleared all (null). */
  function heard(key: string | null): void {
    if (key === root + CURRENT || key === root + LEFT + profile) open();
    else if (!key || key.startsWith(home)) load();
  }

  const engine = {
    place,
    root,
    open,
    load,
    append,
    flush,
    heard,
    survey,
    get,
    put,
    homeOf,
    own,
    profile: () => profile,
  };
  return engine;
}
