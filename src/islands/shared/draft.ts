// Keeps what is begun and not finished: what is chosen at once, what is typed after a short pause or when the page is left.
import { draftKey } from "#core/record/drafts.ts";
import { setting } from "#core/record/state.ts";
import { $record, append } from "#stores/record.ts";

const PAUSE = 400;

/** Texts by key, not written yet. */
const waiting = new Map<string, string>();
let timer = 0;

/** The draft that the record holds; pages that check it take it from there. */
export const draftOf = (name: string): unknown => setting($record.get(), draftKey(name));

export function keepDraft(name: string, draft: string, typing = false): void {
  waiting.set(draftKey(name), draft);
  clearTimeout(timer);
  if (typing) timer = window.setTimeout(writeDrafts, PAUSE);
  else writeDrafts();
}

/** Whether something was typed that is not written yet. */
export const isWaiting = (name: string): boolean => waiting.has(draftKey(name));

/** Forgets it: it was finished, or is begun again. */
export function dropDraft(name: string): void {
  waiting.delete(draftKey(name));
  if (draftOf(name) != null) append({ type: "settings", key: draftKey(name), value: null });
}

function writeDrafts(): void {
  clearTimeout(timer);
  for (const [key, value] of waiting) append({ type: "settings", key, value });
  waiting.clear();
}

addEventListener("pagehide", writeDrafts);
document.addEventListener("visibilitychange", writeDrafts);
