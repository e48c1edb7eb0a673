// What browsers, other programs and time do to stored data: the reader is told in words, what is there is kept, and
// nothing that was acknowledged is lost.
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { Locale } from "#core/i18n/locales.ts";
import { mulberry32 } from "#core/items/shuffle.ts";
import { keptSentence, type Question, questions, strings } from "./content.ts";
import { inTurn } from "./languages.ts";
import { button, open, respond, result, rightResponse } from "./question.ts";
import { answersIn, HOME, openEmpty, stored, storedEvents } from "./storage.ts";
import { expect, expectFocusKept, test } from "./support.ts";

const [one, two] = questions.filter(({ item }) => item.kind === "single") as [Question, Question];

async function answer(page: Page, question: Question, locale: Locale = "en"): Promise<void> {
  const form = await open(page, question, locale);
  await respond(form, question, locale, rightResponse(question, locale));
  await button(form).click();
  await expect(result(form)).toContainText(strings[locale].quiz.right);
}

const keptItems = async (page: Page): Promise<string[]> =>
  answersIn(await storedEvents(page)).map(({ item }) => item);

/** Removes the copies of logs, as pages do some time after these were written. */
const dropCopies = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.deleteDatabase("whetstone:learning-institution");
        request.onsuccess = () => resolve();
      }),
  );

interface Tampering {
  /** The damage came so late that the logs have no copies any more. */
  readonly isLate?: boolean;
}

/** Changes a stored text from outside, with no page of the site open that could put it right. */
async function tamper(
  page: Page,
  change: (text: string, key: string) => readonly string[],
  { isLate = true }: Tampering = {},
) {
  await openEmpty(page);
  if (isLate) await dropCopies(page);
  const logs = Object.entries(await stored(page)).filter(([key]) => key.startsWith(`${HOME}log:`));
  expect(logs.length).toBeGreaterThan(0);
  for (const [key, text] of logs) {
    const [changed = "", name = key] = change(text, key);
    await page.evaluate(
      ([key = "", text = ""]) => localStorage.setItem(key, text),
      [name, changed],
    );
  }
}

const random = mulberry32(7);
const noise = Array.from({ length: 300 }, () => String.fromCharCode(random() * 65_535)).join("");

/** The damage done to the key of a closed page. Its content is lost; nothing else may be lost. */
const SPOILED = [
  ["random bytes", () => [noise]],
  ["another program's JSON", () => ['{"user":{"theme":"dark"},"items":[1,2,3]}']],
  ["nothing", () => [""]],
  ["a wrong head", (text: string) => [text.replace('"whetstone":1', '"whetstone":"one"')]],
] as const satisfies readonly (readonly [string, (text: string) => readonly string[]])[];

