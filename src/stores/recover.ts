import { part, type Steps } from "#core/record/steps.ts";
import { readChunk } from "#core/record/text.ts";
import { inOrder } from "#core/record/unite.ts";
import { COPY_AGE, type Copies, type Copy } from "./copies.ts";
import type { Engine } from "./engine.ts";
import { markLate } from "./mark-late.ts";
import { homeOf, LEFT } from "./names.ts";
import { makePacks, storePacks } from "./packs.ts";
import { inSlices } from "./slices.ts";
import { union } from "./union.ts";
import { readWhole } from "./whole.ts";

/** Recovers in slices. */
export const recoverSoon = (engine: Engine, found: readonly Copy[]): void =>
  void inSlices(recover(engine, found, engine.environment.copies));

/**
 * Merges back events that copies of logs hold and storage lost. A log that was compacted is no longer under its key, and
 * nothing is lost: only reading all of storage shows that. Copies that are no longer needed are deleted.
 */
export function* recover(
  engine: Engine,
  found: readonly Copy[],
  { drop }: Pick<Copies, "drop">,
): Steps<void> {
  const home = engine.storage.root + engine.storage.home;
  const mine = found.filter(({ key }) => key.startsWith(home));
  const copied = mine.flatMap(({ text }) => {
    const chunk = readChunk(text);
    return typeof chunk === "string" ? [] : chunk.events;
  });
  const { events } = yield* part(readWhole(engine), 0, 0.4);
  const { added } = yield* part(union(events, copied), 0.4, 0.6);
  if (added.length) {
    const packs = yield* part(makePacks(inOrder(added)), 0.6, 1);
    if (engine.storage.root + engine.storage.home !== home || !packs || !storePacks(engine, packs))
      return;
    engine.load();
    markLate(engine, added);
  }
  const now = engine.environment.now();
  for (const { key, at } of found) {
    const isOurs = key.startsWith(home);
    if (isLeft(engine, key) || (isOurs && Math.abs(now - at) > COPY_AGE)) drop(key);
  }
}

/** Whether a key is of a profile that left this computer. */
function isLeft(engine: Engine, key: string): boolean {
  const profile = /^p:(\w+):/.exec(key.slice(engine.storage.root.length))?.[1] ?? "";
  return engine.storage.get(homeOf(profile) + LEFT) !== null;
}
