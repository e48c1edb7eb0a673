import type { Recorded } from "#core/record/event.ts";
import { readFile } from "#core/record/file.ts";
import { fold } from "#core/record/fold.ts";
import { EMPTY } from "#core/record/state.ts";
import { unite } from "#core/record/unite.ts";
import { assessments } from "#core/record/views.ts";

/** The sittings at an instrument in the text of a file, oldest first; undefined if it is no file of this course. */
export function sittingsIn(
  text: string,
  course: string,
  instrument: string,
): Recorded<"assessed">[] | undefined {
  const file = readFile(text, course);
  if ("ok" in file) return undefined;
  return assessments(fold(EMPTY, unite(file.events).events), instrument);
}
