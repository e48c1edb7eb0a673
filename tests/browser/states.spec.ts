// What shows only once somebody does something is as accessible as the page it stands on.

import { accessibilityFaults } from "./axe.ts";
import { KINDS, questionOf, strings } from "./content.ts";
import { button, open, respond, result, wrongResponse } from "./question.ts";
import { expect, test } from "./support.ts";

const SCHEMES = ["light", "dark"] as const;
const t = strings.en;

for (const kind of KINDS) {
  test(`${kind}: a mistake, a hint, the end`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    const question = questionOf(kind);
    const form = await open(page, question, "en");
    const part = `#q-${question.item.id}`;
    const check = async (state: string) => {
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        expect(await accessibilityFaults(page, part), `${state}, ${colorScheme}`).toEqual([]);
      }
    };
    // An order is an answer from the start, so that only others can lack one.
    if (kind !== "ordering") {
      await button(form).click();
      await expect(form.getByRole("alert")).not.toBeEmpty();
      await check("nothing chosen");
    }
    await respond(form, question, "en", wrongResponse(question));
    await button(form).click();
    await expect(result(form)).toContainText(t.quiz.wrong);
    await check("a hint");
    await button(form).click();
    await expect(button(form)).toHaveText(t.quiz.answerAgain);
    await check("the end");
  });
}

test("the search dialog with results", async ({ page }) => {
  await page.goto("en/");
  await page.keyboard.press("/");
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
