import { isErasure } from "#core/record/erase.ts";
import type { NewEvent, RecordedEvent } from "#core/record/event.ts";
import { type Aliases, fold, isChange, lastRank } from "#core/record/fold.ts";
import { NAME_BYTES, nameFrom } from "#core/record/id.ts";
import { isSound } from "#core/record/sound.ts";
import { EMPTY, type Summary } from "#core/record/state.ts";
import { surviving } from "#core/record/surviving.ts";
import { joinId, withHead, writeLines } from "#core/record/text.ts";
import { CURRENT, homeOf, LEFT, LOG } from "./names.ts";
import { readTexts, type SetAside, type Texts } from "./reading.ts";
import { openStore, type Saving } from "./store.ts";

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

/** What the reader must be told about storage. */
export interface Health {
  readonly saving: Saving;
  /** Events that are in this page's memory only: closing it loses them. */
  readonly unsaved: number;
  readonly setAside: readonly SetAside[];
}

/** A log longer than this, in UTF-16 units, is closed and another one begun, so that appending never writes much. */
const LOG_LENGTH = 16_000;
/**
 * A log is written for this long, in ms. Pages pack the logs of others only after twice this time, so that none is
 * packed at the moment when it is written.
 */
export const LOG_AGE = 5 * 60_000;
/** Logs of more than this in all, each taken for one whole log longer than it is, are packed: 16 at most. */
const CROWD = 16 * LOG_LENGTH;

/** A log of this page: only this page writes its key. */
interface Log {
  /** The prefix of its profile. */
  readonly home: string;
  /** Its key without the profile's prefix. */
  name: string;
  /** When it got its name, ms. */
  since: number;
  events: RecordedEvent[];
  /** Closed for more events. */
  full: boolean;
}

export type Engine = ReturnType<typeof createEngine>;

/** The one place that reads and writes the record. `show` is called with each new state. */
export function createEngine(place: Place, show: (summary: Summary, health: Health) => void) {
  const root = `whetstone:${place.course}:`;
  const store = openStore(place.storage, root);
  const newName = () => nameFrom(place.random(NAME_BYTES));
  const writer = newName();
  let serial = 0;
  let opened = 0;
  let logs: Log[] = [];
  let profile = "main";
  let home = "";
  /** What storage held of the profile when the summary was last made of it. */
  let texts: Texts = new Map();
  /** The ids of this page's events that storage holds. */
  const stored = new Set<string>();
  let summary = EMPTY;
  let saving: Saving = "ok";
  let setAside: readonly SetAside[] = [];

  const named = () => ({ name: `${LOG}${writer}:${opened++}`, since: place.now() });
  const isOld = (log: Log) => Math.abs(place.now() - log.since) > LOG_AGE;
  const own = (): Log[] => logs.filter((log) => log.home === home);

  const unsaved = (log: Log) => log.events.filter(({ id }) => !stored.has(id));
  const tell = () => show(summary, { saving, unsaved: logs.flatMap(unsaved).length, setAside });

  /** The profile's texts by key, without its prefix: now, or as last loaded if they can't be read. */
  function survey(): Texts {
    try {
      const found = store.all(home);
      if (saving === "off") saving = "ok";
      return found;
    } catch {
      saving = "off";
      return texts;
    }
  }

  /** Reads the profile's storage from the start, with this page's own events laid over it. */
  function load(): void {
    texts = survey();
    const mine = own().flatMap((log) => log.events);
    const read = readTexts(texts, home, mine, place.aliases);
    setAside = read.setAside;
    const found = new Set(read.events.map(({ id }) => id));
    const shown = surviving([...mine, ...read.events]);
    summary = fold(read.cached ?? EMPTY, shown, place.aliases);
    const alive = new Set(shown.map(({ id }) => id));
    for (const log of own()) {
      // What was packed without it, for something later replaces it, is not written again.
      log.events = log.events.filter(
        (event) =>
          alive.has(event.id) && (isChange(event) || found.has(event.id) || !stored.has(event.id)),
      );
      for (const { id } of log.events) {
        if (found.has(id)) stored.add(id);
        else stored.delete(id);
      }
    }
    flush();
    let crowd = 0;
    for (const [name, text] of texts) if (name.startsWith(LOG)) crowd += LOG_LENGTH + text.length;
    if (read.events.some(({ id }) => !alive.has(id))) place.tidy(engine, "erased");
    else if (crowd >= CROWD || setAside.some(({ reason }) => reason === "unreadable"))
      place.tidy(engine, "crowd");
  }

  /** Tries to write what storage does not hold yet. */
  function flush(): void {
    const behind = logs.filter((log) => unsaved(log).length);
    if (behind.length) saving = "ok";
    for (const log of behind) {
      if (isOld(log)) Object.assign(log, named());
      const key = log.home + log.name;
      const stood = store.get(key);
      const text = withHead(writeLines(writer, log.events));
      const outcome = store.put(key, text);
      if (outcome !== "ok") saving = outcome;
      // A write that breaks may spoil what stood there.
      const isSpoiled = store.get(key) !== stood;
      for (const { id } of log.events) {
        if (outcome === "ok") stored.add(id);
        else if (isSpoiled) stored.delete(id);
      }
      log.full = text.length > LOG_LENGTH;
    }
    tell();
    if (saving === "full") place.tidy(engine, "full");
  }

  const isLeft = (of: string) => store.get(of + LEFT) !== null;

  /** Opens the record of the profile that this computer is set to. */
  function open(): void {
    const current = store.get(CURRENT) ?? "";
    if (/^\w+$/.test(current)) profile = current;
    // What is written to a profile that left is cleared: nobody may come to stand there.
    if (isLeft(homeOf(profile))) {
      profile = newName();
      store.put(CURRENT, profile);
    }
    const next = homeOf(profile);
    logs = logs.filter((log) => (log.home === next || unsaved(log).length) && !isLeft(log.home));
    if (next !== home) texts = new Map();
    home = next;
    load();
  }

  /** Gives an event its id, its time and, where the clock demands it, what it comes after. */
  function stamp(body: NewEvent): RecordedEvent {
    const at = place.now();
    const event = { ...body, id: joinId(writer, serial++), at } as RecordedEvent;
    const after = lastRank(summary, event);
    return after < at ? event : { ...event, after };
  }

  /** Records an event: at once in memory and in what is shown, and in storage if that can be. Never throws. */
  function record(event: RecordedEvent): void {
    if (!isSound(event)) {
      setAside = setAside.concat({ key: "", reason: "lines", size: 1 });
      tell();
      return;
    }
    let log = own().pop();
    if (!log || log.full || isOld(log)) {
      log = { ...named(), home, events: [], full: false };
      logs.push(log);
    }
    log.events.push(event);
    if (isErasure(event)) {
      load();
    } else {
      summary = fold(summary, [event], place.aliases);
      flush();
    }
  }

  /** Another page wrote or removed a key, or cleared all (null). */
  function heard(key: string | null): void {
    const name = key?.startsWith(root + home) ? key.slice((root + home).length) : "";
    if (key === root + CURRENT || name === LEFT) open();
    // Of many changes at once the first that is heard of brings them all. What of ours is gone may stand nowhere else.
    else if (
      !key ||
      (name && store.get(home + name) !== (texts.get(name) ?? null)) ||
      own().some((log) => log.name === name)
    )
      load();
  }

  const engine = {
    place,
    root,
    store,
    open,
    stamp,
    record,
    flush,
    heard,
    survey,
    load,
    own,
    newName,
    /** The profile that is open, and the prefix of its keys. */
    profile: () => profile,
    home: () => home,
  };
  return engine;
}
