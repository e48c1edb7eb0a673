/** The width of a text in ems, near enough to break lines: a Chinese character is one, a Latin letter about half. */
export const textWidth = (text: string): number =>
  [...text].reduce((sum, character) => sum + (isWide(character) ? 1 : 0.54), 0);

/** Chinese characters and full-width punctuation. */
const isWide = (character: string): boolean =>
  /[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF“”‘’…—]/.test(character);

/** What must not begin a line: marks that close, and spaces. */
const NO_START = /^[\s，。、；：？！）》”’,.;:?!)]/;

/** Words of Chinese, which spaces do not part; older browsers know none, and take each character. */
const { Segmenter } = Intl as Partial<Pick<typeof Intl, "Segmenter">>;
const words = Segmenter && new Segmenter(undefined, { granularity: "word" });

const piecesOf = (run: string): string[] =>
  words && /^[\u2E80-\uFFEF]/.test(run)
    ? [...words.segment(run)].map(({ segment }) => segment)
    : (run.match(/[^\s\u2E80-\uFFEF]+\s*|[\u2E80-\uFFEF]\s*/gu) ?? []);

/** Breaks a text into lines of at most `width` ems: at spaces, and between Chinese words. */
export function wrap(text: string, width: number): string[] {
  const lines = linesOf(text, width);
  if (!endsLost(lines, width)) return lines;
  // A last line of one character looks lost: narrower lines of the same number share its room.
  const narrower = NARROWER.map((part) => linesOf(text, width * part));
  return narrower.find((some) => some.length === lines.length && !endsLost(some, width)) ?? lines;
}

/** Parts of the width that are tried in turn. */
const NARROWER = [0.85, 0.7, 0.6];

const endsLost = (lines: string[], width: number): boolean =>
  lines.length > 1 && textWidth(lines[lines.length - 1] ?? "") <= width / 3;

function linesOf(text: string, width: number): string[] {
  const runs = text.match(/[^\s\u2E80-\uFFEF]+\s*|[\u2E80-\uFFEF]+\s*/gu) ?? [];
  const lines: string[] = [];
  let line = "";
  for (const piece of runs.flatMap(piecesOf)) {
    const fits = textWidth((line + piece).trimEnd()) <= width;
    if (line === "" || fits || NO_START.test(piece)) line += piece;
    else {
      lines.push(line.trimEnd());
      line = piece;
    }
  }
  if (line) lines.push(line.trimEnd());
  return lines;
}
