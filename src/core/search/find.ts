import { foldSimplified, simplifiedBy } from "#core/i18n/simplified.ts";
import { SIMPLIFIED } from "#core/i18n/traditional.ts";
import { type Excerpt, excerptOf } from "./excerpt.ts";
import type { PageText, PlaceText, Texts } from "./texts.ts";
import { indexOfWord, partsOf, stemOf, timesOf, wordsOf } from "./words.ts";

/** A page that was found, with the places in it that hold most of what was asked for. */
export interface FoundPage {
  readonly path: string;
  /** Marked as excerpts are, and worked out when it is shown. */
  readonly title: () => Excerpt;
  readonly places: readonly FoundPlace[];
}

export interface FoundPlace {
  readonly id: string;
  readonly title: () => Excerpt;
  /** Worked out when it is shown. */
  readonly excerpt: () => Excerpt;
}

export interface Found {
  /** The best first. */
  readonly pages: readonly FoundPage[];
  /** True where no page holds all that was asked for: those that are here hold part of it. */
  readonly partly: boolean;
}

export type Finder = (query: string) => Found;

/** Places shown of one page. */
const PLACES = 3;

/** What a word counts for in a title, a heading, and for being the whole of one. */
const WEIGHT = { title: 8, heading: 4, whole: 16 };

interface Place extends PlaceText {
  readonly heading: string;
  readonly body: string;
}

interface Page extends PageText {
  /** The title as it is searched. */
  readonly name: string;
  readonly places: readonly Place[];
}

/** Makes texts ready to be searched. Every word that stands in a text is found in it, however a language cuts words. */
export function finder({ pages: texts, traditional }: Texts): Finder {
  const table = traditional === undefined ? SIMPLIFIED : simplifiedBy(traditional);
  const folded = (text: string) => foldSimplified(text, table);
  const pages: readonly Page[] = texts.map((page) => ({
    ...page,
    name: folded(page.title),
    places: page.places.map((place) => ({
      ...place,
      heading: folded(place.title ?? page.title),
      body: folded(place.text),
    })),
  }));
  const stands = (word: string) =>
    pages.some(({ places }) =>
      places.some(({ heading, body }) => holds(heading, word) || holds(body, word)),
    );

  return (query) => {
    const asked = folded(query);
    const words = wordsOf(asked);
    let sought = words;
    let ranked = rank(pages, words, asked).filter(({ held }) => held === words.length);
    const partly = ranked.length === 0;
    if (partly) {
      sought = words.flatMap((word) => (stands(stemOf(word)) ? [word] : partsOf(word, stands)));
      ranked = rank(pages, sought, asked);
      ranked = ranked.filter(({ held }) => held === ranked[0]?.held);
    }
    const stems = sought.map(stemOf);
    return {
      partly,
      pages: ranked.map(({ page, places }) => ({
        path: page.path,
        title: () => excerptOf(page.title, stems, folded),
        places: places.slice(0, PLACES).map(({ id = "", title = page.title, text }) => ({
          id,
          title: () => excerptOf(title, stems, folded),
          excerpt: () => excerptOf(text, stems, folded),
        })),
      })),
    };
  };
}

const holds = (text: string, word: string): boolean => indexOfWord(text, word) >= 0;

interface Ranked {
  readonly page: Page;
  readonly places: readonly Place[];
  /** How many of the words the page holds. */
  readonly held: number;
  /** How much of the page's title the words make up, where all of them stand in it; else 0. */
  readonly named: number;
  readonly score: number;
}

/** The pages that hold any of the words: those with most of them first, and among these those that are called so. */
function rank(pages: readonly Page[], words: readonly string[], asked: string): Ranked[] {
  const stems = words.map(stemOf);
  return pages
    .map((page) => {
      const places = page.places
        .map((place) => ({ place, ...weigh(place, words, stems, asked) }))
        .filter(({ held }) => held > 0)
        .sort((one, other) => other.held - one.held || other.score - one.score);
      const best = places[0];
      return {
        page,
        places: places.filter(({ held }) => held === best?.held).map(({ place }) => place),
        held: stems.filter((stem) =>
          page.places.some(({ heading, body }) => holds(heading, stem) || holds(body, stem)),
        ).length,
        named: stems.every((stem) => holds(page.name, stem))
          ? stems.join("").length / Math.max(1, page.name.length)
          : 0,
        score: best === undefined ? 0 : best.held * WEIGHT.title + best.score,
      };
    })
    .filter(({ held }) => held > 0)
    .sort(
      (one, other) => other.held - one.held || other.named - one.named || other.score - one.score,
    );
}

/** How many of the words a place holds, and how much it is about them. */
function weigh(
  { id, heading, body }: Place,
  words: readonly string[],
  stems: readonly string[],
  asked: string,
): { held: number; score: number } {
  let held = 0;
  let score = heading === asked.trim() ? WEIGHT.whole : 0;
  words.forEach((word, index) => {
    const stem = stems[index] ?? word;
    const inHeading = holds(heading, stem);
    const times = timesOf(body, stem);
    if (!inHeading && times === 0) return;
    held++;
    if (inHeading) score += id === undefined ? WEIGHT.title : WEIGHT.heading;
    // The word as it was asked for counts once more than its other forms.
    score += Math.log2(1 + times + timesOf(body, word));
  });
  return { held, score };
}
