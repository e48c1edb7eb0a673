// The first page: a question that newcomers can answer at once, and today's tasks for those who come back.
import type { Page } from "@playwright/test";
import { fill } from "#core/i18n/fill.ts";
import { firstDaySetting } from "#core/plan/path.ts";
import { PATH_SETTING } from "#core/plan/path-setting.ts";
import { isoDate } from "#core/time/instant.ts";
import { firstAnswer } from "./answers.ts";
import { accessibilityFaults } from "./axe.ts";
import { modules, questions, strings, syllabus } from "./content.ts";
import { inTurn } from "./languages.ts";
import { layoutShift } from "./layout.ts";
import { lay, stored } from "./storage.ts";
import { expect, test } from "./support.ts";

const DAYS = 86_400_000;

/** Where something is on the page, however far it is scrolled. */
const placeOf = (page: Page, what: string): Promise<number> =>
  page
    .locator(what)
    .first()
    .evaluate((element) => Math.round(element.getBoundingClientRect().top + scrollY));

for (const locale of inTurn(import.meta.url)) {
  const { home: t, review } = strings[locale];

  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${locale}, ${javaScriptEnabled ? "with" : "without"} script`, () => {
      test.use({ javaScriptEnabled });

      test("the question for newcomers is answered at once, moves nothing and leaves nothing", async ({
        page,
      }) => {
        for (const width of [360, 1280]) {
          await page.setViewportSize({ width, height: 740 });
          await page.goto(`${locale}/`);
          const taste = page.locator(".taste");
          await expect(taste.getByText(t.tasteAsk)).toBeVisible();
          // On a phone no room is kept for the answer: only what stands below it makes way.
          const still = width === 360 ? ".tolds" : ".map";
          const before = await placeOf(page, still);
          const options = taste.getByRole("radio");
          const seen = new Set<string>();
          let right = 0;
          for (const option of await options.all()) {
            await option.check();
            const told = taste.locator(".told:visible");
            await expect(told).toHaveCount(1);
            seen.add(await told.innerText());
            right += await taste.locator(".told.is-yes:visible").count();
            await expect(taste.getByText(t.tasteAsk)).toBeHidden();
          }
          expect(seen.size, "each option has an answer of its own").toBe(await options.count());
          expect(right, "one of them is right").toBe(1);
          expect(await placeOf(page, still), "nothing has moved").toBe(before);
        }
        if (javaScriptEnabled) {
          expect(await stored(page)).toEqual({});
          expect(await accessibilityFaults(page)).toEqual([]);
        }
      });
    });
  }

  test(`${locale}: who comes back sees what to do first in large numerals, and nothing that is for newcomers`, async ({
    page,
  }) => {
    const [first = "", second = ""] = modules;
    const at = Date.now() - 5 * DAYS;
    const own = questions.filter(({ module }) => module === first);
    await lay(page, [
      { type: "read", module: first, section: "wrong", id: "laid-0", at },
      ...own.map((question, nth) => ({
        ...firstAnswer(question, { score: 0 }),
        id: `laid-${nth + 1}`,
        at: at + nth,
      })),
      {
        type: "practised",
        entry: "e",
        module: first,
        tried: "…",
        id: "laid-99",
        at,
        lookBack: "2026-01-01",
      },
    ]);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 740 });
      await page.goto(`${locale}/`);
      const tasks = page.locator(".tasks li");
      await expect(tasks).toHaveCount(3);
      const kinds = await tasks.evaluateAll((rows) =>
        rows.map((row) => (row as HTMLElement).dataset["task"]),
      );
      expect(kinds).toEqual(["review", "continue", "lookBack"]);
      const n = Number(await tasks.first().locator("b").textContent());
      expect(n).toBeGreaterThan(1);
      await expect(tasks.first()).toContainText(review.toReview.split("{minutes}")[0] ?? "");
      const sizes = await page
        .locator(".tasks b")
        .evaluateAll((all) =>
          all.map((each) => Number.parseFloat(getComputedStyle(each).fontSize)),
        );
      expect(sizes[0]).toBeGreaterThan(2 * (sizes[1] ?? 0));
      await expect(page.locator(".tasks .go"), "one act is the first").toHaveCount(1);
      // The first module is finished: never back to it.
      const title = syllabus[locale].modules[second]?.title ?? "";
      await expect(tasks.nth(1).getByRole("link")).toHaveText(fill(t.nextModule, { title }));
      await expect(page.locator(".taste, .facts, .gains")).toHaveCount(3);
      for (const part of await page.locator(".taste, .facts, .gains").all()) {
        await expect(part).toBeHidden();
      }
      await page.waitForLoadState("networkidle");
      const { score, moved } = await layoutShift(page);
      expect(score, `${width} px: ${moved}`).toBeLessThan(0.05);
    }
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.locator("[data-task=review] a").click();
    await expect(page.getByRole("button", { name: review.begin })).toBeVisible();
  });

  for (const [rank, days] of [
    ["leads", -5],
    ["follows", 5],
  ] as const) {
    test(`${locale}: a path that ${rank} stands where it ranks, with one act that is the first, and moves nothing`, async ({
      page,
    }) => {
      const at = Date.now() - 6 * DAYS;
      const [question] = questions.filter(({ module }) => module === modules[0]);
      if (!question) throw new Error("no question");
      await lay(page, [
        { type: "settings", key: PATH_SETTING, value: "ten-days", id: "laid-0", at },
        {
          type: "settings",
          key: firstDaySetting("ten-days"),
          value: isoDate(Date.now() + days * DAYS),
          id: "laid-1",
          at,
        },
        { ...firstAnswer(question, { score: 0 }), id: "laid-2", at },
      ]);
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 740 });
        await page.goto(`${locale}/`);
        await expect(page.locator(`[data-way=${rank}] .way-bar i`)).toHaveCount(10);
        await expect(page.locator(".tasks li").first()).toBeVisible();
        await page.waitForLoadState("networkidle");
        const [way, desk] = [await placeOf(page, "[data-way]"), await placeOf(page, ".desk")];
        expect(way < desk).toBe(rank === "leads");
        const red = await page
          .locator(".pitch .go:visible")
          .evaluateAll(
            (all) =>
              all.filter((one) => getComputedStyle(one).backgroundColor !== "rgba(0, 0, 0, 0)")
                .length,
          );
        expect(red, "one act is the first").toBe(1);
        const { score, moved } = await layoutShift(page);
        expect(score, `${width} px: ${moved}`).toBeLessThan(0.05);
      }
      expect(await accessibilityFaults(page)).toEqual([]);
    });
  }

  test(`${locale}: a record with settings alone is a newcomer's`, async ({ page }) => {
    await lay(page, [
      { type: "settings", key: "role", value: "staff", id: "laid-0", at: Date.now() - DAYS },
    ]);
    await page.goto(`${locale}/`);
    await expect(page.locator(".taste")).toBeVisible();
    await expect(page.locator(".desk")).toBeHidden();
  });
}
