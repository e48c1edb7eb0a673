// axe.ts checks only colours if nothing else changed since its last check. These tests hold that it misses no fault.
import { accessibilityFaults } from "./axe.ts";
import { expect, test } from "./support.ts";

test("a fault of one scheme, and one that comes while the page is open, are both told", async ({
  page,
}) => {
  await page.goto("en/about/");
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "@media (prefers-color-scheme: dark) { main p { color: #777; background: #888 } }",
    );
    document.adoptedStyleSheets = [sheet];
  });
  expect(await accessibilityFaults(page), "light").toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect((await accessibilityFaults(page)).join(), "dark").toContain("color-contrast");
  await page.emulateMedia({ colorScheme: "light" });
  expect(await accessibilityFaults(page), "light again").toEqual([]);
  await page.evaluate(() => document.querySelector("main")?.append(document.createElement("img")));
  expect((await accessibilityFaults(page)).join(), "a new picture").toContain("image-alt");
});
