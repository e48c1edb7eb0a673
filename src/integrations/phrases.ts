import { gzipSync } from "node:zlib";
import type { AstroIntegration } from "astro";
import { phrasesOf } from "#core/i18n/phrases.ts";
import { changePages } from "./built-pages.ts";

/**
 * Marks in every Chinese heading and in the sentence under a page's title where a line may end: `word-break: keep-all` then
 * keeps its words whole. After the search has read the pages, as it takes words for what stands between two tags.
 */
export function phrases(): AstroIntegration {
  return {
    name: "whetstone:phrases",
    hooks: {
      "astro:build:done": ({ dir }) => changePages(dir, withPhrases),
    },
  };
}

const HEADING = /<(h[1-6])\b[^>]*>.*?<\/\1>/gs;

/** What stands between the tags and character references of a heading. */
const TEXT = /(?<=^|[>;])[^<>&;]*\p{Script=Han}[^<>&;]*(?=$|[<&])/gu;

/** So many characters of a smaller heading stand on one line of a phone: marks in it would only weigh. */
const LINE = 14;

/** The sentence under a page's title, where no link or stress stands in it. */
const LEDE = /<p class=(?:"(lede[^"]*)"|(lede))>([^<]*\p{Script=Han}[^<]*)(?=<(?!a|b|em|i|s)|$)/gu;

/** Where a page is nearly as heavy as its first view may be, bytes of gzip, marks below its title would bring it over that. */
const HEAVY = 13_800;

const marked = (text: string): string =>
  text.replace(TEXT, (words) => phrasesOf(words).join("<wbr>"));

export function withPhrases(html: string): string {
  const withHeadings = html.replace(HEADING, (heading, name: string) =>
    name !== "h1" && heading.replace(/<[^>]*>/g, "").trim().length <= LINE
      ? heading
      : marked(heading),
  );
  return gzipSync(withHeadings).length > HEAVY ? withHeadings : withLedes(withHeadings);
}

// A script draws some of these sentences again, without marks: only what is marked has the class that keeps words whole.
const withLedes = (html: string): string =>
  html.replace(
    LEDE,
    (_, several: string | undefined, one: string, text: string) =>
      `<p class="${several ?? one} words">${marked(text)}`,
  );
