import { type Locale, languageOf } from "#core/i18n/locales.ts";
import type { ItemWords } from "../words.ts";

/** A text without its marks of emphasis. */
export const plain = (text: string): string => text.replace(/\*\*/g, "");

/** The words of a text in lower case, without punctuation; what a hyphen joins is one word. */
export const wordsIn = (text: string): string[] =>
  plain(text)
    .toLowerCase()
    .replace(/’/g, "'")
    .match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [];

/** The stretches of Chinese characters in a text. */
const hanRuns = (text: string): string[] => plain(text).match(/\p{Script=Han}+/gu) ?? [];

/** All Chinese characters of a text. */
export const charactersIn = (text: string): string[] => hanRuns(text).flatMap((run) => [...run]);

/** All pairs of neighbouring Chinese characters in a text. */
export const bigrams = (text: string): string[] =>
  hanRuns(text).flatMap((run) =>
    Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2)),
  );

/** How long a text looks to its reader, in letters; marks of emphasis don't count. */
export const lettersIn = (text: string): number => [...plain(text)].length;

/** How much there is to read, in what the language counts. */
export const amountOf = (locale: Locale, text: string): number =>
  languageOf(locale).counts === "words" ? wordsIn(text).length : lettersIn(text);

/** All that a reader is shown of an item, each text once. What short answers are compared with is left out. */
export function textsOf(words: ItemWords): string[] {
  const parts = [...Object.values(words.options ?? {}), ...Object.values(words.prompts ?? {})];
  return [
    words.stem,
    ...parts.flatMap(({ text, feedback }) => [text, feedback]),
    ...Object.values(words.points ?? {}),
    words.feedback?.right,
    words.feedback?.wrong,
    ...Object.values(words.near ?? {}).map(({ feedback }) => feedback),
    words.rationale,
    words.hint,
  ].filter((text) => text !== undefined);
}
