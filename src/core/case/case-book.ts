import type { Locale } from "#core/i18n/locales.ts";
import type { CaseWords, Cast, Charts, Counts, Documents, Year } from "../content/schema/case.ts";
import type { Row } from "./table.ts";

/** A paper of the hall in one language: Markdown. */
export interface Paper {
  readonly title: string;
  readonly body: string;
}

/** The invented place whose year runs through the course: people, figures and papers. */
export interface CaseBook {
  readonly cast: Cast;
  readonly counts: Counts;
  /** By month. */
  readonly figures: readonly Row[];
  /** By month and window. */
  readonly windows: readonly Row[];
  readonly documents: Documents;
  /** The passages of the page that tells the year through. */
  readonly year: Year;
  readonly charts: Charts;
  readonly papers: Readonly<Record<Locale, Readonly<Record<string, Paper>>>>;
  readonly words: Readonly<Record<Locale, CaseWords>>;
}
