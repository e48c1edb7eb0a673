import type { AstroIntegration } from "astro";
import { changePages } from "./built-pages.ts";
import {
  hashOf,
  withFewSpaces,
  withOwnLanguage,
  withOwnRules,
  wordsOfScripts,
} from "./lean-styles.ts";

/** Takes out of the built pages what no browser needs, and what weighs a tenth of a lesson together. */
export function leanPages(): AstroIntegration {
  return {
    name: "whetstone:lean-pages",
    hooks: {
      "astro:build:done": async ({ dir }) => {
        const wordsOf = await wordsOfScripts(new URL("_astro/", dir));
        await changePages(dir, (html) =>
          withFewEnds(
            withFewQuotes(
              withFewBreaks(
                withoutMarks(
                  withLeanCsp(withFewSpaces(withOwnRules(withOwnLanguage(html), wordsOf(html)))),
                ),
              ),
            ),
          ),
        );
      },
    },
  };
}

const INLINE = /<(?:style|script)(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/(?:style|script)>/g;

/**
 * Keeps in a page's Content-Security-Policy only the hashes of what stands inline in that page. Astro lists those of the
 * whole site; they can't be compressed. Stricter, too. Scripts need no directive of their own where none stands inline.
 */
export function withLeanCsp(html: string): string {
  const present = new Set([...html.matchAll(INLINE)].map(([, text = ""]) => hashOf(text)));
  return html.replace(/<meta http-equiv="content-security-policy"[^>]*>/i, (meta) =>
    meta
      .replace(/ 'sha256-[^']+'/g, (hash) => (present.has(hash.trim()) ? hash : ""))
      // The same as for all that no directive names.
      .replace(/(default-src ([^;]+);.*?) [a-z]+-src \2;/, "$1"),
  );
}

const LESSON = /<article\b[^>]* data-module=/;

/** Leaves out of a lesson the marks of what the search reads: it has been read, and no other page has so many. */
export const withoutMarks = (html: string): string =>
  LESSON.test(html) ? html.replace(/(<[a-z][^>]*?) data-find(?:="no")?(?=[\s>])/g, "$1") : html;

const BLOCK = "</?(?:d[ldt]|div|figure|h[1-6]|li|[ou]l|p|section|t[dhr]|table|tbody|thead)\\b";
const BREAK = new RegExp(`(${BLOCK}[^>]*>)\\n+(?=${BLOCK})`, "g");

/** Leaves out the ends of lines between blocks, which Markdown brings and no browser shows. */
export const withFewBreaks = (html: string): string => html.replace(BREAK, "$1");

/** A tag that opens an element with its attributes; with it code and styles, where a `<` begins no tag. */
const TAG =
  /<([a-z][a-z0-9-]*)((?:\s+[^\s=>"'/]+(?:="[^"]*")?)*)\s*(\/?)>((?<=<(script|style)\b[^>]*>)[\s\S]*?<\/\5>)?/gi;
const QUOTED = /([^\s=>"'/]+)="([^\s"'=<>`]+)"/g;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

/** Leaves out the quotation marks of attributes that HTML does not ask for: they keep repeated tags from being alike. */
export const withFewQuotes = (html: string): string =>
  html.replace(TAG, (_, name: string, attributes: string, slash: string, code = "") => {
    // A slash after a value without marks would be part of it.
    const end = slash && !VOID.test(name) ? " />" : ">";
    return `<${name}${attributes.replace(QUOTED, "$1=$2")}${end}${code}`;
  });

const SHAPE = /<(circle|ellipse|line|path|polygon|polyline|rect)\b((?:[^>"]|"[^"]*")*)><\/\1>/g;

/** Leaves out the ends of a drawing's shapes, which hold nothing: in a drawing a tag may end itself. */
export const withFewEnds = (html: string): string => html.replace(SHAPE, "<$1$2 />");
