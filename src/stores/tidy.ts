import { cacheTag } from "#core/record/cache.ts";
import { canonical } from "#core/record/canonical.ts";
import { isEvent } from "#core/record/check.ts";
import { checksum } from "#core/record/checksum.ts";
import { dropSuperseded, SEALED_LENGTH, toPacks } from "#core/record/compact.ts";
import { erasedUntil, isErasure } from "#core/record/erase.ts";
import type { RecordedEvent } from "#core/record/event.ts";
import { fold } from "#core/record/fold.ts";
import { rank } from "#core/record/order.ts";
import { EMPTY } from "#core/record/state.ts";
import { surviving } from "#core/record/surviving.ts";
import { type Chunk, readChunk } from "#core/record/text.ts";
import { unite } from "#core/record/unite.ts";
import { writeCache } from "#core/record/write-cache.ts";
import { type Engine, LOG_AGE, type TidyReason } from "./engine.ts";
import { ownKeys } from "./keys.ts";
import { clearLeft } from "./left.ts";
import { ANSWERS, ASIDE, CACHE, LOG, PACK } from "./names.ts";
import { readWhole } from "./whole.ts";

/** Fewer packed answers than this, in UTF-16 units, are folded faster than a cache of them is worth. */
const WORTH_CACHING = 65_536;

/** A key that keeps room free: when storage is full, packing needs some before it gains more. */
const ROOM = "room";
const ROOM_LENGTH = 20_000;

/** What was done a short while ago: to do it again so soon would change nothing. */
const done = new Set<TidyReason>();

/** Tidies when the page has done what it has to do first. */
export function tidySoon(engine: Engine, reason: TidyReason): void {
  if (done.has(reason)) return;
  done.add(reason);
  const run = () => {
    tidy(engine, reason);
    // What is erased has to go each time. No room after packing is no room the next moment either: by then, logs that
    // were too young to be packed are old enough.
    setTimeout(() => done.delete(reason), reason === "erased" ? 0 : 2 * LOG_AGE);
  };
  setTimeout(run, reason === "crowd" ? 2000 : 0);
}

/**
 * Packs what can be packed: the logs of closed pages and small packs become packs. Nothing goes before what takes its
 * place was written, read back and compared, so it may be stopped anywhere and run by several pages at once.
 */
export function tidy(engine: Engine, reason: TidyReason): void {
  // It can be made again: where there is no room, other things need it more; where something is erased, it holds it.
  if (reason !== "crowd") ownKeys(engine).remove(CACHE);
  if (reason === "full") ownKeys(engine).remove(ROOM);
  clearLeft(engine);
  moveAside(engine);
  const erasures = readWhole(engine).events.filter(isErasure);
  repack(engine, chosen(engine, reason, erasures), erasures);
  // What waits to be stored comes before what can be made again, and before the reserve.
  if (reason === "full") engine.flush();
  else writeSummary(engine);
  ownKeys(engine).put(ROOM, " ".repeat(ROOM_LENGTH));
  // What this page goes on to record goes to a new log.
  for (const log of engine.own()) if (ownKeys(engine).get(log.name) === null) log.full = true;
  // What was packed may hold what this page has not heard of yet.
  engine.load();
}

/** Moves keys that can't be read out of the way: copied, checked, and only then removed. */
function moveAside(engine: Engine): void {
  for (const [name, text] of engine.survey()) {
    const isOurs = name.startsWith(LOG) || name.startsWith(PACK);
    if (isOurs && readChunk(text) === "unreadable" && keepAside(engine, name, text)) {
      if (ownKeys(engine).get(name) === text) ownKeys(engine).remove(name);
    }
  }
}

/** Keeps a text under `aside:`, beside what may stand there. False where storage does not take it. */
function keepAside(engine: Engine, name: string, text: string): boolean {
  const to = `${ASIDE}${name}:${checksum(text)}`;
  const there = ownKeys(engine).get(to);
  if (there !== null) return there === text;
  return ownKeys(engine).put(to, text) === "ok";
}

interface Source {
  readonly name: string;
  readonly text: string;
  readonly chunk: Chunk;
}

