/** How a write went: `off`, the browser allows no storage; `full`, no room; `broken`, what was written reads otherwise. */
export type Saving = "ok" | "off" | "full" | "broken";

/**
 * A browser's storage under a prefix that all its keys share. Whatever storage does, none of these throws but `all`,
 * for which nothing and no answer are not the same.
 */
export function openStore(storage: () => Storage, prefix: string) {
  return {
    /** A key's text; null if there is none or storage can't be read. */
    get(key: string): string | null {
      try {
        return storage().getItem(prefix + key);
      } catch {
        return null;
      }
    },

    /** Writes a key and reads it back. */
    put(key: string, text: string): Saving {
      let outcome: Saving = "off";
      try {
        const store = storage();
        outcome = "broken";
        store.setItem(prefix + key, text);
        return store.getItem(prefix + key) === text ? "ok" : outcome;
      } catch (error) {
        return /quota/i.test((error as Error).name) ? "full" : outcome;
      }
    },

    /** All texts under a further prefix, by the rest of their keys. Throws where storage can't be read. */
    all(under: string): Map<string, string> {
      const store = storage();
      const found = new Map<string, string>();
      for (let i = 0; i < store.length; i++) {
        const key = store.key(i) ?? "";
        if (!key.startsWith(prefix + under)) continue;
        found.set(key.slice((prefix + under).length), store.getItem(key) ?? "");
      }
      return found;
    },
  };
}
