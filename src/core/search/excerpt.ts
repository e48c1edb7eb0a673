import { endOfWord, indexOfWord, UNSPACED } from "./words.ts";

/** A stretch of text, marked where it is what was asked for. */
export interface Stretch {
  readonly text: string;
  readonly marked: boolean;
}

export type Excerpt = readonly Stretch[];

/** Letters shown in all, about two lines, and at most before the first word that was found. */
const LENGTH = 160;
const BEFORE = 40;

/**
 * The line of a text that holds most of the words, as much of it as is shown, with the words marked. Where only the
 * heading was found, the longest line: it says most of what stands below.
 */
export function excerptOf(
  text: string,
  words: readonly string[],
  fold: (text: string) => string,
): Excerpt {
  const lines = text.split("\n").map((line) => ({ line, ...locate(line, words, fold) }));
  const [best] = lines.sort(
    (one, other) =>
      other.held - one.held || (one.held === 0 ? other.line.length - one.line.length : 0),
  );
  if (best === undefined) return [];
  const { line, marks } = best;
  const [from, to] = windowOf(line, marks[0]?.[0] ?? 0);
  const stretches: Stretch[] = [];
  let at = from;
  const push = (end: number, marked: boolean) => {
    if (end > at) stretches.push({ text: line.slice(at, end), marked });
    at = Math.max(at, end);
  };
  for (const [start, end] of marks) {
    if (start >= to) break;
    push(start, false);
    push(Math.min(end, to), true);
  }
  push(to, false);
  const cut = { text: UNSPACED.test(line) ? "……" : "…", marked: false };
  if (from > 0) stretches.unshift(cut);
  if (to < line.length) stretches.push(cut);
  return stretches;
}

/** From where to where in a line is shown; no word of a script with spaces is cut. */
function windowOf(line: string, first: number): [number, number] {
  // Characters are twice as wide as letters.
  const scale = UNSPACED.test(line) ? 0.5 : 1;
  const length = LENGTH * scale;
  const before = BEFORE * scale;
  if (line.length <= length) return [0, line.length];
  const from = first <= before ? 0 : wordStart(line, first - before, first);
  const to = Math.min(line.length, endOfWord(line, from + length - 1, 1));
  return [from, to];
}

/** The start of the first word after a place, but not past `most`. */
function wordStart(line: string, from: number, most: number): number {
  const after = endOfWord(line, from, 0);
  const trimmed = after + (/^[\s\p{P}]*/u.exec(line.slice(after))?.[0].length ?? 0);
  return Math.min(trimmed, most);
}

type Mark = readonly [start: number, end: number];

/** Where in a line the words stand, in order, and how many of them do. */
function locate(
  line: string,
  words: readonly string[],
  fold: (text: string) => string,
): { held: number; marks: Mark[] } {
  // Folding may change a text's length, so each character is folded by itself: then it is known where it came from.
  let folded = "";
  const origin: number[] = [];
  let at = 0;
  for (const character of line) {
    const plain = fold(character);
    for (let unit = 0; unit < plain.length; unit++) origin.push(at);
    folded += plain;
    at += character.length;
  }
  origin.push(at);
  let held = 0;
  const marks: Mark[] = [];
  for (const word of words) {
    const before = marks.length;
    for (let found = indexOfWord(folded, word); found >= 0; ) {
      const end = endOfWord(folded, found, word.length);
      marks.push([origin[found] ?? at, origin[end] ?? at]);
      found = indexOfWord(folded, word, end);
    }
    if (marks.length > before) held++;
  }
  return { held, marks: marks.sort(([one], [other]) => one - other) };
}
