import { logFile } from "#core/record/log-file.ts";
import { withHead, writeLines } from "#core/record/text.ts";
import { fileDate } from "#core/time/file-date.ts";
import type { Engine } from "./engine.ts";
import { openEngine } from "./record.ts";

/**
 * What this page alone may hold, as a file: all that was recorded on it since it was opened. It marks nothing as saved,
 * for what storage holds beside is not in it.
 */
export function rescueFile(engine: Engine = openEngine()): { name: string; text: string } {
  const { logs, environment } = engine;
  const now = environment.now();
  return {
    name: `whetstone-${environment.course}-${fileDate(now)}.json`,
    text: logFile(environment.course, now, withHead(writeLines(logs.writer, logs.ownEvents()))),
  };
}
