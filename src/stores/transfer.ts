import { dropSuperseded } from "#core/record/compact.ts";
import { isErasure } from "#core/record/erase.ts";
import type { RecordedEvent } from "#core/record/event.ts";
import { type Owner, type Refusal, readFile, writeFile } from "#core/record/file.ts";
import { rank } from "#core/record/order.ts";
import { SAVED, unsavedChanges } from "#core/record/saved.ts";
import { unite } from "#core/record/unite.ts";
import type { Engine } from "./engine.ts";
import { ownKeys } from "./keys.ts";
import { CACHE } from "./names.ts";
import { currentProfile } from "./profiles.ts";
import { openEngine } from "./record.ts";
import { storeEvents, tidy } from "./tidy.ts";
import { readWhole } from "./whole.ts";

export type { Refusal } from "#core/record/file.ts";

/** A file to hand to the reader. */
export interface SavedFile {
  readonly name: string;
  readonly text: string;
  /** The id of the profile whose record it is. */
  readonly profile: string;
  /** The ids of its events. */
  readonly holds: ReadonlySet<string>;
  /** To be called when the file is on its way to the reader: until then its changes count as unsaved. */
  saved(): void;
}

/** The whole record of the open profile as a file, with what is only in this page's memory. */
export function recordFile(engine: Engine = openEngine()): SavedFile {
  const events = dropSuperseded(readWhole(engine).events);
  const mark = markAfter(engine, events, 0);
  const { course } = engine.place;
  const { name, color } = currentProfile(engine);
  const text = writeFile({
    course,
    savedAt: mark.at,
    events: [...events, mark],
    ...(name && { profile: { name, ...(color && { color }) } }),
  });
  const parts = ["whetstone", course, name, new Date(mark.at).toISOString().slice(0, 10)];
  return {
    name: `${parts
      .filter(Boolean)
      .join("-")
      .replace(/[\s\\/:*?"<>|.]+/g, "-")}.json`,
    text,
    profile: engine.profile(),
    holds: new Set(events.map(({ id }) => id)),
    saved: () => engine.record(mark),
  };
}

/** The mark of a saved file, after all of these events: `unsaved` of the changes before it are in no file. */
function markAfter(engine: Engine, events: readonly RecordedEvent[], unsaved: number) {
  const mark = engine.stamp({ type: "settings", key: SAVED, value: unsaved });
  const newest = events.reduce((last, event) => Math.max(last, rank(event)), 0);
  return newest < rank(mark) ? mark : { ...mark, after: newest };
}

/** How many changes of the open profile's record are in no file: what would be lost with this browser's data. */
export const changesSinceSaved = (engine: Engine = openEngine()): number =>
  unsavedChanges(readWhole(engine).events);

/** What loading a file would do. */
export interface Preview {
  readonly ok: true;
  /** The id of the profile whose record it would be added to. */
  readonly profile: string;
  /** The name and colour in the file, which anybody may have written. */
  readonly from?: Owner;
  /** ms since 1970 UTC. */
  readonly savedAt: number;
  /** Events in the file. */
  readonly total: number;
  /** Those that the record does not have yet, in all and by type. */
  readonly added: number;
  readonly byType: ReadonlyMap<string, number>;
  /** Events of the record that the file says were erased: loading takes them away. */
  readonly erases: number;
  /** Ids that the file gives another body than the record does; both are kept. */
  readonly clashes: number;
  /** Times of the first and the last event of the file in ms; both 0 if it has none. */
  readonly first: number;
  readonly last: number;
  readonly events: readonly RecordedEvent[];
}

/** What loading a file would do, or why it can't be loaded. Changes nothing. */
export function previewFile(text: string, engine: Engine = openEngine()): Preview | Refusal {
  const file = readFile(text, engine.place.course);
  if ("ok" in file) return file;
  const { added, gone, clashes } = union(readWhole(engine).events, file.events);
  const byType = new Map<string, number>();
  for (const { type } of added) byType.set(type, (byType.get(type) ?? 0) + 1);
  const times = file.events.map(({ at }) => at).sort((a, b) => a - b);
  return {
    ok: true,
    profile: engine.profile(),
    ...(file.profile && { from: file.profile }),
    savedAt: file.savedAt,
    total: file.events.length,
    added: added.length,
    byType,
    erases: gone,
    clashes,
    first: times[0] ?? 0,
    last: times[times.length - 1] ?? 0,
    events: file.events,
  };
}

export type Loaded =
  | { readonly ok: true; readonly added: number; readonly erased: number }
  /** Nothing was added: storage did not take it, or another profile is open now. */
  | { readonly ok: false };

/** Merges a file that was previewed into the open profile's record: all of it or nothing. */
export function loadFile(preview: Preview, engine: Engine = openEngine()): Loaded {
  if (preview.profile !== engine.profile()) return { ok: false };
  const before = readWhole(engine).events;
  const { added, gone } = union(before, preview.events);
  // The mark in the file says that all before it is in a file. That is not so of what this record had unsaved.
  const unsaved = unsavedChanges(before);
  if (!added.length) return { ok: true, added: 0, erased: 0 };
  ownKeys(engine).remove(CACHE);
  if (!storeEvents(engine, added)) {
    tidy(engine, "full");
    if (!storeEvents(engine, added)) return { ok: false };
  }
  engine.load();
  if (unsaved) engine.record(markAfter(engine, [...before, ...added], unsaved));
  tidy(engine, added.some(isErasure) ? "erased" : "crowd");
  return { ok: true, added: added.length, erased: gone };
}

function union(mine: readonly RecordedEvent[], theirs: readonly RecordedEvent[]) {
  const { events, clashes } = unite([...mine, ...theirs]);
  const had = new Set(mine);
  const has = new Set(events);
  return {
    // What later events replace was let go when it was packed: it is not missing.
    added: dropSuperseded(events).filter((event) => !had.has(event)),
    gone: mine.filter((event) => !has.has(event)).length,
    clashes: clashes.length,
  };
}
