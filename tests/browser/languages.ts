// The languages in which the tests of a file run.
import { basename } from "node:path";
import { DEFAULT_LOCALE, LOCALES, type Locale } from "#core/i18n/locales.ts";

/**
 * All languages; with `ONE_LANGUAGE`, as `npm test` sets it, one of them: what people do is the same in each, and a second run costs as
 * much as the first. Which one goes by the length of the file's name, so that each language has its share of the files. What differs by
 * language (accessibility, looks, typography) loops over `LOCALES` instead.
 *
 * @param file the test's own `import.meta.url`
 */
export const inTurn = (file: string): readonly Locale[] =>
  process.env["ONE_LANGUAGE"]
    ? [LOCALES[basename(file).length % LOCALES.length] ?? DEFAULT_LOCALE]
    : LOCALES;
