/*
 * What a file may hold. Whatever fits into a browser's storage must fit into a file that can be loaded again, and an
 * event takes some seven times as much room in a file: ten years of daily use are 50,000 events and 12 million
 * characters, a storage full to the brim 160,000 and 38 million. The limits keep a hostile file from stopping the page.
 */

/** UTF-16 units of the whole text. */
export const MAX_FILE = 40_000_000;
/** Bytes of a file: what storage holds may be Chinese, of which a unit takes three; all else takes one. */
export const MAX_BYTES = MAX_FILE + 2 * 5_242_880;
const MAX_EVENTS = 200_000;
const MAX_DEPTH = 8;
/** UTF-16 units of one string. */
const MAX_STRING = 100_000;
/** Keys of one object, or values in one list inside an event. */
const MAX_KEYS = 500;
/** Fields and values of the whole file. */
const MAX_NODES = 8_000_000;

/** Names that reach into what every object inherits. No field of a record has them. */
const BARRED = ["__proto__", "constructor", "prototype"];

export type Excess = "too-deep" | "too-many" | "too-long" | "barred-key" | "not-finite";

/**
 * What a parsed value has too much of, if anything. It does not recurse, so depth can't break it, and it looks at
 * nothing else: run it before anything that recurses.
 */
export function excess(value: unknown): Excess | undefined {
  const open: (readonly [value: unknown, depth: number])[] = [[value, 0]];
  let nodes = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const [part, depth] = next;
    if (++nodes > MAX_NODES) return "too-many";
    if (typeof part === "string" && part.length > MAX_STRING) return "too-long";
    // JSON writes 1e999, and it is read as Infinity.
    if (typeof part === "number" && !Number.isFinite(part)) return "not-finite";
    if (typeof part !== "object" || part === null) continue;
    if (depth >= MAX_DEPTH) return "too-deep";
    // The list of events, at depth 1, has a limit of its own. A length is cheaper than a list of keys.
    const most = depth === 1 && Array.isArray(part) ? MAX_EVENTS : MAX_KEYS;
    if (Array.isArray(part) && part.length > most) return "too-many";
    const keys = Object.keys(part);
    if (keys.length > most) return "too-many";
    for (const key of keys) {
      if (!Array.isArray(part)) {
        if (BARRED.includes(key)) return "barred-key";
        if (key.length > MAX_STRING) return "too-long";
      }
      open.push([(part as Record<string, unknown>)[key], depth + 1]);
    }
  }
  return undefined;
}
