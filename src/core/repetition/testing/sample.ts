import type { Locale } from "#core/i18n/locales.ts";
import type { Prose } from "../prose.ts";

/** Lessons of one sentence a line, called a, b, c…, for tests. A link to a module stands as `[a]` at the end of its sentence. */
export const sampleProses = (locale: Locale, ...lessons: readonly string[]): Prose[] =>
  lessons.map((text, index) => ({
    slug: String.fromCharCode(97 + index),
    locale,
    sentences: text.split("\n").map((line) => ({
      place: line.startsWith("case:") ? "case" : "section",
      text: line.replace(/ ?\[\w\]$/, ""),
      links: /\[(\w)\]$/.test(line) ? [`../${line.slice(-2, -1)}/#part`] : [],
    })),
  }));
