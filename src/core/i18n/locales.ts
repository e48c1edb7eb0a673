/** What the program has to know of a language. Its words stand in `content/`, in files and folders of the language's id. */
export interface Language {
  /** The BCP 47 tag for `lang` attributes and `Intl`. */
  readonly tag: string;
  /** The tag by which `Intl` writes dates, where the language's own would write those of another country. */
  readonly dates?: string;
  readonly dir: "ltr" | "rtl";
  /** The first subtags of a browser's languages (`zh` of `zh-TW`) whose readers are sent to it. */
  readonly serves: readonly string[];
  /** What the length of a text is counted in. */
  readonly counts: "words" | "characters";
  /** How a month is named by `Intl`: in Chinese the short form is the usual one. */
  readonly month: "long" | "short";
  /** The language whose text stands in, with a notice, where this one lacks a file. Without it, each file must be there. */
  readonly fallsBackTo?: string;
  /** How much of that a careful reader reads in a minute. */
  readonly aMinute: number;
}

/**
 * The languages of the site by their id, as it stands in paths and folders: lower case, for servers that ignore case. The first is
 * what readers get of whom nothing is known. Another language is a row here and its files in `content/`.
 */
export const LANGUAGES = {
  en: {
    tag: "en",
    // The words are British.
    dates: "en-GB",
    dir: "ltr",
    serves: ["en"],
    counts: "words",
    month: "long",
    // Brysbaert (2019) finds 238 words a minute for easy non-fiction.
    aMinute: 180,
  },
  // Any Chinese: it is the only Chinese here, and nearer to its reader than English.
  "zh-hans": {
    tag: "zh-Hans",
    dir: "ltr",
    serves: ["zh"],
    counts: "characters",
    month: "short",
    aMinute: 300,
  },
} as const satisfies Readonly<Record<string, Language>>;

export type Locale = keyof typeof LANGUAGES;

export const ALL_LOCALES = Object.keys(LANGUAGES) as readonly Locale[];

declare global {
  /** The languages that a unit shows, before this file is read (src/course/shown-languages.ts); in the browser the build has put them in. */
  var whetstoneLanguages: readonly string[] | undefined;
}

/** The languages of this site: all of them, but where a unit shows fewer. */
export const LOCALES: readonly Locale[] = shownOf(globalThis.whetstoneLanguages);

/** Of none that is known, all: what is wrong with the unit's settings is told when they are read. */
function shownOf(wanted: readonly string[] = ALL_LOCALES): readonly Locale[] {
  const shown = ALL_LOCALES.filter((locale) => wanted.includes(locale));
  return shown.length > 0 ? shown : ALL_LOCALES;
}

/** The language a page falls back to when nothing is known of its reader. */
export const DEFAULT_LOCALE = LOCALES[0] as Locale;

export const languageOf = (locale: Locale): Language => LANGUAGES[locale];

/** The BCP 47 tag for `lang` attributes and `Intl`. */
export const langTag = (locale: Locale): string => LANGUAGES[locale].tag;

/** The BCP 47 tag by which dates are written. */
export const dateTag = (locale: Locale): string => languageOf(locale).dates ?? langTag(locale);

/** The first subtag, `zh` of `zh-Hans`: rules of spelling and style are keyed by it. */
export const speech = (locale: Locale): string => langTag(locale).split("-")[0] as string;

/** The language that stands in for what this one lacks, if it may lack anything. */
export const fallbackOf = (locale: Locale): Locale | undefined =>
  languageOf(locale).fallsBackTo as Locale | undefined;

/** A language that lacks nothing: examples, which tests and gallery show, have words in each of these. */
export type WholeLocale = {
  [Each in Locale]: (typeof LANGUAGES)[Each] extends { readonly fallsBackTo: string }
    ? never
    : Each;
}[Locale];

export const WHOLE_LOCALES = LOCALES.filter(
  (locale) => fallbackOf(locale) === undefined,
) as readonly WholeLocale[];

export const isLocale = (value: string): value is Locale => value in LANGUAGES;

/** The site's language for a browser's list of preferences, best first. */
export function preferredLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const first = tag.toLowerCase().split("-")[0] as string;
    const found = LOCALES.find((locale) => languageOf(locale).serves.includes(first));
    if (found) return found;
  }
  return DEFAULT_LOCALE;
}
