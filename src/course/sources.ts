import { fill } from "#core/i18n/fill.ts";
import type { Locale } from "#core/i18n/locales.ts";
import { course } from "./index.ts";

/** Where in the source a claim stands, in words: the essay and its chapter. */
export function place(locale: Locale, id: string): string {
  const claim = course.claims.find((candidate) => candidate.id === id);
  if (claim === undefined) throw new Error(`No claim ${id}`);
  const { essays, chapters } = course.words[locale].claims;
  return `${essays[`${claim.essay}`]}${locale === "en" ? ", " : "，"}${chapters[claim.chapter]}`;
}

/** The same in short, for the margin: the essay by number. */
export function shortPlace(locale: Locale, id: string): string {
  const claim = course.claims.find((candidate) => candidate.id === id);
  if (claim === undefined) throw new Error(`No claim ${id}`);
  const { module: t } = course.words[locale].strings;
  return fill(t.essay, {
    n: claim.essay,
    chapter: course.words[locale].claims.chapters[claim.chapter] ?? "",
  });
}

/** A claim in our words, or what is to be said where it is lost. */
export function claimText(locale: Locale, id: string): { text?: string; lost?: string } {
  const { claims, lost } = course.words[locale].claims;
  return { ...(claims[id] && { text: claims[id] }), ...(lost[id] && { lost: lost[id] }) };
}
