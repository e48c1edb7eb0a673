import { CONFIDENCE } from "#core/items/confidence.ts";
import {
  CONTEXTS,
  type EventType,
  type Recorded,
  type RecordedEvent,
  type Stamp,
} from "./event.ts";
import { isInstant, isPlain, isText, isWhole } from "./values.ts";

/*
 * What an event must look like. Storage, files and the pages themselves ask this one question, so that what is shown
 * is also what is saved.
 */

/** A check for exactly this type: the compiler refuses a check for a narrower or a wider type in its place. */
interface Check<T> {
  (value: unknown): value is T;
  readonly exactly?: (value: T) => T;
}

const check = <T>(test: (value: unknown) => boolean) => test as Check<T>;
const oneOf = <const T extends readonly unknown[]>(...values: T) =>
  check<T[number]>((value) => values.includes(value));
const anyOf = <T extends readonly unknown[]>(...checks: { [K in keyof T]: Check<T[K]> }) =>
  check<T[number]>((value) => checks.some((one) => one(value)));
const maybe = <T>(one: Check<T>) => anyOf(one, oneOf(undefined));
const orNull = <T>(one: Check<T>) => anyOf(one, oneOf(undefined, null));
const within = (low: number, high: number) => check<number>((value) => isWhole(value, low, high));
const listOf = <T>(one: Check<T>) =>
  check<readonly T[]>((value) => Array.isArray(value) && value.every((part) => one(part)));
const mapOf = <T>(one: Check<T>) =>
  check<Readonly<Record<string, T>>>(
    (value) => isPlain(value) && Object.keys(value).every((key) => name(key) && one(value[key])),
  );

const text = check<string>(isText);
/** A name may be the key of a map; `__proto__` may not. */
const name = check<string>((value) => isText(value) && value !== "" && value !== "__proto__");
const flag = oneOf(true, false);
const number = check<number>(Number.isFinite);
const count = within(1, 1e9);
const instant = check<number>(isInstant);
const date = check<string>((value) => isText(value) && /^\d{4}-\d\d-\d\d$/.test(value));
const texts = mapOf(text);

/** One check for each field of a type: without a check for a new field, the code does not compile. */
type Fields<T> = { readonly [F in keyof Required<T>]: Check<T[F]> };

const STAMP = {
  id: name,
  at: instant,
  after: maybe(instant),
} satisfies Fields<Stamp>;

/** What an answer says, whenever it was given. */
const ANSWER = {
  item: name,
  rev: count,
  module: name,
  score: check<number>((value) => number(value) && value >= 0 && value <= 1),
  response: anyOf(text, texts, listOf(text)),
  confidence: oneOf(undefined, ...CONFIDENCE),
  seed: maybe(within(0, 0xffffffff)),
};

const FIELDS: { readonly [T in EventType]: Fields<Omit<Recorded<T>, keyof Stamp | "type">> } = {
  answered: {
    ...ANSWER,
    context: oneOf(...CONTEXTS),
    attempt: count,
    test: maybe(name),
    marked: oneOf(undefined, "self"),
    carried: maybe(flag),
  },
  pretested: ANSWER,
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
    target: check((value) => {
      const [[key = "", of] = [], ...more] = isPlain(value) ? Object.entries(value) : [];
      return key !== "" && more.length === 0 && (key === "all" ? of === true : name(of));
    }),
  },
  settings: { key: name, value: anyOf(text, number, flag, oneOf(null)) },
};

type FieldCheck = readonly [field: string, check: (value: unknown) => boolean];

/** The checks of all events, and those by type: a map, because objects inherit keys like `constructor`. */
const STAMPED: readonly FieldCheck[] = Object.entries(STAMP);
const CHECKS = new Map<unknown, readonly FieldCheck[]>(
  Object.entries(FIELDS).map(([type, fields]) => [type, [...STAMPED, ...Object.entries(fields)]]),
);

/** How many levels an event may nest: deeper ones would break functions that recurse. */
export const DEPTH = 6;
/** How many values an event may hold in all. */
const MOST_PARTS = 5000;
/** Keys that would reach into the prototype that all objects share. */
const BARRED = ["__proto__", "constructor", "prototype"];

/** Whether a value is safe to process: limited depth and size, no dangerous keys. */
export function isTame(value: unknown): boolean {
  let left = MOST_PARTS;
  const fits = (part: unknown, levels: number): boolean => {
    if (typeof part === "number") return number(part);
    if (typeof part !== "object" || part === null) return true;
    const keys = Object.keys(part);
    left -= keys.length;
    return (
      left >= 0 &&
      levels > 0 &&
      keys.every(
        (key) => !BARRED.includes(key) && fits((part as Record<string, unknown>)[key], levels - 1),
      )
    );
  };
  return fits(value, DEPTH);
}

/**
 * Whether a value is an event. Unknown fields and unknown types pass, because a later version may have added them. A
 * known field of a wrong type does not pass.
 */
export function isEvent(value: unknown): value is RecordedEvent {
  if (!isPlain(value) || !name(value["type"])) return false;
  const fields = CHECKS.get(value["type"]) ?? STAMPED;
  return fields.every(([key, fits]) => fits(value[key])) && isTame(value);
}
