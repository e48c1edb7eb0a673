import { type Language, languageOf } from "#core/i18n/locales.ts";
import { choicesOf } from "./choices.ts";
import type { Rule, Sheet } from "./rule.ts";
import { bigrams, wordsIn } from "./text.ts";

/** Words of five letters or more that say nothing of a question's matter, or are the matter of the whole course. */
const COMMON = new Set(
  `about above after again against almost along among another around because before being below between could does
  doing during either enough first further given goes having itself later least might module never often other others
  people place point rather right round second section shall should since still their them there these they thing
  things third those three through today together toward towards under until usually what where which while whose
  within without would years
  cadre cadres course leader leaders learn learned learning learns learnt office offices principle session sessions
  source staff studied studies study studying`.split(/\s+/),
);
/** Chinese characters that mostly serve grammar, count or name what the whole course is about. */
const COMMON_HAN = new Set(
  "的了是在和与或也都就还又把被将会能可不没无有这那哪个一二三四五六七八九十几多少什么怎样为从到出来去上下里外们得着过给对按照要让使向跟同某该其此之以于等再最更很太才只年月日天次项位名种件条学习工作单原文课模块节处",
);

/** Fewer letters than this are mostly words of grammar. In the stem one less will do: its `page` meets `pages`. */
const LONG = 5;

/** The marks by which a reader recognises one text in another: word stems, or pairs of characters in scripts without spaces. */
const marksOf: Readonly<Record<Language["counts"], (text: string, long: number) => string[]>> = {
  words: (text, long) =>
    wordsIn(text)
      .map((word) => word.replace(/'s$/u, ""))
      .filter((word) => word.length >= long && !COMMON.has(word))
      .map(stem),
  characters: (text) => bigrams(text).filter((pair) => ![...pair].some((c) => COMMON_HAN.has(c))),
};

/** Cuts off the commonest endings: `repairs`, `repaired` and `repair` are one word. */
const stem = (word: string): string =>
  word.replace(/(?:ies|ied|ying|ing|ers?|ed|es|ly|s|y|e)$/u, "");

/**
 * A word of the stem that comes again in the key alone, where wrong options take up less of the stem than the key does:
 * then the key can be chosen by its sound. Wrong options that take up other words of the stem make up for it.
 */
export const echo: Rule<Sheet> = {
  name: "echo",
  find: ({ locale, asked }) =>
    asked.flatMap((question) => {
      const { counts } = languageOf(locale);
      const marks = marksOf[counts];
      const stemMarks = new Set(marks(question.words.stem, LONG - 1));
      const echoes = (text: string) =>
        new Set(marks(text, LONG).filter((mark) => stemMarks.has(mark)));
      const { right, wrong } = choicesOf(question);
      const rightEchoes = right.map(echoes);
      const wrongEchoes = wrong.map(echoes);
      const most = Math.max(0, ...wrongEchoes.map(({ size }) => size));
      if (rightEchoes.some(({ size }) => size <= most)) return [];
      const telling = [...(rightEchoes[0] ?? [])].filter(
        (mark) =>
          rightEchoes.every((own) => own.has(mark)) && !wrongEchoes.some((own) => own.has(mark)),
      );
      if (telling.length === 0) return [];
      return [
        {
          id: question.item.id,
          message: `only the key repeats the stem's ${telling.map((mark) => `“${mark}${counts === "words" ? "…" : ""}”`).join(", ")}`,
          remedy: "say it otherwise in the key, or let a wrong option repeat it too",
        },
      ];
    }),
};
