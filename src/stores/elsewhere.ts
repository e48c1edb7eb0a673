import { atom, type ReadableAtom } from "nanostores";
import type { RecordedEvent } from "#core/record/event.ts";
import { listener } from "./tabs.ts";

const elsewhere = atom<readonly RecordedEvent[]>([]);

/** Events of the open profile that other pages have only in memory, as far as those pages answered. */
export const $elsewhere: ReadableAtom<readonly RecordedEvent[]> = elsewhere;

let others: ReturnType<typeof listener> | undefined;

/** Asks the other pages of this browser for such events, and goes on to listen to them. */
export function askOthers(): Promise<readonly RecordedEvent[]> {
  others = others ?? listener((events) => elsewhere.set(events));
  return others.ask();
}
