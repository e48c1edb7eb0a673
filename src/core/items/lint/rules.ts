import type { ModuleData } from "#core/content/schema/module.ts";
import type { Book } from "#core/repetition/book.ts";
import { repeatedPhrase, sameOpening } from "#core/repetition/rules.ts";
import { absolutes } from "./absolutes.ts";
import { allOfTheAbove } from "./all-of-the-above.ts";
import { chineseSpaces } from "./chinese-spaces.ts";
import { echo } from "./echo.ts";
import { fewItems } from "./few-items.ts";
import { fewKinds } from "./few-kinds.ts";
import { guesser } from "./guesser.ts";
import { halfWidth } from "./half-width.ts";
import { keyPosition } from "./key-position.ts";
import { lengthSpread } from "./length-spread.ts";
import { levelMix } from "./level-mix.ts";
import { longestKey } from "./longest-key.ts";
import { nearDuplicate } from "./near-duplicate.ts";
import { negativeStem } from "./negative-stem.ts";
import type { Bank, Rule, Sheet } from "./rule.ts";
import { straightQuotes } from "./straight-quotes.ts";

/** The rules by what they look at. */
export const BANK_RULES: readonly Rule<Bank>[] = [fewItems, fewKinds, levelMix];
export const BANKS_RULES: readonly Rule<readonly Bank[]>[] = [keyPosition];
export const SHEET_RULES: readonly Rule<Sheet>[] = [
  absolutes,
  allOfTheAbove,
  echo,
  lengthSpread,
  negativeStem,
  straightQuotes,
  halfWidth,
  chineseSpaces,
];
export const SHEETS_RULES: readonly Rule<readonly Sheet[]>[] = [longestKey, nearDuplicate, guesser];
/** Rules for the lessons: what all languages share, and each language's texts. */
export const MODULES_RULES: readonly Rule<readonly ModuleData[]>[] = [sameOpening];
export const BOOK_RULES: readonly Rule<Book>[] = [repeatedPhrase];

/** The names of all rules, as authors write them. */
export const RULE_NAMES: readonly string[] = [
  ...BANK_RULES,
  ...BANKS_RULES,
  ...SHEET_RULES,
  ...SHEETS_RULES,
  ...MODULES_RULES,
  ...BOOK_RULES,
].map(({ name }) => name);
