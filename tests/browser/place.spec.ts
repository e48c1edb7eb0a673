// On a narrow window: which section of a module is read, and the way back to the contents.
import { expect, test } from "./support.ts";

test("a phone says which section is read, and leads back to the contents", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("en/modules/what-goes-wrong/");
  const place = page.locator(".place");
  await expect(place).toBeHidden();
  const section = page.locator("#at-work");
  await section.evaluate((heading) => heading.scrollIntoView());
  await expect(place).toHaveText(/^On this page §\d+\/\d+ · At work$/);
  await expect(place).toBeVisible();
  await place.click();
  await expect(page.locator(".toc b")).toBeInViewport();
  await page.setViewportSize({ width: 1280, height: 740 });
  await section.evaluate((heading) => heading.scrollIntoView());
  await expect(page.locator(".toc [aria-current]")).toHaveText("At work");
  await expect(place).toBeHidden();
});

test("at the end of a module its last section is marked", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto("en/modules/what-goes-wrong/");
  // Questions come to life on the way, and the page grows.
  await expect(async () => {
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect(page.locator(".toc [aria-current]")).toHaveText("Sources", { timeout: 500 });
  }).toPass();
});
