import { compact } from "./compact.ts";
import type { Engine } from "./engine.ts";
import type { CompactReason } from "./environment.ts";
import { LOG_AGE } from "./page-logs.ts";
import { inSlices } from "./slices.ts";

/** Reasons that compaction ran for a short while ago: running it again so soon would change nothing. */
const done = new Set<CompactReason>();

/** Compacts once the page is idle, in slices. */
export function compactSoon(engine: Engine, reason: CompactReason): void {
  if (done.has(reason)) return;
  done.add(reason);
  const run = async () => {
    await inSlices(compact(engine, reason));
    // Erased events must go each time. Storage that is full after compaction stays full for a while: wait until logs
    // that are too young to be compacted are old enough.
    setTimeout(() => done.delete(reason), reason === "erased" ? 0 : 2 * LOG_AGE);
  };
  setTimeout(run, reason === "crowd" ? 2000 : 0);
}
