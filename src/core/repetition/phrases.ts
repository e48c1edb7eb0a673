import { type Language, languageOf } from "#core/i18n/locales.ts";
import type { Prose } from "./prose.ts";
import { joined, type Tokens, tokeniser } from "./tokens.ts";

/** From how many words or characters on a phrase is one that readers notice, and in how many modules it then is a habit. */
export const LENGTHS: Readonly<Record<Language["counts"], number>> = { words: 5, characters: 8 };
export const MODULES = 3;

/** Texts that authors can't vary: names, and the interface's strings. */
export interface Fixed {
  /** Terms, titles and the names of the case: each counts as one word, so that what is said of it is compared and not its name. */
  readonly names: readonly string[];
  /** The interface's strings: a phrase that is part of one is not reported. */
  readonly headings: readonly string[];
}

/** A phrase that stands in several modules. */
export interface Phrase {
  readonly text: string;
  readonly modules: readonly string[];
}

/**
 * The phrases that stand in `MODULES` lessons or more, in the same sentence each time: the longest stretches that do so in the same
 * modules, those in most modules first.
 */
export function phrasesIn(proses: readonly Prose[], { names, headings }: Fixed): Phrase[] {
  const [{ locale } = { locale: undefined }] = proses;
  if (locale === undefined) return [];
  const size = LENGTHS[languageOf(locale).counts];
  const tokens = tokeniser(locale, names);
  const lessons = proses.map(({ slug, sentences }) => ({
    slug,
    sentences: sentences.map(({ text }) => tokens(text)),
  }));
  const modules = modulesByGram(lessons, size);
  // Marks at both ends keep a heading's words from being found inside other words.
  const whole = (parts: Tokens) => `\n${parts.join("\n")}\n`;
  const fixed = headings.map((heading) => whole(tokens(heading)));
  const seen = new Set<string>();
  const phrases = lessons.flatMap(({ sentences }) =>
    sentences.flatMap((sentence) =>
      stretchesOf(sentence, size, modules, seen).map(([from, to, slugs]) => ({
        parts: sentence.slice(from, to),
        slugs,
      })),
    ),
  );
  return phrases
    .filter(({ parts }) => !fixed.some((heading) => heading.includes(whole(parts))))
    .map(({ parts, slugs }) => ({ text: joined(parts, locale), modules: slugs }))
    .sort((a, b) => b.modules.length - a.modules.length || (a.text < b.text ? -1 : 1));
}

interface Cut {
  readonly slug: string;
  readonly sentences: readonly Tokens[];
}

const gramAt = (sentence: Tokens, at: number, size: number): string =>
  sentence.slice(at, at + size).join("\n");

const placesIn = (sentence: Tokens, size: number): number[] =>
  Array.from({ length: Math.max(0, sentence.length - size + 1) }, (_, at) => at);

/** In which modules each phrase of that size stands, of those that stand in enough of them. */
function modulesByGram(lessons: readonly Cut[], size: number): Map<string, readonly string[]> {
  const all = new Map<string, Set<string>>();
  for (const { slug, sentences } of lessons) {
    for (const sentence of sentences) {
      for (const at of placesIn(sentence, size)) {
        const gram = gramAt(sentence, at, size);
        all.set(gram, (all.get(gram) ?? new Set()).add(slug));
      }
    }
  }
  return new Map(
    [...all]
      .filter(([, slugs]) => slugs.size >= MODULES)
      .map(([gram, slugs]) => [gram, [...slugs]]),
  );
}

/** The stretches of a sentence that were not told yet and whose phrases all stand in the same modules. */
function stretchesOf(
  sentence: Tokens,
  size: number,
  modules: ReadonlyMap<string, readonly string[]>,
  seen: Set<string>,
): [from: number, to: number, modules: readonly string[]][] {
  const stretches: [number, number, readonly string[]][] = [];
  for (const at of placesIn(sentence, size)) {
    const gram = gramAt(sentence, at, size);
    const slugs = modules.get(gram);
    if (slugs === undefined || seen.has(gram)) continue;
    seen.add(gram);
    const last = stretches[stretches.length - 1];
    if (last && last[1] === at + size - 1 && last[2].join() === slugs.join()) last[1] = at + size;
    else stretches.push([at, at + size, slugs]);
  }
  return stretches;
}
