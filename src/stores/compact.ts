import { cacheTag } from "#core/record/cache.ts";
import { checksum } from "#core/record/checksum.ts";
import { dropSuperseded, SEALED_LENGTH } from "#core/record/compact.ts";
import { erasedUntil, isErasure } from "#core/record/erase.ts";
import type { RecordedEvent } from "#core/record/event.ts";
import { rank } from "#core/record/order.ts";
import { part, type Steps } from "#core/record/steps.ts";
import { surviving } from "#core/record/surviving.ts";
import { type Chunk, readChunk } from "#core/record/text.ts";
import { uniteInSteps } from "#core/record/unite.ts";
import { writeCache } from "#core/record/write-cache.ts";
import type { Engine } from "./engine.ts";
import type { CompactReason } from "./environment.ts";
import { eraseFromCopies } from "./erase-copies.ts";
import { clearLeft } from "./left.ts";
import { ANSWERS, CACHE, LOG, PACK, QUARANTINE } from "./names.ts";
import { makePacks, storePacks } from "./packs.ts";
import { LOG_AGE } from "./page-logs.ts";
import { isChanged } from "./reading.ts";
import { foldInSteps, reload } from "./reload.ts";
import { inSlices } from "./slices.ts";
import { readWhole } from "./whole.ts";

/** Packed answers shorter than this, in UTF-16 units, are folded so fast that a cache is not worth its room. */
const WORTH_CACHING = 65_536;

/** A key that reserves room: when storage is full, compaction needs some room before it frees more. */
const ROOM = "room";
const ROOM_LENGTH = 20_000;

/**
 * Compacts storage: logs of closed pages and small packs become large packs. A key is removed only after the packs that
 * replace it were written, read back and compared. So compaction may be stopped anywhere, and several pages may run it at
 * once.
 */
export function* compact(engine: Engine, reason: CompactReason): Steps<void> {
  // Delete the cache: it can be rebuilt, it takes space, and it may contain erased data.
  if (reason !== "crowd") engine.storage.remove(engine.storage.home + CACHE);
  if (reason === "full") engine.storage.remove(engine.storage.home + ROOM);
  clearLeft(engine);
  const erasures = (yield* part(readWhole(engine), 0, 0.2)).events.filter(isErasure);
  const sources = yield* part(chosen(engine, reason, erasures), 0.2, 0.3);
  yield* part(repack(engine, sources, erasures), 0.3, 0.6);
  // Unsaved events come before the cache and before the reserve.
  if (reason === "full") engine.flush();
  else yield* part(writeSummary(engine), 0.6, 1);
  engine.storage.put(engine.storage.home + ROOM, " ".repeat(ROOM_LENGTH));
  if (reason === "erased") void forgetErased(engine);
  // This page continues in a new log if its present one was compacted.
  for (const log of engine.logs.own())
    if (engine.storage.get(engine.storage.home + log.name) === null) log.isFull = true;
  // Packs may hold events that this page does not show yet. Without a cache, reading a long record takes long.
  if (engine.storage.get(engine.storage.home + CACHE) === null) yield* reload(engine);
  else engine.load();
}

/** Takes erased events out of the copies of logs, later. */
async function forgetErased(engine: Engine): Promise<void> {
  try {
    const { copies } = engine.environment;
    await inSlices(eraseFromCopies(engine, await copies.all(), copies));
  } catch {
    // This browser has no IndexedDB, so there are no copies.
  }
}

/** Moves a key that can't be read to quarantine: it is copied and compared before it is removed. */
function quarantineKey(engine: Engine, name: string, text: string): void {
  if (quarantine(engine, name, text) && engine.storage.get(engine.storage.home + name) === text) {
    engine.storage.remove(engine.storage.home + name);
  }
}

/** Writes a text to quarantine, under a key of its own. False if storage refuses. */
function quarantine(engine: Engine, name: string, text: string): boolean {
  const to = `${QUARANTINE}${name}:${checksum(text)}`;
  const there = engine.storage.get(engine.storage.home + to);
  if (there !== null) return there === text;
  return engine.storage.put(engine.storage.home + to, text) === "ok";
}

interface Source {
  readonly name: string;
  readonly text: string;
  readonly events: readonly RecordedEvent[];
}

/**
 * Chooses the keys to be rewritten: those with erased events, and those that may be compacted. Damaged lines in them go to
 * quarantine first; if storage has no room for that, the key stays as it is. Keys that can't be read at all go there whole.
 */
