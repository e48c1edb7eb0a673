import { CONTEXTS, type RecordedEvent } from "./event.ts";

/** The last instant of the year 9999 in ms: later ones have no plain ISO form. */
const LAST_INSTANT = 253402300799999;

/** A plain object and nothing cleverer. */
export const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

export const isText = (value: unknown): value is string => typeof value === "string";

export const isWithin = (value: unknown, low: number, high: number): value is number =>
  Number.isFinite(value) && low <= (value as number) && (value as number) <= high;

/** Whether a value is a time in ms that can be written as a plain ISO 8601 instant. */
export const isInstant = (value: unknown): value is number =>
  Number.isInteger(value) && isWithin(value, 0, LAST_INSTANT);

/**
 * Whether the fold can count with a value from storage. It is the part of `isEvent` that every page needs; what shows
 * an event's other fields asks `isEvent` first.
 */
export function isSound(value: unknown): value is RecordedEvent {
  if (!isPlain(value)) return false;
  const { id, type, at, after = 0, target, item, rev, attempt, score, context } = value;
  return (
    isText(id) &&
    isText(type) &&
    isInstant(at) &&
    isInstant(after) &&
    (type !== "erased" || isPlain(target)) &&
    (type !== "answered" ||
      (isText(item) &&
        isWithin(rev, 1, 1e9) &&
        isWithin(attempt, 1, 1e9) &&
        isWithin(score, 0, 1) &&
        CONTEXTS.includes(context as never)))
  );
}
