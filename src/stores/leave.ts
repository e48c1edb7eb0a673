import { isChange } from "#core/record/fold.ts";
import type { Engine } from "./engine.ts";
import { clearLeft } from "./left.ts";
import { CURRENT, homeOf, LEFT } from "./names.ts";
import { listProfiles } from "./profiles.ts";
import { openEngine } from "./record.ts";
import type { SavedFile } from "./transfer.ts";
import { readWhole } from "./whole.ts";

/**
 * How leaving went: `cleared`; `refused`, storage would not have it and nothing was cleared; `changed`, the file does
 * not hold all of the record that is open now, and nothing was cleared; `remains`, another profile is open and nobody
 * can open the one that left, but storage did not let all of it go. Then any later page clears it.
 */
export type Leaving = "cleared" | "refused" | "changed" | "remains";

/** Leaves this computer with a file that the reader has: clears the profile from this browser and opens another one. */
export function leaveComputer(file: SavedFile, engine: Engine = openEngine()): Leaving {
  const id = engine.profile();
  // Another tab may have gone on, or opened somebody else's record, since the file was saved.
  const isMissing = readWhole(engine).events.some(
    (event) => isChange(event) && !file.holds.has(event.id),
  );
  if (file.profile !== id || isMissing) return "changed";
  const other = listProfiles(engine).find(({ current }) => !current)?.id ?? engine.newName();
  const put = (key: string, text: string) => engine.store.put(key, text) === "ok";
  // The other one first: a page that hears that this one left has somewhere to go.
  if (!put(CURRENT, other)) return "refused";
  if (!put(homeOf(id) + LEFT, "1")) {
    put(CURRENT, id);
    engine.open();
    return "refused";
  }
  const isClear = clearLeft(engine) || clearLeft(engine);
  engine.open();
  return isClear ? "cleared" : "remains";
}
