import { canonical } from "#core/record/canonical.ts";
import { type Pack, packInSteps } from "#core/record/compact.ts";
import type { RecordedEvent } from "#core/record/event.ts";
import { part, type Steps } from "#core/record/steps.ts";
import { readChunk } from "#core/record/text.ts";
import type { Engine } from "./engine.ts";
import { PACK } from "./names.ts";

/** Packs events; undefined if reading a pack does not give the same events back. */
export function* makePacks(events: readonly RecordedEvent[]): Steps<Pack[] | undefined> {
  const packs = yield* part(packInSteps(events), 0, 0.5);
  for (const [done, { text, events: packed }] of packs.entries()) {
    yield 0.5 + (0.5 * done) / packs.length;
    const chunk = readChunk(text);
    yield 0.5 + (0.5 * (done + 0.5)) / packs.length;
    if (typeof chunk === "string" || canonical(chunk.events) !== canonical(packed))
      return undefined;
  }
  return packs;
}

/**
 * Stores packs, all or none; each is read back and compared. False if storage refuses. Their names are new each time, so
 * that undoing removes no pack of another page.
 */
export function storePacks(engine: Engine, packs: readonly Pack[]): boolean {
  const names: string[] = [];
  for (const { name: title, text } of packs) {
    const name = `${PACK}${title}:${engine.newName()}`;
    names.push(name);
    if (engine.storage.put(engine.storage.home + name, text) === "ok") continue;
    for (const mine of names) engine.storage.remove(engine.storage.home + mine);
    return false;
  }
  return true;
}
