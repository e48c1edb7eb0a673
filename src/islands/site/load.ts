/*
 * The one loader: whatever a page fetches after it opened, data or code, comes through here. What was loaded is kept;
 * a failure is forgotten, so that the next call asks the server again and bypasses a cache that may hold a wrong
 * answer. Nothing else calls `fetch` or `import()`; the lint holds it.
 */
import { baseHref, dataHref, version } from "./address.ts";

/**
 * The time limit of a request, ms. It is long for slow networks; a request that takes longer will not be answered.
 */
export const TIME_LIMIT = 15_000;

const loaded = new Map<unknown, Promise<unknown>>();

/** The number of failures by address, until a load succeeds. */
const failures = new Map<unknown, number>();

/** Data, by its path below `data/`. Rejects if it is not there, not whole, no JSON, or does not come. */
export const loadJson = <T>(path: string): Promise<T> =>
  once(path, (tries) =>
    fetchJson(dataHref(path), tries === 0 ? "default" : "reload"),
  ) as Promise<T>;

/** Fetches JSON from an address; the time limit covers the body, too. */
async function fetchJson(href: string, cache: RequestCache): Promise<unknown> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), TIME_LIMIT);
  try {
    const response = await fetch(href, { cache, signal: stop.signal });
    // Some servers send JSON without its type, so only HTML is refused by type: it is a page of a login or a portal.
    const isPage = response.headers.get("Content-Type")?.includes("html") === true;
    if (!response.ok || isPage) throw new Error(`${href}: ${response.status}`);
    // A body that was cut short is no JSON.
    return await response.json();
  } finally {
    clearTimeout(timer);
  }
}

/** Whether the site that the server has now is another than the one that this page belongs to. */
export async function isUpdated(): Promise<boolean> {
  try {
    const now = await fetchJson(`${baseHref()}version.json`, "no-store");
    return typeof now === "string" && now !== version();
  } catch {
    // Nothing is known: most likely there is no network.
    return false;
  }
}

/** `site.json`: what a unit set for itself, perhaps after the site was built. By hand, so any of it may be missing. */
export interface UnitSettings {
  /** By language, as in paths. */
  readonly unit?: Readonly<Record<string, string>>;
  readonly contact?: Readonly<Record<string, string>>;
  /** The path of a picture below the site's folder; "" for none. */
  readonly logo?: string;
  /** The sites that may frame this one and let readers change their record there. */
  readonly portals?: readonly string[];
  /** Whether browsers may keep pages for reading without a network. */
  readonly offline?: boolean;
}

/** What a unit set for itself; nothing where that can't be had: then what the site was built with stands. */
export const loadUnit = (): Promise<UnitSettings> =>
  // A server that was told nothing of caches must be asked all the same.
  once("site.json", () => fetchJson(`${baseHref()}site.json`, "no-cache"))
    .then((settings) => (settings ?? {}) as UnitSettings)
    .catch(() => ({}));

/** The address in `() => import("./Name.js")`, however the bundler wrote it. */
const ADDRESS = /import\(\s*(["'`])([^"'`?]+)\1/;

/**
 * Code: `loadCode(() => import("./Name.tsx"))`. Browsers remember a module that they could not read, older ones also one
 * that they could not fetch, and refuse it for as long as the page is open. So the next try is for another address; all
 * scripts lie in one folder, this one too. What that module itself imports keeps its address: where that is what
 * failed, only a reload helps.
 */
export function loadCode<T extends object>(load: () => Promise<T>): Promise<T> {
  const address = ADDRESS.exec(String(load))?.[2];
  return once(address ?? load, async (tries) => {
    const module: T = await inTime(
      tries > 0 && address ? import(/* @vite-ignore */ `${address}?again=${tries}`) : load(),
    );
    // Exports stand at the end of a script: a file that was cut off between two statements runs and exports nothing.
    if (Object.keys(module).length === 0) throw new Error("cut short");
    return module;
  });
}

function once<T>(key: unknown, get: (tries: number) => Promise<T>): Promise<T> {
  const known = loaded.get(key) as Promise<T> | undefined;
  if (known) return known;
  const tries = failures.get(key) ?? 0;
  const asked = get(tries);
  loaded.set(key, asked);
  asked.catch(() => {
    failures.set(key, tries + 1);
    loaded.delete(key);
  });
  return asked;
}

/** Rejects what does not come within so many ms. */
export const inTime = <T>(promise: Promise<T>, limit = TIME_LIMIT): Promise<T> => {
  let timer: ReturnType<typeof setTimeout>;
  return Promise.race([
    promise,
    new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error("took too long")), limit);
    }),
  ]).finally(() => clearTimeout(timer));
};
