import type { Course } from "#core/content/course.ts";
import type { Locale } from "#core/i18n/locales.ts";
import type { Item } from "#core/items/item.ts";
import type { PaperWords } from "#core/items/kinds/author.ts";
import { authorOf } from "#core/items/kinds/authors.ts";
import type { OnSheet, Shown } from "#core/items/kinds/on-sheet.ts";
import type { Asked } from "#core/items/lint/rule.ts";
import { sheetOf } from "#core/items/lint/sheet.ts";
import { keysOf, optionsOf, promptsOf } from "#core/items/parts.ts";
import { shuffle } from "#core/items/shuffle.ts";
import { checksum } from "#core/record/checksum.ts";

/** A question that a sheet can ask, with its words in one language. */
export interface Question extends Asked {
  readonly onSheet: OnSheet<Item>;
  /** What options and prompts say, by id. */
  readonly texts: ReadonlyMap<string, string>;
  /**
   * What stands on the sheet for it. It follows from what the reader sees and from nothing else: an id could tell, and a question
   * whose words were changed since must not be scored by the new ones.
   */
  readonly code: string;
}

/** How a sheet is written. */
export interface Form {
  readonly locale: Locale;
  readonly seed: number;
  /** Without stems: then only what has options with words of their own can be asked. */
  readonly optionsOnly: boolean;
}

/** All questions of a course that a sheet can ask in a language. */
export function questionsOf(course: Course, { locale, optionsOnly }: Form): Question[] {
  const { quiz } = course.words[locale].strings;
  return [...course.modules.values()]
    .flatMap((module) => sheetOf(module, locale).asked)
    .flatMap((asked) => {
      const { onSheet } = authorOf(asked.item);
      return onSheet === undefined || (optionsOnly && !hasOwnOptions(asked))
        ? []
        : questionOf(asked, onSheet, quiz);
    });
}

function questionOf(asked: Asked, onSheet: OnSheet<Item>, paper: PaperWords): Question {
  const { item, words, scenario } = asked;
  const own = { ...words.options, ...words.prompts };
  const texts = new Map(
    [...optionsOf(item), ...promptsOf(item)].map((id) => [
      id,
      own[id]?.text ?? authorOf(item).name(item, id, {}, paper),
    ]),
  );
  const seen = [item.kind, scenario?.text ?? "", words.stem, ...[...texts.values()].sort()];
  return { ...asked, onSheet, texts, code: checksum(seen.join("\n")) };
}

/** Whether an item's options say something by themselves, unlike “true” and “false”. */
const hasOwnOptions = ({ item, words }: Asked): boolean =>
  optionsOf(item).length > 0 &&
  optionsOf(item).every((id) => words.options?.[id]?.text !== undefined);

/**
 * The order in which a question's options and prompts stand on a sheet. It follows from the sheet's seed and from their words alone, so that
 * not even the bank's order, which in some kinds is the key, leaves a trace.
 */
export function shownOn({ seed }: Form, question: Question): Shown {
  const { item, texts, code } = question;
  const mixed = (ids: readonly string[], what: string): readonly string[] =>
    shuffle(
      [...ids].sort((a, b) => ((texts.get(a) ?? "") < (texts.get(b) ?? "") ? -1 : 1)),
      Number.parseInt(checksum(`${seed} ${code} ${what}`), 16),
    );
  // Choices that have an order of their own keep it: hours from few to many, true before false.
  const keeps = keysOf(item).length > 0 && !(item.shuffle && hasOwnOptions(question));
  return {
    options: keeps ? optionsOf(item) : mixed(optionsOf(item), "options"),
    prompts: mixed(promptsOf(item), "prompts"),
  };
}
