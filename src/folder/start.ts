// Where the scripts of the site begin in a folder that is opened without a web server. All of them are one classic script, because
// browsers load no modules from files; each page says which of them are its own.
import type { Lent } from "./lent.ts";
import { FileUrl, nameFiles } from "./name-files.ts";
import { isShared, openKeeper } from "./open-storage.ts";
import { listenToData, readFile } from "./read-file.ts";

/** The scripts that pages name, by the names of their files. */
type Scripts = Readonly<Record<string, () => Promise<unknown>>>;

/** Runs the page's own scripts, once the record can be read. */
export async function start(scripts: Scripts): Promise<void> {
  const { src, dataset } = document.currentScript as HTMLScriptElement;
  const names = (dataset["run"] ?? "").split(" ");
  const { base = "" } = document.documentElement.dataset;
  listenToData();
  nameFiles(document.documentElement);
  // No worker serves files: nothing has to be kept for reading without a network, and no page offers it.
  Object.defineProperty(Navigator.prototype, "serviceWorker", { value: undefined });
  globalThis.whetstoneFolder = isShared() ? lent(src, self) : lent(src, await keptBy(base));
  for (const name of names) void scripts[name]?.();
}

type Keeping = Pick<Lent, "localStorage" | "indexedDB" | "BroadcastChannel">;

/** What keeps the record is in another file, which has no copies, and hears no other page's channel. */
async function keptBy(base: string): Promise<Keeping> {
  const storage = await openKeeper(base);
  return {
    get localStorage(): Lent["localStorage"] {
      if (storage === undefined) throw new DOMException("No storage", "SecurityError");
      return storage;
    },
    indexedDB: undefined,
    BroadcastChannel: undefined,
  };
}

const lent = (script: string, keeping: Keeping): Lent => ({
  script,
  fetch: readFile,
  URL: FileUrl,
  // Asked for anew each time: a browser that keeps nothing says so by throwing.
  get localStorage() {
    return keeping.localStorage;
  },
  get indexedDB() {
    return keeping.indexedDB;
  },
  get BroadcastChannel() {
    return keeping.BroadcastChannel;
  },
});
