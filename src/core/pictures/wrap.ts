/** The width of a text in ems, near enough to break lines: a Chinese character is one, a Latin letter about half. */
export const textWidth = (text: string): number =>
  [...text].reduce((sum, character) => sum + (isWide(character) ? 1 : 0.54), 0);

/** Chinese characters and full-width punctuation. */
const isWide = (character: string): boolean =>
  /[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF“”‘’…—]/.test(character);

/** Characters that must not begin a line. */
const NO_START = /^[，。、；：？！）》”’,.;:?!)]/;

/** Words of Chinese, which spaces do not part; older browsers know none, and take each character. */
const { Segmenter } = Intl as Partial<Pick<typeof Intl, "Segmenter">>;
const words = Segmenter && new Segmenter(undefined, { granularity: "word" });

const piecesOf = (run: string): string[] =>
  words && /^[\u2E80-\uFFEF]/.test(run)
    ? [...words.segment(run)].map(({ segment }) => segment)
    : (run.match(/[^\s\u2E80-\uFFEF]+\s*|[\u2E80-\uFFEF]\s*/gu) ?? []);

/** Breaks a text into lines of at most `width` ems: at spaces, and between Chinese words. */
export function wrap(text: string, width: number): string[] {
  const runs = text.match(/[^\s\u2E80-\uFFEF]+\s*|[\u2E80-\uFFEF]+\s*/gu) ?? [];
  const pieces = runs.flatMap(piecesOf);
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces) {
    const fits = textWidth((line + piece).trimEnd()) <= width;
    if (line === "" || fits || NO_START.test(piece)) line += piece;
    else {
      lines.push(line.trimEnd());
      line = piece;
    }
  }
  if (line) lines.push(line.trimEnd());
  return balance(lines, text, width);
}

/** A last line of one character looks lost: tries narrower lines of the same number. */
function balance(lines: string[], text: string, width: number): string[] {
  const last = lines[lines.length - 1];
  if (lines.length < 2 || last === undefined || textWidth(last) > width / 3) return lines;
  const narrower = wrap(text, width * 0.85);
  return narrower.length === lines.length ? narrower : lines;
}
