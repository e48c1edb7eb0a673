// What shows only once somebody does something is as accessible as the page it stands on.

import type { Page } from "@playwright/test";
import { accessibilityFaults } from "./axe.ts";
import { cases, MARKED, questionOf, strings } from "./content.ts";
import { browserKind } from "./kinds.ts";
import { inTurn } from "./languages.ts";
import { button, open, respond, result, wrongResponse } from "./question.ts";
import { expect, test } from "./support.ts";

const SCHEMES = ["light", "dark"] as const;
const t = strings.en;

/** By how many pixels something sticks out of the page to the right. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const locale of inTurn(import.meta.url)) {
  for (const kind of MARKED) {
    const tag = [`@${kind}`, "@axe", "@360px"];
    test(`${kind}, ${locale}: a mistake, a hint, the end at 360 px`, { tag }, async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 800 });
      const { quiz } = strings[locale];
      const question = questionOf(kind);
      const form = await open(page, question, locale);
      const part = `#q-${question.item.id}`;
      const check = async (state: string) => {
        expect(await overflow(page), `pixels too wide: ${state}`).toBeLessThanOrEqual(0);
        for (const colorScheme of SCHEMES) {
          await page.emulateMedia({ colorScheme });
          expect(await accessibilityFaults(page, part), `${state}, ${colorScheme}`).toEqual([]);
        }
      };
      // An order is an answer from the start, so that only others can lack one.
      if (browserKind(kind).incomplete !== undefined) {
        await button(form).click();
        await expect(form.getByRole("alert")).not.toBeEmpty();
        await check("nothing chosen");
      }
      await respond(form, question, locale, wrongResponse(question));
      await button(form).click();
      await expect(result(form)).toContainText(quiz.wrong);
      await check("a hint");
      await button(form).click();
      await expect(button(form)).toHaveText(quiz.answerAgain);
      await check("the end");
    });
  }

  const tag = ["@scenario", "@axe", "@360px"];
  test(`scenario, ${locale}: a case with its questions at 360 px`, { tag }, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    const [scenario] = cases;
    if (scenario === undefined) throw new Error("The course has no case.");
    for (const step of scenario.steps) await open(page, step, locale);
    for (const step of scenario.steps) {
      await page.locator(`#q-${step.item.id}`).scrollIntoViewIfNeeded();
      await expect(button(page.locator(`#q-${step.item.id}`))).toBeVisible();
    }
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      const part = `[aria-labelledby="${scenario.id}"]`;
      expect(await accessibilityFaults(page, part), colorScheme).toEqual([]);
    }
  });
}

test("the search dialog with results", async ({ page }) => {
  await page.goto("en/");
  await page.keyboard.press("Control+k");
  const search = page.getByRole("search");
  await search.getByRole("searchbox").fill("learning");
  await expect(search.getByRole("link").first()).toBeVisible();
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      expect(await accessibilityFaults(page), `${colorScheme}, ${width} px`).toEqual([]);
    }
  }
});

test("the notice that nothing can be stored", async ({ page, context }) => {
  await context.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("Setting the value exceeded the quota.", "QuotaExceededError");
    };
  });
  const question = questionOf("single");
  const form = await open(page, question, "en");
  await respond(form, question, "en", wrongResponse(question));
  await button(form).click();
  await expect(page.getByText(t.site.storageFull)).toBeVisible();
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    expect(await accessibilityFaults(page), colorScheme).toEqual([]);
  }
});
