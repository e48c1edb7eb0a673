import type { RecordedEvent } from "#core/record/event.ts";

/** Marks of a record in its code. */
export const MARKS = 4;
/** Values of a mark: among ten thousand codes and twenty million entries of files, one in fifty roll-ups takes two people for one. */
export const MARK = 2 ** 48;
/** A record with fewer entries has fewer marks. */
export const NO_MARK = 0;

/**
 * An entry as a number: a 53-bit hash of its id (cyrb53, public domain), cut to size. Ids are random, so it tells nothing.
 */
export function markOf(id: string): number {
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let at = 0; at < id.length; at++) {
    const unit = id.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x9e3779b1);
    other = Math.imul(other ^ unit, 0x5f356495);
  }
  one = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
  other = Math.imul(other ^ (other >>> 16), 0x85ebca6b) ^ Math.imul(one ^ (one >>> 13), 0xc2b2ae35);
  return Math.max(1, ((other >>> 0) % 2 ** 16) * 2 ** 32 + (one >>> 0));
}

/** Entries that stay in a record until they are erased. */
const LASTING: readonly string[] = ["answered", "pretested", "assessed"];

/**
 * The marks by which two codes, or a code and a file, are seen to be of one person: of the two oldest entries, which stay the oldest
 * while a record grows, and of those with the two smallest marks, which often stay while records are merged.
 */
export function marksOf(events: readonly RecordedEvent[]): number[] {
  const lasting = events.filter(({ type }) => LASTING.includes(type));
  const oldest = [...lasting]
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .slice(0, MARKS / 2)
    .map(({ id }) => markOf(id));
  const smallest = [...new Set(lasting.map(({ id }) => markOf(id)))]
    .filter((mark) => !oldest.includes(mark))
    .sort((a, b) => a - b)
    .slice(0, MARKS / 2);
  const marks = [...new Set([...oldest, ...smallest])];
  return [...marks, ...Array<number>(MARKS - marks.length).fill(NO_MARK)];
}
