// The developers' gallery: every state that the islands' examples tell of is brought about, accessible, narrow enough,
// and kept as a picture in .cache/gallery/ to look at.
import { readdirSync } from "node:fs";
import type { Page } from "@playwright/test";
import { LOCALES } from "#core/i18n/locales.ts";
import type { PageExample } from "#islands/page-examples.ts";
import { accessibilityFaults } from "./axe.ts";
import { expect, test } from "./support.ts";

test.use({ place: "sub-path", locale: "en-GB", timezoneId: "Asia/Shanghai" });

const FOLDER = "src/islands";
const PICTURES = ".cache/gallery";

/** A Monday: what pictures show of days is the same whenever they are taken. */
const NOW = new Date("2026-11-23T08:00:00+08:00");

/** Names as in the gallery: `question/Choice`, `review/page`. */
const islands = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".examples.ts"))
  .map((path) => path.replace(".examples.ts", ""))
  .sort();
const isPage = (island: string) => island.endsWith("/page");

const tooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const island of islands.filter((name) => !isPage(name))) {
  test(`${island}: each of its states`, async ({ page }) => {
    // Dozens of states, each looked at in three ways.
    test.setTimeout(300_000);
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(`dev/?island=${island}`);
    await expect(page.locator("#gallery[data-ready]")).toBeVisible({ timeout: 60_000 });
    const examples = page.locator("[data-example]");
    expect(await examples.count()).toBeGreaterThan(5);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await accessibilityFaults(page), colorScheme).toEqual([]);
    }
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await tooWide(page), `pixels too wide at ${width} px`).toBeLessThanOrEqual(0);
    }
    await page.setViewportSize({ width: 360, height: 800 });
    await page.emulateMedia({ colorScheme: "light" });
    for (const example of await examples.all()) {
      const name = (await example.getAttribute("data-example"))?.replace(/\W+/g, "-");
      await example.screenshot({ path: `${PICTURES}/${island}/${name}.png` });
    }
  });
}

/** How each state is looked at: both schemes, both widths. */
const VIEWS = [
  { look: "phone", width: 360, colorScheme: "light" },
  { look: "desk-dark", width: 1280, colorScheme: "dark" },
] as const;

for (const island of islands.filter(isPage)) {
  for (const locale of LOCALES) {
    test(`${island}, ${locale}: each of its states`, async ({ page }) => {
      test.setTimeout(180_000);
      await page.clock.setFixedTime(NOW);
      const { examples } = (await import(`../../${FOLDER}/${island}.examples.ts`)) as {
        examples: readonly PageExample[];
      };
      for (const { name } of examples) {
        await test.step(name, async () => {
          const [first] = VIEWS;
          await page.setViewportSize({ width: first.width, height: 800 });
          await page.emulateMedia(first);
          await page.goto(`dev/state/${locale}/?${new URLSearchParams({ island, name })}`);
          await expect(page.locator("html"), name).toHaveAttribute("data-shown", "");
          for (const { look, width, colorScheme } of VIEWS) {
            await page.setViewportSize({ width, height: 800 });
            await page.emulateMedia({ colorScheme });
            expect(await accessibilityFaults(page), `${name}, ${look}`).toEqual([]);
            expect(await tooWide(page), `pixels too wide: ${name}, ${look}`).toBeLessThanOrEqual(0);
            const path = `${PICTURES}/${island}/${name.replace(/\W+/g, "-")}-${locale}-${look}.png`;
            await page.screenshot({ path, fullPage: true });
          }
        });
      }
    });
  }
}

test("an example has a record of its own, and leaves the reader's alone", async ({ page }) => {
  const keys = () => page.evaluate(() => Object.keys(localStorage).sort());
  await page.goto("dev/state/en/?island=review/page&name=first+week");
  await expect(page.locator("html")).toHaveAttribute("data-shown", "");
  await expect(page).toHaveURL(/\/en\/review\/$/);
  expect((await keys()).filter((key) => !key.startsWith("whetstone:gallery review/page"))).toEqual(
    [],
  );
  // What is opened from the page shows the same record.
  await page.locator("header a[href$='/record/']").click();
  await expect(page.locator("#calibration")).toBeVisible();
  // Another window has the reader's own.
  const own = await page.context().newPage();
  await own.goto("en/review/");
  await expect(own.locator("#review .go")).toHaveCount(0);
  await expect(own.locator("#review .lede + p a")).toBeVisible();
});

test("shows all islands that have examples, pages in frames", async ({ page }) => {
  await page.goto("dev/");
  await expect(page.locator("#gallery[data-ready]")).toBeVisible({ timeout: 60_000 });
  expect([...(await page.locator("h2").allTextContents())].sort()).toEqual(islands);
  const frame = page.locator('iframe[title="review/page: first week, zh-hans"]');
  await frame.scrollIntoViewIfNeeded();
  await expect(frame.contentFrame().locator("#review .go")).toBeVisible();
  await expect(frame.contentFrame().locator("html")).toHaveAttribute("lang", "zh-Hans");
});
