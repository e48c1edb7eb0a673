import type { Lent } from "./lent.ts";
import type { Now, Opened, Wish } from "./messages.ts";

/** Wishes for a key that the keeper has not answered: how many, and what the last one wants. */
interface Asked {
  many: number;
  text: string | null;
}

/**
 * Storage as the keeper has it. It answers at once, from what it was told; what it wants written reaches the keeper right after. What the
 * keeper refused is taken back, and the key says that there is no room until the keeper has taken something else for it.
 */
export class KeptStorage implements Pick<Storage, keyof Lent["localStorage"]> {
  private readonly texts: Map<string, string>;
  private readonly wish: (wish: Wish) => void;
  private readonly changed: (key: string) => void;
  private readonly asked = new Map<string, Asked>();
  private readonly refused = new Set<string>();

  /** `changed` is called where a key holds something else than this page wrote. */
  constructor(
    all: NonNullable<Opened["all"]>,
    wish: (wish: Wish) => void,
    changed: (key: string) => void,
  ) {
    this.texts = new Map(Object.entries(all));
    this.wish = wish;
    this.changed = changed;
  }

  get length(): number {
    return this.texts.size;
  }

  key(index: number): string | null {
    return [...this.texts.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.texts.get(key) ?? null;
  }

  setItem(key: string, text: string): void {
    this.ask(key, text);
    if (this.refused.has(key)) throw new DOMException(key, "QuotaExceededError");
    this.texts.set(key, text);
  }

  removeItem(key: string): void {
    this.ask(key, null);
    this.texts.delete(key);
  }

  private ask(key: string, text: string | null): void {
    this.asked.set(key, { many: (this.asked.get(key)?.many ?? 0) + 1, text });
    this.wish({ key, text });
  }

  /** The keeper said what a key holds. */
  hear({ key, text, isAnswer }: Now): void {
    const asked = this.asked.get(key);
    if (asked && isAnswer) asked.many--;
    // The answer to the last wish counts.
    if (asked && asked.many > 0) return;
    this.asked.delete(key);
    const before = { text: this.getItem(key), isRefused: this.refused.has(key) };
    const isRefused = asked !== undefined && asked.text !== text;
    if (isRefused) this.refused.add(key);
    else this.refused.delete(key);
    if (text === null) this.texts.delete(key);
    else this.texts.set(key, text);
    if (text !== before.text || isRefused !== before.isRefused) this.changed(key);
  }
}
