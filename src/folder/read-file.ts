import type { Lent } from "./lent.ts";

/** What data files told, by the script element that brought it. */
const told = new Map<unknown, unknown>();

/** Lets data files tell what they hold. */
export function listenToData(): void {
  globalThis.whetstoneData = (data) => void told.set(document.currentScript, data);
}

/**
 * Stands in for `fetch`, which browsers refuse to pages that were opened as files: each data file is a script there, which hands over
 * what the JSON file of its name holds.
 */
export const readFile: Lent["fetch"] = (href) =>
  new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = href.replace(/\.json$/, ".js");
    const settle = () => {
      script.remove();
      // A file that is missing tells nothing, and one that was cut short is no script.
      if (!told.has(script)) return reject(new TypeError(`${href}: not read`));
      const data = told.get(script);
      told.delete(script);
      resolve({ ok: true, status: 200, headers: new Headers(), json: async () => data });
    };
    script.onload = settle;
    script.onerror = settle;
    document.head.append(script);
  });
