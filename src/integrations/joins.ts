import type { AstroIntegration } from "astro";
import { joined } from "#core/i18n/joined.ts";
import { changePages } from "./built-pages.ts";

/**
 * Keeps numbers and their measure words together at the ends of lines, in all texts of the built pages. After the search has read
 * them. What script writes goes without: it may be kept, compared or copied.
 */
export function joins(): AstroIntegration {
  return {
    name: "whetstone:joins",
    hooks: {
      "astro:build:done": ({ dir }) => changePages(dir, withJoins),
    },
  };
}

/**
 * What is no text of the page, never ends a line, or is a question, whose script would write it anew without joiners: passed over;
 * then a text.
 */
const PARTS =
  /<!--[\s\S]*?-->|<(script|style|svg|title|textarea|pre|code|form)\b[\s\S]*?<\/\1>|<(?:[^>"']|"[^"]*"|'[^']*')*>|([^<]+)/g;

export const withJoins = (html: string): string =>
  html.replace(PARTS, (part, _name, text?: string) => (text === undefined ? part : joined(text)));
