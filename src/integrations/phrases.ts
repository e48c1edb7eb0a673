import type { AstroIntegration } from "astro";
import { phrasesOf } from "#core/i18n/phrases.ts";
import { changePages } from "./built-pages.ts";

/**
 * Marks in every Chinese heading where a line may end: `word-break: keep-all` then keeps its words whole. After the search
 * has read the pages, as it takes words for what stands between two tags.
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

export const withPhrases = (html: string): string =>
  html.replace(HEADING, (heading, name: string) =>
    name !== "h1" && heading.replace(/<[^>]*>/g, "").trim().length <= LINE
      ? heading
      : heading.replace(TEXT, (text) => phrasesOf(text).join("<wbr>")),
  );
