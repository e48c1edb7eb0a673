import type { Locale } from "#core/i18n/locales.ts";
import { course } from "./index.ts";

/** Where in the source a claim stands, in words: the essay and its chapter. */
export function place(locale: Locale, id: string): string {
  const claim = course.claims.find((candidate) => candidate.id === id);
  if (claim === undefined) throw new Error(`No claim ${id}`);
  const { essays, chapters } = course.words[locale].claims;
  return `${essays[`${claim.essay}`]}${course.words[locale].strings.marks.pause}${chapters[claim.chapter]}`;
}

/** A claim in our words, or what is to be said where it is lost. */
export function claimText(locale: Locale, id: string): { text?: string; lost?: string } {
  const { claims, lost } = course.words[locale].claims;
  return { ...(claims[id] && { text: claims[id] }), ...(lost[id] && { lost: lost[id] }) };
}
