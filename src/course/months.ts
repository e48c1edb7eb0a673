import { dateTag, type Locale, languageOf } from "#core/i18n/locales.ts";

/** A month, 1 to 12, as the language calls it; `narrow` in a letter or a number, as below a drawing. */
export function monthName(locale: Locale, month: number, narrow = false): string {
  const style = narrow ? "narrow" : languageOf(locale).month;
  const format = new Intl.DateTimeFormat(dateTag(locale), { month: style, timeZone: "UTC" });
  const name = format.format(Date.UTC(2000, month - 1));
  return narrow ? name.replace(/月$/, "") : name;
}
