// The developers' gallery: every state that the islands' examples tell of is brought about, accessible, narrow enough,
// and kept as a picture in .cache/gallery/ to look at.
import { readdirSync } from "node:fs";
import { accessibilityFaults } from "./axe.ts";
import { expect, test } from "./support.ts";

test.use({ place: "sub-path" });

const FOLDER = "src/islands";

/** Names as in the gallery: `question/Choice`. */
const islands = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".examples.ts"))
  .map((path) => path.replace(".examples.ts", ""));

for (const island of islands) {
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
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide, `pixels too wide at ${width} px`).toBeLessThanOrEqual(0);
    }
    await page.setViewportSize({ width: 360, height: 800 });
    await page.emulateMedia({ colorScheme: "light" });
    for (const example of await examples.all()) {
      const name = (await example.getAttribute("data-example"))?.replace(/\W+/g, "-");
      await example.screenshot({ path: `.cache/gallery/${island}/${name}.png` });
    }
  });
}

test("shows all islands that have examples, and no other", async ({ page }) => {
  await page.goto("dev/");
  await expect(page.locator("#gallery[data-ready]")).toBeVisible({ timeout: 60_000 });
  await expect(page.locator("h2")).toHaveText(islands.sort());
});
