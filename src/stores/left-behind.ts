import type { RecordedEvent } from "#core/record/event.ts";
import { writeFile } from "#core/record/file.ts";
import { isChange } from "#core/record/fold.ts";
import { rank } from "#core/record/order.ts";
import { type Departure, readDeparture } from "./departure.ts";
import type { Engine } from "./engine.ts";
import { LEFT } from "./names.ts";
import { openEngine } from "./record.ts";
import { fileName } from "./transfer.ts";

/** Events that this page recorded for a profile that another page cleared from this computer meanwhile. */
export interface LeftBehind {
  /** How many changes are in no file. */
  readonly count: number;
  /** A file of these events, to be loaded where the rest of that record is. */
  file(): { readonly name: string; readonly text: string };
  /** Drops them. Call it once the reader has the file. */
  forget(): void;
}

/** The events of left profiles in this page's memory that are in no file; undefined if there are none. */
export function leftBehind(engine: Engine = openEngine()): LeftBehind | undefined {
  const logs = engine.logs.left();
  const events = logs.flatMap(({ home, events: of }) => {
    const departure = readDeparture(engine.storage.get(home + LEFT));
    return of.filter((event) => isChange(event) && !isInFile(event, departure, engine));
  });
  const forget = () => {
    engine.logs.forget(logs);
    engine.tell();
  };
  if (!events.length) {
    // The file of the reader who left holds all of them.
    if (logs.length) forget();
    return undefined;
  }
  const { course, now } = engine.environment;
  return {
    count: events.length,
    file: () => ({
      name: fileName(course, undefined, now()),
      text: writeFile({ course, savedAt: now(), events }),
    }),
    forget,
  };
}

/** The file holds all that storage held when it was made, and the events that the key names. */
const isInFile = (event: RecordedEvent, { upTo, holds }: Departure, engine: Engine): boolean =>
  holds.includes(event.id) || (engine.logs.isStored(event) && rank(event) <= upTo);
