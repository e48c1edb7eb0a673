import { isName, parse } from "#core/live/vote.ts";
import { isInstant, isPlain, isText, isWhole } from "#core/record/values.ts";

/*
 * What a facilitator writes down for the next one. The text of a note never changes: to change the words, a facilitator writes a
 * new note and removes the old one. So two computers never hold different texts under one id.
 *
 *   {"whetstone": "note", "version": 1, "id": "q3x…", "at": 1795387872000, "about": "…", "text": "…"}
 *
 * `about` is the name of a session that voted, `<series>:<meeting>` for a meeting of a series, or "" for all of them.
 */

export interface Note {
  readonly id: string;
  /** ms since 1970 UTC. */
  readonly at: number;
  readonly about: string;
  readonly text: string;
}

const VERSION = 1;

/** UTF-16 units of a note: a page of A4. */
export const LONGEST_NOTE = 4000;

export const writeNote = (note: Note): string =>
  JSON.stringify({ whetstone: "note", version: VERSION, ...note });

/** Reads a text that may hold anything; never throws. */
export function readNote(text: string): Note | "unreadable" | "future" {
  const value = parse(text);
  if (!isPlain(value) || value["whetstone"] !== "note") return "unreadable";
  const { version, id, at, about, text: words } = value;
  if (!isWhole(version, 1, Number.MAX_SAFE_INTEGER)) return "unreadable";
  if (version > VERSION) return "future";
  const isNote =
    isName(id) &&
    isInstant(at) &&
    isText(about) &&
    (about === "" || about.split(":").every(isName)) &&
    isText(words) &&
    words.trim() !== "" &&
    words.length <= LONGEST_NOTE;
  return isNote ? ({ id, at, about, text: words } as Note) : "unreadable";
}
