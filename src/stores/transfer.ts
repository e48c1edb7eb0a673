import { dropSuperseded, type Pack } from "#core/record/compact.ts";
import { isErasure } from "#core/record/erase.ts";
import type { RecordedEvent } from "#core/record/event.ts";
import { type Refusal, readInSteps, writeInSteps } from "#core/record/file.ts";
import { isChange } from "#core/record/fold.ts";
import { rank } from "#core/record/order.ts";
import type { Owner } from "#core/record/owner.ts";
import { handedOver, type Part } from "#core/record/parts.ts";
import { markAfter, SAVED, unsavedChanges, writeSaved } from "#core/record/saved.ts";
import { part, type Steps } from "#core/record/steps.ts";
import { inOrder } from "#core/record/unite.ts";
import { fileDate } from "#core/time/file-date.ts";
import { compact } from "./compact.ts";
import type { Engine } from "./engine.ts";
import { noteFile } from "./handed-over.ts";
import { CACHE } from "./names.ts";
import { makePacks, storePacks } from "./packs.ts";
import { currentProfile } from "./profiles.ts";
import { openEngine } from "./record.ts";
import { union } from "./union.ts";
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
  /** Those of them that were in the memory of this or another page only. */
  readonly fromMemory: readonly string[];
  /** The rank up to which it holds all that storage held. */
  readonly upTo: number;
  /** To be called when the file is on its way to the reader: until then its changes count as unsaved. */
  saved(): void;
}

/**
 * The whole record of the open profile as a file, with events that are only in this page's memory or `elsewhere`, in the
 * memory of other pages.
 */
export function* recordFile(
  elsewhere: readonly RecordedEvent[] = [],
  engine: Engine = openEngine(),
): Steps<SavedFile> {
  // The mark gets its time at the moment when storage is read: events that other pages record later come after it.
  const fromMemory = [...engine.logs.unsaved(), ...elsewhere].filter(isChange).map(({ id }) => id);
  const value = writeSaved({ unsaved: 0, holds: fromMemory });
  const moment = engine.stamp({ type: "settings", key: SAVED, value });
  const profile = engine.profile;
  const { name, color } = currentProfile(engine);
  const whole = yield* part(readWhole(engine, elsewhere), 0, 0.4);
  const events = dropSuperseded(whole.events);
  const mark = markAfter(moment, events);
  const holds = new Set(events.map(({ id }) => id));
  const { course } = engine.environment;
  const file = {
    course,
    savedAt: mark.at,
    events: [...events, mark],
    ...(name && { profile: { name, ...(color && { color }) } }),
  };
  const text = yield* part(writeInSteps(file), 0.4, 1);
  return {
    name: fileName(course, name, mark.at),
    text,
    profile,
    holds,
    fromMemory,
    upTo: rank(mark),
    saved: () => {
      if (engine.profile !== profile) return;
      noteFile(mark.id, holds);
      engine.record(mark);
    },
  };
}

/** A file for a roll-up, and the very events that are in it. */
export interface RollUpFile extends Pick<SavedFile, "name" | "text"> {
  readonly events: readonly RecordedEvent[];
}

/** What the open profile hands over with these parts. It is no copy of the record: nothing counts as saved by it. */
export function* rollUpFile(
  parts: readonly Part[],
  engine: Engine = openEngine(),
): Steps<RollUpFile> {
  const { name, color } = currentProfile(engine);
  const whole = yield* part(readWhole(engine), 0, 0.5);
  const events = handedOver(dropSuperseded(whole.events), parts);
  const { course } = engine.environment;
  const savedAt = engine.environment.now();
  const isNamed = parts.includes("name") && name;
  const file = { course, savedAt, parts, events };
  const profile = { name: name ?? "", ...(color && { color }) };
  const text = yield* part(writeInSteps(isNamed ? { ...file, profile } : file), 0.5, 1);
  return { name: fileName(course, "roll-up", savedAt), text, events };
}

export const fileName = (course: string, name: string | undefined, at: number): string =>
  `${["whetstone", course, name, fileDate(at)]
    .filter(Boolean)
    .join("-")
    // Characters that file systems refuse, and direction marks, which would show the name in another order.
    .replace(/[\s\p{C}\\/:*?"<>|.]+/gu, "-")}.json`;

/**
 * How many changes of the open profile's record are in no file, those `elsewhere` in the memory of other pages included:
 * clearing this browser's data would lose them.
 */
