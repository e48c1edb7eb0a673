import type { RecordedEvent } from "#core/record/event.ts";
import { isChange } from "#core/record/fold.ts";
import type { Steps } from "#core/record/steps.ts";
import { writeDeparture } from "./departure.ts";
import type { Engine } from "./engine.ts";
import { clearLeft } from "./left.ts";
import { CURRENT, homeOf, LEFT } from "./names.ts";
import { listProfiles } from "./profiles.ts";
import type { Texts } from "./reading.ts";
import { openEngine } from "./record.ts";
import { isSame } from "./reload.ts";
import type { SavedFile } from "./transfer.ts";
import { readWhole } from "./whole.ts";

/**
 * Result of leaving. `cleared`: done. `refused`: storage refused, and nothing was cleared. `changed`: the file lacks events
 * of the record that is open now, and nothing was cleared. `remains`: the profile can't be opened any more, but storage did
 * not remove all of its keys; the next page removes them.
 */
export type Leaving = "cleared" | "refused" | "changed" | "remains";

/**
 * Leaves this computer with a file that the reader has: clears the profile from this browser and opens another one.
 * Other pages have `elsewhere` in their memory.
 */
export function* leaveComputer(
  file: SavedFile,
  elsewhere: readonly RecordedEvent[] = [],
  engine: Engine = openEngine(),
): Steps<Leaving> {
  let texts: Texts;
  do {
    texts = engine.readAllKeys();
    // Another page may have gone on, or opened somebody else's record, since the file was saved.
    const { events } = yield* readWhole(engine, elsewhere);
    const isMissing = events.some((event) => isChange(event) && !file.holds.has(event.id));
    if (file.profile !== engine.profile || isMissing) return "changed";
    // Events that came during the reading were not checked: read again.
  } while (!isSame(texts, engine.readAllKeys()));
  return clear(file, engine);
}

function clear({ profile: id, upTo, fromMemory }: SavedFile, engine: Engine): Leaving {
  const other = listProfiles(engine).find(({ current }) => !current)?.id ?? engine.newName();
  const put = (key: string, text: string) => engine.storage.put(key, text) === "ok";
  // Open the other profile first: a page that receives the storage event of leaving must find a profile to open.
  if (!put(CURRENT, other)) return "refused";
  if (!put(homeOf(id) + LEFT, writeDeparture({ upTo, holds: fromMemory }))) {
    put(CURRENT, id);
    engine.open();
    return "refused";
  }
  const isClear = clearLeft(engine) || clearLeft(engine);
  dropCopies(engine, homeOf(id));
  engine.open();
  return isClear ? "cleared" : "remains";
}

/** Deletes the copies of a profile's logs. If this fails, the next page that is opened does it (`recover.ts`). */
function dropCopies({ environment, storage }: Engine, home: string): void {
  const { copies } = environment;
  void copies.all().then(
    (all) => {
      for (const { key } of all) if (key.startsWith(storage.root + home)) copies.drop(key);
    },
    () => {},
  );
}