for (const locale of inTurn(import.meta.url)) {
  const { record: t, site: words } = strings[locale];
  const notice = (page: Page, kind: "storageOff" | "storageFull" | "storageBroken") =>
    page.getByRole("status").filter({ hasText: words[kind] });

  for (const [name, spoil] of SPOILED) {
    test(`${locale}: a key holds ${name}: told, kept, saved on request, and life goes on beside it`, async ({
      page,
    }) => {
      await answer(page, one, locale);
      // The page may write its log once more when it is left.
      await openEmpty(page);
      const spoiled = Object.values(await stored(page)).map((text) => spoil(text)[0]);
      await tamper(page, (text) => spoil(text));

      await page.goto(`${locale}/record/`);
      await expect(notice(page, "storageBroken")).toBeVisible();
      await expect(page.getByRole("heading", { name: t.aside })).toBeVisible();
      await expect(page.getByText(t.asideBad)).toBeVisible();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page
          .locator("section", { has: page.locator("#aside") })
          .getByRole("button", { name: t.asideSave, exact: true })
          .click(),
      ]);
      const saved = JSON.parse(readFileSync(await download.path(), "utf8"));
      for (const text of spoiled) expect(JSON.stringify(saved)).toContain(JSON.stringify(text));

      await answer(page, two, locale);
      await page.goto(`${locale}/record/`);
      expect(await keptItems(page)).toEqual([two.item.id]);
      await expect(page.getByText(keptSentence(locale, 1, 1))).toBeVisible();
      for (const text of spoiled) expect(Object.values(await stored(page))).toContain(text);

      const pieces = page.locator("section", { has: page.locator("#aside") });
      const drop = pieces.getByRole("button", { name: t.asideDrop });
      await expect(drop, "not before there is a file").toHaveCount(0);
      await Promise.all([
        page.waitForEvent("download"),
        pieces.getByRole("button", { name: t.asideSave, exact: true }).click(),
      ]);
      await drop.click();
      await expect(page.getByRole("status").filter({ hasText: t.asideDropped })).toBeVisible();
      await expectFocusKept(page);
      await expect(notice(page, "storageBroken")).toHaveCount(0);
      for (const text of spoiled) expect(Object.values(await stored(page))).not.toContain(text);
      expect(await keptItems(page)).toEqual([two.item.id]);
    });
  }

  test(`${locale}: a key that was damaged a moment after it was written loses nothing: its copy is whole`, async ({
    page,
  }) => {
    await answer(page, one, locale);
    const [spoiled = ""] = SPOILED[0][1]();
    await tamper(page, () => [spoiled], { isLate: false });
    await page.goto(`${locale}/record/`);
    await expect(page.getByRole("heading", { name: t.aside })).toBeVisible();
    await expect(page.getByText(keptSentence(locale, 1, 1))).toBeVisible();
    expect(await keptItems(page)).toEqual([one.item.id]);
    expect(Object.values(await stored(page)), "what was damaged is kept").toContain(spoiled);
  });

  test(`${locale}: a truncated key loses no whole line`, async ({ page }) => {
    await answer(page, one, locale);
    await answer(page, two, locale);
    await openEmpty(page);
    const logs = Object.keys(await stored(page)).length;
    expect(logs, "each page has a log of its own").toBe(2);
    await tamper(page, (text) => [text.includes(two.item.id) ? text.slice(0, -25) : text]);
    await page.goto(`${locale}/record/`);
    await expect(notice(page, "storageBroken")).toBeVisible();
    expect(await keptItems(page)).toEqual([one.item.id]);
    await expect(page.getByRole("heading", { name: t.aside })).toBeVisible();
  });

  test(`${locale}: a key of a later version is left as it is`, async ({ page }) => {
    await answer(page, one, locale);
    const later = '{"whetstone":99,"n":1}\n{"what":"nobody knows yet"}';
    await tamper(page, () => [later]);
    await page.goto(`${locale}/record/`);
    await expect(notice(page, "storageBroken")).toBeVisible();
    await expect(page.getByText(t.asideFuture)).toBeVisible();
    const key = Object.entries(await stored(page)).find(([, text]) => text === later)?.[0];
    expect(key, "it stays where it stood").toMatch(/log:/);
    await answer(page, two, locale);
    expect(await keptItems(page)).toEqual([two.item.id]);
    expect(Object.values(await stored(page))).toContain(later);
  });

  test(`${locale}: storage switched off: said on the record page, and nothing is claimed to be kept`, async ({
    page,
    context,
  }) => {
    await context.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("Access is denied for this document.", "SecurityError");
        },
      });
    });
    await answer(page, one, locale);
    await expect(notice(page, "storageOff")).toBeVisible();
    await page.goto(`${locale}/record/`);
    await expect(notice(page, "storageOff")).toBeVisible();
    await expect(page.getByText(t.empty)).toBeVisible();
    await page.getByRole("button", { name: t.add }).click();
    await page.getByLabel(t.name, { exact: true }).fill("Wang");
    await page.getByRole("main").locator("form").getByRole("button", { name: t.add }).click();
    await expect(page.getByRole("status").filter({ hasText: t.failed })).toBeVisible();
  });

  test(`${locale}: storage that is really full: said, what is shown is kept in memory, and stored once there is room`, async ({
    page,
    context,
  }) => {
    await answer(page, one, locale);
    const other = await context.newPage();
    await openEmpty(other);
    await other.evaluate(() => {
      for (let size = 1 << 21; size > 0; size >>= 1) {
        for (let n = 0; ; n++) {
          try {
            localStorage.setItem(`other-program:${size}:${n}`, "x".repeat(size));
          } catch {
            break;
          }
        }
      }
    });
    const form = page.locator(`#q-${one.item.id}`);
    for (let again = 0; again < 3; again++) {
      await button(form).click();
      await respond(form, one, locale, rightResponse(one, locale));
      await button(form).click();
      await expect(result(form)).toContainText(strings[locale].quiz.right);
    }
    await expect(notice(page, "storageFull")).toBeVisible();
    expect((await keptItems(page)).length, "what was stored stays").toBeGreaterThanOrEqual(1);

    await other.evaluate(() => {
      for (const key of Object.keys(localStorage)) {
        if (key.startsWith("other-program:")) localStorage.removeItem(key);
      }
    });
    await button(form).click();
    await respond(form, one, locale, rightResponse(one, locale));
    await button(form).click();
    await expect(notice(page, "storageFull")).toBeHidden();
    expect(await keptItems(page)).toHaveLength(5);
  });
}