export function* changesSinceSaved(
  elsewhere: readonly RecordedEvent[] = [],
  engine: Engine = openEngine(),
): Steps<number> {
  const inMemory = new Set([...engine.logs.unsaved(), ...elsewhere].map(({ id }) => id));
  return unsavedChanges((yield* readWhole(engine, elsewhere)).events, inMemory);
}

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
export function* previewFile(
  text: string,
  engine: Engine = openEngine(),
): Steps<Preview | Refusal> {
  const profile = engine.profile;
  const file = yield* part(readInSteps(text, engine.environment.course), 0, 0.6);
  if ("ok" in file) return file;
  const mine = (yield* part(readWhole(engine), 0.6, 0.8)).events;
  const { added, gone, clashes } = yield* part(union(mine, file.events), 0.8, 1);
  const byType = new Map<string, number>();
  for (const { type } of added) byType.set(type, (byType.get(type) ?? 0) + 1);
  const [first, last] = span(file.events);
  return {
    ok: true,
    profile,
    ...(file.profile && { from: file.profile }),
    savedAt: file.savedAt,
    total: file.events.length,
    added: added.length,
    byType,
    erases: gone,
    clashes,
    first,
    last,
    events: file.events,
  };
}

export type Loaded =
  | { readonly ok: true; readonly added: number; readonly erased: number }
  /** Nothing was added: storage did not take it, or another profile is open now. */
  | { readonly ok: false };

/** A file that is prepared and only has to be stored. */
export interface Ready {
  readonly profile: string;
  readonly added: readonly RecordedEvent[];
  /** Undefined if they can't be packed. */
  readonly packs: readonly Pack[] | undefined;
  /** Events of the record that go, for the file says that they were erased. */
  readonly gone: number;
  /** Changes of the record that were in no file before. */
  readonly unsaved: number;
  /** Ids of all events of the record and the file. */
  readonly known: ReadonlySet<string>;
}

/** Does everything that needs no change of storage, so that it can be stopped. */
export function* prepareFile(preview: Preview, engine: Engine = openEngine()): Steps<Ready> {
  const { profile, events } = preview;
  const mine = (yield* part(readWhole(engine), 0, 0.3)).events;
  const { added, gone } = yield* part(union(mine, events), 0.3, 0.5);
  const packs = yield* part(makePacks(inOrder(added)), 0.5, 1);
  const known = new Set([...mine, ...added].map(({ id }) => id));
  return { profile, added, gone, packs, known, unsaved: unsavedChanges(mine) };
}

/** Merges a prepared file into the open profile's record: all of it or nothing. */
export function* loadFile(ready: Ready, engine: Engine = openEngine()): Steps<Loaded> {
  const { profile, added, packs, gone } = ready;
  const store = () => packs && profile === engine.profile && storePacks(engine, packs);
  if (!added.length) return { ok: profile === engine.profile, added: 0, erased: 0 };
  engine.storage.remove(engine.storage.home + CACHE);
  if (!store()) {
    yield* part(compact(engine, "full"), 0, 0.3);
    if (!store()) return { ok: false };
  }
  yield* part(compact(engine, added.some(isErasure) ? "erased" : "crowd"), 0.3, 0.9);
  if (profile === engine.profile) yield* part(markUnsaved(ready, engine), 0.9, 1);
  return { ok: true, added: added.length, erased: gone };
}

/**
 * The loaded file may hold a mark, which says that all earlier events are in a file. That is wrong for unsaved events of
 * this record and for events that were recorded meanwhile. A new mark counts them.
 */
function* markUnsaved({ known, unsaved }: Ready, engine: Engine): Steps<void> {
  const moment = engine.stamp({ type: "settings", key: SAVED, value: 0 });
  const { events } = yield* readWhole(engine);
  const since = events.filter((event) => isChange(event) && !known.has(event.id)).length;
  if (unsaved + since === 0) return;
  const value = writeSaved({ unsaved: unsaved + since, holds: [] });
  engine.record(markAfter({ ...moment, value } as RecordedEvent, events));
}

/** The times of the first and the last event, ms; both 0 if there is none. */
const span = (events: readonly RecordedEvent[]): readonly [number, number] =>
  events.reduce<readonly [number, number]>(
    ([first, last], { at }) => [Math.min(first, at), Math.max(last, at)],
    [events[0]?.at ?? 0, 0],
  );
