import type { RecordedEvent } from "#core/record/event.ts";
import { isChange } from "#core/record/fold.ts";
import { rank } from "#core/record/order.ts";
import { lastMark, markAfter, SAVED, unsavedChanges, writeSaved } from "#core/record/saved.ts";
import { finish } from "#core/record/steps.ts";
import type { Engine } from "./engine.ts";
import { holdsOf } from "./handed-over.ts";
import { readWhole } from "./whole.ts";

/**
 * If a file was saved while a page had events only in memory, the file may lack them although its mark is later. Now that
 * they are stored, they would count as saved. A new mark counts them as unsaved.
 */
export function markLate(engine: Engine, late: readonly RecordedEvent[]): void {
  if (late.length === 0) return;
  const { events } = finish(readWhole(engine));
  const mark = lastMark(events);
  const lateIds = new Set(late.map(({ id }) => id));
  // A mark of this page may be stored late. Events that other pages stored before then look saved, but the mark's file lacks
  // them; the marks that those pages made meanwhile don't hold this page's late events either.
  const own = lastMark(late);
  const holds = holdsOf(own.id);
  const missed = events.filter(
    (event) =>
      isChange(event) &&
      ((holds && rank(event) <= own.rank && !holds.has(event.id)) ||
        (rank(event) <= mark.rank && lateIds.has(event.id) && !mark.holds.includes(event.id))),
  );
  if (missed.length === 0) return;
  const unsaved = unsavedChanges(events, new Set(missed.map(({ id }) => id)));
  const value = writeSaved({ unsaved, holds: mark.holds });
  engine.record(markAfter(engine.stamp({ type: "settings", key: SAVED, value }), events));
}
