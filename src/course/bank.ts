import { type Module, numbersOf } from "#core/content/course.ts";
import type { Locale } from "#core/i18n/locales.ts";
import type { Answer, Bank, BankItem } from "#core/items/bank.ts";
import type { Item } from "#core/items/item.ts";
import { isScenario } from "#core/items/parts.ts";
import { slim } from "#core/items/slim.ts";
import { spellings } from "#core/items/spellings.ts";
import type { ItemWords } from "#core/items/words.ts";
import { titleOf } from "./index.ts";
import { caseOf, wordsOf } from "./items.ts";

/** All items of a module with their words in a language. */
export function bankOf(module: Module, locale: Locale): Bank {
  const { sections, objectives } = module.lessons[locale];
  return {
    title: titleOf(locale, module.slug).title,
    sections,
    objectives,
    items: module.bank.flatMap((entry) =>
      isScenario(entry)
        ? entry.steps.map((step) => ({
            ...bankItemOf(module, locale, step),
            case: caseOf(module, locale, entry.id),
          }))
        : bankItemOf(module, locale, entry),
    ),
  };
}

/** One item: the module's page is built from the same text that its script reads later. */
export function bankItemOf(module: Module, locale: Locale, item: Item): BankItem {
  const words = wordsOf(module, locale, item.id);
  const { stem, hint, prompts, options, accepted, near } = words;
  const number = numbersOf(module).get(item.id);
  return {
    item: slim(item),
    words: {
      stem,
      ...(hint !== undefined && { hint }),
      ...(prompts && { prompts: texts(prompts) }),
      ...(options && { options: texts(options) }),
      ...(accepted && { accepted: spellings(accepted) }),
    },
    ...(near && {
      near: Object.fromEntries(
        Object.entries(near).map(([id, { answers }]) => [id, spellings(answers)]),
      ),
    }),
    answer: answerOf(words),
    ...(number !== undefined && { number: `${number}` }),
  };
}

/** What is shown before the answer: texts without feedback. */
const texts = (of: Readonly<Record<string, { readonly text?: string | undefined }>>) =>
  Object.fromEntries(
    Object.entries(of).map(([id, { text }]) => [id, text === undefined ? {} : { text }]),
  );

/** What is told after it. */
function answerOf({ prompts, options, points, feedback, near, rationale }: ItemWords): Answer {
  const judged = Object.entries({ ...(prompts ?? options), ...near });
  return {
    feedback: {
      ...feedback,
      ...points,
      ...Object.fromEntries(judged.map(([id, { feedback: told = "" }]) => [id, told])),
    },
    rationale,
  };
}
