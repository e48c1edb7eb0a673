import { dropSuperseded } from "#core/record/compact.ts";
import type { RecordedEvent } from "#core/record/event.ts";
import type { Steps } from "#core/record/steps.ts";
import { mergeInSteps } from "#core/record/unite.ts";

/** What events from elsewhere would add to those of the record, how many of these they erase, and how many ids clash. */
export function* union(
  mine: readonly RecordedEvent[],
  theirs: readonly RecordedEvent[],
): Steps<{ added: RecordedEvent[]; gone: number; clashes: number }> {
  const { events, clashes } = yield* mergeInSteps([...mine, ...theirs]);
  yield 1;
  const had = new Set(mine);
  // Events that a later one replaces were dropped by compaction: they are not missing.
  const added = dropSuperseded(events).filter((event) => !had.has(event));
  yield 1;
  const has = new Set(events);
  const gone = mine.filter((event) => !has.has(event)).length;
  return { added, gone, clashes: clashes.length };
}
