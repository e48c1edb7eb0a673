import { checksum } from "./checksum.ts";
import type { RecordedEvent } from "./event.ts";
import type { Aliases } from "./fold.ts";
import { EMPTY, type Summary } from "./state.ts";

/*
 * The cache: the folded summary of all packed answers, so that a page of a long record starts quickly. It can always be
 * rebuilt from the packs (`write-cache.ts`: only compaction needs that). Its tag names everything that it was built from;
 * a cache with another tag is ignored.
 */

/** Raise this when the meaning of a cache or the check of events changes: then old caches are ignored. */
const CACHE_VERSION = 2;

/**
 * The tag of a cache of these packs of answers (by name), with these erasures and aliases applied. A pack's name holds
 * the checksum of its content, so the tag covers the content. Callers verify the checksums first (`isAsNamed`).
 */
export const cacheTag = (
  packs: Iterable<string>,
  erasures: readonly RecordedEvent[],
  aliases: Aliases,
): string =>
  JSON.stringify([[...packs].sort(), erasures.map((event) => event.id).sort(), [...aliases]]);

/** The first line of a cache's text: its version, and the sum of what follows. */
export const cacheHead = (body: string): string =>
  `{"whetstone":${CACHE_VERSION},"sum":"${checksum(body)}"}\n`;

/** Reads a cache; undefined if its tag is another one, its version is old or it is damaged. */
export function readCache(text = "", tag: string): Summary | undefined {
  const body = text.slice(text.indexOf("\n") + 1);
  if (text !== cacheHead(body) + body) return undefined;
  try {
    const { tag: of, count, newest, items } = JSON.parse(body);
    return of === tag ? { ...EMPTY, count, newest, items: new Map(items) } : undefined;
  } catch {
    return undefined;
  }
}
