import type { Stamp } from "./event.ts";

/** Decides which of two events is later: an event's time, or just after the event that it was made to replace. */
export const rank = (event: Stamp): number =>
  event.after === undefined ? event.at : Math.max(event.at, event.after + 1);

/**
 * The order of the record: by rank, then by id. It is a total order, and no clock has to be right for it. Shorter ids
 * come first, so that a writer's 37th event (`-10`) comes after its 36th (`-z`).
 */
export const compare = (a: Stamp, b: Stamp): number =>
  rank(a) - rank(b) || a.id.length - b.id.length || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
