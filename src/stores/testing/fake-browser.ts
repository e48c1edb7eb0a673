import type { NewEvent, RecordedEvent } from "#core/record/event.ts";
import type { Aliases } from "#core/record/fold.ts";
import { EMPTY, type Summary } from "#core/record/state.ts";
import type { Copy } from "#stores/copies.ts";
import { Engine } from "#stores/engine.ts";
import type { CompactReason } from "#stores/environment.ts";
import type { Health } from "#stores/health.ts";
import { compact } from "./at-once.ts";

/*
 * A browser for tests: several pages share one storage. Any write may fail in any way that browsers know, a page may be
 * killed at any moment, and pages may run between each other's steps.
 */

/** How a write fails. */
export const FAULTS = {
  /** No room. */
  quota: (_write: () => void) => {
    throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
  },
  /** An error of another kind, nothing written. */
  error: () => {
    throw new Error("disk I/O error");
  },
  /** Thrown after the write was done. */
  late: (write: () => void) => {
    write();
    throw new Error("disk I/O error");
  },
  /** Half is written, then it throws. */
  midway: (_write: () => void, half: () => void) => {
    half();
    throw new Error("disk I/O error");
  },
  /** Half is written, and nothing is thrown. */
  short: (_write: () => void, half: () => void) => half(),
  /** Nothing is written, and nothing is thrown. */
  silent: () => {},
} as const;

export type Fault = keyof typeof FAULTS | "forbidden";

/** What all pages share. */
export class FakeDisk {
  readonly items = new Map<string, string>();
  /** Copies of logs, which are on disk at once. */
  readonly copies = new Map<string, Copy>();
  readonly pages: FakePage[] = [];
  /** UTF-16 units of keys and values. */
  quota = 5_242_880;

  get size(): number {
    let size = 0;
    for (const [key, text] of this.items) size += key.length + text.length;
    return size;
  }

  dump(): string {
    return JSON.stringify([...this.items].sort());
  }
}

interface Options {
  readonly now?: () => number;
  readonly aliases?: Aliases;
  /** False: the page compacts only when the test calls `compact`. */
  readonly compacts?: boolean;
}

let names = 0;

/** A page with the record open. */
export class FakePage implements Storage {
  [name: string]: unknown;
  summary: Summary = EMPTY;
  health: Health = { saving: "ok", unsaved: 0, left: 0, setAside: [] };
  readonly engine: Engine;
  /** Called before each write or removal of this page: to fail, or to let others run. */
  before: (count: number) => Fault | undefined = () => undefined;
  /** Writes and removals so far. */
  writes = 0;
  /** A killed page changes nothing any more. */
  dead = false;
  forbidden = false;
  /** Keys of the storage events that wait to be delivered. */
  readonly waiting: (string | null)[] = [];
  readonly #disk: FakeDisk;
  #compacting = false;
  #wasFull = false;

  constructor(disk: FakeDisk, options: Options = {}) {
    this.#disk = disk;
    const { now = () => Date.UTC(2026, 10, 22, 8), aliases = new Map(), compacts = true } = options;
    this.engine = new Engine(
      {
        storage: () => {
          if (this.forbidden) throw new DOMException("denied", "SecurityError");
          return this;
        },
        now,
        random: (bytes) => {
          const name = (++names).toString().padStart(bytes, "0");
          return Uint8Array.from(name, (digit) => Number(digit));
        },
        course: "course",
        aliases,
        copies: {
          all: async () => [...disk.copies.values()],
          keep: (copy) => {
            if (!this.dead) disk.copies.set(copy.key, copy);
          },
          drop: (key) => {
            if (!this.dead) disk.copies.delete(key);
          },
        },
        compact: (reason) => {
          // As in pages: storage that is still full after compaction is not compacted again at once.
          if (!compacts || (reason === "full" && this.#wasFull)) return;
          this.#wasFull ||= reason === "full";
          this.compact(reason);
        },
      },
      (summary, health) => {
        this.summary = summary;
        this.health = health;
      },
    );
    disk.pages.push(this);
    this.engine.open();
  }

  append(body: NewEvent): RecordedEvent {
    const event = this.engine.stamp(body);
    this.engine.record(event);
    return event;
  }

  compact(reason: CompactReason): void {
    if (this.#compacting) return;
    this.#compacting = true;
    compact(this.engine, reason);
    this.#compacting = false;
  }

  /** Delivers the storage events that wait. */
  listen(count = Number.POSITIVE_INFINITY): void {
    for (let i = 0; i < count && this.waiting.length && !this.dead; i++) {
      this.engine.onStorageEvent(this.waiting.shift() ?? null);
    }
  }

  get length(): number {
    return this.#disk.items.size;
  }

  key(index: number): string | null {
    return [...this.#disk.items.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.#disk.items.get(key) ?? null;
  }

  setItem(key: string, text: string): void {
    const set = (value: string) => {
      const size = this.#disk.size - (this.#disk.items.get(key)?.length ?? -key.length);
      if (size + value.length > this.#disk.quota) FAULTS.quota(() => {});
      this.#disk.items.set(key, value);
      this.#tell(key);
    };
    const fault = this.#step();
    if (this.dead) return;
    if (!fault) set(text);
    else
      FAULTS[fault](
        () => set(text),
        () => set(text.slice(0, text.length / 2)),
      );
  }

  removeItem(key: string): void {
    const fault = this.#step();
    if (this.dead || !this.#disk.items.has(key)) return;
    if (fault && fault !== "late") return;
    this.#disk.items.delete(key);
    this.#tell(key);
  }

  clear(): void {
    this.#disk.items.clear();
    this.#tell(null);
  }

  #step(): keyof typeof FAULTS | undefined {
    if (this.dead) return undefined;
    const fault = this.before(this.writes++);
    if (fault === "forbidden") this.forbidden = true;
    return fault === "forbidden" ? "error" : fault;
  }

  #tell(key: string | null): void {
    for (const page of this.#disk.pages) if (page !== this) page.waiting.push(key);
  }
}
