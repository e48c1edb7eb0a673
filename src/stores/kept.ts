// What this browser keeps for groups, for the page that hands it over (`handover.ts`).
import { atom, type ReadableAtom } from "nanostores";
import { HandoverLog, type HandoverState, NOTHING_READ } from "./handover.ts";
import { ProfileStorage } from "./profile-storage.ts";

const kept = atom<HandoverState>(NOTHING_READ);

/** What is kept for groups. Nothing until `openKept`. */
export const $kept: ReadableAtom<HandoverState> = kept;

/** Opens what is kept for groups. Only for the browser: an island calls it once it runs. */
export function openKept(): HandoverLog {
  const { course = "course" } = document.documentElement.dataset;
  const log = new HandoverLog(
    course,
    new ProfileStorage(`whetstone:${course}:`, () => localStorage),
    (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    Date.now,
    (state) => kept.set(state),
  );
  log.load();
  addEventListener("storage", ({ key }) => log.onStorageEvent(key));
  addEventListener("pagehide", () => log.flush());
  document.addEventListener("visibilitychange", () => log.flush());
  // A page in the back/forward cache gets no storage events.
  addEventListener("pageshow", ({ persisted }) => persisted && log.load());
  return log;
}
