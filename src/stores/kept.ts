// What this browser keeps for groups, for the pages that hand it over and compare with it (`handover.ts`).
import { atom, type ReadableAtom } from "nanostores";
import { HandoverLog, type HandoverState, NOTHING_READ } from "./handover.ts";
import { openGroupLog } from "./open-group-log.ts";

const kept = atom<HandoverState>(NOTHING_READ);

/** What is kept for groups. Nothing until `openKept`. */
export const $kept: ReadableAtom<HandoverState> = kept;

/** Opens what is kept for groups. Only for the browser: an island calls it once it runs. */
export const openKept = (): HandoverLog =>
  openGroupLog(
    (course, storage, random, now) =>
      new HandoverLog(course, storage, random, now, (state) => kept.set(state)),
  );
