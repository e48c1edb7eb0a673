import { languageOf } from "#core/i18n/locales.ts";
import { rulesOf } from "../kinds/index.ts";
import { keysOf, optionsOf } from "../parts.ts";
import { type Asked, COURSE, type Rule, type Sheet } from "./rule.ts";
import { bigrams, charactersIn, wordsIn } from "./text.ts";

/*
 * The guesser sees nothing but the options of single-choice items. It learns from all the other modules which words stand in
 * keys and which in wrong options (naive Bayes by the presence of words: Manning, Raghavan & Schütze 2008, section 13.3), and
 * takes the option that looks most like a key. A whole module is left out at a time, since its items, variants and near-misses
 * above all, share words. What it gets right beyond chance, a reader who knows the style of the course gets right without
 * having learned anything.
 */

/** One single-choice item, guessed. */
export interface Guess {
  readonly id: string;
  /** The chance of guessing the key: one in the number of options. */
  readonly chance: number;
  /** 1 where the key alone looks most like one, a part of 1 where it does so together with others, else 0. */
  readonly hit: number;
  /** How sure the guesser is of the key, from 0 to 1: its posterior among the item's options. */
  readonly sure: number;
}

/** A word, or one or two Chinese characters, with the number of keys and of wrong options that have it. */
export interface Tell {
  readonly mark: string;
  readonly keys: number;
  readonly wrong: number;
  /** Above 0 it speaks for a key, below 0 for a wrong option; in standard errors. */
  readonly weight: number;
}

/** How right the guesser was: sums over all it guessed. */
interface Success {
  readonly hits: number;
  readonly of: number;
  /** The hits that chance would give. */
  readonly byChance: number;
}

/** A share of hits above this is worth a warning: the interval of a bank's 120 items reaches from there to chance, 25 %. */
const MOST = 0.32;
/** Fewer items than this are often guessed by chance. */
const ENOUGH = 20;

export const guesser: Rule<readonly Sheet[]> = {
  name: "guesser",
  find(sheets) {
    const { hits, of, byChance } = successOf(guess(sheets));
    if (of < ENOUGH || hits <= Math.max(of * MOST, byChance)) return [];
    return [
      {
        id: COURSE,
        message: `a program that counts words guesses ${percent(hits / of)} of ${of} keys from the options alone; chance gives ${percent(byChance / of)}`,
        remedy:
          "npm run report:content names the words: use them in keys and wrong options alike, or in neither",
      },
    ];
  },
};

/** Guesses every single-choice item of a course in one language by what the other modules teach. */
export function guess(sheets: readonly Sheet[]): Guess[] {
  const modules = sheets.map(questionsOf);
  const whole = count(modules.flat());
  return modules.flatMap((questions) => {
    const others = without(whole, count(questions));
    // With nothing to learn from, there is nothing to guess by.
    if (others.keys === 0) return [];
    return questions.map((question) => guessed(question, others));
  });
}

export const successOf = (guesses: readonly Guess[]): Success => ({
  hits: guesses.reduce((sum, { hit }) => sum + hit, 0),
  of: guesses.length,
  byChance: guesses.reduce((sum, { chance }) => sum + chance, 0),
});

/** The marks that stand in `least` options or more and give them away, the strongest first. */
export function tellsOf(sheets: readonly Sheet[], least = 5): Tell[] {
  const counts = count(sheets.flatMap(questionsOf));
  return [...counts.marks]
    .map(([mark, { keys, wrong }]) => {
      // A log odds ratio by its standard error (Woolf 1955): a rare word has to be the more lopsided.
      const cells = [keys, counts.keys - keys, wrong, counts.wrong - wrong];
      const error = Math.sqrt(cells.reduce((sum, cell) => sum + 1 / (cell + 0.5), 0));
      return { mark, keys, wrong, weight: oddsRatio(counts, keys, wrong) / error };
    })
    .filter(({ keys, wrong }) => keys + wrong >= least)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.mark < b.mark ? -1 : 1));
}

interface Question {
  readonly id: string;
  readonly options: readonly Option[];
}
interface Option {
  readonly marks: ReadonlySet<string>;
  readonly right: boolean;
}

/** The single-choice items of a module; steps of cases and variants are among them. */
const questionsOf = (sheet: Sheet): Question[] =>
  sheet.asked
    .filter(({ item }) => rulesOf(item).chooses === "one")
    .map((asked) => ({ id: asked.item.id, options: optionsIn(sheet, asked) }));

function optionsIn({ locale }: Sheet, { item, words }: Asked): Option[] {
  const keys = keysOf(item);
  const marksIn =
    languageOf(locale).counts === "words"
      ? wordsIn
      : (text: string) => [...charactersIn(text), ...bigrams(text)];
  return optionsOf(item).map((id) => ({
    marks: new Set(marksIn(words.options?.[id]?.text ?? "")),
    right: keys.includes(id),
  }));
}

interface Sides {
  readonly keys: number;
  readonly wrong: number;
}

/** How many options there are on each side, and how many of them have each mark. */
interface Counts extends Sides {
  readonly marks: ReadonlyMap<string, Sides>;
}

const NONE: Sides = { keys: 0, wrong: 0 };

/** The counts less those of a part of them. */
const without = (whole: Counts, part: Counts): Counts => ({
  ...less(whole, part),
  // Recount only the marks that occur in the part; all others keep their counts.
  marks: new Map([
    ...whole.marks,
    ...[...part.marks].map(
      ([mark, own]) => [mark, less(whole.marks.get(mark) ?? NONE, own)] as const,
    ),
  ]),
});

const less = (one: Sides, other: Sides): Sides => ({
  keys: one.keys - other.keys,
  wrong: one.wrong - other.wrong,
});

function count(questions: readonly Question[]): Counts {
  const marks = new Map<string, { keys: number; wrong: number }>();
  const sides = { keys: 0, wrong: 0 };
  for (const option of questions.flatMap(({ options }) => options)) {
    const side = option.right ? "keys" : "wrong";
    sides[side] += 1;
    for (const mark of option.marks) {
      const own = marks.get(mark) ?? { keys: 0, wrong: 0 };
      own[side] += 1;
      marks.set(mark, own);
    }
  }
  return { ...sides, marks };
}

/** The log of how much likelier a key has the mark than a wrong option has. One is added on each side (Laplace). */
const oddsRatio = (counts: Counts, keys: number, wrong: number): number =>
  logit((keys + 1) / (counts.keys + 2)) - logit((wrong + 1) / (counts.wrong + 2));

const logit = (share: number): number => Math.log(share / (1 - share));

/** How much an option looks like a key. What all options lack counts for each alike; what was never seen says nothing. */
const weigh = (counts: Counts, { marks }: Option): number =>
  [...marks].reduce((sum, mark) => {
    const { keys, wrong } = counts.marks.get(mark) ?? NONE;
    return keys + wrong === 0 ? sum : sum + oddsRatio(counts, keys, wrong);
  }, 0);

function guessed({ id, options }: Question, counts: Counts): Guess {
  const weights = options.map((option) => weigh(counts, option));
  const most = Math.max(...weights);
  const best = weights.filter((weight) => weight === most).length;
  const key = weights[options.findIndex(({ right }) => right)] ?? Number.NEGATIVE_INFINITY;
  // One of the options is the key, each as likely beforehand: the odds, made to add up to 1, are the posterior.
  const all = weights.reduce((sum, weight) => sum + Math.exp(weight - most), 0);
  return {
    id,
    chance: 1 / options.length,
    hit: key === most ? 1 / best : 0,
    sure: Math.exp(key - most) / all,
  };
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
