/*
 * A text, cut into what a voice says at once. Sentences are the unit by which somebody goes back and on; long ones are cut at
 * a comma, because Chromium's voices fall silent in the middle of an utterance that lasts longer than 15 seconds.
 */

/** A piece of a text: from this place up to that one. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Characters of the longest piece: some ten seconds at an ordinary speed. */
const LONGEST = { cjk: 50, other: 150 };

const isCjk = (language: string): boolean => /^(?:zh|ja|cmn)\b/.test(language);

/** The pieces of a text in their order, without the white space around them and without those that hold no word. */
export function sentences(text: string, language: string): Span[] {
  const longest = isCjk(language) ? LONGEST.cjk : LONGEST.other;
  return join(text, cuts(text, language))
    .flatMap((span) => shorten(text, span, longest))
    .map((span) => trim(text, span))
    .filter(({ from, to }) => /[\p{L}\p{N}]/u.test(text.slice(from, to)));
}

/** Chromium before 87, Firefox before 125 and Safari before 14.1 have no segmenter; its type elsewhere says that all have. */
type Segmenting = { readonly Segmenter?: typeof Intl.Segmenter };

/** Where the browser, or else a rule, says that sentences end. */
function cuts(text: string, language: string): Span[] {
  const { Segmenter }: Segmenting = Intl;
  if (!Segmenter) return byRule(text);
  const segments = new Segmenter(language, { granularity: "sentence" }).segment(text);
  return [...segments].map(({ index, segment }) => ({ from: index, to: index + segment.length }));
}

/**
 * The rule: a Chinese mark always ends a sentence, a Latin one where white space follows. Quotation marks and brackets that close
 * there belong to it.
 */
const END = /[。！？]+[”’」』）》〉]*\s*|[.!?]+["'”’»)\]]*(?:\s+|$)/g;

export function byRule(text: string): Span[] {
  const ends = [...text.matchAll(END)].map((match) => (match.index ?? 0) + match[0].length);
  const starts = [0, ...ends];
  return starts
    .map((from, at) => ({ from, to: starts[at + 1] ?? text.length }))
    .filter(({ from, to }) => from < to);
}

/** After these a name, a number or an example follows, and no new sentence. */
const GOES_ON =
  /(?:(?:^|[^\p{L}\p{N}])(?:Mr|Mrs|Ms|Dr|Prof|St|e\.\s?g|i\.\s?e|cf|vs|approx|\p{Lu})\.|^\W*\d+\.)\s*$/u;
/** These can end a sentence, too: they go on before a number. */
const BEFORE_NUMBER = /(?:^|[^\p{L}\p{N}])(?:Nos?|[Pp]p?|Figs?|[Vv]ols?|[Cc]h|[Aa]rts?)\.\s*$/u;

/** Undoes cuts after an abbreviation, before a closing mark and inside of a sentence that goes on in small letters. */
function join(text: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined[joined.length - 1];
    const before = last ? text.slice(last.from, last.to) : "";
    const now = text.slice(span.from, span.to);
    const goesOn =
      GOES_ON.test(before) ||
      (BEFORE_NUMBER.test(before) && /^\d/.test(now)) ||
      /^(?:[”’」』）》〉)\]]|\p{Ll})/u.test(now);
    if (last && goesOn) joined[joined.length - 1] = { from: last.from, to: span.to };
    else joined.push(span);
  }
  return joined;
}

/** Where a long sentence may be cut: best after a mark, else at a space, else anywhere. */
const BREAKS = [/[；;：:][”’]?\s*/g, /[，,—–][”’]?\s*/g, /[、\s]\s*/g];

function shorten(text: string, { from, to }: Span, longest: number): Span[] {
  if (to - from <= longest) return [{ from, to }];
  const head = text.slice(from, from + longest);
  const at = BREAKS.map((mark) => lastEnd(head, mark)).find((end) => end >= longest / 3);
  const cut = from + (at ?? wholeCharacters(head));
  return [{ from, to: cut }, ...shorten(text, { from: cut, to }, longest)];
}

/** Where the last of these marks ends; −1 without any. */
const lastEnd = (text: string, mark: RegExp): number =>
  [...text.matchAll(mark)].reduce((_, match) => (match.index ?? 0) + match[0].length, -1);

/** The length of a text without half a character at its end. */
const wholeCharacters = (text: string): number =>
  /[\ud800-\udbff]$/.test(text) ? text.length - 1 : text.length;

function trim(text: string, { from, to }: Span): Span {
  const piece = text.slice(from, to);
  const start = piece.length - piece.trimStart().length;
  return { from: from + start, to: from + Math.max(start, piece.trimEnd().length) };
}

/** What is said of a piece: without line breaks of the source, which between Chinese characters stand for nothing. */
export const spoken = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/([\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])/g, "$1")
    .trim();
