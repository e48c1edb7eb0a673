/*
 * The learner's record: an append-only log of events in this browser's `localStorage`, and what is folded from it.
 *
 * Its life:
 * - Created: nothing is stored until the first event. Each opened page draws a random name, the writer, and from then
 *   on numbers its events: `<writer>-<number>` is an id that no other page in the world gives.
 * - Appended: an event shows at once. It is written to a log, a key that only this page writes, and read back; logs
 *   stay small and a new one follows a full one. If storage refuses, the event stays in memory, `$health` says so, and
 *   each further append and the leaving of the page try again. Other pages hear of it by the `storage` event.
 * - Merged: by union of ids, from other pages' logs and from files (`transfer.ts`). No order of merging matters.
 * - Packed: logs of closed pages become packs, which say what repeats once (`tidy.ts`). A pack is written, read back,
 *   unpacked and compared before the logs go; a log that was written meanwhile stays. Two pages may pack at once:
 *   what stands twice counts once. A page whose log was taken away too early writes it again. What packs of answers
 *   fold to is cached; a cache that does not cover just the packs that stand there is not used.
 * - Migrated: every key says its version. Older events pass through pure steps (`core/record/migrate.ts`) when read and
 *   are stored in the present form when packed. A key of a later version is left as it is, and new events stand beside it.
 * - Moved aside: a key that can't be read is moved to `aside:` whole; single lines that can't be read stay where they
 *   are until they are packed, and then go there too. `$health` tells of it, and nothing of it is deleted but by the
 *   reader, once it is in a file.
 * - Erased: erasing is an event. What it covers goes from what is shown, from storage and from later files; the
 *   erasure stays, so that an old file doesn't bring it back. Leaving a computer clears a profile's keys.
 *
 * Keys, all under `whetstone:<course>:` (the course's id, not the path, so that a host may move the folder):
 *   current                   the profile this computer is set to; `main` if missing
 *   p:<profile>:who           its name and colour; missing for somebody who never needed one
 *   p:<profile>:log:<writer>:<n>     a page's log
 *   p:<profile>:pack:a:<sum>:<name>  packed answers
 *   p:<profile>:pack:o:<sum>:<name>  packed other events
 *   p:<profile>:cache         what the packs of answers fold to
 *   p:<profile>:aside:<key>   what could not be read, as it was
 *   p:<profile>:left          it was cleared from this computer: a page that still has it open must not write it again
 *   p:<profile>:room          nothing: it keeps room free for packing when storage is full
 */
import { atom, type ReadableAtom } from "nanostores";
import type { NewEvent, RecordedEvent } from "#core/record/event.ts";
import { EMPTY, type Summary } from "#core/record/state.ts";
import { createEngine, type Engine, type Health, type Place } from "./engine.ts";

export type { Health } from "./engine.ts";
export type { SetAside } from "./reading.ts";

const record = atom<Summary>(EMPTY);
const health = atom<Health>({ saving: "ok", unsaved: 0, setAside: [] });

/** What the record of the open profile folds to. Empty until `openRecord`. */
export const $record: ReadableAtom<Summary> = record;

/** What the reader must be told about storage. */
export const $health: ReadableAtom<Health> = health;

let engine: Engine | undefined;

/** Opens the record; further calls do nothing. Only for the browser: an island calls it once it runs. */
export function openRecord(): void {
  if (engine) return;
  engine = createEngine(browser(), (summary, state) => {
    record.set(summary);
    health.set(state);
  });
  const { open, heard, flush } = engine;
  open();
  addEventListener("storage", ({ key }) => heard(key));
  addEventListener("pagehide", flush);
  // Phones and tablets may end a hidden page without any further event.
  document.addEventListener("visibilitychange", flush);
  // A page from the back/forward cache heard nothing while it lay there.
  addEventListener("pageshow", ({ persisted }) => persisted && open());
}

/**
 * Records an event of the learner: adds its id and time, shows it in `$record` at once and writes it. Never throws;
 * if it can't be written, `$health` says so and it is tried again.
 */
export function append(event: NewEvent): RecordedEvent {
  const { stamp, record } = openEngine();
  const recorded = stamp(event);
  record(recorded);
  return recorded;
}

/** The engine behind the record, for the modules of `stores` that are loaded on demand. */
export function openEngine(): Engine {
  openRecord();
  return engine as Engine;
}

function browser(): Place {
  const { course = "course", aliases = "{}" } = document.documentElement.dataset;
  return {
    storage: () => localStorage,
    now: Date.now,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    course,
    aliases: new Map(Object.entries(JSON.parse(aliases))),
    tidy: (engine, reason) => {
      import("./tidy.ts").then(({ tidySoon }) => tidySoon(engine, reason)).catch(() => {});
    },
  };
}
