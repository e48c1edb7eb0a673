import { gzipSync } from "node:zlib";
import type { AstroIntegration } from "astro";
import { phrasesOf } from "#core/i18n/phrases.ts";
import { changePages } from "./built-pages.ts";

/**
 * Marks in every Chinese heading, in what a sheet asks and in the sentence under a page's title where a line may end:
 * `word-break: keep-all` then keeps its words whole. On pages that are only read (`TO_READ`) a number also stays with what it
 * counts. After the search has read the pages, as it takes words for what stands between two tags.
 */
export function phrases(): AstroIntegration {
  return {
    name: "whetstone:phrases",
    hooks: {
      "astro:build:done": ({ dir }) =>
        changePages(dir, (html, page) => {
          if (!TO_READ.test(page)) return withPhrases(html);
          return withHeldNumbers(withPhrases(html, COLUMN));
        }),
    },
  };
}

const HEADING = /<(h[1-6])\b[^>]*>.*?<\/\1>/gs;

/** What stands between the tags and character references of a heading. */
const TEXT = /(?<=^|[>;])[^<>&;]*\p{Script=Han}[^<>&;]*(?=$|[<&])/gu;

/** So many characters of a smaller heading stand on one line of a phone: marks in it would only weigh. */
const LINE = 14;
/** And so many where headings stand in a column beside the text. */
const COLUMN = 9;

/** What stands in a line of its own above a heading. */
const SMALL = /<span class="?small"?>.*?<\/span>/s;

/** What a sheet asks, in a narrow column. */
const LABEL = /<dt class="words"[^>]*>.*?<\/dt>/gs;

/** The sentence under a page's title, where no link or stress stands in it. */
const LEDE = /<p class=(?:"(lede[^"]*)"|(lede))>([^<]*\p{Script=Han}[^<]*)(?=<(?!a|b|em|i|s)|$)/gu;

/** Running text, and what stands in it between two tags. */
const PROSE = /<(p|dd|td)\b[^>]*>.*?<\/\1>/gs;
const WORDS = />[^<>]*\d[^<>]*</g;

/** Pages that are read and not worked by script: a script would look for its words without joiners. */
const TO_READ = /\/(?:about|case|evidence|glossary|sources|tools)\//;

/** Where no line may end: between a number and a measure, within a measure of two characters, between an author and the year. */
const HELD = [
  // These measures were seen torn off, or stand with a number after a point. More of them would weigh too much in the year of the case.
  [/(?<=\d)(?=[小分页个万字项])|(?<=\.\d)(?=\p{Script=Han})/gu, ""],
  [/(?<=\d\u2060)(小|分|个|万)(?=[时钟月字元])/gu, "$1"],
  // A kind of staff, beside its numbers.
  [/编(?=外人员)|外(?=人员)|人(?=员)/gu, "$&"],
  [/(?<=[A-Za-z等]，)(?=\d{4}(?!\d))|(?<=[A-Za-z])(?=等，\d)/gu, ""],
] as const;

/** A link of few characters within a sentence. */
const SHORT_LINK = /(?<=\p{Script=Han}<a [^>]*>)(\p{Script=Han}{2,4})(?=<\/a>\p{Script=Han})/gu;

const JOINER = "\u2060";

/** Where a page is nearly as heavy as its first view may be, bytes of gzip, marks below its title would bring it over that. */
const HEAVY = 13_800;

const marked = (text: string): string =>
  text.replace(TEXT, (words) => phrasesOf(words).join("<wbr>"));

const held = (text: string): string =>
  HELD.reduce((all, [place, part]) => all.replace(place, part + JOINER), text);

/** With joiners that keep a number with what it counts. */
export function withHeldNumbers(html: string): string {
  return html.replace(PROSE, (prose) =>
    prose.replace(WORDS, held).replace(SHORT_LINK, (link) => [...link].join(JOINER)),
  );
}

export function withPhrases(html: string, line = LINE): string {
  const withHeadings = html
    .replace(HEADING, (heading, name: string) =>
      name !== "h1" &&
      heading
        .replace(SMALL, "")
        .replace(/<[^>]*>/g, "")
        .trim().length <= line
        ? heading
        : marked(heading),
    )
    .replace(LABEL, marked);
  return gzipSync(withHeadings).length > HEAVY ? withHeadings : withLedes(withHeadings);
}

// A script draws some of these sentences again, without marks: only what is marked has the class that keeps words whole.
const withLedes = (html: string): string =>
  html.replace(
    LEDE,
    (_, several: string | undefined, one: string, text: string) =>
      `<p class="${several ?? one} words">${marked(text)}`,
  );
