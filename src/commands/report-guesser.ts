import type { Module } from "#core/content/course.ts";
import type { Locale } from "#core/i18n/locales.ts";
import { guess, successOf, type Tell, tellsOf } from "#core/items/lint/guesser.ts";
import { sheetOf } from "#core/items/lint/sheet.ts";
import { formatShare, wilson } from "#core/wilson.ts";

/** How many words of each side are named, and how many items. */
const WORDS = 20;
const ITEMS = 10;

/** Prints how many keys a program that only counts words guesses from the options alone, and by what. */
export function printGuesser(modules: readonly Module[], locale: Locale): void {
  const sheets = modules.map((module) => sheetOf(module, locale));
  const guesses = guess(sheets);
  const { hits, of, byChance } = successOf(guesses);
  const tells = tellsOf(sheets);
  const easiest = guesses
    .filter(({ hit }) => hit === 1)
    .sort((a, b) => b.sure - a.sure)
    .slice(0, ITEMS);

  console.log(
    `\nKeys guessed from the options alone, ${locale} (single-choice items, target: 30 % or less)`,
  );
  console.log(
    `  ${of} items; ${formatShare(wilson(hits, of))} guessed, with the 95 % interval; ` +
      `${Math.round((100 * byChance) / of)} % by chance`,
  );
  console.log(`  speak for a key (keys : wrong options with it): ${told(tells, 1)}`);
  console.log(`  speak against it: ${told(tells, -1)}`);
  console.log(
    `  easiest: ${easiest.map(({ id, sure }) => `${id} ${Math.round(sure * 100)} %`).join(", ")}`,
  );
}

const told = (tells: readonly Tell[], sign: 1 | -1): string =>
  tells
    .filter(({ weight }) => weight * sign > 0)
    .slice(0, WORDS)
    .map(({ mark, keys, wrong }) => `${mark} ${keys}:${wrong}`)
    .join(", ");
