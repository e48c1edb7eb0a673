/** The languages of the site, as they stand in paths and folders: lower case, for servers that ignore case. */
export const LOCALES = ["en", "zh-hans"] as const;

export type Locale = (typeof LOCALES)[number];

/** The language a page falls back to when nothing is known of its reader. */
export const DEFAULT_LOCALE: Locale = "en";

const TAGS: Readonly<Record<Locale, string>> = { en: "en", "zh-hans": "zh-Hans" };

/** The BCP 47 tag for `lang` attributes and `Intl`. */
export const langTag = (locale: Locale): string => TAGS[locale];

export const isLocale = (value: string): value is Locale =>
  (LOCALES as readonly string[]).includes(value);

/**
 * The site's language for a browser's list of preferences, best first. Any Chinese is taken to
 * simplified Chinese: it is the only Chinese here, and nearer to its reader than English.
 */
export function preferredLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const language = tag.toLowerCase().split("-")[0];
    if (language === "zh") return "zh-hans";
    if (language === "en") return "en";
  }
  return DEFAULT_LOCALE;
}
