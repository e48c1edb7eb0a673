import { type Locale, languageOf } from "#core/i18n/locales.ts";
import { plain, wordsIn } from "#core/items/lint/text.ts";

/** A text as the words or Chinese characters it is made of; a name that is given as such counts as one. */
export type Tokens = readonly string[];

const inWords = (locale: Locale): boolean => languageOf(locale).counts === "words";

/** The tokens of a text without names, in lower case and without punctuation. */
const partsOf = (text: string, locale: Locale): string[] =>
  inWords(locale)
    ? wordsIn(text)
    : (plain(text)
        .toLowerCase()
        .match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? []);

export const joined = (tokens: Tokens, locale: Locale): string =>
  tokens.join(inWords(locale) ? " " : "");

/** How many words or characters a text has. Of Chinese, characters alone count, as everywhere on the site. */
export const lengthOf = (text: string, locale: Locale): number =>
  inWords(locale) ? wordsIn(text).length : (text.match(/\p{Script=Han}/gu) ?? []).length;

/** Cuts texts of a language into tokens, in which the longest name that fits is one token. */
export function tokeniser(locale: Locale, names: readonly string[]): (text: string) => Tokens {
  const byFirst = new Map<string, string[][]>();
  for (const name of names) {
    const parts = partsOf(name, locale);
    const [first] = parts;
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), parts]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  return (text) => {
    const parts = partsOf(text, locale);
    const tokens: string[] = [];
    for (let at = 0; at < parts.length; ) {
      const name = byFirst
        .get(parts[at] ?? "")
        ?.find((own) => own.every((part, place) => parts[at + place] === part));
      const length = name?.length ?? 1;
      tokens.push(joined(parts.slice(at, at + length), locale));
      at += length;
    }
    return tokens;
  };
}
