import type { Engine } from "./engine.ts";
import { removeKey } from "./keys.ts";
import { ASIDE } from "./names.ts";
import type { SetAside } from "./reading.ts";
import { openEngine } from "./record.ts";

/** What can't be read, as it stands in storage, for the reader to keep or to show somebody: a text for a file. */
export function asideFile(
  found: readonly SetAside[],
  engine: Engine = openEngine(),
): { name: string; text: string } {
  const parts = found.flatMap(({ key, reason }) =>
    textsOf(engine, key).map((text) => ({ key, reason, text })),
  );
  const day = new Date(engine.place.now()).toISOString().slice(0, 10);
  return {
    name: `whetstone-${engine.place.course}-unreadable-${day}.json`,
    text: `${JSON.stringify({ whetstone: "unreadable", parts }, null, 1)}\n`,
  };
}

/** What stands in a key. It may have been moved aside since it was told of, under a name that begins with its own. */
function textsOf(engine: Engine, key: string): string[] {
  const text = engine.store.get(key);
  if (text !== null) return [text];
  const home = engine.home();
  if (!key.startsWith(home)) return [];
  try {
    return [...engine.store.all(`${home}${ASIDE}${key.slice(home.length)}:`).values()];
  } catch {
    return [];
  }
}

/**
 * Deletes what was moved aside, once the reader has a file of it or does not want it. What stands elsewhere is left: it
 * may be read by another version, or is in use.
 */
export function discardAside(found: readonly SetAside[], engine: Engine = openEngine()): void {
  for (const { key } of found) if (key.startsWith(engine.home() + ASIDE)) removeKey(engine, key);
  engine.load();
}
