import type { RecordedEvent } from "./event.ts";
import type { Aliases } from "./fold.ts";
import { EMPTY, type Summary } from "./state.ts";

/*
 * The cached summary: what the packed answers fold to, so that a page of a long record starts quickly. It is made from
 * the packs and can always be made again (`write-cache.ts`: only packing needs it). Its tag names all that it was made
 * from; with another tag it is worth nothing.
 */

/** The tag of what these packs of answers (by name) fold to under these erasures and aliases. */
export const cacheTag = (
  packs: ReadonlyMap<string, string>,
  erasures: readonly RecordedEvent[],
  aliases: Aliases,
): string =>
  JSON.stringify([
    [...packs].map(([name, text]) => name + text.length).sort(),
    erasures.map((event) => event.id).sort(),
    [...aliases],
  ]);

/** Reads a cached summary; undefined where it does not cover just what the tag says, or can't be read. */
export function readCache(text: string | undefined, tag: string): Summary | undefined {
  try {
    const cache = JSON.parse(text ?? "");
    if (cache.tag !== tag) return undefined;
    return { ...EMPTY, count: cache.count, newest: cache.newest, items: new Map(cache.items) };
  } catch {
    return undefined;
  }
}
