// What a page and the page that keeps the record say to each other. Firefox gives each file a storage of its own, which no other file
// reads; so all pages frame the same file, `record.html`, and that one keeps the record for all of them.

/** Where the record is kept, below the folder. */
export const KEEPER = "_astro/record.html";

/** All keys of the site begin so: nothing else is told or written. */
export const OURS = "whetstone";

/** A page wants a key written, or removed. */
export interface Wish {
  readonly key: string;
  readonly text: string | null;
}

/** The keeper tells what it holds when it was opened; null where the browser keeps nothing. */
export interface Opened {
  readonly all: Readonly<Record<string, string>> | null;
}

/** The keeper tells what a key holds now: after a wish, granted or refused, or because another page had one. */
export interface Now extends Wish {
  /** Whether it answers a wish of this page. */
  readonly isAnswer: boolean;
}
