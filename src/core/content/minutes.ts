import { LOCALES, type Locale } from "#core/i18n/locales.ts";
import { authorOf } from "#core/items/kinds/authors.ts";
import { itemsOf } from "#core/items/parts.ts";
import type { ItemWords } from "#core/items/words.ts";
import type { Module } from "./course.ts";
import { lessonText, measure } from "./measure.ts";

/** What a module takes, in whole minutes. */
export interface Minutes {
  readonly reading: number;
  /** To read its questions and their reasons, and to decide. */
  readonly questions: number;
}

/** To decide on an answer once its question is read, in minutes. With it a module takes what readers were seen to need. */
const DECIDING = 1 / 3;

/**
 * The one place that says how long a module takes, at a calm pace, its questions included. It is told in the language in
 * which it takes longer: a plan must not change with the language of a page.
 */
export function minutesOf(module: Module): Minutes {
  const longest = (text: (locale: Locale) => string) =>
    Math.max(...LOCALES.map((locale) => measure(text(locale), locale).minutes));
  return {
    reading: Math.round(longest((locale) => lessonText(module.lessons[locale]))),
    questions: Math.round(
      longest((locale) => questionText(module, locale)) +
        asked(module).reduce((sum, item) => sum + (authorOf(item).minutes ?? DECIDING), 0),
    ),
  };
}

/** Both together. */
export function studyMinutes(module: Module): number {
  const { reading, questions } = minutesOf(module);
  return reading + questions;
}

/** What the whole course takes: a module on average, in whole minutes, and all of them, in half hours. */
export function courseTime(modules: readonly Module[]): { each: number; hours: number } {
  const minutes = modules.reduce((sum, module) => sum + studyMinutes(module), 0);
  return {
    each: Math.round(minutes / Math.max(1, modules.length)),
    hours: Math.round(minutes / 30) / 2,
  };
}

/** What one question takes with its reason, on average, in minutes: a review takes so many times that. */
export function minutesAQuestion(modules: readonly Module[]): number {
  const minutes = modules.reduce((sum, module) => sum + minutesOf(module).questions, 0);
  return (
    minutes /
    Math.max(
      1,
      modules.reduce((sum, module) => sum + asked(module).length, 0),
    )
  );
}

/** The items that the module itself asks: variants come in reviews and tests. */
const asked = (module: Module) => itemsOf(module.bank).filter(({ variantOf }) => !variantOf);

/** All that is read of a module's questions once they are answered. */
function questionText(module: Module, locale: Locale): string {
  const words = module.words[locale];
  const cases = module.bank.flatMap(({ id }) => {
    const own = words[id];
    return own !== undefined && "case" in own ? own.case : [];
  });
  const told = asked(module).flatMap(({ id }) => {
    const { stem, rationale, options = {}, prompts = {}, points = {} } = words[id] as ItemWords;
    const rows = [...Object.values(options), ...Object.values(prompts)];
    return [
      stem,
      rationale,
      ...Object.values(points),
      ...rows.flatMap(({ text = "", feedback = "" }) => [text, feedback]),
    ];
  });
  return [...cases, ...told].join("\n");
}
