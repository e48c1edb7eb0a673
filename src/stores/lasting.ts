import { NAME_BYTES, nameFrom } from "#core/record/id.ts";
import type { ProfileStorage, Saving } from "./profile-storage.ts";

const ASIDE = "group:aside:";

/**
 * What is kept for groups, as texts that are not lost where storage refuses them: they stay in memory, are read like those that
 * are stored, and are tried again with the next write.
 */
export class Lasting {
  /** What came of the last writing or reading. */
  saving: Saving = "ok";
  readonly storage: ProfileStorage;
  private readonly random: (bytes: number) => Uint8Array;
  /** Texts by key that storage does not hold yet. */
  private readonly waiting = new Map<string, string>();

  constructor(storage: ProfileStorage, random: (bytes: number) => Uint8Array) {
    this.storage = storage;
    this.random = random;
  }

  /** A name that nothing else in the world has. */
  newName(): string {
    return nameFrom(this.random(NAME_BYTES));
  }

  /** How many texts are in memory only. */
  get unsaved(): number {
    return this.waiting.size;
  }

  get(key: string): string | null {
    return this.waiting.get(key) ?? this.storage.get(key);
  }

  /** All texts under a prefix, by the rest of their keys. */
  all(under: string): Map<string, string> {
    let texts = new Map<string, string>();
    try {
      texts = this.storage.all(under);
      if (this.saving === "off" && this.waiting.size === 0) this.saving = "ok";
    } catch {
      this.saving = "off";
    }
    for (const [key, text] of this.waiting) {
      if (key.startsWith(under)) texts.set(key.slice(under.length), text);
    }
    return texts;
  }

  write(key: string, text: string): void {
    this.waiting.set(key, text);
    this.flush();
  }

  /** Writes over a text. One that can't be read is moved aside whole before, and is not written over if that fails. */
  writeOver(key: string, text: string, isReadable: (text: string) => boolean): void {
    const old = this.storage.get(key);
    if (old !== null && !isReadable(old)) {
      const outcome = this.storage.put(ASIDE + this.newName(), old);
      if (outcome !== "ok") {
        this.saving = outcome;
        return;
      }
    }
    this.write(key, text);
  }

  /** Removes a text, in storage and in memory. False where storage keeps it. */
  remove(key: string): boolean {
    this.waiting.delete(key);
    this.storage.remove(key);
    return this.storage.get(key) === null;
  }

  /** Tries to write what storage does not hold yet. */
  flush(): void {
    let saving: Saving = this.waiting.size > 0 || this.saving !== "off" ? "ok" : "off";
    for (const [key, text] of this.waiting) {
      const outcome = this.storage.put(key, text);
      if (outcome === "ok") this.waiting.delete(key);
      else saving = outcome;
    }
    this.saving = saving;
  }
}
