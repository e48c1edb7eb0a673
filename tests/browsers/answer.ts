// How each kind of question is answered in any browser.

import { fill } from "#core/i18n/fill.ts";
import type { Item, ItemKind, ItemOf } from "#core/items/item.ts";
import type { Response } from "#core/items/response.ts";
import { plain, type Question, strings } from "../browser/content.ts";
import type { Reader } from "./reader.ts";

interface Asked<I> {
  readonly reader: Reader;
  /** The selector of the question's form. */
  readonly form: string;
  readonly item: I;
  readonly response: Response;
  /** What the row of an option or prompt says. */
  readonly text: (id: string) => string;
}

type Give<I> = (asked: Asked<I>) => Promise<void>;

const choice: Give<Item> = async ({ reader, form, response, text }) => {
  for (const id of [response].flat() as string[]) await reader.press(`${form} .o`, text(id));
};

const pairs: Give<ItemOf<"matching" | "categorise">> = async ({ reader, form, response, text }) => {
  for (const [prompt, option] of Object.entries(response)) {
    // Rows are shuffled: the list is found by its row's words.
    await reader.until(
      (fits, row, says) => {
        const found = [...document.querySelectorAll(`${fits} .pair`)].find(
          (pair) => (pair.querySelector(".o")?.textContent || "").trim() === row,
        );
        found?.querySelector("select")?.setAttribute("data-row", says);
        return found !== undefined;
      },
      form,
      text(prompt),
      prompt,
    );
    await reader.choose(`${form} select[data-row="${prompt}"]`, text(option));
  }
};

const GIVE: { readonly [K in ItemKind]: Give<ItemOf<K>> } = {
  single: choice,
  multiple: choice,
  "true-false": choice,
  matching: pairs,
  categorise: pairs,
  ordering: async ({ reader, form, response, text }) => {
    const { quiz } = strings[reader.locale];
    const shown = () => reader.see(`${form} .o`);
    for (const [place, id] of (response as readonly string[]).entries()) {
      const name = fill(quiz.moveUp, { text: text(id) });
      for (let from = (await shown()).indexOf(text(id)); from > place; from--) {
        await reader.press(`${form} button[aria-label=${JSON.stringify(name)}]`);
        await reader.until(
          (fits, at, says) =>
            (document.querySelectorAll(`${fits} .o`)[at]?.textContent || "").trim() === says,
          form,
          from - 1,
          text(id),
        );
      }
    }
  },
  "short-answer": ({ reader, form, response }) =>
    reader.write(`${form} .write input`, String(response)),
  recall: async ({ reader, form, response, item }) => {
    const [text = "", ...ticked] = [response].flat() as string[];
    await reader.write(`${form} textarea`, text || "one line");
    await reader.press(`${form} button[type=submit]`);
    for (const [place, id] of item.points.entries()) {
      if (ticked.includes(id)) await reader.press(`${form} .opt:nth-of-type(${place + 1}) .o`);
    }
  },
};

/** The form of a question on its module's page. */
export const formOf = ({ item }: Question): string => `#q-${item.id}`;

/** The words of an option or prompt, as its row has them. */
function textOf({ words }: Question, { locale }: Reader, id: string): string {
  const { prompts, options } = words[locale];
  const text = prompts?.[id]?.text ?? options?.[id]?.text;
  return plain(text ?? strings[locale].quiz[id as "true" | "false"]);
}

/** Gives an answer and checks it. */
export async function answer(
  reader: Reader,
  question: Question,
  response: Response,
): Promise<void> {
  const { item } = question;
  const form = formOf(question);
  // `kind` names the row that takes its items.
  const give = GIVE[item.kind] as Give<Item>;
  // Questions above it that come to life push it away: it is scrolled to until it has a button and stands still.
  await reader.until((fits) => {
    const found = document.querySelector(fits);
    if (found === null) return false;
    found.scrollIntoView({ block: "center" });
    const before = found.getBoundingClientRect();
    return new Promise<boolean>((resolve) => {
      setTimeout(() => {
        const { top, height } = found.getBoundingClientRect();
        const stands = top === before.top && height === before.height;
        resolve(stands && found.querySelector("button[type=submit]") !== null);
      }, 200);
    });
  }, form);
  await give({ reader, form, item, response, text: (id) => textOf(question, reader, id) });
  await reader.press(`${form} button[type=submit]`);
}
