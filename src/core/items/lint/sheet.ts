import type { Module } from "#core/content/course.ts";
import type { Locale } from "#core/i18n/locales.ts";
import { isScenario, itemsOf } from "../parts.ts";
import type { Asked, Scene, Sheet } from "./rule.ts";

/** A module's questions in one language, as the rules read them. */
export function sheetOf({ slug, bank, words }: Module, locale: Locale): Sheet {
  const texts = words[locale];
  const scenes: Scene[] = [];
  const asked = bank.flatMap((entry): Asked[] => {
    const own = texts[entry.id];
    const scenario =
      isScenario(entry) && own !== undefined && "case" in own
        ? { id: entry.id, text: own.case }
        : undefined;
    if (scenario !== undefined) scenes.push(scenario);
    return itemsOf([entry]).flatMap((item) => {
      const itemWords = texts[item.id];
      if (itemWords === undefined || "case" in itemWords) return [];
      return [{ item, words: itemWords, ...(scenario === undefined ? {} : { scenario }) }];
    });
  });
  return { slug, locale, asked, scenes };
}
