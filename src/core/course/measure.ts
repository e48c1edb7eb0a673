import type { Locale } from "#core/i18n/locales.ts";
import type { Lesson } from "./course.ts";

/** How long and how hard a text is to read. */
export interface Measure {
  /** Words in English, Chinese characters without punctuation in Chinese. */
  readonly length: number;
  readonly sentences: number;
  /** Words or characters a sentence. */
  readonly perSentence: number;
  /** Minutes at a calm pace. */
  readonly minutes: number;
  /** English only: Flesch Reading Ease, 0 (hard) to 100 (easy); 60 to 70 is plain English (Flesch 1948). */
  readonly ease?: number;
}

/** Words a minute of careful reading in English; Brysbaert (2019) finds 238 for easy non-fiction. */
const WORDS_A_MINUTE = 180;
/** Characters a minute in Chinese, careful reading likewise. */
const CHARACTERS_A_MINUTE = 300;

/** All that a lesson's reader reads, questions not counted. */
export const lessonText = (lesson: Lesson): string =>
  [
    lesson.opening,
    ...Object.values(lesson.objectives),
    ...Object.values(lesson.sections),
    lesson.body.replace(/<[^>]+>/g, ""),
    lesson.picture.title,
    ...Object.values(lesson.picture.labels),
    lesson.idea,
    ...lesson.skill,
    lesson.act.when,
    lesson.act.do,
    lesson.act.lookBack,
    ...Object.values(lesson.act.variants),
    ...lesson.together,
  ].join("\n");

export function measure(text: string, locale: Locale): Measure {
  const plain = text.replaceAll("**", "");
  return locale === "en" ? english(plain) : chinese(plain);
}

function english(text: string): Measure {
  const words = text.match(/[A-Za-z0-9][A-Za-z0-9’'-]*/g) ?? [];
  const sentences = Math.max(1, (text.match(/[.!?](?=\s|”|$)/g) ?? []).length);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  const ease =
    206.835 - 1.015 * (words.length / sentences) - 84.6 * (syllables / Math.max(1, words.length));
  return {
    length: words.length,
    sentences,
    perSentence: words.length / sentences,
    minutes: words.length / WORDS_A_MINUTE,
    ease,
  };
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

function chinese(text: string): Measure {
  const characters = (text.match(/\p{Script=Han}/gu) ?? []).length;
  const sentences = Math.max(1, (text.match(/[。！？]/g) ?? []).length);
  return {
    length: characters,
    sentences,
    perSentence: characters / sentences,
    minutes: characters / CHARACTERS_A_MINUTE,
  };
}
