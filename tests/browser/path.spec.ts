// The path of somebody new: chosen, walked, waited for, put into a calendar, left, handed in.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";
import { fill } from "#core/i18n/fill.ts";
import { accessibilityFaults } from "./axe.ts";
import { strings } from "./content.ts";
import { inTurn } from "./languages.ts";
import { expect, test } from "./support.ts";

/** The first day: with the weekend, ten working days end on the Thursday after next. */
const FRIDAY = "2026-11-27";

for (const locale of inTurn(import.meta.url)) {
  const { path: t, learning } = strings[locale];
  const begin = t.begin.split("{path}")[0] ?? "";

  test(`a path is chosen, keeps its day, waits, and is left, ${locale}`, async ({ page }) => {
    await page.clock.setFixedTime(new Date(`${FRIDAY}T09:00:00`));
    await page.goto(`${locale}/path/`);
    const root = page.locator("#path");
    await root.getByRole("button", { name: begin }).first().click();
    await expect(root.locator(".way li")).toHaveCount(10);
    await expect(root.locator(".way [aria-current=step]")).toHaveCount(1);
    expect(await accessibilityFaults(page)).toEqual([]);

    // Away for a week: nothing is called late, and the last step has moved with the others.
    await page.clock.setFixedTime(new Date("2026-12-07T09:00:00"));
    await page.reload();
    const moved = t.moved.split("{day}")[0] ?? "";
    await expect(root.locator("[role=status]").first()).toContainText(moved);
    const at = t.atDay.split("{path}")[1] ?? "";
    await expect(page.locator("h1")).toContainText(fill(at, { n: 1, of: 10 }));
    const current = root.locator(".way [aria-current=step] a");
    const next = await current.evaluate((link) => (link as HTMLAnchorElement).href);

    // The first page shows how far the path is, and leads to its next step first.
    await page.goto(`${locale}/`);
    await expect(page.locator("[data-way=leads] .go")).toHaveJSProperty("href", next);
    await expect(page.locator("[data-way] .way-bar i")).toHaveCount(10);
    await expect(page.locator("[data-way]")).toContainText(t.waits);
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.goto(`${locale}/path/`);
    await root.getByText(t.change).click();
    await root.getByRole("button", { name: t.leave }).click();
    await root.locator(".panel").getByRole("button", { name: t.leave }).click();
    await expect(root.getByRole("button", { name: begin }).first()).toBeVisible();
    await page.reload();
    await expect(root.getByRole("button", { name: begin }).first()).toBeVisible();
    await page.goto(`${locale}/`);
    await expect(page.locator("#progress")).toBeEmpty();
    await expect(page.locator("[data-way]")).toBeHidden();
  });

  test(`by keyboard: begun, switched and left, the heading says so with the focus on it, ${locale}`, async ({
    page,
  }) => {
    await page.goto(`${locale}/path/`);
    const root = page.locator("#path");
    const heading = page.locator("h1");
    const press = async (name: string) => {
      await root.getByRole("button", { name }).first().focus();
      await page.keyboard.press("Enter");
    };
    const isTold = async (words: string) => {
      await expect(heading).toContainText(words);
      await expect(heading).toBeFocused();
      await expect(heading).toBeInViewport();
    };
    const onPath = (t.atDay.split("{path}")[1] ?? "").split("{n}")[0] ?? "?";
    await press(begin);
    await isTold(onPath);
    const before = await heading.textContent();
    await press(t.switch.split("{path}")[0] ?? "?");
    await expect(heading).not.toHaveText(before ?? "");
    await isTold("");

    // Leaving asks first: staying changes nothing.
    const after = await heading.textContent();
    await root.getByText(t.change).click();
    await press(t.leave);
    const asked = root.locator(".panel").filter({ hasText: t.leaveHint });
    await expect(asked).toBeFocused();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await expect(root.getByRole("button", { name: t.stay })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(root.getByRole("button", { name: t.leave })).toBeFocused();
    await expect(heading).toHaveText(after ?? "");
    await page.keyboard.press("Enter");
    await expect(asked).toBeFocused();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await isTold(t.title);
    await page.keyboard.press("Tab");
    await expect(root.locator("summary").first()).toBeFocused();
  });

  test(`the calendar file has the working days of the path as local dates, ${locale}`, async ({
    page,
  }) => {
    await page.clock.setFixedTime(new Date(`${FRIDAY}T09:00:00`));
    await page.goto(`${locale}/path/`);
    const root = page.locator("#path");
    await root.getByRole("button", { name: begin }).first().click();
    await root.getByText(t.change).click();
    const saving = page.waitForEvent("download");
    await root.getByRole("button", { name: t.calendar }).click();
    const text = readFileSync(await (await saving).path(), "utf8");
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
    expect(events.map((event) => String(event.getFirstPropertyValue("dtstart")))).toEqual([
      "2026-11-27",
      "2026-11-30",
      "2026-12-01",
      "2026-12-02",
      "2026-12-03",
      "2026-12-04",
      "2026-12-07",
      "2026-12-08",
      "2026-12-09",
      "2026-12-10",
    ]);
    await expect(root).toContainText(t.calendarSaved.split("|").pop()?.replace("{n}", "10") ?? "");
  });

  test(`the page to hand in has name, steps, states and a check code that changes with the name, ${locale}`, async ({
    page,
  }) => {
    await page.goto(`${locale}/path/`);
    const root = page.locator("#path");
    await root.getByRole("button", { name: begin }).first().click();
    const sheet = root.locator(".sheet");
    await expect(sheet.locator("tbody th")).toHaveCount(10 + 5);
    await expect(sheet).toContainText(learning.selfReported);
    const code = await sheet.locator(".code").textContent();
    expect(code).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
    await root.getByText(t.handIn).click();
    await root.getByLabel(learning.name).fill("Chen");
    await expect(sheet).toContainText("Chen");
    await expect(sheet.locator(".code")).not.toHaveText(code ?? "");
  });
}
