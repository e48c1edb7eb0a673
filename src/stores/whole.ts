import type { RecordedEvent } from "#core/record/event.ts";
import { part, type Steps } from "#core/record/steps.ts";
import { type Merged, uniteInSteps } from "#core/record/unite.ts";
import type { Engine } from "./engine.ts";
import { isRead, readText, type SetAside } from "./reading.ts";

/**
 * All events of the open profile: those in storage and in this page's memory at the first step, and those `elsewhere`. If
 * storage can't be read, those in memory. Pieces that can't be read are reported.
 */
export function* readWhole(
  engine: Engine,
  elsewhere: readonly RecordedEvent[] = [],
): Steps<Merged> {
  const home = engine.storage.home;
  const texts = [...engine.readAllKeys()].filter(([name]) => isRead(name));
  const events: RecordedEvent[] = [...engine.logs.ownEvents(), ...elsewhere];
  const setAside: SetAside[] = [];
  for (const [done, [name, text]] of texts.entries()) {
    const reading = readText(name, text, home);
    for (const event of reading.events) events.push(event);
    setAside.push(...reading.setAside);
    yield (0.5 * (done + 1)) / texts.length;
  }
  // A page that starts from the cache has not read every line; and a key may be damaged while a page is open.
  if (
    engine.storage.home === home &&
    JSON.stringify(setAside) !== JSON.stringify(engine.setAside)
  ) {
    engine.setAside = setAside;
    engine.tell();
  }
  return yield* part(uniteInSteps(events), 0.5, 1);
}
