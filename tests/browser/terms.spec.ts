// A term's definition beside its first use in a lesson.
import type { Page } from "@playwright/test";
import { modules } from "./content.ts";
import { inTurn } from "./languages.ts";
import { expect, test, toPaper } from "./support.ts";

const terms = (page: Page) => page.locator("a.term");
const note = (page: Page) => page.locator("#term-note");

for (const locale of inTurn(import.meta.url)) {
  test(`${locale}: a definition cuts no sentence: it stands below the paragraph or at the end of the entry`, async ({
    page,
  }) => {
    for (const slug of modules) {
      await page.goto(`${locale}/modules/${slug}/`);
      for (const link of await terms(page).all()) {
        const block = link.locator("xpath=ancestor::*[self::p or self::li][1]");
        const before = await block.innerText();
        await link.click();
        await expect(link).toHaveAttribute("aria-expanded", "true");
        await expect(note(page)).toBeVisible();
        const said = await note(page).innerText();
        expect((await block.innerText()).replace(said, "").trim()).toBe(before.trim());
      }
    }
  });
}

test.describe(() => {
  test.beforeEach(async ({ page }) => {
    await page.goto(`en/modules/${modules[0]}/`);
  });

  test("by keys: Enter opens it and keeps the focus, Tab reaches what follows, Esc closes it", async ({
    page,
  }) => {
    const link = terms(page).first();
    await link.focus();
    await page.keyboard.press("Enter");
    await expect(note(page)).toBeVisible();
    await expect(link).toBeFocused();
    expect(await link.getAttribute("aria-controls")).toBe(await note(page).getAttribute("id"));
    await expect(note(page)).toHaveRole("status");
    await page.keyboard.press("Escape");
    await expect(note(page)).toHaveCount(0);
    await expect(link).toHaveAttribute("aria-expanded", "false");
    await expect(link).toBeFocused();
  });

  test("pressed again it closes, and another term takes its place", async ({ page }) => {
    const [one, other] = [terms(page).nth(0), terms(page).nth(1)];
    await one.click();
    await expect(note(page)).toBeVisible();
    await one.click();
    await expect(note(page)).toHaveCount(0);
    await one.click();
    await other.click();
    await expect(note(page)).toHaveCount(1);
    await expect(one).toHaveAttribute("aria-expanded", "false");
    await expect(other).toHaveAttribute("aria-expanded", "true");
  });

  test("on paper it does not stand", async ({ page }) => {
    await terms(page).first().click();
    await expect(note(page)).toBeVisible();
    await toPaper(page);
    await expect(note(page)).toBeHidden();
  });
});

test.describe("where the definitions can't be loaded", () => {
  test.use({ tolerated: /headings\.json|Failed to load/ });

  test("the link leads to the glossary", async ({ page, site }) => {
    await page.route("**/headings.json", (route) => route.fulfill({ status: 404, body: "" }));
    await page.goto(`en/modules/${modules[0]}/`);
    await terms(page).first().click();
    await expect(page).toHaveURL(new RegExp(`^${site}en/glossary/#`));
  });
});
