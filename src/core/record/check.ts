import { CONFIDENCE } from "#core/items/attempt.ts";
import { CONTEXTS, type RecordedEvent } from "./event.ts";

type Check = (value: unknown) => boolean;

/** The last instant of the year 9999 in ms: later ones have no plain ISO form. */
export const LAST_INSTANT = 253402300799999;

const within =
  (low: number, high: number): Check =>
  (value) =>
    Number.isInteger(value) && (value as number) >= low && (value as number) <= high;
const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const orNull = (check: Check): Check => maybe((value) => value === null || check(value));
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const mapOf =
  (check: Check): Check =>
  (value) =>
    isPlain(value) && Object.keys(value).every((key) => name(key) && check(value[key]));

const text: Check = (value) => typeof value === "string";
/** A key of a map. `__proto__` is none. */
const name: Check = (value) => text(value) && value !== "" && value !== "__proto__";
const count = within(1, 1e9);
const instant = within(0, LAST_INSTANT);
const date: Check = (value) => text(value) && /^\d{4}-\d\d-\d\d$/.test(value as string);
const share: Check = (value) => typeof value === "number" && value >= 0 && value <= 1;
const response: Check = (value) => text(value) || listOf(text)(value) || mapOf(text)(value);
const target: Check = (value) => {
  if (!isPlain(value)) return false;
  const [key, ...more] = Object.keys(value);
  if (!key || more.length) return false;
  return key === "all" ? value[key] === true : name(value[key]);
};

const BASE = { id: name, type: name, at: instant, after: maybe(instant) };

type Fields = Readonly<Record<string, Check>>;

const FIELDS: Readonly<Record<RecordedEvent["type"], Fields>> = {
  answered: {
    item: name,
    rev: count,
    module: name,
    context: oneOf(...CONTEXTS),
    attempt: count,
    score: share,
    response,
    confidence: maybe(oneOf(...CONFIDENCE)),
    seed: maybe(within(0, 0xffffffff)),
    test: maybe(name),
  },
  read: { module: name, section: name },
  assessed: {
    instrument: name,
    rev: count,
    subject: oneOf("person", "unit"),
    role: maybe(name),
    answers: mapOf(within(0, 4)),
    evidence: maybe(mapOf(text)),
  },
  planned: {
    plan: name,
    kind: maybe(oneOf("aim", "goal", "act")),
    text: maybe(text),
    modules: maybe(listOf(name)),
    from: orNull(date),
    until: orNull(date),
    days: orNull(listOf(within(1, 7))),
    branch: orNull(oneOf("professional", "comprehensive")),
    status: maybe(oneOf("open", "done", "dropped")),
  },
  practised: {
    entry: name,
    module: name,
    tried: maybe(text),
    where: maybe(text),
    withWhom: maybe(text),
    happened: maybe(text),
    changed: maybe(text),
    lookBack: orNull(date),
  },
  reflected: { entry: name, text, used: oneOf(true, false) },
  "checked-in": { date, text, item: maybe(name) },
  erased: { target },
  settings: {
    key: name,
    value: (value) =>
      value === null || text(value) || typeof value === "boolean" || Number.isFinite(value),
  },
};

/** A map, for `FIELDS["constructor"]` is not undefined. */
const known: ReadonlyMap<string, Fields> = new Map(Object.entries(FIELDS));

/** A plain object and nothing cleverer. */
export const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" &&
  value !== null &&
  Object.getPrototypeOf(value) === Object.prototype;

/**
 * Whether a value from outside is an event. Fields that this version does not know pass, and so does a type that it
 * does not know, for a later version may; a known field of a wrong type does not.
 */
export function isEvent(value: unknown): value is RecordedEvent {
  if (!isPlain(value)) return false;
  const passes = (fields: Fields) => Object.keys(fields).every((key) => fields[key]?.(value[key]));
  return passes(BASE) && passes(known.get(value["type"] as string) ?? {});
}
