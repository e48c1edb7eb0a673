/*
 * Drafts: forms that were begun and not finished, which a reload must not lose. A draft is a setting of the record, and
 * its value is a JSON map. It comes from storage or from a file, so it may be anything.
 */

/** The key of the setting that keeps the draft of a form or an instrument. */
export const draftKey = (name: string): string => `draft:${name}`;

/** What a form holds: texts and lists of texts, by field. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** The map in a setting's value; undefined if there is none. */
export function parseMap(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== "string") return undefined;
  try {
    const map = JSON.parse(value);
    return isMap(map) ? map : undefined;
  } catch {
    return undefined;
  }
}

export const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The draft of a form whose fields are now as in `start`; undefined if nothing differs. Only what differs is kept, so
 * that what changed elsewhere meanwhile is not turned back by an old draft.
 */
export function writeFields(fields: Fields, start: Fields): string | undefined {
  const changed = Object.entries(fields).filter(
    ([key, value]) => String(value) !== String(start[key]),
  );
  return changed.length > 0 ? JSON.stringify(Object.fromEntries(changed)) : undefined;
}

/** The fields of a form with its draft laid over; undefined if the value holds no draft of it. */
export function readFields<F extends Fields>(value: unknown, start: F): F | undefined {
  const kept = parseMap(value);
  if (kept === undefined) return undefined;
  const changed = Object.entries(kept).filter(
    ([key, own]) => Object.keys(start).includes(key) && isAlike(own, start[key]),
  );
  return changed.length > 0 ? { ...start, ...Object.fromEntries(changed) } : undefined;
}

const isAlike = (one: unknown, other: unknown): boolean =>
  Array.isArray(other)
    ? Array.isArray(one) && one.every((text) => typeof text === "string")
    : typeof one === "string";
