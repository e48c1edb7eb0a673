import { readChunk } from "#core/record/text.ts";
import { fileDate } from "#core/time/file-date.ts";
import type { Engine } from "./engine.ts";
import { QUARANTINE } from "./names.ts";
import type { SetAside } from "./reading.ts";
import { openEngine } from "./record.ts";

/** A file of all pieces that can't be read, as they stand in storage, for the reader to keep or to show to somebody. */
export function quarantineFile(
  found: readonly SetAside[],
  engine: Engine = openEngine(),
): { name: string; text: string } {
  const parts = found.flatMap(({ key, reason }) =>
    [...standing(engine, key).values()].map((text) => ({ key, reason, text })),
  );
  const day = fileDate(engine.environment.now());
  return {
    name: `whetstone-${engine.environment.course}-unreadable-${day}.json`,
    text: `${JSON.stringify({ whetstone: "unreadable", parts }, null, 1)}\n`,
  };
}

/** Whether a piece may be deleted: nothing uses it, and no other version of the program can read it. */
export const isDiscardable = ({ reason }: SetAside): boolean =>
  reason === "aside" || reason === "unreadable";

/** Deletes those of these pieces that may be deleted. Call it once the reader has a file of them. */
export function discardQuarantined(
  found: readonly SetAside[],
  engine: Engine = openEngine(),
): void {
  for (const { key } of found.filter(isDiscardable)) {
    for (const [where, text] of standing(engine, key)) {
      if (where.startsWith(engine.storage.home + QUARANTINE) || readChunk(text) === "unreadable") {
        engine.storage.remove(where);
      }
    }
  }
  engine.load();
}

/** The texts of a key, by key: its own, or those in quarantine if it was moved there after the reader was told. */
function standing(engine: Engine, key: string): ReadonlyMap<string, string> {
  const text = engine.storage.get(key);
  if (text !== null) return new Map([[key, text]]);
  const home = engine.storage.home;
  if (!key.startsWith(home)) return new Map();
  const name = `${home}${QUARANTINE}${key.slice(home.length)}:`;
  try {
    return new Map([...engine.storage.all(name)].map(([sum, moved]) => [name + sum, moved]));
  } catch {
    return new Map();
  }
}
