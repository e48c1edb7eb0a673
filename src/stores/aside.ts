import { ASIDE, type Engine, type SetAside } from "./engine.ts";
import { removeKey } from "./keys.ts";
import { openEngine } from "./record.ts";

/** What can't be read, as it stands in storage, for the reader to keep or to show somebody: a text for a file. */
export function asideFile(
  found: readonly SetAside[],
  engine: Engine = openEngine(),
): { name: string; text: string } {
  const parts = found.flatMap(({ key, reason }) => {
    const text = engine.store.get(key);
    return text === null ? [] : { key, reason, text };
  });
  const day = new Date(engine.place.now()).toISOString().slice(0, 10);
  return {
    name: `whetstone-${engine.place.course}-unreadable-${day}.json`,
    text: `${JSON.stringify({ whetstone: "unreadable", parts }, null, 1)}\n`,
  };
}

/**
 * Deletes what was moved aside, once the reader has a file of it or does not want it. What stands elsewhere is left: it
 * may be read by another version, or is in use.
 */
export function discardAside(found: readonly SetAside[], engine: Engine = openEngine()): void {
  for (const { key } of found) if (key.startsWith(engine.home() + ASIDE)) removeKey(engine, key);
  engine.load();
}
