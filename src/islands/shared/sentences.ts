import type { Strings } from "#core/i18n/strings.ts";
import { loadStrings } from "#islands/site/strings.ts";

type Marks = Strings["marks"];

let ofThePage: Marks | undefined;

/** Loads the punctuation of the page's language, before the page shows anything that is joined by it. */
export async function loadMarks(): Promise<void> {
  ofThePage = (await loadStrings("marks")).marks;
}

function mark(name: keyof Marks): string {
  if (ofThePage === undefined) throw new Error("The page has to call loadMarks().");
  return ofThePage[name];
}

/** Sentences one after the other: Chinese sets no space between them. */
export const sentences = (...parts: readonly (string | false)[]): string =>
  parts.filter((part) => part !== false).join(mark("space"));

/** A line that ends as a sentence does. */
export const ended = (text: string): string => text + mark("stop").trimEnd();

/** What stands between two sentences. */
export const space = (): string => mark("space");

/** The colon of the page's language: the Chinese one is as wide as a character and brings its own space. */
export const colon = (): string => mark("colon");

/** Parts of a list, joined as the page's language joins them. */
export const joined = (parts: readonly string[]): string => parts.join(mark("comma"));
