/*
 * Pages of one browser tell each other which events they have only in memory, because storage refused them, so that a
 * file holds these events too. A page with such events answers when it is asked, and sends them when their number changes.
 * Everything else goes through storage. Safari before 15.4 has no BroadcastChannel; there the pages say that they can't ask.
 */
import { isEvent } from "#core/record/check.ts";
import type { RecordedEvent } from "#core/record/event.ts";
import { isPlain } from "#core/record/values.ts";
import type { Engine } from "./engine.ts";
import { markLate } from "./mark-late.ts";
import { openEngine } from "./record.ts";

/** How long a page waits for answers, ms. A later answer is shown, but comes too late for the file. */
const PATIENCE = 400;

/** A message: a question to all pages, or the events that a page has in memory of a profile. */
type Message = { readonly ask: true } | Told;

interface Told {
  /** The page, by any name of its own. */
  readonly page: string;
  readonly home: string;
  readonly events: readonly RecordedEvent[];
}

const openChannel = (engine: Engine): BroadcastChannel | undefined =>
  typeof BroadcastChannel === "function" ? new BroadcastChannel(engine.storage.root) : undefined;

/** Whether this browser lets pages ask each other. */
export const canAsk = (): boolean => typeof BroadcastChannel === "function";

/**
 * Answers other pages from now on with the events that this page could not store. Call `update` whenever they may have
 * changed.
 */
export function answerer(engine: Engine = openEngine()): { update(): void; close(): void } {
  const page = engine.newName();
  const channel = openChannel(engine);
  let before: readonly RecordedEvent[] = [];
  const tell = () => {
    const told: Told = { page, home: engine.storage.home, events: before };
    channel?.postMessage(told);
  };
  if (channel) channel.onmessage = ({ data }) => before.length > 0 && data?.ask === true && tell();
  return {
    update() {
      const [last, now] = [before, engine.logs.unsaved()];
      if (last.length === now.length) return;
      before = now;
      tell();
      markLate(
        engine,
        last.filter((event) => engine.logs.isStored(event)),
      );
    },
    close: () => channel?.close(),
  };
}

/**
 * Listens to other pages. Calls `tell` with the events of the open profile that they have only in memory, whenever these
 * change.
 */
export function listener(
  tell: (events: readonly RecordedEvent[]) => void,
  engine: Engine = openEngine(),
) {
  const channel = openChannel(engine);
  const replies = new Map<string, Told>();
  const events = () =>
    [...replies.values()].flatMap((told) => (told.home === engine.storage.home ? told.events : []));
  if (channel) {
    channel.onmessage = ({ data }) => {
      const told = readTold(data);
      if (!told) return;
      replies.set(told.page, told);
      tell(events());
    };
  }
  return {
    /** Asks all pages, and waits a moment for their answers. */
    async ask(): Promise<readonly RecordedEvent[]> {
      if (!channel) return [];
      replies.clear();
      const question: Message = { ask: true };
      channel.postMessage(question);
      await new Promise((resolve) => setTimeout(resolve, PATIENCE));
      tell(events());
      return events();
    },
    close: () => channel?.close(),
  };
}

function readTold(data: unknown): Told | undefined {
  if (!isPlain(data)) return undefined;
  const { page, home, events } = data;
  const isTold = typeof page === "string" && typeof home === "string" && Array.isArray(events);
  return isTold ? { page, home, events: events.filter(isEvent) } : undefined;
}
