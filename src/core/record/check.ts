import { CONFIDENCES, CONTEXTS, type RecordedEvent } from "./event.ts";
import { isInstant, isPlain, isText, isWithin } from "./sound.ts";

type Check = (value: unknown) => boolean;
type Fields = Readonly<Record<string, Check>>;

const within =
  (low: number, high: number): Check =>
  (value) =>
    Number.isInteger(value) && isWithin(value, low, high);
const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const anyOf =
  (...checks: readonly Check[]): Check =>
  (value) =>
    checks.some((check) => check(value));
const maybe = (check: Check): Check => anyOf(oneOf(undefined), check);
const orNull = (check: Check): Check => maybe(anyOf(oneOf(null), check));
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const mapOf =
  (check: Check): Check =>
  (value) =>
    isPlain(value) && Object.keys(value).every((key) => name(key) && check(value[key]));

const text: Check = isText;
/** A name may be the key of a map; `__proto__` may not. */
const name: Check = (value) => text(value) && value !== "" && value !== "__proto__";
const flag = oneOf(true, false);
const count = within(1, 1e9);
const share: Check = (value) => isWithin(value, 0, 1);
const date: Check = (value) => text(value) && /^\d{4}-\d\d-\d\d$/.test(value as string);
const texts = mapOf(text);

const BASE: Fields = { id: name, type: name, at: isInstant, after: maybe(isInstant) };

const FIELDS: Readonly<Record<RecordedEvent["type"], Fields>> = {
  answered: {
    item: name,
    rev: count,
    module: name,
    context: oneOf(...CONTEXTS),
    attempt: count,
    score: share,
    response: anyOf(text, texts, listOf(text)),
    confidence: oneOf(undefined, ...CONFIDENCES),
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
    evidence: maybe(texts),
  },
  planned: {
    plan: name,
    kind: oneOf(undefined, "aim", "goal", "act"),
    text: maybe(text),
    modules: maybe(listOf(name)),
    from: orNull(date),
    until: orNull(date),
    days: orNull(listOf(within(1, 7))),
    branch: oneOf(undefined, null, "professional", "comprehensive"),
    status: oneOf(undefined, "open", "done", "dropped"),
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
  reflected: { entry: name, text, used: flag },
  "checked-in": { date, text, item: maybe(name) },
  erased: {
    target: (value) =>
      isPlain(value) &&
      Object.keys(value).length === 1 &&
      Object.entries(value).every(([key, of]) => (key === "all" ? of === true : name(of))),
  },
  settings: { key: name, value: anyOf(text, flag, oneOf(null), Number.isFinite) },
};

/** A map, for the `constructor` of an object is not undefined. */
const TYPES: ReadonlyMap<unknown, Fields> = new Map(Object.entries(FIELDS));

/** Levels that an event may nest, as in a file: what is deeper is none of ours, and would break whatever recurses. */
const DEPTH = 6;

const isShallow = (value: unknown, levels = DEPTH): boolean =>
  typeof value !== "object" ||
  value === null ||
  (levels > 0 && Object.values(value).every((part) => isShallow(part, levels - 1)));

/**
 * Whether a value from outside is an event. Fields that this version does not know pass, and so does a type that it
 * does not know, for a later version may; a known field of a wrong type does not, nor what is nested beyond use.
 */
export function isEvent(value: unknown): value is RecordedEvent {
  if (!isPlain(value)) return false;
  const { type } = value;
  return (
    Object.entries({ ...BASE, ...TYPES.get(type) }).every(([key, check]) => check(value[key])) &&
    isShallow(value)
  );
}
