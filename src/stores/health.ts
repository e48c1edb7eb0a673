// What the reader must be told about storage. It stands apart from the record, which is a large script: what tells of
// storage is on pages that may never load that.
import { atom, type ReadableAtom } from "nanostores";
import type { Saving } from "./profile-storage.ts";
import type { SetAside } from "./reading.ts";

export interface Health {
  readonly saving: Saving;
  /** Events that are in this page's memory only: closing it loses them. */
  readonly unsaved: number;
  /** Logs of this page whose profile was cleared from this computer by another page. */
  readonly left: number;
  readonly setAside: readonly SetAside[];
}

const health = atom<Health>({ saving: "ok", unsaved: 0, left: 0, setAside: [] });

/** All is well until the record is open and says otherwise. */
export const $health: ReadableAtom<Health> = health;

/** For the record alone. */
export const tellHealth = (now: Health): void => health.set(now);
