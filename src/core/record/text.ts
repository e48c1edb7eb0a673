import type { RecordedEvent } from "./event.ts";
import { migrate, STEPS, type Step, VERSION } from "./migrate.ts";
import { isPlain, isSound } from "./sound.ts";

/*
 * How events stand in storage: text, one JSON value a line, so that damage to a line costs little more than that line.
 *
 *   {"whetstone":1,"n":3}                                head: version, number of lines below
 *   {"0":{"type":"answered","item":"a","rev":1}}         parts by number, said once and used often
 *   ["Kq3x…",1795387872000]                              a writer and a time in ms; the events below count from it
 *   [31,1205,0,{"score":1},"1z141z3"]                    an event
 *
 * An event is its number with the writer (its id is `<writer>-<number in base 36>`; null if the writer is the whole
 * id), its ms since the writer's time, then its parts laid together: a number stands for the part of that number, an
 * object for itself, a string for the field `seed` in base 36.
 */

/** What a stored text holds. */
export interface Chunk {
  readonly events: readonly RecordedEvent[];
  /** Lines that can't be read. */
  readonly bad: readonly string[];
  /** Lines that the head promises and that are not there: the text was cut. */
  readonly missing: number;
}

/** Why nothing can be read from a text: it is none of ours, or of a later version and not to be touched. */
export type Unreadable = "unreadable" | "future";

/**
 * Reads a stored text. Never throws, whatever it is given. Events that don't pass `check` count as bad lines.
 */
export function readChunk(
  text: string,
  check: (value: unknown) => value is RecordedEvent = isSound,
  steps: readonly Step[] = STEPS,
): Chunk | Unreadable {
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
        // A part that is lost leaves no event.
        else Object.assign(event, typeof part === "number" ? (parts[part] ?? { id: 0 }) : part);
      }
      const current = migrate(event, version as number, steps);
      if (writer !== undefined && check(current)) events.push(current);
      else bad.push(line);
    } else if (isPlain(value)) {
      Object.assign(parts, value);
    } else {
      bad.push(line);
      // It may have named a writer: then the events below are not the last writer's.
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

/** Closes a text: puts the head over its lines. */
export const withHead = (lines: readonly string[]): string =>
  [`{"whetstone":${VERSION},"n":${lines.length}}`, ...lines].join("\n");

/** The id of a writer's event. */
export const joinId = (writer: string, serial: number): string =>
  `${writer}-${serial.toString(36)}`;

/** The lines of one writer's events as they come, each whole: quick to write, to be packed later. */
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
