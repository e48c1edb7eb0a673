// The group sessions of this browser, for the page of one module (`group-log.ts`).
import { atom, type ReadableAtom } from "nanostores";
import { GroupLog, type GroupState, NOTHING } from "./group-log.ts";
import { ProfileStorage } from "./profile-storage.ts";

const group = atom<GroupState>(NOTHING);

/** What is kept of group sessions. Nothing until `openGroup`. */
export const $group: ReadableAtom<GroupState> = group;

/** Opens what is kept of group sessions. Only for the browser: an island calls it once it runs. */
export function openGroup(module: string): GroupLog {
  const { course = "course" } = document.documentElement.dataset;
  const log = new GroupLog(
    module,
    new ProfileStorage(`whetstone:${course}:`, () => localStorage),
    (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    Date.now,
    (state) => group.set(state),
  );
  log.load();
  addEventListener("storage", ({ key }) => log.onStorageEvent(key));
  addEventListener("pagehide", () => log.flush());
  document.addEventListener("visibilitychange", () => log.flush());
  // A page in the back/forward cache gets no storage events.
  addEventListener("pageshow", ({ persisted }) => persisted && log.load());
  return log;
}
