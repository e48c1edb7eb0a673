import { type Locale, speech } from "#core/i18n/locales.ts";

const NUMBER = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g;

/** All numbers in a text that are written in digits. */
export const plainNumbers = (text: string): number[] =>
  (text.match(NUMBER) ?? []).map((digits) => Number(digits.replace(/,/g, "")));

const MONTHS =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

/** Digits that name something and count nothing: hours and the hotline's number. */
const NAMES: readonly RegExp[] = [/\d{1,2}[:：]\d{2}/g, /\b12345\b/g];

/** The same in one tongue's own words: days, windows. */
const NAMES_IN: Readonly<Record<string, readonly RegExp[]>> = {
  en: [
    new RegExp(`\\b\\d{1,2} ${MONTHS}\\b`, "g"),
    /\bwindows?\s\d+(?:(?:, \d+)*,? (?:and|or|to) \d+)?/gi,
  ],
  zh: [
    /\d{1,2}月(?:\d{1,2}日)?/g,
    /\d{1,2}点(?:\d{1,2}分)?/g,
    /\d+(?:号?(?:、|和|与|至|到)\d+)*号窗口?/g,
  ],
};

/** Numbers from ten up that stand in words. The tables are in digits, and so is what is told of them. */
const IN_WORDS: Readonly<Record<string, RegExp>> = {
  en: /\b(?:ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|dozen)\b/gi,
  zh: /[二三四五六七八九]十|十[一二三四五六七八九]|[一二两三四五六七八九几][百千万]/g,
};

export interface Told {
  readonly numbers: readonly number[];
  readonly inWords: readonly string[];
  /** Whether the language has rules here that tell days and window numbers from figures. */
  readonly sure: boolean;
}

/** The figures that a text tells: its numbers in digits, names apart, and what it writes in words but should not. */
export function told(text: string, locale: Locale): Told {
  const tongue = speech(locale);
  const plain = [...NAMES, ...(NAMES_IN[tongue] ?? [])].reduce(
    (rest, name) => rest.replace(name, " "),
    text.replace(/\]\([^)]*\)/g, "]").replace(/<[^>]*>/g, " "),
  );
  return {
    numbers: plainNumbers(plain),
    inWords: plain.match(IN_WORDS[tongue] ?? /$^/) ?? [],
    sure: tongue in NAMES_IN,
  };
}
