import { DEPTH } from "./check.ts";

/*
 * What a file may hold. Whatever fits into a browser's storage must fit into a file that can be loaded again, and an
 * event takes some seven times as much room in a file: ten years of daily use are 50,000 events and 12 million
 * characters, a storage full to the brim 160,000 and 38 million.
 */

/** UTF-16 units of the whole text. */
export const MAX_FILE = 40_000_000;
/** Bytes of a file: UTF-16 takes two for each unit and two for its mark; UTF-8 comes to less. */
export const MAX_BYTES = 2 * MAX_FILE + 2;
export const MAX_EVENTS = 200_000;
/** UTF-16 units of one event: all that storage can hold. */
export const MAX_EVENT = 5_242_880;
/** UTF-16 units of a file without its events. */
export const MAX_HEAD = 100_000;
/** Levels of a file: it is a map with a list of events. */
export const MAX_LEVELS = DEPTH + 2;
