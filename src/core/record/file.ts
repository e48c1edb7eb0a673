import { canonical } from "./canonical.ts";
import { isEvent } from "./check.ts";
import { checksum } from "./checksum.ts";
import type { RecordedEvent } from "./event.ts";
import { type Excess, excess, MAX_FILE } from "./limits.ts";
import { migrate, STEPS, type Step, VERSION } from "./migrate.ts";
import { isInstant, isPlain, isText } from "./sound.ts";

/*
 * The saved file, JSON in UTF-8:
 *
 *   {
 *     "whetstone": "record", "version": 1,
 *     "course": "…",                              the course's id
 *     "profile": {"name": "…", "color": "…"},     if the profile has a name
 *     "savedAt": "2026-11-22T08:00:00.000Z",
 *     "count": 2,                                 of events
 *     "checksum": "1c291ca3",                     CRC-32 of the canonical JSON of the list of events, in UTF-8
 *     "events": [ … ]                             `at` and `after` as ISO 8601 instants, one event a line
 *   }
 *
 * Canonical JSON: keys sorted, no spaces (`canonical.ts`). The checksum finds damage; it does not prove who wrote it.
 */

export interface Owner {
  readonly name: string;
  readonly color?: string;
}

export interface RecordFile {
  readonly course: string;
  readonly profile?: Owner;
  /** ms since 1970 UTC. */
  readonly savedAt: number;
  readonly events: readonly RecordedEvent[];
}

/** Why a file is refused. The words for a reader are the interface's. */
export interface Refusal {
  readonly ok: false;
  readonly reason: RefusalReason;
  /** Which event, from 0, where it is one. */
  readonly index?: number;
}

export type RefusalReason =
  | Excess
  | "too-big"
  | "not-json"
  | "not-a-record"
  | "future-version"
  | "other-course"
  | "wrong-count"
  | "wrong-checksum"
  | "wrong-event";

/** Writes a file. Give the events in their order. */
export function writeFile({ course, profile, savedAt, events }: RecordFile): string {
  const lines = events.map((event) => canonical(toFile(event)));
  const head = {
    whetstone: "record",
    version: VERSION,
    course,
    ...(profile && { profile }),
    savedAt: toIso(savedAt),
    count: lines.length,
    checksum: checksum(`[${lines.join()}]`),
  };
  return `${JSON.stringify(head, null, 1).slice(0, -2)},\n "events": [\n${lines.join(",\n")}\n]}\n`;
}

/** Reads a file that may be anything. Never throws, and refuses rather than guess. */
export function readFile(
  text: string,
  course: string,
  steps: readonly Step[] = STEPS,
): RecordFile | Refusal {
  const no = (reason: RefusalReason, index?: number): Refusal => ({
    ok: false,
    reason,
    ...(index !== undefined && { index }),
  });
  if (text.length > MAX_FILE) return no("too-big");
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return no("not-json");
  }
  const tooMuch = excess(file);
  if (tooMuch) return no(tooMuch);
  if (!isPlain(file)) return no("not-a-record");
  const { whetstone, version, events, savedAt, profile, course: of, count, checksum: sum } = file;
  if (whetstone !== "record" || !Number.isInteger(version) || !Array.isArray(events)) {
    return no("not-a-record");
  }
  if ((version as number) > VERSION) return no("future-version");
  if (of !== course) return no("other-course");
  if (count !== events.length) return no("wrong-count");
  if (sum !== checksum(canonical(events))) return no("wrong-checksum");
  const read: RecordedEvent[] = [];
  for (const [index, raw] of events.entries()) {
    const event = fromFile(migrate(raw, version as number, steps));
    if (!isEvent(event) || isInFarFuture(event)) return no("wrong-event", index);
    read.push(event);
  }
  const at = fromIso(savedAt);
  if (!isInstant(at)) return no("not-a-record");
  const owner = readOwner(profile);
  return { course, savedAt: at, events: read, ...(owner && { profile: owner }) };
}

/** Times after this leave no room for events that come after them. */
const FAR_FUTURE = Date.UTC(9000, 0);

const isInFarFuture = ({ at, after = 0 }: RecordedEvent): boolean =>
  at > FAR_FUTURE || after > FAR_FUTURE;

function readOwner(profile: unknown): Owner | undefined {
  if (!isPlain(profile)) return undefined;
  const { name, color } = profile;
  if (!isText(name) || !name.trim()) return undefined;
  return { name: name.trim().slice(0, 60), ...(isText(color) && { color: color.slice(0, 30) }) };
}

const toIso = (at: number): string => new Date(at).toISOString();

/** ms of an ISO 8601 instant of the form that `toIso` writes; NaN for anything else. */
const fromIso = (value: unknown): number => {
  const at = isText(value) ? Date.parse(value) : Number.NaN;
  return isInstant(at) && toIso(at) === value ? at : Number.NaN;
};

const toFile = (event: RecordedEvent) => ({
  ...event,
  at: toIso(event.at),
  ...(event.after !== undefined && { after: toIso(event.after) }),
});

/** An event with its times in ms; `isEvent` refuses what was no time. */
function fromFile(event: unknown): unknown {
  if (!isPlain(event)) return event;
  const { at, after } = event;
  return {
    ...event,
    at: fromIso(at),
    ...(after !== undefined && { after: fromIso(after) }),
  };
}
