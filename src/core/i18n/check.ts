import { checkSameIds } from "#core/content/check/sets.ts";
import type { Report } from "#core/content/problem.ts";
import { DEFAULT_LOCALE, LOCALES, type Locale } from "./locales.ts";
import type { Strings } from "./strings.ts";

/** The group of punctuation: the only words that may begin or end with a space, or be empty. */
const MARKS = `${"marks" satisfies keyof Strings}.`;

/** The places that a word has to fill in, as one text. */
export const placeholders = (value: string): string =>
  [...new Set(value.match(/\{\w+\}/g) ?? [])].sort().join(" ");

/** Each word by its place: `quiz.check`. */
const byPlace = (strings: Strings): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(strings).flatMap(([group, words]: [string, Readonly<Record<string, string>>]) =>
      Object.entries(words).map(([name, word]) => [`${group}.${name}`, word] as const),
    ),
  );

/** Whether the interface has the same words in all languages, with the same places to fill in. */
export function checkStrings(
  report: Report,
  words: Readonly<Record<Locale, { readonly strings: Strings }>>,
): void {
  const model = byPlace(words[DEFAULT_LOCALE].strings);
  for (const locale of LOCALES) {
    const file = `ui/${locale}.yaml`;
    const own = byPlace(words[locale].strings);
    checkSameIds(report, file, "word of the interface", model.keys(), own.keys());
    for (const [place, word] of own) {
      const wanted = placeholders(model.get(place) ?? word);
      if (placeholders(word) !== wanted) {
        report.error(
          file,
          place,
          `fills in “${placeholders(word)}” where ${DEFAULT_LOCALE} has “${wanted}”`,
          "use the same names in braces",
        );
      }
      if (place.startsWith(MARKS)) continue;
      if (word.trim() === "") report.error(file, place, "the text is empty", "write it");
      else if (word !== word.trim()) {
        report.error(file, place, "the text begins or ends with a space", "remove the space");
      }
    }
  }
}
