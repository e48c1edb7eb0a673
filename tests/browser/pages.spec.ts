// Every page that was built, as it opens: whole, accessible in light and dark, narrow and wide.
import AxeBuilder from "@axe-core/playwright";
import { isLocale, langTag } from "#core/i18n/locales.ts";
import { builtPages, htmlOf } from "../build/site.ts";
import { enliven, expect, test } from "./support.ts";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const COMBINATIONS = [
  { width: 1280, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
  { width: 360, colorScheme: "dark" },
  { width: 360, colorScheme: "light" },
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

    for (const { width, colorScheme } of COMBINATIONS) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      // No frames here, so the one-page mode sees the same as the other and is faster.
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode(true)
        // Telling of each element that it is right would take most of the time.
        .options({ resultTypes: ["violations"] })
        .withTags(RULES)
        .analyze();
      const faults = violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id} at ${node.target.join(" ")}: ${node.failureSummary}`),
      );
      expect(faults, `axe, ${colorScheme}, ${width} px`).toEqual([]);
      const overflow = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(overflow, `pixels too wide at ${width} px`).toBeLessThanOrEqual(0);
    }
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
