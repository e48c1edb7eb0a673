// What the page can tell of the copy on this computer, and do with it.
import type { CopyState, Fault, Kept as Reply } from "#core/offline/asked.ts";
import { countOf, marks } from "#core/offline/copy.ts";
import { locale } from "#islands/site/address.ts";
import { canKeep } from "#islands/site/can-keep.ts";
import { ask, registered, removeCopies, siteHref } from "#islands/site/copies.ts";
import { inTime, loadCode } from "#islands/site/load.ts";

/** A copy in numbers; sizes in bytes. */
interface Copy {
  readonly modules: ReadonlySet<string>;
  readonly size: number;
  /** What is missing to the whole course. */
  readonly rest: number;
  /** Whether a later build is kept, too, and waits until the pages of this one are closed. */
  readonly isWaiting: boolean;
}

/** Why there is no copy: the browser can't, the host or the reader does not want it, it is being made, or the server gave no such thing. */
export type Kept = Copy | "impossible" | "off" | "nothing" | "preparing" | "other";

type End = "done" | "stopped" | Fault;

/** Files that are asked for at a time: few enough that the bar moves on a slow line. */
const BATCH = 6;

/** How long a batch may take, ms. */
const PATIENCE = 60_000;

/** How long the worker may take to say what is kept, ms. */
const REPLY = 20_000;

const worker = async (): Promise<ServiceWorker | undefined> =>
  (await registered())?.active ?? undefined;

async function stateOf(): Promise<CopyState | undefined> {
  const active = await worker();
  return active && inTime(ask<CopyState>(active, { ask: "state" }), REPLY);
}

export const openKeeper = (isOff: boolean) => ({
  async look(): Promise<Kept> {
    if (!canKeep()) return "impossible";
    if (isOff) return "off";
    try {
      if (await caches.has(marks(siteHref()).none)) return "nothing";
      if (!(await worker())) await start();
      const { list, kept } = (await stateOf()) ?? {};
      if (!list || !kept) return "other";
      const { modules, missing, size, kept: has } = countOf(kept, list, locale());
      const rest = missing.length > 0 ? Math.max(1, size - has) : 0;
      return { modules, size: has, rest, isWaiting: Boolean((await registered())?.waiting) };
    } catch (error) {
      // A private window may have the functions and refuse what they do.
      return (error as Error).name === "SecurityError" ? "impossible" : "other";
    }
  },

  /** Keeps all files, a few at a time; `tell` gets how many are kept of all, and says whether to stop. */
  async keepAll(tell: (done: number, of: number) => boolean): Promise<End> {
    // Else a browser that is short of room may clear it; some ask the reader.
    void navigator.storage?.persist?.().catch(() => false);
    const active = await worker();
    const { list, kept } = (await stateOf()) ?? {};
    if (!active || !list || !kept) return "other";
    const { missing, files } = countOf(kept, list, locale());
    for (let at = 0; at < missing.length; at += BATCH) {
      if (tell(files - missing.length + at, files)) return "stopped";
      const batch = missing.slice(at, at + BATCH);
      const reply = await inTime(ask<Reply>(active, { ask: "keep", files: batch }), PATIENCE).catch(
        (): Reply => ({ fault: "unreachable" }),
      );
      if (reply.fault) return reply.fault;
    }
    await caches.open(marks(siteHref()).all);
    return "done";
  },

  /** Lets the later build's worker take over, and says whether it did: not while another page of the site is open. */
  async update(): Promise<boolean> {
    const waiting = (await registered())?.waiting;
    if (!waiting) return true;
    const began = new Promise<void>((resolve) => {
      waiting.addEventListener("statechange", () => waiting.state === "activated" && resolve());
    });
    if (!(await inTime(ask<boolean>(waiting, { ask: "begin" }), REPLY))) return false;
    await inTime(began, REPLY);
    return true;
  },

  remove: () => removeCopies("none"),

  async allow(): Promise<void> {
    await caches.delete(marks(siteHref()).none);
    await start().catch(() => {});
  },
});

export type Keeper = ReturnType<typeof openKeeper>;

/** Begins, where the header has not done it yet, and waits until what all pages share is kept. */
async function start(): Promise<void> {
  const { begin } = await loadCode(() => import("#islands/site/offline-begin.ts"));
  await begin(true);
}
