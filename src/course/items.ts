import type { Module } from "#core/content/course.ts";
import type { Locale } from "#core/i18n/locales.ts";
import type { ItemWords } from "#core/items/words.ts";

/** The words of an item. The content was checked, so missing words are a fault of the program. */
export function wordsOf(module: Module, locale: Locale, item: string): ItemWords {
  const words = module.words[locale][item];
  if (words === undefined || "case" in words) throw new Error(`No words for the item ${item}`);
  return words;
}

/** The text of a scenario's case. */
export function caseOf(module: Module, locale: Locale, scenario: string): string {
  const words = module.words[locale][scenario];
  if (words === undefined || !("case" in words)) throw new Error(`No case for ${scenario}`);
  return words.case;
}
