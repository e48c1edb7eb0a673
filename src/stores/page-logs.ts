import type { RecordedEvent } from "#core/record/event.ts";
import { isChange } from "#core/record/fold.ts";
import { joinId, withHead, writeLines } from "#core/record/text.ts";
import type { Environment } from "./environment.ts";
import { LEFT, LOG } from "./names.ts";
import type { ProfileStorage, Saving } from "./profile-storage.ts";

/** A log longer than this, in UTF-16 units, is closed and another one begun, so that appending never writes much. */
export const LOG_LENGTH = 16_000;
/**
 * A log is written for this long, in ms. Pages compact the logs of others only after twice this time, so that no log is
 * compacted while its page writes it.
 */
export const LOG_AGE = 5 * 60_000;

/** A log of this page: no other page writes its key. */
export interface Log {
  /** The prefix of its profile's keys. */
  readonly home: string;
  /** Its key without that prefix. */
  name: string;
  /** When it got its name, ms. */
  since: number;
  events: RecordedEvent[];
  /** Takes no more events. */
  isFull: boolean;
}

/** The events that this page recorded, and which of them storage holds. */
export class PageLogs {
  /** The page's name; its events' ids begin with it. */
  readonly writer: string;
  private readonly environment: Environment;
  private readonly storage: ProfileStorage;
  private logs: Log[] = [];
  /** Ids of this page's events that storage holds. */
  private readonly stored = new Set<string>();
  private events = 0;
  private names = 0;

  constructor(writer: string, environment: Environment, storage: ProfileStorage) {
    this.writer = writer;
    this.environment = environment;
    this.storage = storage;
  }

  nextId(): string {
    return joinId(this.writer, this.events++);
  }

  /** The logs of the open profile. */
  own(): Log[] {
    return this.logs.filter(({ home }) => home === this.storage.home);
  }

  /** The events in them. */
  ownEvents(): RecordedEvent[] {
    return this.own().flatMap(({ events }) => events);
  }

  /** Logs of profiles that left this computer: they are not written any more. */
  left(): Log[] {
    return this.logs.filter(({ home }) => home !== this.storage.home && this.isLeft(home));
  }

  /** Events that are in this page's memory only. */
  unsaved(logs: readonly Log[] = this.own()): RecordedEvent[] {
    return logs.flatMap(({ events }) => events.filter((event) => !this.isStored(event)));
  }

  /** How many events of all profiles could be written and are not. */
  unsavedCount(): number {
    const left = this.left();
    return this.unsaved(this.logs.filter((log) => !left.includes(log))).length;
  }

  isStored({ id }: RecordedEvent): boolean {
    return this.stored.has(id);
  }

  isLeft(home: string): boolean {
    return this.storage.get(home + LEFT) !== null;
  }

  add(event: RecordedEvent): void {
    let log = this.own().pop();
    if (!log || log.isFull || this.isOld(log)) {
      log = { ...this.newName(), home: this.storage.home, events: [], isFull: false };
      this.logs.push(log);
    }
    log.events.push(event);
  }

  /** Writes what storage does not hold yet. Gives how that went; undefined if there was nothing to write. */
  write(): Saving | undefined {
    let worst: Saving | undefined;
    for (const log of this.logs) {
      if (!this.unsaved([log]).length || this.isLeft(log.home)) continue;
      const outcome = this.writeLog(log);
      if (worst === undefined || outcome !== "ok") worst = outcome;
    }
    return worst;
  }

  private writeLog(log: Log): Saving {
    const { environment, storage } = this;
    if (this.isOld(log)) Object.assign(log, this.newName());
    const key = log.home + log.name;
    const before = storage.get(key);
    const text = withHead(writeLines(this.writer, log.events));
    const outcome = storage.put(key, text);
    environment.copies.keep({ key: storage.root + key, text, at: environment.now() });
    // A write that breaks may spoil what stood there.
    const isSpoiled = storage.get(key) !== before;
    for (const { id } of log.events) {
      if (outcome === "ok") this.stored.add(id);
      else if (isSpoiled) this.stored.delete(id);
    }
    log.isFull = text.length > LOG_LENGTH;
    return outcome;
  }

  /** Takes over what storage was found to hold; of this page's events only those that are `alive` stay. */
  settle(found: ReadonlySet<string>, alive: ReadonlySet<string>): void {
    for (const log of this.own()) {
      // A reading or setting that was stored and is gone was compacted away: a later one replaces it.
      log.events = log.events.filter(
        (event) =>
          alive.has(event.id) && (isChange(event) || found.has(event.id) || !this.isStored(event)),
      );
      for (const { id } of log.events) {
        if (found.has(id)) this.stored.add(id);
        else this.stored.delete(id);
      }
    }
  }

  /**
   * Another profile is opened: drop the logs of others, except those with unsaved events and those that the reader
   * must be told about.
   */
  letGoOfOthers(): void {
    const { home } = this.storage;
    this.logs = this.logs.filter(
      (log) => log.home === home || this.unsaved([log]).length || this.isLeft(log.home),
    );
  }

  forget(gone: readonly Log[]): void {
    this.logs = this.logs.filter((log) => !gone.includes(log));
  }

  private newName(): Pick<Log, "name" | "since"> {
    return { name: `${LOG}${this.writer}:${this.names++}`, since: this.environment.now() };
  }

  private isOld({ since }: Log): boolean {
    return Math.abs(this.environment.now() - since) > LOG_AGE;
  }
}
