// Two pages of one browser, of which one holds answers that storage did not take: the other one must not say that all is
// saved, nor clear the record without a word about them.
import { readFileSync } from "node:fs";
import type { BrowserContext, Locator, Page } from "@playwright/test";
import { count } from "#core/i18n/fill.ts";
import type { Locale } from "#core/i18n/locales.ts";
import { type Question, questions, strings } from "./content.ts";
import { inTurn } from "./languages.ts";
import { button, open, respond, result, rightResponse } from "./question.ts";
import { answersIn, stored, storedEvents } from "./storage.ts";
import { expect, test } from "./support.ts";

const [one, two] = questions.filter(({ item }) => item.kind === "single") as [Question, Question];

async function answer(page: Page, question: Question, locale: Locale): Promise<void> {
  const form = await open(page, question, locale);
  await respond(form, question, locale, rightResponse(question, locale));
  await button(form).click();
  await expect(result(form)).toContainText(strings[locale].quiz.right);
}

/** A page that answers and can't store it. `isMute`: nor tell others, as a page that the browser put to sleep. */
async function holder(context: BrowserContext, locale: Locale, isMute: boolean): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript((isMute) => {
    // Or the next page would find a copy of the answers there.
    Object.defineProperty(window, "indexedDB", { value: undefined });
    if (isMute) Object.assign(window, { BroadcastChannel: undefined });
    const { setItem } = Storage.prototype;
    const refuse = () => {
      throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    };
    Object.assign(window, {
      refuse: (does: boolean) => {
        Storage.prototype.setItem = does ? refuse : setItem;
      },
    });
  }, isMute);
  const form = await open(page, one, locale);
  await respond(form, one, locale, rightResponse(one, locale));
  await refuse(page, true);
  await button(form).click();
  await expect(page.locator('.note[data-kind="full"]')).toBeVisible();
  // The script that answers other pages is loaded only now.
  await page.waitForLoadState("networkidle");
  return page;
}

const refuse = (page: Page, does: boolean): Promise<void> =>
  page.evaluate(
    (does) => (window as unknown as { refuse(does: boolean): void }).refuse(does),
    does,
  );

/** Storage takes it now: written when the page is looked at again. */
async function recover(page: Page): Promise<void> {
  await refuse(page, false);
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect(page.locator('.note[data-kind="full"]')).toHaveCount(0);
}

async function openRecord(page: Page, locale: Locale): Promise<Locator> {
  await page.goto(`${locale}/record/`);
  const record = page.getByRole("main");
  await expect(record.getByRole("button", { name: strings[locale].record.print })).toBeVisible();
  return record;
}

async function saved(page: Page, name: string): Promise<string> {
  const press = page.getByRole("main").getByRole("button", { name, exact: true }).first();
  const [download] = await Promise.all([page.waitForEvent("download"), press.click()]);
  return readFileSync(await download.path(), "utf8");
}

for (const locale of inTurn(import.meta.url)) {
  const t = strings[locale].record;
  const { leftBehindSave } = strings[locale].site;

  test(`${locale}: a page that holds unsaved answers is asked before anything is called saved`, async ({
    context,
    page,
  }) => {
    await answer(page, two, locale);
    const other = await holder(context, locale, false);
    const record = await openRecord(page, locale);
    await expect(record).toContainText(count(t.changes, 2));
    await expect(record).toContainText(count(t.elsewhere, 1));
    const file = await saved(page, t.save);
    expect(answersIn(JSON.parse(file).events)).toHaveLength(2);
    await expect(record).toContainText(t.saved);
    await recover(other);
    await expect.poll(async () => answersIn(await storedEvents(page)).length).toBe(2);
    await expect(record).not.toContainText(count(t.elsewhere, 1));
    await expect(record).toContainText(t.saved);
  });

  test(`${locale}: a page that could not be asked puts it right once it can store its answers`, async ({
    context,
    page,
  }) => {
    const other = await holder(context, locale, true);
    await answer(page, two, locale);
    const record = await openRecord(page, locale);
    await saved(page, t.save);
    await expect(record).toContainText(t.saved);
    await recover(other);
    await expect(record).toContainText(count(t.changes, 1));
  });

  test(`${locale}: who leaves takes along what another page holds`, async ({ context, page }) => {
    const other = await holder(context, locale, false);
    const record = await openRecord(page, locale);
    const file = await saved(page, t.leave);
    expect(answersIn(JSON.parse(file).events)).toHaveLength(1);
    await record.getByRole("button", { name: t.leaveYes }).click();
    await expect(record.getByRole("status").filter({ hasText: t.left })).toBeVisible();
    await expect(other.locator('.note[data-kind="full"]')).toHaveCount(0);
    await expect(other.getByRole("button", { name: leftBehindSave })).toHaveCount(0);
    await refuse(other, false);
    expect(JSON.stringify(await stored(page))).not.toContain(one.item.id);
  });

  test(`${locale}: a page that could not be asked tells what it holds of a record that was cleared`, async ({
    context,
    page,
  }) => {
    await answer(page, two, locale);
    const other = await holder(context, locale, true);
    const record = await openRecord(page, locale);
    const file = await saved(page, t.leave);
    expect(answersIn(JSON.parse(file).events)).toHaveLength(1);
    await record.getByRole("button", { name: t.leaveYes }).click();
    await expect(record.getByRole("status").filter({ hasText: t.left })).toBeVisible();

    await refuse(other, false);
    const save = other.getByRole("button", { name: leftBehindSave });
    await expect(save).toBeVisible();
    const [download] = await Promise.all([other.waitForEvent("download"), save.click()]);
    const rest = JSON.parse(readFileSync(await download.path(), "utf8"));
    expect(answersIn(rest.events)).toMatchObject([{ item: one.item.id }]);
    await expect(save).toHaveCount(0);
    expect(JSON.stringify(await stored(page))).not.toContain(one.item.id);

    // The rescued file can be loaded like any other.
    await page.locator("input[type=file]").setInputFiles(await download.path());
    await record.getByRole("button", { name: t.merge }).click();
    await expect.poll(async () => JSON.stringify(await stored(page))).toContain(one.item.id);
  });

  test(`${locale}: a browser whose pages can't ask each other says so`, async ({ page }) => {
    await page.addInitScript(() => Object.assign(window, { BroadcastChannel: undefined }));
    await answer(page, one, locale);
    const record = await openRecord(page, locale);
    await expect(record).toContainText(t.cantAsk);
    await saved(page, t.leave);
    await expect(record.locator(".panel")).toContainText(t.cantAsk);
  });
}
