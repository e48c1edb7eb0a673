import { tellKnown } from "#stores/known.ts";

/** What the first page runs before it is painted, as text. */
export const KNOWN = `(${tellKnown})()`;
