import type { RecordedEvent } from "./event.ts";
import type { Aliases } from "./fold.ts";
import { EMPTY, type ItemState, type Summary } from "./state.ts";

/*
 * The cached summary: what the packed answers fold to, so that a page of a long record starts quickly. It is made from
 * the packs and can always be made again. Its tag names all that it was made from; with another tag it is worth nothing.
 *
 *   {"tag":…,"count":9,"newest":…,"items":[[key, answers, last, history],…]}
 *
 * A history is numbers in base 36: ms since the one before, code, and so on.
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
    const items = new Map<string, ItemState>();
    for (const [key, answers, last, packed] of cache.items) {
      const numbers = packed.split(",").map((part: string) => Number.parseInt(part, 36));
      const history: [number, number][] = [];
      for (let i = 1, at = 0; i < numbers.length; i += 2) {
        at += numbers[i - 1];
        history.push([at, numbers[i]]);
      }
      items.set(key, { answers, last, history });
    }
    return { ...EMPTY, count: cache.count, newest: cache.newest, items };
  } catch {
    return undefined;
  }
}
