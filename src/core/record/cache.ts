import type { RecordedEvent } from "./event.ts";
import type { Aliases } from "./fold.ts";
import { EMPTY, type ItemState, type Summary } from "./state.ts";

/*
 * The cached summary: what the packed answers fold to, so that a page of a long record starts quickly. It is made from
 * the packs and can always be made again. Its tag names all that it was made from; with another tag it is worth nothing.
 */

/** The tag of what packs of answers (names and texts) fold to, under these erasures and aliases. */
export const cacheTag = (
  packs: Iterable<readonly [name: string, text: string]>,
  erasures: readonly RecordedEvent[],
  aliases: Aliases,
): string =>
  JSON.stringify([
    [...packs].map(([name, text]) => name + text.length).sort(),
    erasures.map(({ id }) => id).sort(),
    [...aliases],
  ]);

/** Writes a summary that was folded from answers alone. */
export const writeCache = (summary: Summary, tag: string): string =>
  JSON.stringify({
    tag,
    count: summary.count,
    newest: summary.newest,
    changes: summary.changes,
    tests: [...summary.tests],
    items: [...summary.items].map(([key, { answers, last, history }]) => [
      key,
      answers,
      last,
      history
        .map((value, i) => (i % 2 ? value : value - (history[i - 2] ?? 0)).toString(36))
        .join(),
    ]),
  });

/** Reads a cached summary; undefined where it does not cover just what the tag says, or can't be read. */
export function readCache(text: string | null | undefined, tag: string): Summary | undefined {
  try {
    const { items, tests, ...rest } = JSON.parse(text ?? "");
    if (rest.tag !== tag) return undefined;
    const states = items.map(([key, answers, last, packed]: [string, number, object, string]) => {
      const history: number[] = packed
        ? packed.split(",").map((part) => Number.parseInt(part, 36))
        : [];
      for (let i = 2; i < history.length; i += 2)
        history[i] = (history[i] ?? 0) + (history[i - 2] ?? 0);
      return [key, { answers, last, history } as ItemState] as const;
    });
    const { count, newest, changes } = rest;
    return { ...EMPTY, count, newest, changes, tests: new Map(tests), items: new Map(states) };
  } catch {
    return undefined;
  }
}
