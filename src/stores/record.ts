/*
 * The learner's record: an append-only log of events in this browser's `localStorage`, and what is folded from it.
 *
 * Its life:
 * - Created: nothing is stored until the first event. Each opened page draws a random name, the writer, and from then
 *   on numbers its events: `<writer>-<number>` is an id that no other page in the world gives.
 * - Appended: an event shows at once. It is written to a log, a key that only this page writes, and read back; logs
 *   stay small and a new one follows a full one. If storage refuses, the event stays in memory, `$health` says so, and
 *   each further append and the leaving of the page try again. Other pages hear of it by the `storage` event.
 * - Merged: by union of ids, from other pages' logs and from files (`transfer.ts`). The order of merging does not matter.
 * - Copied: each log is also written to IndexedDB, which is on disk at once; `localStorage` is not. If a browser was
 *   killed, lost events are merged back from there when a page is opened (`copies.ts`, `recover.ts`).
 * - Compacted: logs of closed pages become packs, which write repeated parts once (`compact.ts`). A pack is written, read
 *   back and compared before the logs are removed; a log that was written meanwhile stays. Two pages may compact at once:
 *   an event that stands twice counts once. A page whose log was removed too early writes it again. The summary of all
 *   packed answers is cached; a cache of other packs than those in storage is ignored.
 * - Migrated: every key says its version. Older events pass through pure steps (`core/record/migrate.ts`) when read and
 *   are stored in the present form when packed. A key of a later version is left as it is, and new events stand beside it.
 * - Quarantined: a key that can't be read is moved to `aside:` whole; damaged lines move there when their key is
 *   compacted, and so does a pack whose checksum is wrong. `$health` tells the reader, who may save these pieces to a file
 *   and then delete them; nothing else deletes them.
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
 *   p:<profile>:left          the profile was cleared from this computer, and no page may write to it again; the text says
 *                             which events the saved file holds (`departure.ts`)
 *   p:<profile>:unreported:<registration>   answers that a record store has not taken yet (`unreported.ts`); in packages alone
 *   p:<profile>:room          nothing: it keeps room free for packing when storage is full
 *   group:…                   a facilitator's group sessions, which are no part of a record (`group-log.ts`)
 */
import { atom, type ReadableAtom } from "nanostores";
import type { NewEvent, RecordedEvent } from "#core/record/event.ts";
import { EMPTY, type Summary } from "#core/record/state.ts";
import { COPY_AGE, openCopies } from "./copies.ts";
import { Engine } from "./engine.ts";
import type { Environment } from "./environment.ts";
import { tellHealth } from "./health.ts";

export type { SetAside } from "./reading.ts";

const record = atom<Summary>(EMPTY);

/** What the record of the open profile folds to. Empty until `openRecord`. */
export const $record: ReadableAtom<Summary> = record;

let engine: Engine | undefined;

/** Opens the record; further calls do nothing. Only for the browser: an island calls it once it runs. */
export function openRecord(): void {
  if (engine) return;
  const opened = new Engine(browser(), (summary, state) => {
    record.set(summary);
    tellHealth(state);
  });
  engine = opened;
  const flush = () => opened.flush();
  opened.open();
  addEventListener("storage", ({ key }) => opened.onStorageEvent(key));
  addEventListener("pagehide", flush);
  // Phones and tablets may end a hidden page without any further event.
  document.addEventListener("visibilitychange", flush);
  // A page in the back/forward cache gets no storage events.
  addEventListener("pageshow", ({ persisted }) => persisted && opened.open());
  void seekLost(opened);
}

/** Compares copies of logs with storage. A difference means: the log was compacted, or a killed browser lost it. */
async function seekLost(engine: Engine): Promise<void> {
  try {
    const { copies, now } = engine.environment;
    const found = (await copies.all()).filter(
      ({ key, text, at }) => localStorage.getItem(key) !== text || now() - at > COPY_AGE,
    );
    if (found.length === 0) return;
    // An import past the loader, which islands own: where it fails, the next page finds the same difference.
    // biome-ignore lint/plugin: stores are a layer below the loader and must not import it; if this load fails, the next page tries again.
    await import("./recover.ts").then(({ recoverSoon }) => recoverSoon(engine, found));
  } catch {
    // This browser has no IndexedDB, so there are no copies; or the network is gone.
  }
}

/**
 * Records an event of the learner: adds its id and time, shows it in `$record` at once and writes it. Never throws;
 * if it can't be written, `$health` says so and it is tried again.
 */
export function append(event: NewEvent): RecordedEvent {
  const opened = openEngine();
  const recorded = opened.stamp(event);
  opened.record(recorded);
  return recorded;
}

/** The engine behind the record, for the modules of `stores` that are loaded on demand. */
export function openEngine(): Engine {
  openRecord();
  return engine as Engine;
}

function browser(): Environment {
  const { course = "course", aliases = "{}" } = document.documentElement.dataset;
  return {
    storage: () => localStorage,
    now: Date.now,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    course,
    copies: openCopies(`whetstone:${course}`),
    aliases: new Map(Object.entries(JSON.parse(aliases))),
    compact: (reason) => {
      // The other import past the loader. Nobody waits for it: where it fails, logs stay as they are, and the next page, or
      // the next time that storage is full, asks for it again.
      // biome-ignore lint/plugin: stores can not import the loader; a failure is tried again later.
      import("./compact-soon.ts")
        .then(({ compactSoon }) => compactSoon(openEngine(), reason))
        .catch(() => {});
    },
  };
}
