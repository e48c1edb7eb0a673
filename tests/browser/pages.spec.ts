// Every page that was built, as it opens: whole, accessible in light and dark, narrow and wide.
// Widths change what stands where, schemes change colours, and neither the other: so two views show all that four would.
import { DEFAULT_LOCALE, isLocale, langTag } from "#core/i18n/locales.ts";
import { builtPages, htmlOf } from "../build/site.ts";
import { accessibilityFaults } from "./axe.ts";
import { secondOpinion } from "./second-judge.ts";
import { enliven, expect, REST, test } from "./support.ts";

const COMBINATIONS = [
  { width: 1280, colorScheme: "light" },
  { width: 360, colorScheme: "dark" },
] as const;

const pages = builtPages();

for (const path of pages) {
  test(`/${path}`, async ({ page, site }) => {
    // The root leads on to a language at once. What stays without its script is what is looked at.
    if (path === "") {
      const body = htmlOf(path).replace(/<script[\s\S]*?<\/script>/, "");
      await page.route(site, (route) => route.fulfill({ body, contentType: "text/html" }));
    }
    const response = await page.goto(path);
    expect(response?.status()).toBe(200);

    const locale = path.split("/")[0] ?? "";
    await expect(page.locator("html")).toHaveAttribute(
      "lang",
      isLocale(locale) ? langTag(locale) : "en",
    );
    await expect(page).toHaveTitle(/\S/);
    await enliven(page);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    // What script adds to a page comes with files of its own.
    await page.waitForLoadState("networkidle");

    const levels = await page
      .locator("h1, h2, h3, h4, h5, h6")
      .evaluateAll((headings) =>
        headings
          .filter((heading) => heading.checkVisibility())
          .map((heading) => Number(heading.tagName.slice(1))),
      );
    expect(levels[0], "the first heading").toBe(1);
    expect(
      levels.filter((level) => level === 1),
      "one h1",
    ).toHaveLength(1);
    const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
    expect(jumps, "headings that skip a level").toEqual([]);

    // It checks structure, which is the same in all languages, and is slow.
    if (locale === DEFAULT_LOCALE) {
      expect(await secondOpinion(page), "the second engine").toEqual([]);
    }
    for (const { width, colorScheme } of COMBINATIONS) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      const faults = await accessibilityFaults(page);
      expect(faults, `axe, ${colorScheme}, ${width} px`).toEqual([]);
      const overflow = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(overflow, `pixels too wide at ${width} px`).toBeLessThanOrEqual(0);
    }
  });
}

for (const path of pages.filter((path) => !path.startsWith(DEFAULT_LOCALE))) {
  test(`/${path}: the second engine`, { tag: REST }, async ({ page }) => {
    await page.goto(path);
    await enliven(page);
    expect(await secondOpinion(page)).toEqual([]);
  });
}

test("no two pages have the same title", () => {
  const titles = pages.map((path) => /<title>(.*?)<\/title>/.exec(htmlOf(path))?.[1]);
  const twice = titles.filter((title, index) => titles.indexOf(title) !== index);
  expect(twice).toEqual([]);
});

test.describe(() => {
  test.use({ tolerated: /404/ });

  test("an address that is not there leads to the page for lost readers", async ({ page }) => {
    const response = await page.goto("en/modules/no-such-module/");
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.getByRole("main").getByRole("link").first().click();
    await expect(page).toHaveURL(/\/en\/$/);
  });
});
