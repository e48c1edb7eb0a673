/*
 * A page of another site that frames ours could lay its own buttons over it and lead a reader to erase a record in
 * two clicks. So in such a frame a record can't be erased, loaded or saved, unless the framing site is a portal named
 * in site.json. Answering is harmless and works.
 */
import { loadUnit } from "./load.ts";

let portals: readonly string[] = [];

/** Has to be done before a page asks whether it is framed. A page that is not needs nothing for it. */
export async function learnPortals(): Promise<void> {
  if (window !== window.parent) portals = (await loadUnit()).portals ?? [];
}

/** Whether this page is framed by an origin that is neither its own nor a portal of the unit. */
export function isFramed(): boolean {
  const known = [location.origin, ...portals];
  return !ancestors().every((origin) => known.includes(origin));
}

/** The origins of the pages that frame this one, the nearest first; "" for one that can't be known. */
function ancestors(): string[] {
  // Firefox does not tell them.
  if (location.ancestorOrigins) return Array.from(location.ancestorOrigins);
  const origins: string[] = [];
  for (let page: Window = window; page !== page.parent; page = page.parent) {
    origins.push(originOf(page.parent) ?? (page === window ? referrer() : ""));
  }
  return origins;
}

/** Undefined for a page of another origin. */
function originOf(page: Window): string | undefined {
  try {
    return page.location.origin;
  } catch {
    return undefined;
  }
}

/** The origin that opened the frame's first page; empty on later pages, whose referrer is this site. */
function referrer(): string {
  const { origin } = new URL(document.referrer || location.href);
  return origin === location.origin ? "" : origin;
}
