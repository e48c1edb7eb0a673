/** HTML with its styles, gzip: what fits into the first round trip of a new connection. */
export const FIRST_VIEW = 14 * 1024;
/** The same of module pages, where most time is spent: of each, and of half of them. */
export const MODULE = { each: 11.5 * 1024, half: 10.5 * 1024 };
/**
 * All script of a module page, gzip, once everything on it was answered. More than a quarter is the record: every event is
 * checked in full, packs by their checksums, and each log has a second copy that outlives a killed browser. Another is Preact.
 */
export const SCRIPT = 21.75 * 1024;
/** What a page may load beside it for each kind of its questions that comes in a file of its own. */
export const OWN_FILE = 1024;
/** What its end may add, most of it once the quiz comes near: what was missed, asked once more, and answers before reading. */
export const ENDING = 2 * 1024;
/** What comes beside it with the quiz's first answer and after its last, the schedule among it. */
export const END = 15.25 * 1024;
/** The part of it that comes when the page opens: what follows the reading. The record comes with the reader's first move. */
export const AT_LOAD = 3.71 * 1024;
/** What says on a narrow window, after the paint, which section this is. */
export const PLACE = 0.45 * 1024;
/** What offers to read a page aloud, after the paint, and what reads it once that is asked for. */
export const ALOUD = { offer: 0.8 * 1024, asked: 4 * 1024 };
/**
 * All script of a module page, gzip, once everything on it was answered and its end stands there: the sum of the above as a
 * browser loads it. It is what pages weigh today and may only go down; 20,480 bytes is the aim, and is not reached.
 */
export const ANSWERED = 43_008;
