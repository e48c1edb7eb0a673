import { ProfileStorage } from "./profile-storage.ts";

/** What every log of what is kept for groups can do. */
interface Log {
  load(): void;
  flush(): void;
  onStorageEvent(key: string | null): void;
}

/** Opens a log over this browser's storage, and tells it of what other pages do and of this page's end. */
export function openGroupLog<L extends Log>(
  make: (
    course: string,
    storage: ProfileStorage,
    random: (bytes: number) => Uint8Array,
    now: () => number,
  ) => L,
): L {
  const { course = "course" } = document.documentElement.dataset;
  const log = make(
    course,
    new ProfileStorage(`whetstone:${course}:`, () => localStorage),
    (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    Date.now,
  );
  log.load();
  addEventListener("storage", ({ key }) => log.onStorageEvent(key));
  addEventListener("pagehide", () => log.flush());
  document.addEventListener("visibilitychange", () => log.flush());
  // A page in the back/forward cache gets no storage events.
  addEventListener("pageshow", ({ persisted }) => persisted && log.load());
  return log;
}
