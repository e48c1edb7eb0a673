import { canonical } from "./canonical.ts";
import { isEvent, isTame } from "./check.ts";
import { extend, inDigits, START } from "./checksum.ts";
import type { RecordedEvent } from "./event.ts";
import { MAX_EVENT, MAX_EVENTS, MAX_FILE, MAX_HEAD, MAX_LEVELS } from "./limits.ts";
import { LOG_FILE } from "./log-file.ts";
import { migrate, STEPS, type Step, VERSION } from "./migrate.ts";
import { type Owner, readOwner } from "./owner.ts";
import { type Part, readParts } from "./parts.ts";
import { split, type Unsplit } from "./split.ts";
import { finish, part, type Steps } from "./steps.ts";
import { readChunk } from "./text.ts";
import { isInstant, isPlain, isText } from "./values.ts";

/*
 * The saved file, JSON in UTF-8:
 *
 *   {
 *     "whetstone": "record", "version": 2,
 *     "schema": 1,                                of the events; before version 2 it was the file's version
 *     "course": "…",                              the course's id
 *     "profile": {"name": "…", "color": "…"},     if the profile has a name
 *     "savedAt": "2026-11-22T08:00:00.000Z",
 *     "rollUp": ["log"],                          if it was saved for a roll-up: the parts that were added (`parts.ts`)
 *     "count": 2,                                 of events
 *     "checksum": "1c291ca3",
 *     "events": [ … ]                             `at` and `after` as ISO 8601 instants, one event a line
 *   }
 *
 * The checksum is the CRC-32 of two canonical JSON texts in UTF-8, one after the other: that of the file without
 * `checksum` and `events`, and that of the list of events. Before version 2 the first was left out. Canonical JSON: keys
 * sorted, no spaces (`canonical.ts`). The checksum finds damage; it does not prove who wrote it.
 */

/** The version of the file around the events, which have a version of their own. */
const FILE_VERSION = 2;

