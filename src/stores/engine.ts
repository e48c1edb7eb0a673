import { cacheTag, readCache } from "#core/record/cache.ts";
import { isEvent, LAST_INSTANT } from "#core/record/check.ts";
import { isErasure } from "#core/record/erase.ts";
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
  let opened = 0;
  let logs: Log[] = [];
  let profile = "";
  let home = "";
  /** What storage held when it was last read in full. */
  let texts: Texts = new Map();
  let summary = EMPTY;
  let saving: Saving = "ok";
  let setAside: SetAside[] = [];
  let seen = new Set<string>();
  /** Whether `seen` holds every id: not where the cached summary stands for packs. */
  let complete = true;

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

  const own = (): Log[] => logs.filter((log) => log.profile === profile);
  const homeOf = (id: string) => `${root}p:${id}:`;
  const hasLeft = (id: string) => get(root + LEFT + id) !== null;

  const tell = () =>
    show(summary, {
      saving,
      unsaved: logs.reduce((sum, log) => sum + log.events.length - Math.max(log.kept, 0), 0),
      setAside,
    });

  function survey(): Texts {
    const store = place.storage();
    const found = new Map<string, string>();
    for (let i = 0; i < store.length; i++) {
      const key = store.key(i) ?? "";
      if (key.startsWith(home)) found.set(key.slice(home.length), store.getItem(key) ?? "");
    }
    return found;
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

  /** Whether writers of these events have answers in packs. A log that was put back repeats what was packed. */
  function arePacked(events: readonly RecordedEvent[], packs: Texts): boolean {
    const writers = new Set(events.map(({ id }) => JSON.stringify(splitId(id)[0])));
    return [...packs.values()].some((text) => [...writers].some((name) => text.includes(name)));
  }

  const packsOf = (all: Texts): Texts =>
    new Map([...all].filter(([name]) => name.startsWith(ANSWERS)));

  /** Reads the profile's storage from the start, with this page's own events laid over it. */
  function load(): void {
    try {
      texts = survey();
      if (saving === "off") saving = "ok";
    } catch {
      saving = "off";
    }
    setAside = [];
    const live: RecordedEvent[] = [];
    const stored = new Set<string>();
    const take = (name: string, text: string) => {
      for (const event of read(name, text)) {
        live.push(event);
        stored.add(event.id);
      }
    };
    const packs = packsOf(texts);
    let crowd = 0;
    for (const [name, text] of texts) {
      if (name.startsWith(LOG)) crowd += LOG_LENGTH + text.length;
      if (name.startsWith(ASIDE)) {
        setAside.push({ key: home + name, reason: "unreadable", size: text.length });
      } else if (name.startsWith(LOG) || (name.startsWith(PACK) && !packs.has(name))) {
        take(name, text);
      }
    }
    for (const log of own()) live.push(...log.events);
    let united = unite(live);
    const answers = united.all.filter(({ type }) => type === "answered");
    const tag = cacheTag(packs, united.all.filter(isErasure), place.aliases);
    const cached = arePacked(answers, packs) ? undefined : readCache(texts.get(CACHE), tag);
    complete = !cached;
    if (complete && packs.size) {
      for (const [name, text] of packs) take(name, text);
      united = unite(live);
    }
    seen = new Set(united.all.map(({ id }) => id));
    summary = fold(cached ?? EMPTY, united.shown, place.aliases);
    for (const log of own()) {
      const events = log.events.filter(({ id }) => seen.has(id));
      log.kept =
        events.length < log.events.length ? -1 : events.filter(({ id }) => stored.has(id)).length;
      log.events = events;
    }
    flush();
    if (united.erased) place.tidy(engine, "erased");
    else if (crowd > MANY_LOGS * LOG_LENGTH) place.tidy(engine, "crowd");
  }

  /** Tries to write what storage does not hold yet. */
  function flush(): void {
    if (hasLeft(profile)) {
      open();
      return;
    }
    logs = logs.filter((log) => !hasLeft(log.profile));
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
    profile = get(root + CURRENT) || profile || "main";
    if (hasLeft(profile)) {
      profile = nameFrom(place.random(NAME_BYTES));
      put(root + CURRENT, profile);
    }
    if (home !== homeOf(profile)) texts = new Map();
    home = homeOf(profile);
    load();
  }

  /** Records an event: at once in memory and in what is shown, and in storage if that can be. Never throws. */
  function append(body: NewEvent): RecordedEvent {
    const at = Math.min(Math.max(0, Math.floor(place.now())), LAST_INSTANT);
    let event = { ...body, id: joinId(writer, serial++), at } as RecordedEvent;
    if (!isEvent(event)) {
      setAside = [...setAside, { key: "", reason: "lines", size: 1 }];
      tell();
      return event;
    }
    const last = lastRank(summary, event);
    if (last >= at) event = { ...event, after: Math.min(last, LAST_INSTANT) };
    let log = own().pop();
    if (!log || log.full) {
      const key = `${home}${LOG}${writer}:${opened++}`;
      log = { profile, key, events: [], kept: 0, full: false };
      logs.push(log);
    }
    log.events.push(event);
    if (isErasure(event)) {
      load();
    } else {
      seen.add(event.id);
      summary = fold(summary, [event], place.aliases);
      flush();
    }
    return event;
  }

  /** Another page wrote, removed (`text` null) or cleared (`key` null too) something. */
  function heard(key: string | null, text: string | null): void {
    const name = key?.startsWith(home) ? key.slice(home.length) : undefined;
    if (key === root + CURRENT || key === root + LEFT + profile) open();
    else if (key === null || (name?.startsWith(PACK) && text !== null)) load();
    else if (name?.startsWith(LOG)) {
      if (text === null) {
        if (logs.some((log) => log.key === key)) load();
        return;
      }
      const chunk = readChunk(text);
      const fresh =
        typeof chunk === "string" || chunk.bad.length
          ? undefined
          : chunk.events.filter(({ id }) => !seen.has(id));
      const [event, ...more] = fresh ?? [];
      if (
        !fresh ||
        more.length ||
        (event && (isErasure(event) || (!complete && arePacked([event], packsOf(texts)))))
      ) {
        load();
      } else if (event) {
        seen.add(event.id);
        summary = fold(summary, [event], place.aliases);
        tell();
      }
    }
  }

  /** All that storage and this page hold, read now. Throws where storage can't be read. */
  function everything() {
    const events = logs.filter((log) => log.profile === profile).flatMap((log) => log.events);
    const sources = survey();
    for (const [name, text] of sources) {
      if (!name.startsWith(LOG) && !name.startsWith(PACK)) continue;
      const chunk = readChunk(text);
      if (typeof chunk === "object") for (const event of chunk.events) events.push(event);
    }
    return unite(events);
  }

  const engine = {
    open,
    load,
    append,
    flush,
    heard,
    survey,
    everything,
    put,
    get,
    place,
    root,
    homeOf,
    /** The profile that is open. */
    profile: () => profile,
    summary: () => summary,
    own,
  };
  return engine;
}