/** The keys to be written anew: those that hold what is erased, and what may be packed. */
function chosen(engine: Engine, reason: TidyReason, erasures: readonly RecordedEvent[]): Source[] {
  const until = erasedUntil(erasures);
  const texts = [...engine.survey()];
  const titles = texts.map(([name]) => titleOf(name));
  const own = new Set(engine.own().map(({ name }) => name));
  const now = engine.place.now();
  return texts.flatMap(([name, text]) => {
    const isLog = name.startsWith(LOG);
    if (!isLog && !name.startsWith(PACK)) return [];
    const chunk = readChunk(text, isEvent);
    if (typeof chunk === "string") return [];
    // What is erased has to go at once; nobody erases and answers at once.
    if (chunk.events.some((event) => rank(event) <= until(event))) return [{ name, text, chunk }];
    if (isLog && !own.has(name)) {
      // Its page may be open and about to write it.
      const last = Math.max(0, ...chunk.events.slice(-1).map(({ at }) => at));
      if (Math.abs(now - last) < 2 * LOG_AGE) return [];
    }
    if (own.has(name) && reason === "crowd") return [];
    // Two packs of one title: two pages packed the same at once.
    const title = titleOf(name);
    const isSealed =
      text.length >= SEALED_LENGTH &&
      isWhole(chunk) &&
      titles.indexOf(title) === titles.lastIndexOf(title);
    return !isLog && isSealed ? [] : [{ name, text, chunk }];
  });
}

const isWhole = ({ bad, missing }: Chunk): boolean => bad.length + missing === 0;

/** A pack's name without what makes it unlike all others: its kind and content. */
const titleOf = (name: string): string => name.split(":").slice(0, 3).join(":");

function repack(
  engine: Engine,
  sources: readonly Source[],
  erasures: readonly RecordedEvent[],
): void {
  if (!sources.length) return;
  const events = sources.flatMap(({ chunk }) => chunk.events);
  // The erasures of other keys only say what has to go.
  const here = new Set(events.map(({ id }) => id));
  const kept = unite([...events, ...erasures]).events.filter(({ id }) => here.has(id));
  const names = storeEvents(engine, dropSuperseded(kept));
  if (!names) {
    // No room for all at once: what a part leaves free may do for the next part.
    if (sources.length < 2) return;
    const half = Math.ceil(sources.length / 2);
    repack(engine, sources.slice(0, half), erasures);
    repack(engine, sources.slice(half), erasures);
    return;
  }
  for (const { name, text, chunk } of sources) {
    const bad = chunk.bad.join("\n");
    if (bad && !keepAside(engine, "lines", `${name}\n${bad}`)) continue;
    if (ownKeys(engine).get(name) === text) ownKeys(engine).remove(name);
  }
}

/**
 * Stores events as packs, all or none, each read back and unpacked and compared. Gives the names of the packs, or
 * undefined where storage did not take them. The names are new each time, so that giving up takes away nothing that
 * another page relies on.
 */
export function storeEvents(
  engine: Engine,
  events: readonly RecordedEvent[],
): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  for (const { name: title, text, events: packed } of toPacks(events)) {
    const name = `${PACK}${title}:${engine.newName()}`;
    names.add(name);
    const chunk =
      ownKeys(engine).put(name, text) === "ok" &&
      readChunk(ownKeys(engine).get(name) ?? "", isEvent);
    if (typeof chunk === "object" && canonical(chunk.events) === canonical(packed)) continue;
    for (const mine of names) ownKeys(engine).remove(mine);
    return undefined;
  }
  return names;
}

/** Writes the cached summary, if there is enough to be worth it. */
function writeSummary(engine: Engine): void {
  const packs = new Map([...engine.survey()].filter(([name]) => name.startsWith(ANSWERS)));
  const { events, clashes } = readWhole(engine);
  const length = [...packs.values()].reduce((sum, text) => sum + text.length, 0);
  const chunks = [...packs.values()].map((text) => readChunk(text));
  // With clashes an answer's rival may stand elsewhere, and a sum of the packs would count both. A pack that can't be
  // read must be told of, and pages that start from the cache don't look.
  const isSum =
    !clashes.length && chunks.every((chunk) => typeof chunk === "object" && isWhole(chunk));
  if (!isSum || length < WORTH_CACHING) {
    ownKeys(engine).remove(CACHE);
    return;
  }
  const packed = new Set(
    chunks.flatMap((chunk) => (typeof chunk === "object" ? chunk.events.map(({ id }) => id) : [])),
  );
  const answers = surviving(events).filter(({ id }) => packed.has(id));
  const { aliases } = engine.place;
  const tag = cacheTag(packs, events.filter(isErasure), aliases);
  ownKeys(engine).put(CACHE, writeCache(fold(EMPTY, answers, aliases), tag));
}
