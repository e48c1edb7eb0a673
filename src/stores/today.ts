import { atom, onMount, type ReadableAtom } from "nanostores";
import { isoDate, midnight } from "#core/time/instant.ts";

const today = atom(isoDate(Date.now()));

/**
 * The learner's day, `YYYY-MM-DD`, by the clock of this computer. It turns at midnight while a page shows it, and is
 * looked up again whenever the page is looked at: timers rest with a computer that sleeps, and clocks are set.
 */
export const $today: ReadableAtom<string> = today;

const look = (): void => today.set(isoDate(Date.now()));

onMount(today, () => {
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    look();
    const now = Date.now();
    timer = setTimeout(wait, midnight(now, 1) - now);
  };
  wait();
  document.addEventListener("visibilitychange", look);
  addEventListener("pageshow", look);
  addEventListener("focus", look);
  return () => {
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", look);
    removeEventListener("pageshow", look);
    removeEventListener("focus", look);
  };
});
