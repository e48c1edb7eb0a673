import type { BankItem } from "#core/items/bank.ts";
import { restore } from "#core/items/slim.ts";
import type { QuestionProps } from "./types.ts";

/**
 * An item as its module's own page asks it, all but the interface's words. The page is built with it and comes to life
 * with it: both show the same.
 */
export function onOwnPage(
  { item, words, near, answer, number }: BankItem,
  module: string,
): Omit<QuestionProps, "t"> {
  return {
    item: restore(item),
    words,
    answer,
    module,
    near,
    context: number ? "quiz" : "check",
    number: number && `${number}.`,
  };
}
