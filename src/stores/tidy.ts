import { cacheTag, writeCache } from "#core/record/cache.ts";
import { canonical } from "#core/record/canonical.ts";
import { checksum } from "#core/record/checksum.ts";
import { dropSuperseded, SEALED_LENGTH, toPacks } from "#core/record/compact.ts";
import { isErasure } from "#core/record/erase.ts";
import type { RecordedEvent } from "#core/record/event.ts";
import { fold } from "#core/record/fold.ts";
import { NAME_BYTES, nameFrom } from "#core/record/id.ts";
import { EMPTY } from "#core/record/state.ts";
import { type Chunk, readChunk } from "#core/record/text.ts";
import { unite } from "#core/record/unite.ts";
import { ANSWERS, ASIDE, CACHE, type Engine, LOG, PACK, type TidyReason } from "./engine.ts";

/** A log whose last event is younger than this, in ms, may belong to a page that is still open. */
const MAYBE_OPEN = 10 * 60_000;
/** Fewer packed answers than this, in UTF-16 units, are folded faster than a cache of them is worth. */
const WORTH_CACHING = 65_536;

interface Source {
  readonly name: string;
  readonly text: string;
  readonly chunk: Chunk;
}

/**
 * Packs what can be packed: folds the logs of closed pages and small packs into packs. Nothing goes before what takes
 * its place was written, read back and compared, so it may be stopped anywhere and run by several pages at once.
 */
export function tidy(engine: Engine, reason: TidyReason): void {
  const { place, put } = engine;
  const home = engine.homeOf(engine.profile());
  // It can be made again, and there may be no room for anything else.
  if (reason !== "crowd") place.storage().removeItem(home + CACHE);
  const erasures = engine.everything().all.filter(isErasure);
  repack(chosen(engine, reason), erasures);
  cache(engine);
  engine.flush();

  function repack(sources: readonly Source[], known: readonly RecordedEvent[]): void {
    const events = sources.flatMap(({ chunk }) => chunk.events);
    const wanted = dropSuperseded(unite([...events, ...known]).all);
    // The erasures of other keys only say what has to go.
    const ids = new Set(events.map(({ id }) => id));
    const names = storeEvents(
      engine,
      wanted.filter(({ id }) => ids.has(id)),
    );
    if (!names) {
      // No room for all at once: a part makes room for the next part.
      if (sources.length < 2) return;
      const half = Math.ceil(sources.length / 2);
      repack(sources.slice(0, half), known);
      repack(sources.slice(half), known);
      return;
    }
    for (const { name, text, chunk } of sources) {
      if (names.has(name) || engine.get(home + name) !== text) continue;
      const bad = chunk.bad.join("\n");
      if (bad && put(`${home}${ASIDE}lines:${checksum(bad)}`, `${name}\n${bad}`) !== "ok") continue;
      place.storage().removeItem(home + name);
    }
  }
}

function chosen(engine: Engine, reason: TidyReason): Source[] {
  const own = new Set(engine.own().map(({ key }) => key));
  const home = engine.homeOf(engine.profile());
  const now = engine.place.now();
  const texts = [...engine.survey()];
  // The same pack twice: two pages packed the same at once.
  const titles = texts.map(([name]) => titleOf(name));
  return texts.flatMap(([name, text]) => {
    const isLog = name.startsWith(LOG);
    if ((!isLog && !name.startsWith(PACK)) || own.has(home + name)) return [];
    const sealed = text.length >= SEALED_LENGTH && titles.indexOf(titleOf(name)) === titles.lastIndexOf(titleOf(name));
    if (!isLog && reason !== "erased" && sealed) return [];
    const chunk = readChunk(text);
    if (typeof chunk === "string") return [];
    const last = Math.max(0, ...chunk.events.map(({ at }) => at).slice(-1));
    if (isLog && reason === "crowd" && Math.abs(now - last) < MAYBE_OPEN) return [];
    return [{ name, text, chunk }];
  });
}

/** A pack's name without what makes it unlike all others: its kind and content. */
const titleOf = (name: string): string => name.split(":").slice(0, 3).join(":");

/**
 * Stores events as packs, all or none, each read back and unpacked and compared. Gives the names of the packs, or
 * undefined where storage did not take them. The names are new each time, so that giving up takes away nothing that
 * another page relies on.
 */
export function storeEvents(
  engine: Engine,
  events: readonly RecordedEvent[],
): ReadonlySet<string> | undefined {
  const { place, get, put } = engine;
  const home = engine.homeOf(engine.profile());
  const names = new Set<string>();
  for (const { name: title, text, events: packed } of toPacks(events)) {
    const name = `${PACK}${title}:${nameFrom(place.random(NAME_BYTES))}`;
    names.add(name);
    const chunk = put(home + name, text) === "ok" && readChunk(get(home + name) ?? "");
    if (typeof chunk === "object" && canonical(chunk.events) === canonical(packed)) continue;
    for (const mine of names) place.storage().removeItem(home + mine);
    return undefined;
  }
  return names;
}

/** Writes the cached summary, if there is enough to be worth it. */
export function cache(engine: Engine): void {
  const home = engine.homeOf(engine.profile());
  const packs = [...engine.survey()].filter(([name]) => name.startsWith(ANSWERS));
  const key = home + CACHE;
  const { all, shown, clashes } = engine.everything();
  const length = packs.reduce((sum, [, text]) => sum + text.length, 0);
  if (clashes.length || length < WORTH_CACHING) {
    engine.place.storage().removeItem(key);
    return;
  }
  const packed = new Set(
    packs.flatMap(([, text]) => {
      const chunk = readChunk(text);
      return typeof chunk === "string" ? [] : chunk.events.map(({ id }) => id);
    }),
  );
  const summary = fold(
    EMPTY,
    shown.filter(({ id }) => packed.has(id)),
    engine.place.aliases,
  );
  engine.put(
    key,
    writeCache(summary, cacheTag(packs, all.filter(isErasure), engine.place.aliases)),
  );
}
