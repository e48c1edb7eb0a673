// Answers a question on a page as a reader does, by what is written on it.
import type { Locator, Page } from "@playwright/test";
import type { Locale } from "#core/i18n/locales.ts";
import * as responses from "#core/items/kinds/authors.ts";
import { isSelfMarked, rowsOf } from "#core/items/parts.ts";
import type { Response } from "#core/items/response.ts";
import { plain, type Question, strings } from "./content.ts";
import { browserKind, type Hand } from "./kinds.ts";
import { expect } from "./support.ts";

/** Where an answer is given: everything in the form but the row that asks how sure one is. */
export const CONTROLS = "fieldset:not(.q-sure) :is(input, select, ol button)";

/** Opens the question's module and waits until the question can be answered. */
export async function open(page: Page, question: Question, locale: Locale) {
  await page.goto(`${locale}/modules/${question.module}/`);
  const form = page.locator(`#q-${question.item.id}`);
  await unfold(form, question, locale);
  return form;
}

/** Goes to a question and waits until it can be answered. One that was answered a little while ago may be a row that is to be opened. */
export async function unfold(form: Locator, { item }: Question, locale: Locale): Promise<void> {
  await form.scrollIntoViewIfNeeded();
  const { check, toModel, answerAgain } = strings[locale].quiz;
  const ready = form.getByRole("button", { name: isSelfMarked(item) ? toModel : check });
  const folded = form.getByRole("button", { name: answerAgain });
  await expect(ready.or(folded)).toBeVisible();
  if (await folded.isVisible()) await folded.click();
  await expect(ready).toBeVisible();
}

/** The words of an option, or of a prompt. */
export function textOf({ words }: Question, locale: Locale, id: string): string {
  const { quiz } = strings[locale];
  const text = words[locale].prompts?.[id]?.text ?? words[locale].options?.[id]?.text;
  // True and false have the interface's words.
  return plain(text ?? quiz[id as "true" | "false"]);
}

/** The ids that stand one below the other, each with a feedback of its own. */
export const rows = ({ item }: Question): readonly string[] => rowsOf(item);

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
export const respond = (
  form: Locator,
  question: Question,
  locale: Locale,
  response: Response,
): Promise<void> =>
  browserKind(question.item.kind).respond(handOf(form, question, locale), response, question.item);

/** What gives an answer on the page. */
export const handOf = (form: Locator, question: Question, locale: Locale): Hand => ({
  form,
  controls: form.locator(CONTROLS),
  row: (id) => row(form, question, locale, id),
  text: (id) => textOf(question, locale, id),
  label: (option) => plain(question.words[locale].options?.[option]?.text ?? ""),
  shown: () => shown(form),
  quiz: strings[locale].quiz,
});

/** The words of the rows from top to bottom. */
export const shown = (form: Locator): Promise<string[]> => form.locator(".o").allTextContents();

/** The button that checks an answer, or begins again. */
export const button = (form: Locator): Locator => form.locator("button:not([type=button])");

/** Where the result is told. */
export const result = (form: Locator): Locator => form.getByRole("status");
