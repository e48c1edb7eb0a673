// Plan, practice log, daily check-in and role: by keyboard, in both languages, over days that pass.
import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import ICAL from "ical.js";
import { parse } from "yaml";
import { count, fill } from "#core/i18n/fill.ts";
import type { Locale } from "#core/i18n/locales.ts";
import { accessibilityFaults } from "./axe.ts";
import { modules, questionOf, strings, syllabus } from "./content.ts";
import { inTurn } from "./languages.ts";
import { layoutShift } from "./layout.ts";
import { open as openQuestion, respond, rightResponse } from "./question.ts";
import { storedEvents } from "./storage.ts";
import { expect, expectFocusKept, tabTo, test } from "./support.ts";

/** A Monday. */
const START = new Date("2026-11-02T09:00:00");
const later = (days: number): Date => {
  const date = new Date(START);
  date.setDate(date.getDate() + days);
  return date;
};

const words = (locale: Locale) => strings[locale].apply;
const titleOf = (locale: Locale, slug: string) => syllabus[locale].modules[slug]?.title ?? "";
const [first = "", second = ""] = modules;
const lookBackDays = (slug: string): number =>
  parse(readFileSync(`content/modules/${slug}/module.yaml`, "utf8")).act.lookBackDays;

/** A module's act at work as the page has it: in English a space stands between its two parts. */
const actOf = (locale: Locale, slug: string): string => {
  const source = readFileSync(`content/modules/${slug}/${locale}/lesson.mdx`, "utf8");
  const { act } = parse(source.split(/^---$/m)[1] ?? "");
  return `${act.when}${locale === "en" ? " " : ""}${act.do}`;
};

const part = (page: Page, id: string): Locator => page.locator(`[data-apply="${id}"]`);
const cards = (page: Page, id: string): Locator => part(page, id).locator(".cards > li");

/** Opens the page on a day; timers go on, only the date stands. */
async function open(page: Page, locale: Locale, day = 0): Promise<void> {
  await page.clock.setFixedTime(later(day));
  await page.goto(`${locale}/apply/`);
  await expect(part(page, "role").getByRole("combobox")).toBeVisible();
}

const button = (within: Locator, name: string): Locator =>
  within.getByRole("button", { name, exact: true });

/** Presses a button as a reader without a mouse does. */
async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target, 200);
  await page.keyboard.press("Enter");
  await expectFocusKept(page);
}

/** Presses one of the acts that a card folds. */
async function pressMore(page: Page, within: Locator, name: string): Promise<void> {
  const target = button(within, name);
  if (!(await target.isVisible())) await press(page, within.locator(".more > summary").first());
  await press(page, target);
}

async function tick(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target, 200);
  await page.keyboard.press("Space");
  await expect(target).toBeChecked();
}

async function write(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target, 200);
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
}

/** The page's own part, as it stands now. */
const expectAccessible = async (page: Page): Promise<void> =>
  expect(await accessibilityFaults(page)).toEqual([]);

/** A goal of the first two modules on Tuesdays and Thursdays until four weeks from the start. */
async function addGoal(
  page: Page,
  locale: Locale,
  name: string,
  branch: "professional" | "comprehensive",
): Promise<void> {
  const t = words(locale);
  const plan = part(page, "plan");
  await press(page, button(plan, t.goalAdd));
  const what = plan.getByRole("textbox", { name: t.what });
  await expect(what).toBeFocused();
  await page.keyboard.type(name);
  await tabTo(page, plan.getByRole("radio").first());
  await page.keyboard.press("Space");
  if (branch === "comprehensive") await page.keyboard.press("ArrowDown");
  for (const slug of [first, second]) {
    await tick(page, plan.getByRole("checkbox", { name: titleOf(locale, slug) }).first());
  }
  await press(page, button(plan, t.save));
}

/** Answers a question in its module, so that it is the daily one, and opens the page a day later. */
async function answerYesterday(page: Page, locale: Locale) {
  const question = questionOf("single");
  await page.clock.setFixedTime(START);
  const form = await openQuestion(page, question, locale);
  await respond(form, question, locale, rightResponse(question, locale));
  await form.locator("button:not([type=button])").click();
  await open(page, locale, 1);
  return question;
}

