import { inTime } from "./load.ts";

/** How long script may take, ms, before the link is followed. */
const PATIENCE = 8_000;

/**
 * Lets script do in this page what a link leads to. It stays a link: it opens in a new tab if the reader asks for
 * one, and is followed if script fails, takes too long, or the reader presses it again.
 */
export function enhance(link: HTMLAnchorElement, act: () => Promise<void>): void {
  let busy = false;
  link.addEventListener("click", (event) => {
    if (busy || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    busy = true;
    inTime(act(), PATIENCE)
      .catch(() => location.assign(link.href))
      .finally(() => {
        busy = false;
      });
  });
}