export interface RecordFile {
  readonly course: string;
  readonly profile?: Owner;
  /** ms since 1970 UTC. */
  readonly savedAt: number;
  /** Of a file for a roll-up: what its owner added to the least that such a file holds. */
  readonly parts?: readonly Part[];
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
  | Unsplit
  | "too-big"
  | "too-many"
  | "not-a-record"
  | "future-version"
  | "other-course"
  | "wrong-count"
  | "wrong-checksum"
  | "wrong-event";

/** Events between two steps. */
const STRIDE = 200;

/** Writes a file at once; `writeInSteps` does not freeze a page. */
export const writeFile = (file: RecordFile): string => finish(writeInSteps(file));

/** Reads a file at once; `readInSteps` does not freeze a page. */
export const readFile = (
  text: string,
  course: string,
  steps: readonly Step[] = STEPS,
): RecordFile | Refusal => finish(readInSteps(text, course, steps));

/** Writes a file. Give the events in their order. */
export function* writeInSteps({
  course,
  profile,
  savedAt,
  parts,
  events,
}: RecordFile): Steps<string> {
  const head = {
    whetstone: "record",
    version: FILE_VERSION,
    schema: VERSION,
    course,
    ...(profile && { profile }),
    savedAt: toIso(savedAt),
    ...(parts && { rollUp: parts }),
    count: events.length,
  };
  // Lines are joined lot by lot: joining all of them at the end would take too long for one step.
  const lots: string[] = [];
  let sum = extend(START, canonical(head));
  for (let from = 0; from < events.length; from += STRIDE) {
    yield from / events.length;
    const lines = events.slice(from, from + STRIDE).map((event) => canonical(toFile(event)));
    sum = extend(sum, (from ? "," : "[") + lines.join());
    lots.push(lines.join(",\n"));
  }
  const checksum = inDigits(extend(sum, events.length ? "]" : "[]"));
  const shown = JSON.stringify({ ...head, checksum }, null, 1).slice(0, -2);
  return `${shown},\n "events": [\n${lots.join(",\n")}\n]}\n`;
}

/** Reads a file that may hold anything. It never throws, and refuses the file rather than guess. */
export function* readInSteps(
  text: string,
  course: string,
  steps: readonly Step[] = STEPS,
): Steps<RecordFile | Refusal> {
  if (text.length > MAX_FILE) return no("too-big");
  const json = text.replace(/^\uFEFF/, "");
  const pieces = yield* part(split(json, MAX_LEVELS), 0, 0.2);
  if (typeof pieces === "string") return no(pieces);
  const log = logHead(json);
  if (log) return yield* part(readLog(json, log, course, steps), 0.2, 1);
  const head = readHead(pieces.head, course);
  if ("ok" in head) return head;
  if (pieces.events.length > MAX_EVENTS) return no("too-many");
  if (head.count !== pieces.events.length) return no("wrong-count");

  const events: RecordedEvent[] = [];
  let wrong = -1;
  let sum = extend(START, head.summed);
  for (const [index, [from, to]] of pieces.events.entries()) {
    if (index % STRIDE === 0) yield 0.2 + (0.8 * index) / head.count;
    if (to - from > MAX_EVENT) return no("wrong-event", index);
    const raw = parse(json.slice(from, to));
    if (raw === undefined) return no("not-json");
    if (!isTame(raw)) return no("wrong-event", index);
    sum = extend(sum, (index ? "," : "[") + canonical(raw));
    const event = fromFile(migrate(raw, head.schema, steps));
    if (isEvent(event)) events.push(event);
    else if (wrong < 0) wrong = index;
  }
  if (inDigits(extend(sum, head.count ? "]" : "[]")) !== head.checksum) return no("wrong-checksum");
  if (wrong >= 0) return no("wrong-event", wrong);
  const { savedAt, owner, parts } = head;
  return { course, savedAt, events, ...(owner && { profile: owner }), ...(parts && { parts }) };
}

/** The first line of the other form of a file (`log-file.ts`); undefined for a file of the usual form. */
function logHead(text: string): Readonly<Record<string, unknown>> | undefined {
  const end = text.indexOf("\n");
  const head = end > 0 && end <= MAX_HEAD ? parse(text.slice(0, end)) : undefined;
  return isPlain(head) && head["whetstone"] === LOG_FILE ? head : undefined;
}

/** Reads the other form of a file: all of its events, or none. */
function* readLog(
  text: string,
  { course: of, savedAt }: Readonly<Record<string, unknown>>,
  course: string,
  steps: readonly Step[],
): Steps<RecordFile | Refusal> {
  if (of !== course) return no("other-course");
  const [, first = "", writer = "", ...lines] = text.trimEnd().split("\n", MAX_EVENTS + 4);
  const head = readChunk(first, steps);
  if (head === "future") return no("future-version");
  if (head === "unreadable" || !isInstant(savedAt)) return no("not-a-record");
  if (lines.length > MAX_EVENTS) return no("too-many");
  // The head was parsed without the lines below it, so every line that it promises counts as missing.
  if (head.missing !== lines.length + 1) return no("wrong-count");
  const events: RecordedEvent[] = [];
  for (let from = 0; from < lines.length; from += STRIDE) {
    yield from / lines.length;
    const lot = lines.slice(from, from + STRIDE);
    const tooLong = lot.findIndex((line) => line.length > MAX_EVENT);
    if (tooLong >= 0) return no("wrong-event", from + tooLong);
    // Each lot is read as a log of its own, so that a long one does not freeze the page.
    const chunk = readChunk([first, writer, ...lot].join("\n"), steps);
    const read = typeof chunk === "string" ? [] : chunk.events;
    // All lines of a log but its first are events.
    if (read.length < lot.length) return no("wrong-event");
    events.push(...read);
  }
  return { course, savedAt, events };
}

const no = (reason: RefusalReason, index?: number): Refusal => ({
  ok: false,
  reason,
  ...(index !== undefined && { index }),
});

interface Head {
  readonly schema: number;
  readonly count: number;
  readonly checksum: unknown;
  /** The fields of the header that the checksum covers. */
  readonly summed: string;
  readonly savedAt: number;
  readonly owner: Owner | undefined;
  readonly parts: readonly Part[] | undefined;
}

function readHead(text: string, course: string): Head | Refusal {
  if (text.length > MAX_HEAD) return no("not-a-record");
  const file = parse(text);
  if (file === undefined) return no("not-json");
  if (!isPlain(file)) return no("not-a-record");
  const { checksum, events, ...rest } = file;
  const { whetstone, version, schema = version, count, profile } = rest;
  const isOurs =
    whetstone === "record" &&
    isVersion(version) &&
    isVersion(schema) &&
    Array.isArray(events) &&
    events.length === 0;
  if (!isOurs) return no("not-a-record");
  if (version > FILE_VERSION || schema > VERSION) return no("future-version");
  if (rest["course"] !== course) return no("other-course");
  if (typeof count !== "number") return no("wrong-count");
  const savedAt = fromIso(rest["savedAt"]);
  if (!isInstant(savedAt)) return no("not-a-record");
  const summed = version < 2 ? "" : canonical(rest);
  const parts = readParts(rest["rollUp"]);
  return { schema, count, checksum, summed, savedAt, owner: readOwner(profile), parts };
}

const isVersion = (value: unknown): value is number => Number.isInteger(value);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
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

/** An event with its times in ms; a time that can't be read becomes NaN, which `isEvent` refuses. */
function fromFile(event: unknown): unknown {
  if (!isPlain(event)) return event;
  const { at, after } = event;
  return {
    ...event,
    at: fromIso(at),
    ...(after !== undefined && { after: fromIso(after) }),
  };
}
