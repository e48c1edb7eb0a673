import { readChunk } from "#core/record/text.ts";
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
    [...standing(engine, key).values()].map((text) => ({ key, reason, text })),
  );
  const day = new Date(engine.place.now()).toISOString().slice(0, 10);
  return {
    name: `whetstone-${engine.place.course}-unreadable-${day}.json`,
    text: `${JSON.stringify({ whetstone: "unreadable", parts }, null, 1)}\n`,
  };
}

/** Whether a piece can be deleted: it is in no use, and no other version can read it. */
export const isDiscardable = ({ reason }: SetAside): boolean =>
  reason === "aside" || reason === "unreadable";

/** Deletes what can be deleted of these pieces, once the reader has a file of them. */
export function discardAside(found: readonly SetAside[], engine: Engine = openEngine()): void {
  for (const { key } of found.filter(isDiscardable)) {
    for (const [where, text] of standing(engine, key)) {
      if (where.startsWith(engine.home() + ASIDE) || readChunk(text) === "unreadable") {
        removeKey(engine, where);
      }
    }
  }
  engine.load();
}

/** What stands of a key, by key: it may have been moved aside since it was told of, under a name that begins with its own. */
function standing(engine: Engine, key: string): ReadonlyMap<string, string> {
  const text = engine.store.get(key);
  if (text !== null) return new Map([[key, text]]);
  const home = engine.home();
  if (!key.startsWith(home)) return new Map();
  const name = `${home}${ASIDE}${key.slice(home.length)}:`;
  try {
    return new Map([...engine.store.all(name)].map(([sum, moved]) => [name + sum, moved]));
  } catch {
    return new Map();
  }
}
