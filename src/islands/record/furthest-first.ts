import { MET } from "#core/review/states.ts";

/** The states that count as met, in the order of a bar and of a sum. */
export const FURTHEST_FIRST = [...MET].reverse();
