import type { Bank, BankItem } from "#core/items/bank.ts";
import { restore } from "#core/items/slim.ts";
import type { ItemRef } from "#core/review/variants.ts";
import { moduleHref } from "#islands/site/address.ts";
import type { QuestionProps } from "./types.ts";

/** An item ready to be asked, all but the interface's words and what the page wants of it. */
export interface Question
  extends Omit<BankItem, "item" | "number">,
    Pick<QuestionProps, "item" | "module"> {
  readonly passage: string;
}

/** The item of a bank; undefined where it is not there in this revision, after a change of the course. */
export function questionOf(bank: Bank, module: string, [id, rev]: ItemRef): Question | undefined {
  for (const { item: slimmed, number, ...rest } of bank.items) {
    if (slimmed["id"] !== id) continue;
    const item = restore(slimmed);
    if (item.gradingRev !== rev) return undefined;
    return { item, module, passage: moduleHref(module, item.section), ...rest };
  }
  return undefined;
}
