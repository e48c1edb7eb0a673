/*
 * What a page has to do with the copies of the site for reading without a network. The worker makes them (`src/worker/`); here they
 * are looked at, taken away, and asked for. Over plain HTTP browsers have neither workers nor caches, and in some private windows
 * not either.
 */
import type { Asked } from "#core/offline/asked.ts";
import { copiesOf, fileAt, isAnybodys, marks } from "#core/offline/copy.ts";
import { baseHref } from "./address.ts";
import { canKeep, serviceWorker } from "./can-keep.ts";

/** The address of the site's folder. */
export const siteHref = (): string => new URL(baseHref(), location.href).href;

/** The worker's registration, if it is this site's own: one of a site above could answer in its place. */
export async function registered(): Promise<ServiceWorkerRegistration | undefined> {
  const site = siteHref();
  const found = await serviceWorker?.getRegistration(site);
  return found?.scope === site ? found : undefined;
}

/** The worker's reply. It may never come: the caller sets a limit of time. */
export const ask = <T>(worker: ServiceWorker, asked: Asked): Promise<T> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<T>) => resolve(data);
    worker.postMessage(asked, [port2]);
  });

/** Takes everything of the site that is kept away, and the worker. The mark stays, and says who wanted it. */
export async function removeCopies(who: "none" | "over"): Promise<void> {
  const site = siteHref();
  // First: the worker goes on for pages that are open, and keeps nothing more.
  const mark = marks(site)[who];
  await caches.open(mark);
  await (await registered())?.unregister();
  for (const name of await caches.keys()) {
    if (name.startsWith(copiesOf(site)) && name !== mark) await caches.delete(name);
  }
}

/** Takes away what tells which pages somebody read. Where the whole course is kept, nothing does. */
export async function forgetRead(): Promise<void> {
  if (!canKeep()) return;
  const site = siteHref();
  if (await caches.has(marks(site).all)) return;
  for (const name of await caches.keys()) {
    if (!name.startsWith(copiesOf(site))) continue;
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      if (!isAnybodys(fileAt(request.url, site) ?? "")) await cache.delete(request);
    }
  }
}
