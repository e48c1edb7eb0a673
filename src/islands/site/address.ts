// Addresses within the site. Where the site is, and which language and which build a page is of, stands in its <html>.

const html = (): HTMLElement => document.documentElement;

/** The site's own folder, with a slash at the end. */
export const baseHref = (): string => html().dataset["base"] ?? "/";

/** The page's language, as it stands in paths. */
export const locale = (): string => html().lang.toLowerCase();

/** The tag by which dates are written: British ones on English pages. */
export const dateTag = (): string => html().dataset["dates"] ?? html().lang;

/** The home page in the page's language. */
export const homeHref = (): string => `${baseHref()}${locale()}/`;

/** A place on a module's page. */
export const moduleHref = (module: string, anchor = ""): string =>
  `${homeHref()}modules/${module}/${anchor && `#${anchor}`}`;

/** The build that made the page: a name for what all of its data and scripts hold. */
export const version = (): string => html().dataset["version"] ?? "dev";

/**
 * Data that pages read, by its path below `data/`. Each build's data stands in a folder of its own, so that a page
 * never reads what another build wrote: if its own build is gone, the request fails, whatever server or cache
 * answers.
 */
export const dataHref = (path: string): string => `${baseHref()}data/${version()}/${path}`;
