import {
  closeSync,
  type Dirent,
  lstatSync,
  opendirSync,
  openSync,
  readFileSync,
  readSync,
} from "node:fs";
import { join, relative } from "node:path";
import { readFile } from "#core/record/file.ts";
import { MAX_BYTES } from "#core/record/limits.ts";
import { finish } from "#core/record/steps.ts";
import { type Brief, type NoCode, readCode } from "#core/rollup/code/brief.ts";
import { MOST_LINES, readLines } from "#core/rollup/code/lines.ts";
import type { RollUpCourse } from "#core/rollup/course.ts";
import type { Read } from "#core/rollup/people.ts";
import { textOf, type Unread } from "#islands/shared/read-text.ts";
import type { REASONS } from "#islands/shared/refusals.ts";

type Reason = keyof typeof REASONS | NoCode | "unreadable" | "too-many-lines";

/** A file, or a line of codes, that was not taken; the others go on. */
export interface Bad {
  /** Below the folder that was given. */
  readonly file: string;
  readonly reason: Reason;
  /** The entry, or the line, that is wrong, from 1, where it is one. */
  readonly entry: number | undefined;
}

/** All files of a folder and its sub-folders. Hidden ones are the system's; links may lead anywhere, or in a circle. */
export function* filesIn(folder: string): Generator<string> {
  const entries: Dirent[] = [];
  const open = opendirSync(folder);
  for (let entry = open.readSync(); entry; entry = open.readSync()) entries.push(entry);
  open.closeSync();
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith(".")) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (entry.isFile()) yield path;
  }
}

/** Reads one file as one that may hold anything. */
export function openFile(folder: string, path: string, course: string): Read | Bad {
  const bad = badOf(folder, path);
  const text = textIn(path);
  if (typeof text === "string") return bad(text);
  const read = readFile(text.text, course);
  return "ok" in read ? bad(read.reason, read.index) : read;
}

/** Bytes by which a file of codes is known. */
const BEGINNING = 64;

/** Whether a file is a text of codes: a record begins with a brace, and what begins with a digit may be one. */
export function holdsCodes(path: string): boolean {
  const bytes = new Uint8Array(BEGINNING);
  try {
    const file = openSync(path, "r");
    try {
      readSync(file, bytes);
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
  const isUtf16 = [bytes[0], bytes[1]].sort().join() === "254,255";
  const encoding = isUtf16 ? (bytes[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8";
  return /^[\s\u200b]*\d/.test(new TextDecoder(encoding).decode(bytes));
}

/** Reads a text of codes, one a line, of which any may be wrong. */
export function openCodes(
  folder: string,
  path: string,
  course: RollUpCourse,
): { readonly briefs: readonly Brief[]; readonly bad: readonly Bad[] } {
  const bad = badOf(folder, path);
  const text = textIn(path);
  if (typeof text === "string") return { briefs: [], bad: [bad(text)] };
  // Nothing of a file counts that can't be read to its end.
  if (text.text.split(/\r\n|\r|\n/, MOST_LINES + 1).length > MOST_LINES) {
    return { briefs: [], bad: [bad("too-many-lines")] };
  }
  const lines = readLines(text.text, (line) => readCode(line, course), false);
  // Of what holds no code at all, lines say nothing.
  if (lines.briefs.length === 0 && lines.bad.every(({ reason }) => reason === "not-ours")) {
    return { briefs: [], bad: [bad("not-ours")] };
  }
  return {
    briefs: lines.briefs,
    bad: lines.bad.map(({ line, reason }) => bad(reason, line - 1)),
  };
}

const badOf =
  (folder: string, path: string) =>
  (reason: Reason, index?: number): Bad => ({
    file: relative(folder, path),
    reason,
    entry: index === undefined ? undefined : index + 1,
  });

function textIn(path: string): { readonly text: string } | Unread | "unreadable" {
  let bytes: Uint8Array;
  try {
    if (lstatSync(path).size > MAX_BYTES) return "too-big";
    bytes = readFileSync(path);
  } catch {
    return "unreadable";
  }
  return finish(textOf(bytes));
}

const AGAIN = "ask for it again: the person saves it anew on the page of the record";
const NOT_OURS = "leave it out, or ask for the file that the page of the record saves";

/** What is wrong with a file, and what to do about it. */
export const REFUSED: Readonly<Record<Reason, readonly [what: string, act: string]>> = {
  packed: ["an archive", "unpack it, and give the files that are in it"],
  "too-big": ["larger than any record", NOT_OURS],
  "too-many": ["more entries than any record", NOT_OURS],
  "not-json": ["no text in JSON, or cut off", AGAIN],
  "not-a-record": ["not a saved record", NOT_OURS],
  "too-deep": ["not a saved record", NOT_OURS],
  "future-version": ["made by a newer version of the site", "run the roll-up of that version"],
  "other-course": ["a record of another course", "leave it out, or roll it up in that course"],
  "wrong-count": ["damaged: entries are missing", AGAIN],
  "wrong-checksum": ["damaged: it was changed after it was saved", AGAIN],
  "wrong-event": ["damaged: an entry is none", AGAIN],
  "not-ours": ["no code of a learning record", "leave it out, or take the code again"],
  "other-version": [
    "a code of another course, or of another version of it",
    "ask for a new one, made on this site",
  ],
  damaged: ["a code with a digit missing or wrong", "take the code again"],
  "too-many-lines": [`more than ${MOST_LINES} lines of codes`, "divide it into several files"],
  unreadable: ["can't be opened", "let the account that runs this command read it"],
};
