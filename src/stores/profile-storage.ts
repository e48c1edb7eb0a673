import type { Texts } from "./reading.ts";

/** Result of a write: `off`, the browser allows no storage; `full`, no room; `broken`, the text reads back otherwise. */
export type Saving = "ok" | "off" | "full" | "broken";

/**
 * The course's keys in the browser's storage, and those of the open profile among them: keys in, texts out. No method
 * throws if storage fails, except `all`: "no keys" must differ from "no answer".
 */
export class ProfileStorage {
  /** The prefix of all keys. The methods below leave it out. */
  readonly root: string;
  /** The prefix of the open profile's keys, below the root. */
  home = "";
  private readonly storage: () => Storage;
  /** What the open profile's keys held when they could last be read. */
  private lastRead: Texts = new Map();

  /** `storage` throws where the browser forbids storage. */
  constructor(root: string, storage: () => Storage) {
    this.root = root;
    this.storage = storage;
  }

  openProfile(home: string): void {
    if (home !== this.home) this.lastRead = new Map();
    this.home = home;
  }

  /** A key's text; null if there is none or storage can't be read. */
  get(key: string): string | null {
    try {
      return this.storage().getItem(this.root + key);
    } catch {
      return null;
    }
  }

  /** Writes a key and reads it back. */
  put(key: string, text: string): Saving {
    let outcome: Saving = "off";
    try {
      const storage = this.storage();
      outcome = "broken";
      storage.setItem(this.root + key, text);
      return storage.getItem(this.root + key) === text ? "ok" : outcome;
    } catch (error) {
      return /quota/i.test((error as Error).name) ? "full" : outcome;
    }
  }

  /** Removes a key. It may stay nevertheless: check it where that matters. */
  remove(key: string): void {
    try {
      this.storage().removeItem(this.root + key);
    } catch {
      // Storage is off, or the page is about to close: the next page that compacts tries again.
    }
  }

  /** All texts under a further prefix, by the rest of their keys. Throws where storage can't be read. */
  all(under: string): Map<string, string> {
    const prefix = this.root + under;
    const storage = this.storage();
    const found = new Map<string, string>();
    for (let i = 0; i < storage.length; i++) {
      const key = storage.key(i) ?? "";
      if (key.startsWith(prefix)) found.set(key.slice(prefix.length), storage.getItem(key) ?? "");
    }
    return found;
  }

  /**
   * The open profile's texts by key, without its prefix: as they are now, or as last read if `isOff`, because storage
   * can't be read.
   */
  readAllKeys(): { readonly texts: Texts; readonly isOff: boolean } {
    try {
      this.lastRead = this.all(this.home);
      return { texts: this.lastRead, isOff: false };
    } catch {
      return { texts: this.lastRead, isOff: true };
    }
  }
}
