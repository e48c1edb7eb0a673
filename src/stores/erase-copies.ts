import { erasedUntil, isErasure } from "#core/record/erase.ts";
import { rank } from "#core/record/order.ts";
import { pack } from "#core/record/pack.ts";
import type { Steps } from "#core/record/steps.ts";
import { readChunk } from "#core/record/text.ts";
import type { Copies, Copy } from "./copies.ts";
import type { Engine } from "./engine.ts";
import { readWhole } from "./whole.ts";

/** Removes erased events from the copies of the open profile's logs. The erasures in them stay. */
export function* eraseFromCopies(
  engine: Engine,
  found: readonly Copy[],
  { keep, drop }: Pick<Copies, "keep" | "drop">,
): Steps<void> {
  const until = erasedUntil((yield* readWhole(engine)).events.filter(isErasure));
  for (const copy of found) {
    if (!copy.key.startsWith(engine.storage.root + engine.storage.home)) continue;
    const chunk = readChunk(copy.text);
    const events = typeof chunk === "string" ? [] : chunk.events;
    const alive = events.filter((event) => rank(event) > until(event));
    if (alive.length === 0) drop(copy.key);
    else if (alive.length < events.length) keep({ ...copy, text: pack(alive) });
  }
}
