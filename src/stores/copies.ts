/*
 * A second copy of each log, in IndexedDB. Chromium writes `localStorage` to disk in batches, up to a minute late: if the
 * browser is killed or the computer loses power, those events are lost. IndexedDB is on disk within milliseconds. The
 * copy is written beside the log, and nothing waits for it. A browser without IndexedDB works as before. Events that are
 * missing from storage when a page is opened are merged back (`recover.ts`).
 */

/** A log's key as in storage, its text, and when it was written, ms. */
export interface Copy {
  readonly key: string;
  readonly text: string;
  readonly at: number;
}

/**
 * How long copies are kept, ms. Chromium delays writing by how much it wrote in the last hour; after this time all of it
 * is on disk.
 */
export const COPY_AGE = 2 * 3_600_000;

const LOGS = "logs";

export type Copies = ReturnType<typeof openCopies>;

export function openCopies(name: string) {
  let opening: Promise<IDBDatabase> | undefined;
  const open = (): Promise<IDBDatabase> => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(LOGS, { keyPath: "key" });
    return resultOf(request);
  };
  const logs = async (): Promise<IDBObjectStore> => {
    opening = opening ?? open();
    const transaction = (await opening).transaction(LOGS, "readwrite", { durability: "strict" });
    return transaction.objectStore(LOGS);
  };
  return {
    all: async (): Promise<Copy[]> => resultOf((await logs()).getAll()),
    /** Neither this nor `drop` throws: a copy that fails is only a missing copy. */
    keep: (copy: Copy): void => void logs().then((store) => store.put(copy), none),
    drop: (key: string): void => void logs().then((store) => store.delete(key), none),
  };
}

const none = () => {};

const resultOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = reject;
  });
