import { WORKER } from "#core/hosting/file-list.ts";
import type { Asked } from "#core/offline/asked.ts";
import { marks } from "#core/offline/copy.ts";
import { canKeep, serviceWorker } from "./can-keep.ts";
import { registered, removeCopies, siteHref } from "./copies.ts";

/**
 * Starts the worker once the page has all that it needs, and lets it keep what was loaded until then. By itself it does not where the
 * reader has taken everything away, or saves data.
 */
export async function begin(isWanted = false): Promise<void> {
  const site = siteHref();
  if (!canKeep() || !serviceWorker || parent !== self) return;
  if (await caches.has(marks(site).none)) return;
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  if (!isWanted && connection?.saveData) return;
  if (document.readyState !== "complete") {
    await new Promise((resolve) => addEventListener("load", resolve, { once: true }));
  }
  await caches.delete(marks(site).over);
  const registration = await serviceWorker.register(site + WORKER);
  await active(registration);
  const addresses = performance.getEntriesByType("resource").map(({ name }) => name);
  const asked: Asked = { ask: "read", addresses: [location.href, ...addresses] };
  registration.active?.postMessage(asked);
}

/** Waits until the worker answers for pages; rejects if it could not keep what they all share. */
const active = ({ active, waiting, installing }: ServiceWorkerRegistration): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = active ?? waiting ?? installing;
    const look = () => {
      if (worker?.state === "activated") resolve();
      if (!worker || worker.state === "redundant") reject(new Error("not kept"));
    };
    worker?.addEventListener("statechange", look);
    look();
  });

/** What the host wants. Where it fails, the page works as before, and the next one tries again. */
export function keep(isOn = true): void {
  (isOn ? begin() : end()).catch(() => {});
}

async function end(): Promise<void> {
  if (await registered()) await removeCopies("over");
}
