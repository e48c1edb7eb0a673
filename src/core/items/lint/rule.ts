import type { Locale } from "#core/i18n/locales.ts";
import type { Item } from "../item.ts";
import type { ItemWords } from "../words.ts";

/** An item with its words in one language. */
export interface Asked {
  readonly item: Item;
  readonly words: ItemWords;
  /** The case that the item is a step of. */
  readonly scenario?: Scene;
}

/** A scenario with its text in one language. */
export interface Scene {
  readonly id: string;
  readonly text: string;
}

/** The items of one module, for rules that ask nothing of a language. */
export interface Bank {
  readonly slug: string;
  readonly items: readonly Item[];
}

/** The questions of one module in one language. Items whose words are missing are left out: that is an error elsewhere. */
export interface Sheet {
  readonly slug: string;
  readonly locale: Locale;
  readonly asked: readonly Asked[];
  readonly scenes: readonly Scene[];
}

/** Something that a rule found and that its author should look at. */
export interface Finding {
  /** The item's or scenario's id; the module's slug, or `course`, where the rule looks at many together. */
  readonly id: string;
  readonly message: string;
  readonly remedy: string;
}

/** A finding with the rule that made it; without a locale it is about every language. */
export interface Warning extends Finding {
  readonly rule: string;
  readonly locale?: Locale;
}

/** A rule over one bank, one sheet, or all of them. It never throws. */
export interface Rule<Scope> {
  /** By this name a warning is accepted in `content/accepted.yaml`. */
  readonly name: string;
  readonly find: (scope: Scope) => readonly Finding[];
}

/** The id of findings about the whole course. */
export const COURSE = "course";
