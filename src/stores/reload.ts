import type { RecordedEvent } from "#core/record/event.ts";
import { type Aliases, fold } from "#core/record/fold.ts";
import { EMPTY, type Summary } from "#core/record/state.ts";
import { part, type Steps } from "#core/record/steps.ts";
import { surviving } from "#core/record/surviving.ts";
import type { Engine } from "./engine.ts";
import { isRead, readText, type SetAside } from "./reading.ts";

/** Events that are folded in one step. */
const STRIDE = 20_000;

/** Reads the open profile's storage from the start as `engine.load` does, without freezing the page. */
export function* reload(engine: Engine): Steps<void> {
  for (;;) {
    const home = engine.storage.home;
    const texts = engine.readAllKeys();
    const mine = engine.logs.ownEvents();
    const events: RecordedEvent[] = [];
    const setAside: SetAside[] = [];
    for (const [name, text] of texts) {
      if (!isRead(name)) continue;
      const reading = readText(name, text, home);
      for (const event of reading.events) events.push(event);
      setAside.push(...reading.setAside);
      yield 0;
    }
    const shown = surviving([...mine, ...events]);
    const summary = yield* part(foldInSteps(shown, engine.environment.aliases), 0.5, 1);
    // Otherwise something was recorded or changed meanwhile, and is missing in what was read.
    const isNow =
      engine.storage.home === home &&
      engine.logs.ownEvents().length === mine.length &&
      isSame(texts, engine.readAllKeys());
    if (isNow) return engine.adopt({ texts, events, setAside, shown, summary });
  }
}

export function* foldInSteps(events: readonly RecordedEvent[], aliases: Aliases): Steps<Summary> {
  let summary = EMPTY;
  for (let from = 0; from < events.length; from += STRIDE) {
    yield from / events.length;
    summary = fold(summary, events.slice(from, from + STRIDE), aliases);
  }
  return summary;
}

/** Whether two readings of storage found the same. */
export const isSame = (
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): boolean => one.size === other.size && [...one].every(([name, text]) => other.get(name) === text);
