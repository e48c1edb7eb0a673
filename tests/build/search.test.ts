// What can be read on the pages is found by the search, word for word.

import { Window } from "happy-dom";
import { describe, expect, it } from "vitest";
import { LOCALES, type Locale, langTag } from "#core/i18n/locales.ts";
import { type Finder, finder } from "#core/search/find.ts";
import type { Texts } from "#core/search/texts.ts";
import { builtPages, fileOf, gzipped, htmlOf } from "./site.ts";

/** All that a first search loads of the site's texts, gzip: less than a full-text engine weighs before its index. */
const TEXTS = 80 * 1024;

const version = JSON.parse(fileOf("version.json")) as string;
const textsOf = (locale: Locale): string => fileOf(`data/${version}/${locale}/find.json`);

/** What the search leaves out of a lesson, where nothing is marked any more. */
const UNREAD = "nav,.from,.check,.quiz,section.small";

/** Each page's readable lines, read from its HTML by another parser and in another way than the search's texts are. */
function linesOf(html: string): string[] {
  const { document } = new Window();
  document.write(html);
  const body = document.querySelector('[data-find=""],article[data-module]');
  if (body === null) return [];
  const unread = body.matches("article[data-module]") ? UNREAD : '[data-find="no"]';
  for (const left of body.querySelectorAll(`svg,script,${unread}`)) left.remove();
  const blocks = [...body.querySelectorAll("p,li,dt,dd,h1,h2,h3,figcaption,td,th,div,section")];
  return blocks
    .map((block) =>
      [...block.childNodes]
        .filter(
          (node) => !(node as unknown as Element).matches?.("p,ul,ol,dl,div,section,table,[lang]"),
        )
        .map((node) => node.textContent)
        .join(""),
    )
    .filter((line) => line.trim() !== "");
}

const pagesOf = (locale: Locale): Map<string, string[]> =>
  new Map(
    builtPages()
      .filter((page) => page.startsWith(`${locale}/`))
      .map((page) => [page.slice(locale.length + 1), linesOf(htmlOf(page))] as const)
      .filter(([, lines]) => lines.length > 0),
  );

/** The words of two to four characters, each with the pages that it stands on, as the browser's own segmenter cuts them. */
function wordsOf(locale: Locale, pages: ReadonlyMap<string, readonly string[]>) {
  const segmenter = new Intl.Segmenter(langTag(locale), { granularity: "word" });
  const words = new Map<string, Set<string>>();
  for (const [path, lines] of pages)
    for (const line of lines)
      for (const { segment, isWordLike } of segmenter.segment(line)) {
        const { length } = [...segment];
        if (!isWordLike || length < 2 || length > 4) continue;
        words.set(segment, (words.get(segment) ?? new Set()).add(path));
      }
  return words;
}

/** What a word's pages lack, of those that are found for it. */
const missed = (find: Finder, query: string, pages: ReadonlySet<string>): string[] => {
  const found = new Set(find(query).pages.map(({ path }) => path));
  return [...pages].filter((page) => !found.has(page));
};

/** Letters and digits as keyboards for Chinese give them. */
const wide = (word: string): string =>
  word.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

/** Only what hangs takes so many ms. */
const LIMIT = { timeout: 120_000 };

describe.each(LOCALES)("%s", LIMIT, (locale) => {
  const texts = JSON.parse(textsOf(locale)) as Texts;
  const find = finder(texts);
  const pages = pagesOf(locale);
  const words = wordsOf(locale, pages);

  it("every module and every page that explains can be searched", () => {
    expect(pages.size).toBeGreaterThan(20);
    // What was found is a link by this name.
    expect(texts.pages.filter(({ title }) => title === "")).toEqual([]);
    expect(texts.pages.map(({ path }) => path).sort()).toEqual([...pages.keys()].sort());
  });

  it("every word of two to four characters is found on every page that holds it", () => {
    expect(words.size).toBeGreaterThan(500);
    const faults = [...words].flatMap(([word, on]) => {
      const lacks = missed(find, word, on);
      return lacks.length > 0 ? [`${word}: ${lacks}`] : [];
    });
    console.log(`${locale}: ${words.size} words tried, ${words.size - faults.length} found`);
    expect(faults).toEqual([]);
  });

  it("so is each of them in full-width letters and in traditional characters", () => {
    const traditional = new Map(
      [...(texts.traditional ?? "").matchAll(/(.)(.)/gu)].map(([, from = "", to = ""]) => [
        to,
        from,
      ]),
    );
    const forms = [...words].map(([word, on]) => {
      const other = [...wide(word)].map((letter) => traditional.get(letter) ?? letter).join("");
      return { word, other, on };
    });
    const changed = forms.filter(({ word, other }) => word !== other);
    expect(changed.length).toBeGreaterThan(500);
    const faults = changed.filter(({ other, on }) => missed(find, other, on).length > 0);
    console.log(
      `${locale}: ${changed.length} other forms tried, ${changed.length - faults.length} found`,
    );
    expect(faults.map(({ other }) => other)).toEqual([]);
  });

  it(`what a first search loads of the texts weighs at most ${TEXTS} bytes`, () => {
    expect(gzipped(textsOf(locale))).toBeLessThanOrEqual(TEXTS);
  });
});

it.each(["脱产", "假话", "學習", "幹部", "脫產", "機關"])("%s is found", (word) => {
  const { pages, partly } = finder(JSON.parse(textsOf("zh-hans")) as Texts)(word);
  expect(pages).not.toEqual([]);
  expect(partly).toBe(false);
});
