// What a browser does not give to a page that was opened as a file, or gives otherwise: the site's scripts are bundled so that they
// take it from here (`src/commands/folder/scripts.ts`).

/** The browser's own names, as the site's scripts say them. */
export const LENT = ["fetch", "localStorage", "indexedDB", "BroadcastChannel", "URL"] as const;

/** What the site's scripts find under those names, and the address of the script that all of them became. */
export interface Lent {
  readonly fetch: (href: string) => Promise<Pick<Response, "ok" | "status" | "headers" | "json">>;
  /** Throws where the browser keeps nothing. */
  readonly localStorage: Pick<Storage, "length" | "key" | "getItem" | "setItem" | "removeItem">;
  readonly indexedDB: IDBFactory | undefined;
  readonly BroadcastChannel: typeof BroadcastChannel | undefined;
  readonly URL: typeof URL;
  readonly script: string;
}

declare global {
  var whetstoneFolder: Lent;
  /** Called by a data file with what it holds. */
  var whetstoneData: (data: unknown) => void;
}
