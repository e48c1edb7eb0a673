import type { Reference } from "#core/content/schema/sources.ts";
import { ALL_LOCALES, DEFAULT_LOCALE, LOCALES, type Locale, langTag } from "#core/i18n/locales.ts";
import { marks } from "./marks.ts";

/** The language of the site that a work's title is in: English where its entry names none. */
export const localeOf = ({ lang }: Reference): Locale =>
  ALL_LOCALES.find((locale) => langTag(locale) === lang) ?? "en";

/** The tag of the language of a work's title. */
export const langOf = (work: Reference): string => langTag(localeOf(work));

/** What stands between the parts of a work's entry: that of its own language, whatever the page's, where the site has that. */
export const marksOf = (work: Reference) => {
  const own = localeOf(work);
  return marks(LOCALES.includes(own) ? own : DEFAULT_LOCALE);
};

/** Who wrote a work and when: by this it is cited. */
export function byline(work: Reference): string {
  const { open, close } = marksOf(work);
  return `${work.authors}${open}${work.year}${close}`;
}

/** The same before a title, with the first of three or more authors alone: the whole entry is a link away. */
export function shortByline(work: Reference): string {
  const { others, stop } = marksOf(work);
  const [first = "", ...more] = work.authors.split(/; |、/);
  return `${byline(more.length < 2 ? work : { ...work, authors: `${first}${others}` })}${stop}`;
}

/** Who wrote a work and when, in the marks of the page that it stands on, with the first three of more authors. */
export function cited(work: Reference, locale: Locale): string {
  const { others, open, close } = marks(locale);
  const [names = "", more] = work.authors.split(" et al.");
  const all = names.split("; ");
  const isMore = more !== undefined || all.length > 3;
  return `${all.slice(0, 3).join("; ")}${isMore ? others : ""}${open}${work.year}${close}`;
}
