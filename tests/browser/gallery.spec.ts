// The developers' gallery: every state that the islands' examples tell of is brought about, accessible, narrow enough,
// kept as a picture in .cache/gallery/ to look at, and compared with how it looked before.
import { readdirSync } from "node:fs";
import { DEFAULT_LOCALE, WHOLE_LOCALES } from "#core/i18n/locales.ts";
import { accessibilityFaults } from "./axe.ts";
import { cutLists, enlargeText, splitWords, tooWide } from "./layout.ts";
import { accepting, expectLook, fixChance } from "./looks.ts";
import { examplesOf, openScene } from "./scene.ts";
import { secondOpinion } from "./second-judge.ts";
import { expect, MORE, REST, test } from "./support.ts";

test.use({ place: "unit", locale: "en-GB", timezoneId: "Asia/Shanghai" });

test.beforeEach(({ page }) => fixChance(page));

const FOLDER = "src/islands";
const PICTURES = ".cache/gallery";

/** Names as in the gallery: `question/Choice`, `review/page`. */
const islands = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".examples.ts"))
  .map((path) => path.replace(".examples.ts", ""))
  .sort();
const isPage = (island: string) => island.endsWith("/page");

for (const island of islands.filter((name) => !isPage(name))) {
  test(`${island}: each of its states`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(`dev/?island=${island}`);
    await expect(page.locator("#gallery[data-ready]")).toBeVisible();
    const examples = page.locator("[data-example]");
    expect(await examples.count()).toBeGreaterThan(5);
    await expectLook(page, { name: ["parts", island] });
    if (accepting()) return;
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      // One question stands here once for each of its states, under its own name each time.
      const faults = await accessibilityFaults(page, "html", ["landmark-unique"]);
      expect(faults, colorScheme).toEqual([]);
    }
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await tooWide(page), `at ${width} px`).toEqual([]);
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
  for (const locale of WHOLE_LOCALES) {
    // Every page is looked at in all languages (pages.spec.ts); its states differ by length of words alone.
    const tag = locale === DEFAULT_LOCALE ? MORE : REST;
    test(`${island}, ${locale}: each of its states`, { tag }, async ({ page }) => {
      // No look is compared: what a page loads late comes in an order of its own.
      if (accepting()) return;
      for (const { name } of await examplesOf(island)) {
        await test.step(name, async () => {
          const [first] = VIEWS;
          await page.setViewportSize({ width: first.width, height: 800 });
          await page.emulateMedia(first);
          await openScene(page, island, name, locale);
          // The second engine checks structure, which is the same in all languages, and is slow: one language is enough.
          if (locale === DEFAULT_LOCALE) {
            expect(await secondOpinion(page), `the second engine: ${name}`).toEqual([]);
          }
          for (const { look, width, colorScheme } of VIEWS) {
            await page.setViewportSize({ width, height: 800 });
            await page.emulateMedia({ colorScheme });
            expect(await accessibilityFaults(page), `${name}, ${look}`).toEqual([]);
            expect(await tooWide(page), `too wide: ${name}, ${look}`).toEqual([]);
            const path = `${PICTURES}/${island}/${name.replace(/\W+/g, "-")}-${locale}-${look}.png`;
            await page.screenshot({ path, fullPage: true });
          }
          // A phone as narrow as they come, then with text twice as large.
          await page.setViewportSize({ width: 320, height: 800 });
          expect(await splitWords(page), `words split: ${name}`).toEqual([]);
          expect(await cutLists(page), `words cut: ${name}`).toEqual([]);
          expect(await tooWide(page), `too wide at 320 px: ${name}`).toEqual([]);
          await enlargeText(page);
          expect(await tooWide(page), `too wide at 320 px, 200 %: ${name}`).toEqual([]);
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
  // A page that is opened from this one shows the same record.
  await page.locator("header a[href$='/record/']").click();
  await expect(page.locator("#calibration")).toBeVisible();
  // Another window has the reader's own.
  const own = await page.context().newPage();
  await own.goto("en/review/");
  await expect(own.locator("#review .go")).toHaveCount(0);
  await expect(own.locator("#review p + p a")).toBeVisible();
});

test("shows all islands that have examples, pages in frames", async ({ page }) => {
  await page.goto("dev/");
  await expect(page.locator("#gallery[data-ready]")).toBeVisible();
  expect([...(await page.locator("h2").allTextContents())].sort()).toEqual(islands);
  const frame = page.locator('iframe[title="review/page: first week, zh-hans"]');
  await frame.scrollIntoViewIfNeeded();
  await expect(frame.contentFrame().locator("#review .go")).toBeVisible();
  await expect(frame.contentFrame().locator("html")).toHaveAttribute("lang", "zh-Hans");
});
