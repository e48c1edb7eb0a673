import { isEvent } from "#core/record/check.ts";
import { isErasure } from "#core/record/erase.ts";
import type { NewEvent, RecordedEvent } from "#core/record/event.ts";
import { fold, lastRank } from "#core/record/fold.ts";
import { NAME_BYTES, nameFrom } from "#core/record/id.ts";
import { EMPTY, type Summary } from "#core/record/state.ts";
import { surviving } from "#core/record/surviving.ts";
import { LATEST } from "#core/record/values.ts";
import type { CompactReason, Environment } from "./environment.ts";
import type { Health } from "./health.ts";
import { CURRENT, homeOf, LEFT, LOG } from "./names.ts";
import { LOG_LENGTH, PageLogs } from "./page-logs.ts";
import { ProfileStorage, type Saving } from "./profile-storage.ts";
import { type Reading, readTexts, type SetAside, type Texts } from "./reading.ts";

/** What the open profile's storage and this page hold. */
interface Whole extends Reading {
  readonly texts: Texts;
  /** The events that are shown: not erased, each once. */
  readonly shown: readonly RecordedEvent[];
  readonly summary: Summary;
}

/**
 * Logs are compacted when all of them together exceed this size. Each log is counted one full log longer than it is, so
 * that there are never more than 16.
 */
const CROWD = 16 * LOG_LENGTH;

/** Opens, reads and appends to the record: of all pages of a browser, each has one engine. */
export class Engine {
  readonly environment: Environment;
  readonly storage: ProfileStorage;
  readonly logs: PageLogs;
  /** The profile that is open. */
  profile = "main";
  summary = EMPTY;
  private saving: Saving = "ok";
  /** The open profile's texts that the summary was made of. */
  private texts: Texts = new Map();
  /** Pieces of the open profile's storage that can't be read. */
  setAside: readonly SetAside[] = [];
  /** What this page wanted to record and is no event. */
  private readonly refused: SetAside[] = [];
  private readonly show: (summary: Summary, health: Health) => void;

  /** `show` is called with each new state. */
  constructor(environment: Environment, show: (summary: Summary, health: Health) => void) {
    const root = `whetstone:${environment.course}:`;
    this.environment = environment;
    this.show = show;
    this.storage = new ProfileStorage(root, environment.storage);
    this.logs = new PageLogs(this.newName(), environment, this.storage);
  }

  newName(): string {
    return nameFrom(this.environment.random(NAME_BYTES));
  }

  /** Opens the record of the profile that this computer is set to. */
  open(): void {
    const { storage, logs } = this;
    const current = storage.get(CURRENT) ?? "";
    if (/^\w+$/.test(current)) this.profile = current;
    // Texts of a profile that left are cleared: no new record may begin there.
    if (logs.isLeft(homeOf(this.profile))) {
      this.profile = this.newName();
      storage.put(CURRENT, this.profile);
    }
    storage.openProfile(homeOf(this.profile));
    logs.letGoOfOthers();
    this.load();
  }

  /** Reads the open profile's storage from the start, with this page's own events laid over it. */
  load(): void {
    const { aliases } = this.environment;
    const texts = this.readAllKeys();
    const mine = this.logs.ownEvents();
    const read = readTexts(texts, this.storage.home, mine, aliases);
    const shown = surviving([...mine, ...read.events]);
    const summary = fold(read.cached ?? EMPTY, shown, aliases);
    this.adopt({ ...read, texts, shown, summary });
  }

  /** Takes over what was read of storage and of this page, and writes what storage lacks. */
  adopt({ texts, events, setAside, shown, summary }: Whole): void {
    this.texts = texts;
    this.setAside = setAside;
    this.summary = summary;
    const alive = new Set(shown.map(({ id }) => id));
    this.logs.settle(new Set(events.map(({ id }) => id)), alive);
    this.flush();
    let crowd = 0;
    for (const [name, text] of texts) if (name.startsWith(LOG)) crowd += LOG_LENGTH + text.length;
    if (events.some(({ id }) => !alive.has(id))) this.compact("erased");
    else if (crowd >= CROWD || setAside.some(({ reason }) => reason === "unreadable"))
      this.compact("crowd");
  }

  /** The open profile's texts by key, without its prefix: now, or as last read if they can't be. */
  readAllKeys(): Texts {
    const { texts, isOff } = this.storage.readAllKeys();
    if (isOff) this.saving = "off";
    else if (this.saving === "off") this.saving = "ok";
    return texts;
  }

  /** Gives an event its id, its time and, where the clock demands it, what it comes after. */
  stamp(body: NewEvent): RecordedEvent {
    const at = Math.min(this.environment.now(), LATEST);
    const event = { ...body, id: this.logs.nextId(), at } as RecordedEvent;
    const after = Math.min(lastRank(this.summary, event), LATEST);
    return after < at ? event : { ...event, after };
  }

  /** Records an event: at once in memory and in what is shown, and in storage if that can be. Never throws. */
  record(event: RecordedEvent): void {
    if (!isEvent(event)) {
      this.refused.push({ key: "", reason: "lines", size: 1 });
      this.tell();
      return;
    }
    this.logs.add(event);
    if (isErasure(event)) {
      this.load();
    } else {
      this.summary = fold(this.summary, [event], this.environment.aliases);
      this.flush();
    }
  }

  /** Tries to write what storage does not hold yet. */
  flush(): void {
    const outcome = this.logs.write();
    // Storage that is off says so even to a page that has nothing to write.
    if (outcome !== undefined || this.saving !== "off") this.saving = outcome ?? "ok";
    this.tell();
    if (this.saving === "full") this.compact("full");
  }

  /** Another page wrote or removed a key, or cleared all (null). */
  onStorageEvent(key: string | null): void {
    const { root, home } = this.storage;
    const name = key?.startsWith(root + home) ? key.slice((root + home).length) : "";
    // Which profile left does not matter: this page may hold something of any.
    if (key === root + CURRENT || key?.endsWith(`:${LEFT}`)) this.open();
    // One storage event reloads everything; later events whose text we already have are skipped. A log of this page that
    // is gone may stand nowhere else.
    else if (
      !key ||
      (name && this.storage.get(home + name) !== (this.texts.get(name) ?? null)) ||
      this.logs.own().some((log) => log.name === name)
    )
      this.load();
  }

  /** Calls `show` with the present state. */
  tell(): void {
    const { summary, saving, logs } = this;
    this.show(summary, {
      saving,
      unsaved: logs.unsavedCount(),
      left: logs.left().length,
      setAside: [...this.setAside, ...this.refused],
    });
  }

  private compact(reason: CompactReason): void {
    this.environment.compact(reason);
  }
}
