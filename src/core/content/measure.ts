import { type Locale, languageOf, speech } from "#core/i18n/locales.ts";
import type { Lesson } from "./course.ts";

/** How long and how hard a text is to read. */
export interface Measure {
  /** In what the language counts: words, or Chinese characters without punctuation. */
  readonly length: number;
  readonly sentences: number;
  /** Words or characters a sentence. */
  readonly perSentence: number;
  /** Minutes at a calm pace. */
  readonly minutes: number;
  /** English only: Flesch Reading Ease, 0 (hard) to 100 (easy); 60 to 70 is plain English (Flesch 1948). */
  readonly ease?: number;
}

/** All that a lesson's reader reads, questions not counted. */
export const lessonText = (lesson: Lesson): string =>
  [
    lesson.opening,
    ...Object.values(lesson.objectives),
    ...Object.values(lesson.sections),
    lesson.body.replace(/<[^>]+>/g, ""),
    lesson.picture?.title,
    ...Object.values(lesson.picture?.labels ?? {}),
    lesson.idea,
    ...lesson.skill,
    lesson.act.when,
    lesson.act.do,
    lesson.act.lookBack,
    ...Object.values(lesson.act.variants ?? {}),
    ...lesson.together,
  ].join("\n");

export function measure(text: string, locale: Locale): Measure {
  const plain = text.replaceAll("**", "");
  return languageOf(locale).counts === "words"
    ? inWords(plain, locale)
    : inCharacters(plain, locale);
}

function inWords(text: string, locale: Locale): Measure {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
  const sentences = Math.max(1, (text.match(/[.!?](?=\s|”|$)/g) ?? []).length);
  return {
    length: words.length,
    sentences,
    perSentence: words.length / sentences,
    minutes: words.length / languageOf(locale).aMinute,
    ...(speech(locale) === "en" && { ease: easeOf(words, sentences) }),
  };
}

/** Flesch (1948): 206.835 − 1.015 × words a sentence − 84.6 × syllables a word. */
function easeOf(words: readonly string[], sentences: number): number {
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return (
    206.835 - 1.015 * (words.length / sentences) - 84.6 * (syllables / Math.max(1, words.length))
  );
}

/** Groups of vowels, a silent final e not counted: near enough for an average. */
const syllablesOf = (word: string): number =>
  Math.max(
    1,
    (
      word
        .toLowerCase()
        .replace(/(?<=[^l])e$/, "")
        .match(/[aeiouy]+/g) ?? []
    ).length,
  );

function inCharacters(text: string, locale: Locale): Measure {
  const characters = (text.match(/\p{Script=Han}/gu) ?? []).length;
  const sentences = Math.max(1, (text.match(/[。！？]/g) ?? []).length);
  return {
    length: characters,
    sentences,
    perSentence: characters / sentences,
    minutes: characters / languageOf(locale).aMinute,
  };
}