for (const locale of inTurn(import.meta.url)) {
  const t = words(locale);
  test.describe(locale, () => {
    test("an aim and goals of both kinds, by keyboard", async ({ page }) => {
      await open(page, locale);
      const plan = part(page, "plan");
      await press(page, button(plan, t.aimAdd));
      await expect(plan.getByRole("textbox", { name: t.what })).toBeFocused();
      await press(page, button(plan, t.save));
      // Without a word the form says what is missing and goes there.
      const summary = plan.getByRole("alert");
      await expect(summary).toBeFocused();
      await expect(summary.getByRole("link")).toHaveText([t.needWhat, t.needModules, t.needAct]);
      await expect(plan.getByRole("textbox", { name: t.what })).toHaveAccessibleDescription(
        new RegExp(t.needWhat),
      );
      // Every kind of field shows its error, and names it to screen readers.
      await expect(plan.locator("[aria-invalid=true]")).toHaveCount(2);
      for (const field of await plan.locator("[aria-invalid=true]").all()) {
        await expect(field).toHaveCSS("border-top-width", "2px");
      }
      // From the summary to the field, by keyboard.
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await expect(plan.getByRole("textbox", { name: t.what })).toBeFocused();
      await page.keyboard.type("The aim");
      await tick(page, plan.getByRole("checkbox", { name: titleOf(locale, second) }).first());
      // The module's own act is filled in.
      await expect(plan.getByRole("textbox", { name: t.act })).not.toHaveValue("");
      await write(page, plan.getByRole("textbox", { name: t.act }), "When A, I will B.");
      await press(page, button(plan, t.save));
      await expect(plan.locator(".name", { hasText: "The aim" })).toBeFocused();
      await expect(button(plan, t.aimAdd)).toHaveCount(0);

      await addGoal(page, locale, "Goal one", "professional");
      await expect(plan.getByText(t.onlyProfessional.slice(0, 10))).toBeVisible();
      await addGoal(page, locale, "Goal two", "comprehensive");
      await expect(plan.locator(".professional .cards")).toContainText("Goal one");
      await expect(plan.locator(".comprehensive .cards")).toContainText("Goal two");
      await expect(plan.getByText(t.balanceEven.slice(0, 8))).toBeVisible();
      await page.reload();
      await expect(plan).toContainText("When A, I will B.");
      await expect(cards(page, "plan")).toHaveCount(3);
    });

    test("a goal is changed, done, taken up again, set aside and erased", async ({ page }) => {
      await open(page, locale);
      await addGoal(page, locale, "Goal one", "professional");
      const plan = part(page, "plan");
      await pressMore(page, plan, t.change);
      await expect(plan.getByRole("textbox", { name: t.what })).toBeFocused();
      await page.keyboard.press("Control+A");
      await page.keyboard.type("Goal 1");
      await press(page, button(plan, t.save));
      await expect(plan.locator(".name", { hasText: "Goal 1" })).toBeFocused();

      await pressMore(page, plan, t.finish);
      await expect(plan.getByRole("status").filter({ hasText: t.finished })).toBeVisible();
      await press(page, plan.getByText(t.closed));
      await press(page, button(plan, t.reopen));
      await pressMore(page, plan, t.drop);
      await press(page, plan.getByText(t.closed));
      await pressMore(page, plan, t.erase);
      await expect(button(plan, t.cancel)).toBeFocused();
      await press(page, button(plan, t.eraseYes));
      await expect(cards(page, "plan")).toHaveCount(0);
      await page.reload();
      await expect(button(plan, t.goalAdd)).toBeVisible();
      await expect(cards(page, "plan")).toHaveCount(0);
    });

    test("missed days move the dates, in kind words, and a new start is one press away", async ({
      page,
    }) => {
      await open(page, locale);
      await addGoal(page, locale, "Goal one", "professional");
      const plan = part(page, "plan");
      const row = plan.locator(".cards .name");
      const before = await row.innerText();
      await open(page, locale, 27);
      const due = part(page, "today");
      const move = due.getByRole("button").filter({ hasText: t.moveDay.split("{")[0] ?? "" });
      await expect(move).toBeVisible();
      await expect(row).toContainText(t.late);
      await expect(row).toContainText(t.seeDue);
      await expect(row).not.toContainText(t.inTime.replace("{end}", "").trim());
      expect(await row.innerText()).not.toBe(before);
      await press(page, move);
      await expect(due.getByRole("status").filter({ hasText: t.replanned })).toBeVisible();
      await expect(move).toHaveCount(0);
      await expect(row).not.toContainText(t.late);
    });

    test("the calendar file as another program reads it", async ({ page }) => {
      await open(page, locale);
      await addGoal(page, locale, "Goal, one; two", "professional");
      const save = async () => {
        await press(page, part(page, "plan").getByText(t.calendar, { exact: true }));
        const [download] = await Promise.all([
          page.waitForEvent("download"),
          press(page, button(part(page, "plan"), t.calendarSave)),
        ]);
        expect(download.suggestedFilename()).toMatch(/\.ics$/);
        const text = readFileSync(await download.path(), "utf8");
        return new ICAL.Component(ICAL.parse(text))
          .getAllSubcomponents("vevent")
          .map((component) => new ICAL.Event(component));
      };
      const events = await save();
      const studies = events.filter(({ description }) => description === "Goal, one; two");
      expect(studies.length).toBeGreaterThan(2);
      expect(studies[0]?.summary).toContain(titleOf(locale, first));
      expect(studies[0]?.startDate.toString()).toBe("2026-11-03");
      for (const { startDate } of studies) {
        expect(startDate.isDate).toBe(true);
        // Sunday is 1 there: Tuesday and Thursday.
        expect([3, 5]).toContain(startDate.dayOfWeek());
      }
      const looks = events.filter(({ summary }) =>
        summary.startsWith(t.eventLookBack.split("{")[0] ?? ""),
      );
      expect(looks).toHaveLength(1);
      // A week later the same days have the same names.
      await open(page, locale, 7);
      const names = new Set(events.map(({ uid }) => uid));
      expect(names.size).toBe(events.length);
      for (const { uid } of await save()) expect(names).toContain(uid);
    });

    test("an entry is written, corrected, looked back on and erased, by keyboard", async ({
      page,
    }) => {
      await open(page, locale);
      const log = part(page, "log");
      await press(page, button(log, t.logAdd));
      const module = log.getByRole("combobox", { name: t.module });
      await expect(module).toBeFocused();
      await press(page, button(log, t.save));
      await expect(log.getByRole("alert")).toBeFocused();
      await expect(log.getByRole("alert").getByRole("link")).toHaveText([
        t.needModule,
        t.needTried,
      ]);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await expect(module).toBeFocused();
      await page.keyboard.press("ArrowDown");
      const tried = log.getByRole("textbox", { name: t.tried });
      await write(page, tried, "Two cases");
      // What can wait is folded, above the button that saves.
      await press(page, log.getByText(t.later));
      await write(page, log.getByRole("textbox", { name: t.where }), "At the counter");
      await expect(log.getByLabel(t.lookBack, { exact: true })).toHaveValue(
        later(lookBackDays(first)).toLocaleDateString("sv"),
      );
      await press(page, button(log, t.save));
      await expect(cards(page, "log")).toHaveCount(1);
      await expect(cards(page, "log")).toContainText("Two cases");
      await expect(log.getByText(t.used)).toHaveCount(0);

      await pressMore(page, log, t.change);
      await expect(tried).toBeFocused();
      await page.keyboard.press("Control+A");
      await page.keyboard.type("Three cases");
      await press(page, button(log, t.save));
      await expect(log).toContainText("Three cases");
      await press(page, log.getByText(count(t.history, 2)));
      await expect(log.locator(".history")).toContainText("Two cases");

      // Another entry, without a day to look back: the due one stands before it.
      await open(page, locale, lookBackDays(first));
      await press(page, button(log, t.logAdd));
      await page.keyboard.press("ArrowDown");
      await write(page, tried, "Newer");
      await press(page, button(log, t.save));
      await expect(cards(page, "log").first()).toContainText("Three cases");
      await expect(cards(page, "log").first().locator(".is-due")).toContainText(t.lookDue);

      const due = cards(page, "log").first();
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await press(page, due.locator("summary").first());
      await press(page, button(due, t.lookWrite));
      await expect(log.getByRole("textbox", { name: t.lookText })).toBeFocused();
      await page.keyboard.type("It held.");
      await tick(page, log.getByRole("radio", { name: t.yes, exact: true }));
      await press(page, button(log, t.save));
      await expect(log.locator(".is-due")).toHaveCount(0);
      const looked = cards(page, "log").filter({ hasText: "It held." });
      await expect(looked.locator(".name")).toContainText(t.used);

      // What came of it is known, and it waits for nothing: it is one row.
      await expect(looked.getByText("It held.")).toBeHidden();
      await press(page, looked.locator("summary").first());

      // A look back said in error is taken out, and the entry counts no more.
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await press(page, button(looked, t.lookErase));
      await expect(button(looked, t.cancel)).toBeFocused();
      await press(page, button(looked, t.eraseYes));
      await expect(log.getByText("It held.")).toHaveCount(0);
      await expect(log.getByText(t.used, { exact: false })).toHaveCount(0);
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await press(page, button(cards(page, "log").first(), t.lookWrite));
      await page.keyboard.type("It held.");
      await tick(page, log.getByRole("radio", { name: t.yes, exact: true }));
      await press(page, button(log, t.save));

      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      if (!(await looked.getByText("It held.").isVisible())) {
        await press(page, looked.locator("summary").first());
      }
      await pressMore(page, looked, t.erase);
      await expect(button(looked, t.cancel)).toBeFocused();
      await page.keyboard.press("Enter");
      await expect(looked).toHaveCount(1);
      await expect(looked.locator(".more > summary")).toBeFocused();
      await pressMore(page, looked, t.erase);
      await press(page, button(looked, t.eraseYes));
      await expect(cards(page, "log")).toHaveCount(1);
      await page.reload();
      await expect(log).toContainText("Newer");
      await expect(log).not.toContainText("It held.");
    });

    test("from a goal to the log: the module comes along", async ({ page }) => {
      await open(page, locale);
      await addGoal(page, locale, "Goal one", "professional");
      await press(page, button(part(page, "plan"), t.tryIt));
      const log = part(page, "log");
      await expect(log.getByRole("textbox", { name: t.tried })).toBeFocused();
      await expect(log.getByRole("combobox", { name: t.module })).toHaveValue(first);
    });

    test("one question and one line, and the year shows the day", async ({ page }) => {
      const question = await answerYesterday(page, locale);
      const daily = part(page, "check-in");
      await press(page, button(daily, t.questionAsk));
      await expect(daily.getByRole("heading", { name: t.question })).toBeFocused();
      const asked = daily.locator(`#q-${question.item.id}`);
      await tick(page, asked.getByRole("radio").first());
      await press(page, asked.locator("button:not([type=button])"));
      const next = button(asked, t.next);
      if (!(await next.isVisible())) {
        // The first try was wrong: the second ends it.
        await page.keyboard.press("Shift+Tab");
        await page.keyboard.press("ArrowDown");
        await press(page, asked.locator("button:not([type=button])"));
      }
      await press(page, next);
      const line = daily.getByRole("textbox", { name: t.line });
      await expect(line).toBeFocused();
      await page.keyboard.press("Enter");
      await expect(line).toHaveAccessibleDescription(new RegExp(t.needLine));
      await expect(line).toBeFocused();
      await page.keyboard.type("Used the list");
      await page.keyboard.press("Enter");
      await expectFocusKept(page);
      const picture = () => daily.getByRole("img");
      await expect(picture()).toHaveAccessibleName(count(t.yearPicture, 1, { year: 2026 }));
      await expect(daily.locator(".wide-one .day-2")).toHaveCount(1);
      await page.reload();
      await expect(daily.locator(".line")).toContainText("Used the list");
      await press(page, daily.getByText(t.yearTable));
      await expect(daily.getByRole("table")).toContainText("Used the list");
      // The line can be mended, and the day still has one.
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await press(page, button(daily, t.lineChange));
      await page.keyboard.press("End");
      await page.keyboard.type(" twice");
      await page.keyboard.press("Enter");
      await expect(daily.locator(".line")).toHaveText(/Used the list twice$/);
      await expect(daily.locator(".line")).toHaveCount(1);
    });

    test("a line written before the question is about nothing else, and the next day's neither", async ({
      page,
    }) => {
      const question = await answerYesterday(page, locale);
      const daily = part(page, "check-in");
      const line = daily.getByRole("textbox", { name: t.line });
      await line.fill("First the line");
      await page.keyboard.press("Enter");
      await press(page, button(daily, t.questionAsk));
      const asked = daily.locator(`#q-${question.item.id}`);
      await respond(asked, question, locale, rightResponse(question, locale));
      await press(page, asked.locator("button:not([type=button])"));
      await press(page, button(asked, t.next));
      await open(page, locale, 2);
      await line.fill("Another day");
      await page.keyboard.press("Enter");
      await expect(daily.getByText("Another day").first()).toBeVisible();
      const lines = (await storedEvents(page)).filter(({ type }) => type === "checked-in");
      expect(lines).toHaveLength(2);
      expect(lines.filter((event) => "item" in event)).toEqual([]);
    });

    test("accessible with forms open and shut, narrow and wide, light and dark", async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: "dark" });
      await page.setViewportSize({ width: 360, height: 800 });
      await open(page, locale);
      const [plan, log, daily] = ["plan", "log", "check-in"].map((id) => part(page, id)) as [
        Locator,
        Locator,
        Locator,
      ];
      await button(plan, t.goalAdd).click();
      await plan.getByRole("checkbox").first().check();
      // Sent too early, so that what is missing is said.
      await button(plan, t.save).click();
      await button(log, t.logAdd).click();
      await log.getByRole("combobox").selectOption(first);
      await button(log, t.save).click();
      await expectAccessible(page);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider, "360 px are wide enough").toBeLessThanOrEqual(0);

      await plan.getByRole("textbox", { name: t.what }).fill("Goal one");
      await plan.getByRole("radio").first().check();
      await button(plan, t.save).click();
      await log.getByRole("textbox", { name: t.tried }).fill("Two cases");
      await button(log, t.save).click();
      await button(log, t.look).click();
      await daily.getByRole("textbox").fill("Used the list");
      await button(daily, t.lineSave).click();
      await daily.getByText(t.yearTable).click();
      await plan.locator(".more > summary").click();
      await button(plan, t.erase).click();
      await page.emulateMedia({ colorScheme: "light" });
      await page.setViewportSize({ width: 1280, height: 900 });
      await expectAccessible(page);
    });

    test("what is begun in any form is there again after a reload, and gone once saved or cancelled", async ({
      page,
    }) => {
      await open(page, locale);
      const [plan, log, daily] = ["plan", "log", "check-in"].map((id) => part(page, id)) as [
        Locator,
        Locator,
        Locator,
      ];
      await button(plan, t.goalAdd).click();
      await plan.getByRole("textbox", { name: t.what }).fill("Begun goal");
      await plan.getByRole("checkbox").nth(1).check();
      await button(log, t.logAdd).click();
      await log.getByRole("combobox").selectOption(second);
      await log.getByRole("textbox", { name: t.tried }).fill("第一行\n第二行");
      await daily.getByRole("textbox", { name: t.line }).fill("Begun line");
      await page.reload();
      await expect(plan.getByText(t.begun)).toBeVisible();
      await expect(plan.getByRole("textbox", { name: t.what })).toHaveValue("Begun goal");
      await expect(plan.getByRole("checkbox").nth(1)).toBeChecked();
      await expect(plan.getByRole("textbox", { name: t.act })).not.toHaveValue("");
      await expect(log.getByRole("combobox")).toHaveValue(second);
      await expect(log.getByRole("textbox", { name: t.tried })).toHaveValue("第一行\n第二行");
      await expect(daily.getByRole("textbox", { name: t.line })).toHaveValue("Begun line");

      await button(log, t.save).click();
      await button(plan, t.cancel).click();
      await button(daily, t.lineSave).click();
      await expect(cards(page, "log")).toHaveCount(1);
      // Corrections and looks back as well.
      await log.locator(".more > summary").click();
      await button(log, t.change).click();
      await log.getByRole("textbox", { name: t.where }).fill("At the counter");
      await button(daily, t.lineChange).click();
      await daily.getByRole("textbox", { name: t.line }).fill("Mended line");
      await page.reload();
      await expect(button(plan, t.goalAdd)).toBeVisible();
      await expect(log.getByRole("textbox", { name: t.where })).toHaveValue("At the counter");
      await expect(daily.getByRole("textbox", { name: t.line })).toHaveValue("Mended line");
      await button(log, t.cancel).click();
      await button(daily, t.lineSave).click();
      await expect(daily.locator(".line")).toHaveText(/Mended line$/);
      await button(log, t.look).click();
      await log.getByRole("textbox", { name: t.lookText }).fill("It held.");
      await page.reload();
      await expect(log.getByRole("textbox", { name: t.lookText })).toHaveValue("It held.");
      await log.getByRole("radio", { name: t.yes, exact: true }).check();
      await button(log, t.save).click();
      await page.reload();
      await expect(button(log, t.logAdd)).toBeVisible();
      await expect(daily.locator(".line")).toHaveCount(1);
      await expect(page.locator("main form")).toHaveCount(0);
    });

    test("an entry whose day to look back has come is brought up on home", async ({ page }) => {
      await open(page, locale);
      const log = part(page, "log");
      await button(log, t.logAdd).click();
      await log.getByRole("combobox").selectOption(first);
      await log.getByRole("textbox", { name: t.tried }).fill("Two cases");
      await button(log, t.save).click();
      const words = count(strings[locale].home.lookBack, 1);
      await page.goto(`${locale}/`);
      await expect(page.locator(".tasks")).toBeVisible();
      await expect(page.getByText(words)).toHaveCount(0);
      await page.clock.setFixedTime(later(lookBackDays(first)));
      await page.reload();
      await expect(page.getByText(words)).toBeVisible();
      await page.locator("[data-task=lookBack] a").click();
      await expect(cards(page, "log").locator(".is-due")).toBeInViewport();
      // What is due leads to it, unfolded and with the form open.
      await part(page, "today").getByRole("button").click();
      await expect(log.getByRole("textbox", { name: t.lookText })).toBeFocused();
    });

    test("a module's act leads to an entry with module and day filled in and the act above it, and keeps nothing by itself", async ({
      page,
    }) => {
      await page.clock.setFixedTime(START);
      await page.goto(`${locale}/modules/${second}/`);
      await page.getByRole("main").getByRole("link", { name: t.tryIt }).click();
      await expect(page).toHaveURL(new RegExp(`/${locale}/apply/\\?${second}#log$`));
      const log = part(page, "log");
      const tried = log.getByRole("textbox", { name: t.tried });
      await expect(tried).toBeFocused();
      // What is proposed is no record of what was done, and the page is the form's.
      await expect(tried).toHaveValue("");
      await expect(log.getByRole("blockquote")).toHaveText(actOf(locale, second));
      await expect(part(page, "plan")).toBeHidden();
      await expect(log.getByRole("heading", { name: t.logAdd, level: 2 })).toBeVisible();
      await expect(log.getByRole("combobox")).toHaveValue(second);
      const day = later(lookBackDays(second)).toLocaleDateString("sv-SE");
      await expect(log.getByLabel(t.lookBack, { exact: true })).toHaveValue(day);
      await expectAccessible(page);

      await button(log, t.save).click();
      await expect(log.getByRole("alert").getByRole("link")).toHaveText([t.needTried]);
      await expect(cards(page, "log")).toHaveCount(0);
      // Another module, another act.
      await log.getByRole("combobox").selectOption(first);
      await expect(log.getByRole("blockquote")).toHaveText(actOf(locale, first));
      await button(log, t.cancel).click();
      await expect(part(page, "plan")).toBeVisible();
      await page.reload();
      await expect(page, "nothing left to ask for").toHaveURL(/\/apply\/#log$/);
      await expect(button(log, t.logAdd)).toBeVisible();

      // Nothing is kept of what was only opened and left.
      await page.goto(`${locale}/apply/?${second}#log`);
      await expect(tried).toBeFocused();
      await page.getByRole("main").getByRole("link", { name: t.title, exact: true }).click();
      await expect(button(log, t.logAdd)).toBeVisible();
      await expect(cards(page, "log")).toHaveCount(0);

      // Once a word is changed, all of it outlives a reload without the address.
      await page.goto(`${locale}/apply/?${second}#log`);
      await tried.fill("Did it with two cases");
      await page.goto(`${locale}/apply/`);
      await expect(log.getByText(t.begun)).toBeVisible();
      await expect(tried).toHaveValue("Did it with two cases");
      await expect(log.getByRole("combobox")).toHaveValue(second);
      await expect(log.getByLabel(t.lookBack, { exact: true })).toHaveValue(day);
      await button(log, t.save).click();
      await expect(cards(page, "log")).toHaveCount(1);
    });

    for (const [width, height] of [
      [1280, 900],
      [360, 740],
    ] as const) {
      test(`the form that a module's act asks for moves nothing that is seen, ${width} px`, async ({
        page,
      }) => {
        await page.setViewportSize({ width, height });
        await page.goto(`${locale}/apply/?${second}#log`);
        await expect(part(page, "log").getByRole("textbox", { name: t.tried })).toBeFocused();
        expect(await layoutShift(page)).toEqual({ score: 0, moved: [] });
      });
    }

    test("a module's act does not take the place of an entry that was begun, and has its turn after it", async ({
      page,
    }) => {
      await open(page, locale);
      const log = part(page, "log");
      const tried = log.getByRole("textbox", { name: t.tried });
      await button(log, t.logAdd).click();
      await tried.fill("Begun");
      await page.goto(`${locale}/apply/?${second}#log`);
      await expect(tried).toHaveValue("Begun");
      await expect(log.getByRole("combobox")).toHaveValue("");
      await expect(
        log.getByText(fill(t.begunFirst, { title: titleOf(locale, second) })),
      ).toBeVisible();
      await log.getByRole("combobox").selectOption(first);
      await button(log, t.save).click();
      await expect(cards(page, "log")).toHaveCount(1);
      await button(log, t.logAdd).click();
      await expect(log.getByRole("blockquote")).toHaveText(actOf(locale, second));
      await expect(tried).toHaveValue("");
      await tried.fill("Done");
      await button(log, t.save).click();
      await expect(cards(page, "log")).toHaveCount(2);
      await expect(page).toHaveURL(/\/apply\/#log$/);
    });

    test("an address that names no module opens nothing", async ({ page }) => {
      await page.goto(`${locale}/apply/?no-such-module#log`);
      await expect(button(part(page, "log"), t.logAdd)).toBeVisible();
    });

    test("to note what was tried keeps an entry that is open", async ({ page }) => {
      await open(page, locale);
      await addGoal(page, locale, "Goal one", "professional");
      const log = part(page, "log");
      await button(log, t.logAdd).click();
      await log.getByRole("combobox").selectOption(second);
      await log.getByRole("textbox", { name: t.tried }).fill("Begun");
      for (const _ of [1, 2]) {
        await button(part(page, "plan"), t.tryIt).click();
        await expect(log.getByRole("textbox", { name: t.tried })).toBeFocused();
        await expect(log.getByRole("textbox", { name: t.tried })).toHaveValue("Begun");
        await expect(log.getByRole("combobox")).toHaveValue(second);
      }
    });

    test("a text that is too long is not cut, and a day to look back is not in the past", async ({
      page,
    }) => {
      await open(page, locale);
      const log = part(page, "log");
      await button(log, t.logAdd).click();
      await log.getByRole("combobox").selectOption(first);
      const tried = log.getByRole("textbox", { name: t.tried });
      await tried.fill("长".repeat(2001));
      await log.getByLabel(t.lookBack, { exact: true }).fill("2026-11-01");
      await button(log, t.save).click();
      await expect(log.getByRole("alert").getByRole("link")).toHaveText([
        fill(t.tooLong, { field: t.tried, most: 2000, n: 2001 }),
        t.needLookBack,
      ]);
      await expect(tried).toHaveValue("长".repeat(2001));
      await tried.fill(`${"长".repeat(1900)} ${"x".repeat(99)}`);
      await log.getByLabel(t.lookBack, { exact: true }).fill("2026-11-02");
      await page.setViewportSize({ width: 360, height: 800 });
      await button(log, t.save).click();
      await expect(log.locator(".is-due")).toContainText(t.lookDue);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider).toBeLessThanOrEqual(0);
    });

    test("a line begun in one page outlives the line of another", async ({ page, context }) => {
      await open(page, locale);
      const other = await context.newPage();
      await open(other, locale);
      const line = part(page, "check-in").getByRole("textbox", { name: t.line });
      await line.fill("From the first page");
      const beside = part(other, "check-in");
      await beside.getByRole("textbox", { name: t.line }).fill("From the second page");
      await button(beside, t.lineSave).click();
      await expect(part(page, "check-in").getByText(fill(t.yearEmpty, { year: 2026 }))).toHaveCount(
        0,
      );
      await expect(line).toHaveValue("From the first page");
      await button(part(page, "check-in"), t.lineSave).click();
      await expect(part(page, "check-in").locator(".line")).toHaveCount(2);
    });

    test("a page left open overnight is on the new day, and in the new year", async ({ page }) => {
      await page.clock.setFixedTime(new Date("2026-12-31T22:00:00"));
      await page.goto(`${locale}/apply/`);
      const daily = part(page, "check-in");
      await daily.getByRole("textbox", { name: t.line }).fill("Last day");
      await button(daily, t.lineSave).click();
      await expect(daily.locator(".line")).toContainText("Last day");
      await page.clock.setFixedTime(new Date("2027-01-01T08:00:00"));
      await page.evaluate(() => dispatchEvent(new Event("focus")));
      await expect(daily.getByRole("textbox", { name: t.line })).toBeVisible();
      await expect(
        daily.getByRole("heading", { name: fill(t.yearEmpty, { year: 2027 }) }),
      ).toBeVisible();
      await button(daily, t.yearBefore).click();
      await expect(daily.getByRole("img")).toHaveAccessibleName(
        count(t.yearPicture, 1, { year: 2026 }),
      );
    });

    test("of many entries the newest have a row, the others one press away", async ({ page }) => {
      await open(page, locale);
      const log = part(page, "log");
      for (let n = 1; n <= 7; n++) {
        await page.clock.setFixedTime(new Date(START.getTime() + n * 60_000));
        await button(log, t.logAdd).click();
        await log.getByRole("combobox").selectOption(first);
        await log.getByRole("textbox", { name: t.tried }).fill(`Number ${n}`);
        await button(log, t.save).click();
      }
      await expect(log.getByText("Number 7")).toBeVisible();
      await expect(log.getByText("Number 2")).toBeHidden();
      await log.getByText(count(t.earlier, 2)).click();
      await expect(log.getByText("Number 2")).toBeVisible();
    });

    test("nothing answered yet, and a day without a line, are no reproach", async ({ page }) => {
      await open(page, locale);
      const daily = part(page, "check-in");
      await press(page, button(daily, t.questionAsk));
      await expect(daily.getByRole("status").filter({ hasText: t.questionNone })).toBeVisible();
      await expect(daily.getByRole("img")).toHaveCount(0);
    });

    test("a role changes which example stands first, and opens or closes nothing", async ({
      page,
    }) => {
      const { roleLeading, roleStaff, roleCadre } = strings[locale].module;
      const shown = async () => {
        await page.goto(`${locale}/modules/${first}/`);
        const roles = page.locator("dl.roles dt");
        // The record comes with the reader's first move.
        await roles.first().scrollIntoViewIfNeeded();
        return roles;
      };
      await expect(await shown()).toHaveText([roleLeading, roleCadre, roleStaff]);
      await open(page, locale);
      await tabTo(page, part(page, "role").getByRole("combobox"), 200);
      await page.keyboard.press("End");
      await expect(part(page, "role").getByRole("status")).toHaveText(t.roleSaved);
      await expect(await shown()).toHaveText([roleStaff, roleLeading, roleCadre]);
      await open(page, locale);
      await expect(part(page, "role").getByRole("combobox")).toHaveValue("temporary");
    });
  });
}
