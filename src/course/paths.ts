import { LOCALES, type Locale } from "#core/i18n/locales.ts";

const BASE = import.meta.env.BASE_URL.replace(/\/?$/, "/");

/** The path of a file or page below the site's base: `asset("favicon.svg")`. */
export const asset = (path: string): string => BASE + path;

/** The path of a page in a language: `href("en", "modules/many-ways/")`; an empty path is the home page. */
export const href = (locale: Locale, path = ""): string => `${BASE}${locale}/${path}`;

export const moduleHref = (locale: Locale, slug: string, anchor = ""): string =>
  href(locale, `modules/${slug}/${anchor && `#${anchor}`}`);

/** The same page in the other languages. `path` is the page's own, without base and locale. */
export const otherLocales = (locale: Locale): Locale[] =>
  LOCALES.filter((other) => other !== locale);

/** For `getStaticPaths`: every page exists in every language. */
export const localePaths = () => LOCALES.map((locale) => ({ params: { locale } }));
