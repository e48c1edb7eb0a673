import { isEvent } from "#core/record/check.ts";
import type { RecordedEvent } from "#core/record/event.ts";
import { readChunk } from "#core/record/text.ts";
import { type United, unite } from "#core/record/unite.ts";
import type { Engine } from "./engine.ts";
import { LOG, PACK } from "./names.ts";

/**
 * All that storage and this page hold of the open profile, read now; what is in memory alone where storage can't be
 * read.
 */
export function readWhole(engine: Engine): United {
  const events: RecordedEvent[] = engine.own().flatMap((log) => log.events.filter(isEvent));
  for (const [name, text] of engine.survey()) {
    if (!name.startsWith(LOG) && !name.startsWith(PACK)) continue;
    const chunk = readChunk(text, isEvent);
    if (typeof chunk === "object") for (const event of chunk.events) events.push(event);
  }
  return unite(events);
}
