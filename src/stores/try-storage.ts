// Tries storage for real, with keys of its own, so that a host learns of a fault before a learner does.
import { type Copies, openCopies } from "./copies.ts";
import { ProfileStorage, type Saving } from "./profile-storage.ts";

/** As much as a busy year of answers takes: a storage that is nearly full refuses it. */
const TRIED = "0123456789abcdef".repeat(4096);
const KEY = "try";
const MARK = "mark";

/** Beside the records, not among them. */
const ROOT = "whetstone-status:";

/** What becomes of a text that is written to storage. Nothing of it stays. */
export function trySaving(storage = (): Storage => localStorage): Saving {
  const tried = new ProfileStorage(ROOT, storage);
  const outcome = tried.put(KEY, TRIED);
  tried.remove(KEY);
  return outcome;
}

/** Leaves a mark in storage; the function that comes back takes it away, and says whether something else had done so. */
export function leaveMark(storage = (): Storage => localStorage): () => boolean {
  const marked = new ProfileStorage(ROOT, storage);
  const isLeft = marked.put(MARK, MARK) === "ok";
  return () => {
    const isGone = isLeft && marked.get(MARK) === null;
    marked.remove(MARK);
    return isGone;
  };
}

/** Whether a second copy can be written and comes back. */
export async function tryCopies(copies: Copies = openCopies(ROOT)): Promise<boolean> {
  try {
    copies.keep({ key: KEY, text: KEY, at: 0 });
    // Both wait for the same database, and its transactions keep their order.
    const kept = await copies.all();
    copies.drop(KEY);
    return kept.some(({ key, text }) => key === KEY && text === KEY);
  } catch {
    return false;
  }
}
