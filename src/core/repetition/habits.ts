import { type Language, languageOf } from "#core/i18n/locales.ts";
import type { Prose } from "./prose.ts";
import { lengthOf } from "./tokens.ts";

/**
 * Above how many words a sentence is long, or how many characters: a text has about five characters of Chinese for three words of
 * English, so that 50 are as long as 30.
 */
export const LONG: Readonly<Record<Language["counts"], number>> = { words: 30, characters: 50 };

/** How a sentence says that it repeats the source: that is what the label of origin is for. */
const SAID: Readonly<Record<Language["counts"], RegExp>> = {
  words:
    /\bthe source(?:’s \w+)? (?:also |only |itself )?(?:says|states|holds|finds|sees|wants|asks|warns|calls|names|speaks)\b/gi,
  characters: /原文(?:也|还|只|又|里|中)?(?:说|认为|指出|提出|强调|讲|称)/g,
};

/** How often a lesson does what makes a text heavy. */
export interface Habits {
  readonly sentences: number;
  readonly long: number;
  /** The words or characters of its longest sentence. */
  readonly longest: number;
  readonly semicolons: number;
  readonly said: number;
}

export function habitsOf({ locale, sentences }: Prose): Habits {
  const { counts } = languageOf(locale);
  const texts = sentences.map(({ text }) => text);
  const lengths = texts.map((text) => lengthOf(text, locale));
  const count = (pattern: RegExp): number =>
    texts.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0);
  return {
    sentences: texts.length,
    long: lengths.filter((length) => length > LONG[counts]).length,
    longest: Math.max(0, ...lengths),
    semicolons: count(/[;；]/g),
    said: count(SAID[counts]),
  };
}

/** How many things there are of each kind, the commonest first. */
export function countKinds<K extends string>(kinds: readonly K[]): [kind: K, times: number][] {
  const times = new Map<K, number>();
  for (const kind of kinds) times.set(kind, (times.get(kind) ?? 0) + 1);
  return [...times].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
}
