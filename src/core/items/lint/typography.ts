import type { Finding, Sheet } from "./rule.ts";
import { plain, textsOf } from "./text.ts";

/** How much is shown on either side of what was found, in letters. */
const AROUND = 6;

/** One finding for each item or case in whose texts the pattern is found, with the first places. */
export function findInTexts(
  { asked, scenes }: Sheet,
  pattern: RegExp,
  what: string,
  remedy: string,
): Finding[] {
  return [
    ...scenes.map(({ id, text }) => ({ id, texts: [text] })),
    ...asked.map(({ item, words }) => ({ id: item.id, texts: textsOf(words) })),
  ].flatMap(({ id, texts }) => {
    const places = texts.map(plain).flatMap((text) =>
      [...text.matchAll(pattern)].map(({ index, 0: match }) => {
        const from = Math.max(0, index - AROUND);
        return text.slice(from, index + match.length + AROUND).trim();
      }),
    );
    if (places.length === 0) return [];
    const shown = places.slice(0, 3).map((place) => `“${place}”`);
    return [
      {
        id,
        message: `${what}${places.length > 1 ? ` (${places.length} times)` : ""}: ${shown.join(", ")}`,
        remedy,
      },
    ];
  });
}
