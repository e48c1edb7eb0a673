import { type Dirent, lstatSync, opendirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { readFile } from "#core/record/file.ts";
import { MAX_BYTES } from "#core/record/limits.ts";
import { finish } from "#core/record/steps.ts";
import type { Read } from "#core/rollup/people.ts";
import { textOf } from "#islands/shared/read-text.ts";
import type { REASONS } from "#islands/shared/refusals.ts";

type Reason = keyof typeof REASONS | "unreadable";

/** A file that was not taken; the others go on. */
export interface Bad {
  /** Below the folder that was given. */
  readonly file: string;
  readonly reason: Reason;
  /** The entry that is wrong, from 1, where it is one. */
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
  const bad = (reason: Reason, index?: number): Bad => ({
    file: relative(folder, path),
    reason,
    entry: index === undefined ? undefined : index + 1,
  });
  let bytes: Uint8Array;
  try {
    if (lstatSync(path).size > MAX_BYTES) return bad("too-big");
    bytes = readFileSync(path);
  } catch {
    return bad("unreadable");
  }
  const text = finish(textOf(bytes));
  if (typeof text === "string") return bad(text);
  const read = readFile(text.text, course);
  return "ok" in read ? bad(read.reason, read.index) : read;
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
  "future-version": ["saved by a newer version of the site", "run the roll-up of that version"],
  "other-course": ["a record of another course", "leave it out, or roll it up in that course"],
  "wrong-count": ["damaged: entries are missing", AGAIN],
  "wrong-checksum": ["damaged: it was changed after it was saved", AGAIN],
  "wrong-event": ["damaged: an entry is none", AGAIN],
  unreadable: ["can't be opened", "let the account that runs this command read it"],
};
