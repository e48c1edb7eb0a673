/** How wide the opening of a text may be: a letter is 1, a Chinese character 2. */
const WIDEST = 100;

/** From here on characters take twice the room of a letter. */
const WIDE_FROM = 0x2e80;

const widthOf = (character: string): number =>
  (character.codePointAt(0) ?? 0) < WIDE_FROM ? 1 : 2;

/** A text's first line as the heading of a row: whole where it fits, else cut where a word ends, with “…”. */
export function opening(text: string): string {
  const [line = ""] = text.trim().split("\n");
  const isAll = line === text.trim();
  let width = 0;
  let cut = "";
  for (const character of line) {
    width += widthOf(character);
    if (width > WIDEST) return `${lastWord(cut)}…`;
    cut += character;
  }
  return isAll ? line : `${line}…`;
}

/** Without the word that was cut, unless that would leave hardly anything. */
function lastWord(cut: string): string {
  const space = cut.lastIndexOf(" ");
  return (space > cut.length / 2 ? cut.slice(0, space) : cut).replace(/[\s,;，；、]+$/, "");
}
