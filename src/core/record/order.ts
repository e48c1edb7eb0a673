import type { Stamp } from "./event.ts";

/** Where an event stands among those that replace each other: its time, or just after what it was made to replace. */
export const rank = (event: Stamp): number =>
  event.after === undefined ? event.at : Math.max(event.at, event.after + 1);

/**
 * The one order of the record: by rank, then by id. A total order that needs no clock to be right. Of ids the shorter
 * comes first, so that a writer's tenth event stands after its ninth.
 */
export const compare = (a: Stamp, b: Stamp): number =>
  rank(a) - rank(b) || a.id.length - b.id.length || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
