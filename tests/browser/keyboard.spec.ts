import { modules, strings } from "./content.ts";
import { enliven, expect, test } from "./support.ts";

const [slug = ""] = modules;

for (const path of ["en/", `en/modules/${slug}/`, "zh-hans/", `zh-hans/modules/${slug}/`]) {
  const locale = path.startsWith("en") ? "en" : "zh-hans";

  test(`/${path}: the first Tab offers to skip to the content`, async ({ page }) => {
    await page.goto(path);
    const skip = page.getByRole("link", { name: strings[locale].site.skip });
    await expect(skip).not.toBeInViewport({ ratio: 1 });
    await page.keyboard.press("Tab");
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("Enter");
    await expect(page.locator("#main")).toBeFocused();
    await page.keyboard.press("Tab");
    const inMain = await page.evaluate(
      () => document.querySelector("#main")?.contains(document.activeElement) ?? false,
    );
    expect(inMain, "the next Tab goes on in the content").toBe(true);
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  for (const path of ["en/", `en/modules/${slug}/`]) {
    test(`/${path}, ${colorScheme}: one sees where the focus is`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.goto(path);
      await enliven(page);
      await page.evaluate(() => scrollTo(0, 0));

      const unseen: string[] = [];
      let stops = 0;
      for (; stops < 200; stops++) {
        await page.keyboard.press("Tab");
        const box = await page.evaluate(() => {
          const element = document.activeElement;
          if (element === null || element === document.body) return undefined;
          const { x, y, width, height } = element.getBoundingClientRect();
          return { x: x - 6, y: y - 6, width: width + 12, height: height + 12 };
        });
        if (box === undefined) break;
        const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
        const x = Math.max(0, box.x);
        const y = Math.max(0, box.y);
        const clip = {
          x,
          y,
          width: Math.min(box.x + box.width, width) - x,
          height: Math.min(box.y + box.height, height) - y,
        };
        const name = await page.evaluate(() => {
          const { tagName, id, textContent } = document.activeElement as HTMLElement;
          return `${tagName.toLowerCase()} ${id} ${textContent?.trim().slice(0, 40)}`;
        });
        if (clip.width <= 0 || clip.height <= 0) {
          unseen.push(`${name}: outside the window`);
          continue;
        }
        const focused = await page.screenshot({ clip });
        const element = await page.evaluateHandle(() => document.activeElement as HTMLElement);
        await element.evaluate((focusable) => focusable.blur());
        const blurred = await page.screenshot({ clip });
        await element.evaluate((focusable) => focusable.focus({ preventScroll: true }));
        if (focused.equals(blurred)) unseen.push(name);
      }
      expect(stops, "stops of the Tab key").toBeGreaterThan(20);
      expect(unseen).toEqual([]);
    });
  }
}
