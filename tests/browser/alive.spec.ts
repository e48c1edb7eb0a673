// A module page is read before it is answered: what questions take comes when one is near, and moves nothing when it comes.
import type { Page } from "@playwright/test";
import { questionOf, questions } from "./content.ts";
import { inTurn } from "./languages.ts";
import { button, shown } from "./question.ts";
import { expect, requestsOf, test } from "./support.ts";

const LATE = /bank\/|preact|question|mount|strings\//;
/** A check in the text that gives options to choose from. */
const check = questions.find(({ item, isCheck }) => isCheck && item.kind === "single");
if (check === undefined) throw new Error("No check of the course is a single choice.");

/** Begins to add up how far the page's parts move by themselves. */
const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    const moved: string[] = [];
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { sources = [], value } = entry as PerformanceEntry & {
          sources?: { node?: Node }[];
          value: number;
        };
        const what = sources.map(({ node }) => node?.textContent?.trim().slice(0, 30));
        moved.push(`${value.toFixed(4)}: ${what.join(" | ")}`);
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
const shifts = (page: Page) =>
  page.evaluate(() => (window as unknown as { moved: string[] }).moved);

test("opening a module page fetches nothing for its questions; coming near one does", async ({
  page,
  site,
}) => {
  const { module } = check;
  await page.setViewportSize({ width: 1280, height: 400 });
  const paths = requestsOf(page, site);
  await page.goto(`en/modules/${module}/`);
  await page.waitForLoadState("networkidle");
  expect(paths.some((path) => path.startsWith("_astro/"))).toBe(true);
  expect(paths.filter((path) => LATE.test(path))).toEqual([]);
  await page.locator(".q").first().scrollIntoViewIfNeeded();
  await expect(button(page.locator(".q").first())).toBeVisible();
  expect(paths.filter((path) => /bank\//.test(path))).toHaveLength(1);
});

for (const locale of inTurn(import.meta.url)) {
  for (const width of [360, 1280]) {
    test(`${locale}, ${width} px: nothing moves while a page with every kind is read`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await watchShifts(page);
      await page.goto(`${locale}/modules/${questionOf("ordering").module}/`);
      const end = await page.evaluate(() => document.documentElement.scrollHeight);
      for (let at = 0; at < end; at += 300) {
        await page.mouse.wheel(0, 300);
        // As fast as people read, and not faster than a busy machine loads: a question is alive before it is in view.
        await page.waitForFunction(() =>
          [...document.querySelectorAll("form.q")].every(
            (form) =>
              form.getClientRects().length === 0 ||
              form.getBoundingClientRect().top > innerHeight + 350 ||
              form.classList.contains("live"),
          ),
        );
      }
      expect(await shifts(page)).toEqual([]);
    });

    test(`${locale}, ${width} px: a question that comes to life in view moves nothing, and keeps its order`, async ({
      page,
    }) => {
      const { item, module } = check;
      await page.setViewportSize({ width, height: 800 });
      await watchShifts(page);
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route("**/bank/*.json", async (route) => {
        await held;
        await route.continue();
      });
      await page.goto(`${locale}/modules/${module}/`);
      const form = page.locator(`#q-${item.id}`);
      await form.evaluate((element) => element.scrollIntoView({ block: "center" }));
      await page.waitForTimeout(300);
      const order = await shown(form);
      await expect(button(form)).toHaveCount(0);
      release();
      await expect(button(form)).toBeVisible();
      await page.waitForTimeout(300);
      expect(await shown(form)).toEqual(order);
      expect(await shifts(page)).toEqual([]);
    });
  }
}
