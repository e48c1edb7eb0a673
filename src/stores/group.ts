// The group sessions of this browser, for the page of one module (`group-log.ts`).
import { atom, type ReadableAtom } from "nanostores";
import { GroupLog, type GroupState, NOTHING } from "./group-log.ts";
import { openGroupLog } from "./open-group-log.ts";

const group = atom<GroupState>(NOTHING);

/** What is kept of group sessions. Nothing until `openGroup`. */
export const $group: ReadableAtom<GroupState> = group;

/** Opens what is kept of group sessions. Only for the browser: an island calls it once it runs. */
export const openGroup = (module: string): GroupLog =>
  openGroupLog(
    (_, storage, random, now) =>
      new GroupLog(module, storage, random, now, (state) => group.set(state)),
  );
