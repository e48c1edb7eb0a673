import type { Recorded } from "#core/record/event.ts";
import { readInSteps } from "#core/record/file.ts";
import { fold } from "#core/record/fold.ts";
import { EMPTY } from "#core/record/state.ts";
import { part, type Steps } from "#core/record/steps.ts";
import { uniteInSteps } from "#core/record/unite.ts";
import { assessments } from "#core/record/views.ts";
import { textOf } from "#islands/shared/read-text.ts";

/** The sittings at an instrument in the bytes of a file, oldest first; undefined if it is no file of this course. */
export function* sittingsIn(
  bytes: Uint8Array,
  course: string,
  instrument: string,
): Steps<Recorded<"assessed">[] | undefined> {
  const read = yield* part(textOf(bytes), 0, 0.1);
  if (typeof read === "string") return undefined;
  const file = yield* part(readInSteps(read.text, course), 0.1, 0.9);
  if ("ok" in file) return undefined;
  // Assessments alone: the answers of years need not be folded for them.
  const events = file.events.filter(({ type }) => type === "assessed" || type === "erased");
  const united = yield* part(uniteInSteps(events), 0.9, 1);
  return assessments(fold(EMPTY, united.events), instrument);
}
