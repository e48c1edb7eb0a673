import { KeptStorage } from "./kept-storage.ts";
import type { Lent } from "./lent.ts";
import { KEEPER, type Now, type Opened, type Wish } from "./messages.ts";

/** How long the page that keeps the record may take to open, ms. */
const PATIENCE = 5_000;

/**
 * Whether all pages of the folder have one storage. Where a browser names no origin for a file, each file is one of its own: so it is in
 * Firefox since version 68.
 */
export const isShared = (): boolean => location.origin !== "null";

/** Opens the storage that all pages share; undefined where the browser keeps nothing for files. */
export function openKeeper(base: string): Promise<Lent["localStorage"] | undefined> {
  return new Promise((resolve) => {
    const frame = document.createElement("iframe");
    frame.hidden = true;
    frame.src = base + KEEPER;
    let storage: KeptStorage | undefined;
    addEventListener("message", ({ data, source }: MessageEvent<Opened | Now>) => {
      if (source !== frame.contentWindow) return;
      if (!("all" in data)) storage?.hear(data);
      else if (data.all) {
        storage = new KeptStorage(
          data.all,
          (wish: Wish) => frame.contentWindow?.postMessage(wish, "*"),
          (key) => dispatchEvent(new StorageEvent("storage", { key })),
        );
        resolve(storage);
      } else resolve(undefined);
    });
    setTimeout(() => resolve(undefined), PATIENCE);
    document.body.append(frame);
  });
}
