// Keeps an unfinished sitting: what is chosen at once, what is typed after a short pause or when the page is left.
import { type Draft, draftKey, writeDraft } from "#core/assess/draft.ts";
import { append } from "#stores/record.ts";

const PAUSE = 400;

let waiting: (() => void) | undefined;
let timer = 0;

export function keepDraft(instrument: string, draft: Draft, typing = false): void {
  clearTimeout(timer);
  waiting = () => append({ type: "settings", key: draftKey(instrument), value: writeDraft(draft) });
  if (typing) timer = window.setTimeout(write, PAUSE);
  else write();
}

/** Forgets it: it was finished, or is begun again. */
export function dropDraft(instrument: string): void {
  clearTimeout(timer);
  waiting = undefined;
  append({ type: "settings", key: draftKey(instrument), value: null });
}

function write(): void {
  waiting?.();
  waiting = undefined;
}

addEventListener("pagehide", write);
document.addEventListener("visibilitychange", write);
