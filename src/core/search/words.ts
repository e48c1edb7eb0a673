// The words of a query, and where they stand in a text. Texts and queries are folded before they come here.

/** Scripts that put no space between words: there, a word may stand anywhere. */
export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const LETTER = /[\p{L}\p{N}\p{M}]/u;

const isSpaced = (character: string | undefined): boolean =>
  character !== undefined && LETTER.test(character) && !UNSPACED.test(character);

/**
 * Cuts at everything that is no letter or digit, and between letters and Chinese characters: “T型 干部” is t, 型 and 干部.
 */
export function wordsOf(query: string): string[] {
  const words: string[] = [];
  let before: boolean | undefined;
  for (const character of query) {
    if (!LETTER.test(character)) before = undefined;
    else if (before === isSpaced(character)) words[words.length - 1] += character;
    else {
      before = isSpaced(character);
      words.push(character);
    }
  }
  return [...new Set(words)];
}

/**
 * Where a word stands next in a text, and -1 if it does not. In scripts with spaces it has to stand at the beginning of a
 * word: “art” is no part of “part”, and “learn” finds “learning”.
 */
export function indexOfWord(text: string, word: string, from = 0): number {
  let at = text.indexOf(word, from);
  if (isSpaced(word[0])) while (at > 0 && isSpaced(text[at - 1])) at = text.indexOf(word, at + 1);
  return at;
}

/** The end of the word that has its beginning at `from`, and at least `length` letters. */
export function endOfWord(text: string, from: number, length: number): number {
  let to = from + length;
  if (isSpaced(text[from])) while (isSpaced(text[to])) to++;
  return to;
}

export function timesOf(text: string, word: string): number {
  let times = 0;
  for (let at = indexOfWord(text, word); at >= 0; at = indexOfWord(text, word, at + word.length))
    times++;
  return times;
}

/** How English bends its words, longest ending first. */
const ENDINGS = ["ings", "ing", "ies", "ers", "es", "ed", "er", "s", "e", "y"];

/** Of a word, what its other forms begin with, too: “learners” is found in “learning”. At least four letters. */
export function stemOf(word: string): string {
  const ending = isSpaced(word[0])
    ? ENDINGS.find((end) => word.endsWith(end) && word.length - end.length >= 4)
    : undefined;
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/**
 * The parts of an unknown word that do occur: its beginning in scripts with spaces, otherwise the longest parts from the
 * left. Empty if they cover less than half of the word.
 */
export function partsOf(word: string, stands: (part: string) => boolean): string[] {
  const spaced = isSpaced(word[0]);
  const least = spaced ? 4 : 2;
  const parts: string[] = [];
  for (let at = 0; at < word.length; ) {
    let to = word.length;
    while (to - at >= least && !stands(word.slice(at, to))) to--;
    if (to - at >= least) parts.push(word.slice(at, to));
    else to = at + 1;
    at = spaced ? word.length : to;
  }
  return parts.join("").length * 2 >= word.length ? parts : [];
}
