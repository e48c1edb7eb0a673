import { LOCALES, type Locale } from "#core/i18n/locales.ts";

// Addresses begin at the site's root here; the build writes each as it is from the page that holds it
// (src/integrations/relative.ts), so that the site works under any path.

/** The address of a file or page of the site: `asset("favicon.svg")`. */
export const asset = (path: string): string => `/${path}`;

/** The path of a page in a language: `href("en", "modules/many-ways/")`; an empty path is the home page. */
export const href = (locale: Locale, path = ""): string => asset(`${locale}/${path}`);

/** Where a module, or a place on its page, is below the home page of a language. */
export const modulePath = (slug: string, anchor = ""): string =>
  `modules/${slug}/${anchor && `#${anchor}`}`;

export const moduleHref = (locale: Locale, slug: string, anchor = ""): string =>
  href(locale, modulePath(slug, anchor));

/** The same page in the other languages. `path` is the page's own, without its locale. */
export const otherLocales = (locale: Locale): Locale[] =>
  LOCALES.filter((other) => other !== locale);

/** For `getStaticPaths`: every page exists in every language. */
export const localePaths = () => LOCALES.map((locale) => ({ params: { locale } }));
