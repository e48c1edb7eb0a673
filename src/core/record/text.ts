import { isEvent } from "./check.ts";
import type { RecordedEvent } from "./event.ts";
import { migrate, STEPS, type Step, VERSION } from "./migrate.ts";
import { isPlain } from "./values.ts";

/*
 * The format of events in storage: text with one JSON value a line, so that damage to a line costs little more than it.
 *
 *   {"whetstone":1,"n":3}                                head: version, number of lines below
 *   {"0":{"type":"answered","item":"a","rev":1}}         numbered parts, written once and used often
 *   ["Kq3x…",1795387872000]                              a writer and a time in ms; the events below count from it
 *   [31,1205,0,{"score":1},"1z141z3"]                    an event
 *
 * An event has: its number (the id is `<writer>-<number in base 36>`; null if the writer is the whole id), its ms since
 * the writer's time, then parts that are merged: a number refers to the part of that number, an object is a part, a
 * string is the field `seed` in base 36.
 */

/** The events and other parts that were read from a stored text. */
export interface Chunk {
  readonly events: readonly RecordedEvent[];
  /** Lines that can't be read. */
  readonly bad: readonly string[];
  /** Lines that the head promises and that are not there: the text was cut. */
  readonly missing: number;
}

/** Why a text can't be read at all: its head is damaged, or it is of a later version and must not be changed. */
export type Unreadable = "unreadable" | "future";

/** Reads a stored text. Never throws. A line that holds no valid event counts as bad. */
export function readChunk(text: string, steps: readonly Step[] = STEPS): Chunk | Unreadable {
  const [first, ...lines] = text.split("\n");
  const head = parse(first);
  const { whetstone: version, n } = isPlain(head) ? head : {};
  if (!Number.isInteger(version)) return "unreadable";
  if ((version as number) > VERSION) return "future";

  const events: RecordedEvent[] = [];
  const bad: string[] = [];
  const parts: Record<string, unknown> = {};
  let writer: unknown;
  let since = 0;
  for (const line of lines) {
    const value = parse(line);
    const [serial, time, ...body] = Array.isArray(value) ? value : [];
    if (typeof serial === "string") {
      [writer, since] = [serial, time];
    } else if (body.length && (serial === null || typeof serial === "number")) {
      const event: Record<string, unknown> & { seed?: number } = {
        id: serial === null ? writer : joinId(`${writer}`, serial),
        at: since + time,
      };
      for (const part of body) {
        if (typeof part === "string") event.seed = Number.parseInt(part, 36);
        // Without one of its parts the event is not valid.
        else Object.assign(event, typeof part === "number" ? (parts[part] ?? { id: 0 }) : part);
      }
      const current = migrate(event, version as number, steps);
      if (writer !== undefined && isEvent(current)) events.push(current);
      else bad.push(line);
    } else if (isPlain(value)) {
      Object.assign(parts, value);
    } else {
      bad.push(line);
      // This line may have named a writer; then the next events are not the previous writer's.
      if (!/^\[[\dn]/.test(line)) writer = undefined;
    }
  }
  return { events, bad, missing: Math.max(0, (n as number) - lines.length) || 0 };
}

function parse(line = ""): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** A text: the head, then the lines. */
export const withHead = (lines: readonly string[]): string =>
  [`{"whetstone":${VERSION},"n":${lines.length}}`, ...lines].join("\n");

/** The id of a writer's event. */
export const joinId = (writer: string, serial: number): string =>
  `${writer}-${serial.toString(36)}`;

/** The lines of one writer's events, unpacked: quick to write, and packed later. */
export function writeLines(writer: string, events: readonly RecordedEvent[]): string[] {
  const since = events[0]?.at ?? 0;
  return [
    [writer, since],
    ...events.map(({ id, at, ...body }) => [
      Number.parseInt(id.slice(writer.length + 1), 36),
      at - since,
      body,
    ]),
  ].map((line) => JSON.stringify(line));
}
