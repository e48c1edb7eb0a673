// Answers a question on a page as a reader does, by what is written on it.
import type { Locator, Page } from "@playwright/test";
import { fill } from "#core/i18n/fill.ts";
import type { Locale } from "#core/i18n/locales.ts";
import type { ItemKind } from "#core/items/item.ts";
import * as responses from "#core/items/responses.ts";
import { plain, type Question, strings } from "./content.ts";
import { expect } from "./support.ts";

/** An option's or prompt's id; several of them; an option for each prompt; or a text. */
type Response = string | readonly string[] | Readonly<Record<string, string>>;

/** Where an answer is given: everything in the form but the row that asks how sure one is. */
export const CONTROLS = "fieldset:not(.q-sure) :is(input, select)";

/** What a check without an answer says. */
export const INCOMPLETE = {
  single: "chooseOne",
  multiple: "chooseSome",
  "true-false": "chooseOne",
  matching: "chooseAll",
  categorise: "chooseAll",
  "short-answer": "writeAnswer",
} as const satisfies Partial<Record<ItemKind, string>>;

/** Opens the question's module and waits until the question can be answered. */
export async function open(page: Page, { module, item }: Question, locale: Locale) {
  await page.goto(`${locale}/modules/${module}/`);
  const form = page.locator(`#q-${item.id}`);
  await form.scrollIntoViewIfNeeded();
  await expect(form.getByRole("button", { name: strings[locale].quiz.check })).toBeVisible();
  return form;
}

/** The words of an option, or of a prompt. */
export function textOf({ item, words }: Question, locale: Locale, id: string): string {
  const { quiz } = strings[locale];
  if (item.kind === "true-false") return quiz[id as "true" | "false"];
  const text = words[locale].prompts?.[id]?.text ?? words[locale].options?.[id]?.text;
  return plain(text ?? "");
}

/** The ids that stand one below the other, each with a feedback of its own. */
export function rows({ item }: Question): readonly string[] {
  switch (item.kind) {
    case "true-false":
      return ["true", "false"];
    case "matching":
    case "categorise":
      return item.prompts;
    case "ordering":
      return item.key;
    case "short-answer":
      return [];
    default:
      return item.options;
  }
}

/** The row of an option or prompt, feedback included. */
export const row = (form: Locator, question: Question, locale: Locale, id: string): Locator =>
  form.locator(".opt").filter({
    has: form
      .page()
      .locator(".o")
      .getByText(textOf(question, locale, id), { exact: true }),
  });

/** A response that scores 1. */
export const rightResponse = ({ item, words }: Question, locale: Locale): Response =>
  responses.rightResponse(item, words[locale].accepted);

/** A response that scores 0. */
export const wrongResponse = ({ item }: Question): Response => responses.wrongResponse(item);

/** Gives an answer, without checking it. */
export async function respond(
  form: Locator,
  question: Question,
  locale: Locale,
  response: Response,
): Promise<void> {
  const { item } = question;
  const at = (id: string) => row(form, question, locale, id);
  if (item.kind === "multiple") {
    const chosen = new Set(response as readonly string[]);
    for (const id of item.options) {
      await at(id).getByRole("checkbox").setChecked(chosen.has(id));
    }
  } else if (item.kind === "ordering") {
    await putInOrder(form, question, locale, response as readonly string[]);
  } else if (item.kind === "short-answer") {
    await form.getByRole("textbox").fill(response as string);
  } else if (typeof response === "string") {
    await at(response).getByRole("radio").check();
  } else {
    for (const [prompt, option] of Object.entries(response)) {
      const label = plain(question.words[locale].options?.[option]?.text ?? "");
      await at(prompt).getByRole("combobox").selectOption({ label });
    }
  }
}

/** Moves each entry up until it stands where it is wanted. */
async function putInOrder(
  form: Locator,
  question: Question,
  locale: Locale,
  order: readonly string[],
): Promise<void> {
  for (const [place, id] of order.entries()) {
    const text = textOf(question, locale, id);
    const up = form.getByRole("button", {
      name: fill(strings[locale].quiz.moveUp, { text }),
      exact: true,
    });
    for (let from = (await shown(form)).indexOf(text); from > place; from--) {
      await up.click();
      await expect(form.locator(".o").nth(from - 1)).toHaveText(text);
    }
  }
}

/** The words of the rows from top to bottom. */
export const shown = (form: Locator): Promise<string[]> => form.locator(".o").allTextContents();

/** The button that checks an answer, or begins again. */
export const button = (form: Locator): Locator => form.locator("button:not([type=button])");

/** Where the result is told. */
export const result = (form: Locator): Locator => form.getByRole("status");