function* chosen(
  engine: Engine,
  reason: CompactReason,
  erasures: readonly RecordedEvent[],
): Steps<Source[]> {
  const until = erasedUntil(erasures);
  const texts = [...engine.readAllKeys()];
  const titles = texts.map(([name]) => titleOf(name));
  const own = new Set(engine.logs.own().map(({ name }) => name));
  const now = engine.environment.now();
  const mayPack = (name: string, text: string, chunk: Chunk): boolean => {
    // Erased events must go at once, even from logs of open pages: nobody erases and answers at the same moment.
    if (chunk.events.some((event) => rank(event) <= until(event))) return true;
    if (own.has(name)) return reason !== "crowd";
    if (name.startsWith(LOG)) {
      // The page of this log may be open and about to write it.
      const last = Math.max(0, ...chunk.events.slice(-1).map(({ at }) => at));
      return Math.abs(now - last) >= 2 * LOG_AGE;
    }
    // Two packs with one title: two pages packed the same events at once.
    const title = titleOf(name);
    const isSealed =
      text.length >= SEALED_LENGTH &&
      isWhole(name, text, chunk) &&
      titles.indexOf(title) === titles.lastIndexOf(title);
    return !isSealed;
  };
  const sources: Source[] = [];
  for (const [done, [name, text]] of texts.entries()) {
    yield done / texts.length;
    if (!name.startsWith(LOG) && !name.startsWith(PACK)) continue;
    const chunk = readChunk(text);
    if (chunk === "unreadable") quarantineKey(engine, name, text);
    if (typeof chunk === "string" || !mayPack(name, text, chunk)) continue;
    if (quarantineDamage(engine, name, text, chunk))
      sources.push({ name, text, events: chunk.events });
  }
  return sources;
}

const isWhole = (name: string, text: string, { bad, missing }: Chunk): boolean =>
  bad.length + missing === 0 && !isChanged(name, text);

/** Writes damaged lines to quarantine, or the whole text if each line can be read but the checksum is wrong. */
function quarantineDamage(engine: Engine, name: string, text: string, chunk: Chunk): boolean {
  if (chunk.bad.length) return quarantine(engine, "lines", `${name}\n${chunk.bad.join("\n")}`);
  return chunk.missing > 0 || !isChanged(name, text) || quarantine(engine, name, text);
}

/** The part of a pack's name that depends on its content: equal packs have equal titles. */
const titleOf = (name: string): string => name.split(":").slice(0, 3).join(":");

function* repack(
  engine: Engine,
  sources: readonly Source[],
  erasures: readonly RecordedEvent[],
): Steps<void> {
  if (!sources.length) return;
  const events = sources.flatMap((source) => source.events);
  // Erasures of other keys are needed here only to know what they erase.
  const here = new Set(events.map(({ id }) => id));
  const united = yield* part(uniteInSteps([...events, ...erasures]), 0, 0.3);
  const kept = united.events.filter(({ id }) => here.has(id));
  const packs = yield* part(makePacks(dropSuperseded(kept)), 0.3, 1);
  if (!packs || !storePacks(engine, packs)) {
    // There is no room for all of it, or one event can't be packed. Try half: the room that it frees may do for the rest.
    if (sources.length < 2) return;
    const half = Math.ceil(sources.length / 2);
    yield* repack(engine, sources.slice(0, half), erasures);
    yield* repack(engine, sources.slice(half), erasures);
    return;
  }
  for (const { name, text } of sources) {
    if (engine.storage.get(engine.storage.home + name) === text)
      engine.storage.remove(engine.storage.home + name);
  }
}

/** Writes the cache if it is worth its room. */
function* writeSummary(engine: Engine): Steps<void> {
  const packs = [...engine.readAllKeys()].filter(([name]) => name.startsWith(ANSWERS));
  const length = packs.reduce((sum, [, text]) => sum + text.length, 0);
  if (length < WORTH_CACHING) return engine.storage.remove(engine.storage.home + CACHE);
  const { events, clashes } = yield* part(readWhole(engine), 0, 0.4);
  const packed = new Set<string>();
  // Two events with one id must be counted once, and a cache can't know of an event outside the packs. A damaged pack
  // must be reported, and pages that start from the cache don't read its lines.
  let isSum = clashes.length === 0;
  for (const [done, [name, text]] of packs.entries()) {
    yield 0.4 + (0.3 * done) / packs.length;
    const chunk = readChunk(text);
    isSum = isSum && typeof chunk === "object" && isWhole(name, text, chunk);
    if (typeof chunk === "object") for (const { id } of chunk.events) packed.add(id);
  }
  if (!isSum) return engine.storage.remove(engine.storage.home + CACHE);
  const answers = surviving(events).filter(({ id }) => packed.has(id));
  const { aliases } = engine.environment;
  const summary = yield* part(foldInSteps(answers, aliases), 0.7, 1);
  const names = packs.map(([name]) => name);
  const cache = writeCache(summary, cacheTag(names, events.filter(isErasure), aliases));
  yield 1;
  engine.storage.put(engine.storage.home + CACHE, cache);
}
