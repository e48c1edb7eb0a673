import { textWidth } from "#core/pictures/wrap.ts";

/** The beginning of a text, no wider than a number of wide letters, cut between words where the text has spaces. */
export function beginning(text: string, width: number): string {
  const plain = text.replace(/[*_`]/g, "");
  if (textWidth(plain) <= width) return plain;
  let cut = "";
  for (const letter of plain) {
    if (textWidth(cut + letter) > width) break;
    cut += letter;
  }
  const space = cut.lastIndexOf(" ");
  return `${(space > cut.length / 2 ? cut.slice(0, space) : cut).replace(/[\s\p{P}]+$/u, "")} …`;
}
