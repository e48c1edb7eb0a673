import { restore, type SlimItem } from "#core/items/slim.ts";
import type { ItemRef } from "#core/review/progress.ts";
import type { Answer, QuestionProps } from "./types.ts";

/** A module's items in the page's language, for pages that ask questions of many modules. */
export interface Bank {
  readonly title: string;
  /** Headings by section. */
  readonly sections: Readonly<Record<string, string>>;
  /** What one can do, by objective. */
  readonly objectives: Readonly<Record<string, string>>;
  readonly items: readonly BankItem[];
}

/** An item with its words and answer, as `pages/[locale]/bank/` writes it. */
export interface BankItem {
  readonly item: SlimItem;
  readonly words: QuestionProps["words"];
  readonly near?: Readonly<Record<string, readonly string[]>>;
  readonly answer: Answer;
  /** The text of the case that the item belongs to. */
  readonly case?: string;
}

/** An item ready to be asked, all but the interface's words and what the page wants of it. */
export interface Question extends Omit<BankItem, "item">, Pick<QuestionProps, "item" | "module"> {
  readonly passage: string;
}

const loading = new Map<string, Promise<Bank>>();

/** The address of the course in the page's language. */
export const homeHref = (): string => {
  const { lang, dataset } = document.documentElement;
  return `${dataset["base"]}${lang.toLowerCase()}/`;
};

/** A module's bank: asked for once. One that failed to load is asked for again. */
export function loadBank(module: string): Promise<Bank> {
  const known = loading.get(module);
  if (known) return known;
  const bank = fetch(`${homeHref()}bank/${module}.json`).then((response) => {
    if (!response.ok) throw new Error(`bank/${module}.json: ${response.status}`);
    return response.json() as Promise<Bank>;
  });
  bank.catch(() => loading.delete(module));
  loading.set(module, bank);
  return bank;
}

/** The address of a place on a module's page. */
export const moduleHref = (module: string, anchor = ""): string =>
  `${homeHref()}modules/${module}/${anchor && `#${anchor}`}`;

/** The item of a bank; undefined where it is not there in this revision, after a change of the course. */
export function questionOf(bank: Bank, module: string, [id, rev]: ItemRef): Question | undefined {
  for (const { item: slimmed, ...rest } of bank.items) {
    if (slimmed["id"] !== id) continue;
    const item = restore(slimmed);
    if (item.gradingRev !== rev) return undefined;
    return { item, module, passage: moduleHref(module, item.section), ...rest };
  }
  return undefined;
}
