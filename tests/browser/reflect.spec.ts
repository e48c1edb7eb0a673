import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { joinId, withHead, writeLines } from "#core/record/text.ts";

/** A fault on the console or in a script fails the test. */
const test = base.extend<{ quiet: undefined }>({
  quiet: [
    async ({ context }, use) => {
      const faults: string[] = [];
      context.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) faults.push(message.text());
      });
      context.on("weberror", (error) => faults.push(String(error.error())));
      await use(undefined);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

const SITE = process.env["ROOT_SITE"] ?? "";

/** What the pages say, in both languages. */
const WORDS = {
  en: {
    person: "Where do I stand?",
    begin: "Begin",
    goOn: "Go on",
    again: "Answer again",
    erase: "Take this result out",
    eraseYes: "Yes, take it out for good",
    screen: (n: number, of: number) => `Screen ${n} of ${of}`,
    firstArea: "Theory and practice",
    profile: "Your profile",
    diagnosis: "Your unit’s picture",
    lowest: "Where to begin",
    kept: "The result is kept in your record.",
    roleFirst: "Choose one of the two first.",
    views: "Two views",
    ours: "Equal opportunity to learn: Leading cadre 4.0, Other staff 0.0",
    left: "28 statements have no answer yet.",
    nothingYet: "Answer at least half of the statements of one area",
    knowing: "Many ways: 100 % of your first answers are right",
    same: "about the same",
    up: "up 4.0",
  },
  "zh-hans": {
    person: "我学得怎么样",
    begin: "开始",
    goOn: "接着答",
    again: "再答一次",
    erase: "删除这次结果",
    eraseYes: "确定，永久删除",
    screen: (n: number, of: number) => `第${n}屏，共${of}屏`,
    firstArea: "理论与实践相结合",
    profile: "我的学习概貌",
    diagnosis: "本单位的学习概貌",
    lowest: "从哪里着手",
    kept: "结果已存入您的记录。",
    roleFirst: "请先选一种身份。",
    views: "两种看法",
    ours: "学习机会均等：领导干部4.0分，其他人员0.0分",
    left: "还有28条没有作答。",
    nothingYet: "请至少答完一个方面的一半条目",
    knowing: "途径多样：第一次作答的正确率是100%",
    same: "大致不变",
    up: "上升4.0",
  },
} as const;

const AREAS = 12;
const UNIT_SCREENS = 13;

/** Tabs to what the page marks by a selector; fails if the keyboard does not lead there. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let steps = 0; steps < 60; steps++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`Tab never reached ${selector}`);
}

/** Answers every statement of the screen with one mark, by keyboard alone, and goes on. */
async function answerScreen(page: Page, mark: number): Promise<void> {
  await expect(page.locator(".ask h2")).toBeFocused();
  const statements = await page.locator(".statement").count();
  for (let index = 0; index < statements; index++) {
    await page.keyboard.press("Tab");
    const at = page.locator(".statement").nth(index).locator(".marks input");
    await expect(at.first()).toBeFocused();
    await page.keyboard.press("Space");
    for (let step = 0; step < mark; step++) await page.keyboard.press("ArrowRight");
    await expect(at.nth(mark)).toBeChecked();
  }
  await page.keyboard.press("Enter");
}

async function axe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

/** The record as the browser keeps it, as text. */
const stored = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify(Object.entries(localStorage)));

for (const locale of ["en", "zh-hans"] as const) {
  const t = WORDS[locale];

  test.describe(`reflect in ${locale}`, () => {
    test.slow();

    test("a person answers by keyboard, reloads on the way, and sees a profile", async ({
      page,
    }) => {
      await page.goto(`${SITE}${locale}/reflect/`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.person);
      await expect(page.getByRole("button", { name: t.begin, exact: true })).toBeVisible();
      await axe(page);
      await tabTo(page, "#reflect .go");
      await page.keyboard.press("Enter");

      await expect(page.getByRole("heading", { level: 2, name: t.firstArea })).toBeFocused();
      await expect(page.getByText(t.screen(1, AREAS))).toBeVisible();
      await axe(page);
      await answerScreen(page, 1);
      await expect(page.getByText(t.screen(2, AREAS))).toBeVisible();
      await answerScreen(page, 3);
      await expect(page.getByText(t.screen(3, AREAS))).toBeVisible();

      // Nothing is lost on a reload: not the place, not the answers.
      await page.reload();
      await expect(page.getByText(t.screen(3, AREAS).replace(/^S/, "s"))).toBeVisible();
      await tabTo(page, "#reflect .go");
      await expect(page.getByRole("button", { name: t.goOn })).toBeFocused();
      await page.keyboard.press("Enter");
      for (let screen = 3; screen <= AREAS; screen++) {
        await expect(page.getByText(t.screen(screen, AREAS))).toBeVisible();
        await answerScreen(page, 3);
      }

      await expect(page.getByRole("heading", { level: 2, name: t.profile })).toBeFocused();
      await expect(page.getByRole("status")).toHaveText(t.kept);
      await expect(page.locator("svg.profile")).toHaveAccessibleName(/./);
      // By hand: used 1, brought 1, did nothing 4 − 1 = 3: 5/3.
      const rows = page.locator(".both tbody tr");
      await expect(rows).toHaveCount(AREAS);
      await expect(rows.first().locator("td").first()).toHaveText("1.7");
      await expect(rows.nth(1).locator("td").first()).toHaveText("3.0");
      // The lowest two: 5/3, then the first with a reversed statement of two, (3 + 1) / 2.
      await expect(page.getByRole("heading", { level: 3, name: t.lowest })).toBeVisible();
      await expect(page.locator(".panel")).toHaveCount(2);
      await expect(page.locator(".panel").first()).toHaveAttribute(
        "data-area",
        "theory-and-practice",
      );
      await expect(page.locator(".panel").nth(1)).toHaveAttribute("data-area", "lifelong-learning");
      await expect(page.locator(".panel a[href*='#at-work']").first()).toHaveAttribute(
        "href",
        `/${locale}/modules/theory-and-practice/#at-work`,
      );
      await axe(page);

      // The result stands after a reload, and no draft is left over.
      await page.reload();
      await expect(page.getByRole("heading", { level: 2, name: t.profile })).toBeVisible();
      await expect(rows.first().locator("td").first()).toHaveText("1.7");
    });

    test("a second sitting shows change, and can be taken out again", async ({ page }) => {
      await page.goto(`${SITE}${locale}/reflect/`);
      for (const mark of [0, 4]) {
        await page
          .getByRole("button", { name: mark === 0 ? t.begin : t.again, exact: true })
          .click();
        for (let screen = 1; screen <= AREAS; screen++) {
          await expect(page.getByText(t.screen(screen, AREAS))).toBeVisible();
          for (const group of await page.locator(".statement").all()) {
            await group.locator(".marks input").nth(mark).check();
          }
          await page.locator(".ask .go").click();
        }
        await expect(page.getByRole("heading", { level: 2, name: t.profile })).toBeFocused();
      }
      const rows = page.locator(".both tbody tr");
      // Two straight statements: 0, then 4. Half reversed: 2 both times.
      await expect(rows.nth(1).locator("td").nth(1)).toHaveText(t.up);
      await expect(rows.nth(6).locator("td").nth(1)).toHaveText(t.same);
      await page.getByRole("button", { name: t.erase }).click();
      await page.getByRole("button", { name: t.eraseYes }).click();
      await expect(page.locator("svg.profile")).toHaveCount(0);
      expect(await stored(page)).toContain("erased");
    });

    test("the self-view stands beside what the quizzes show", async ({ page }) => {
      await page.goto(`${SITE}${locale}/modules/many-ways/`);
      const index = (await (await page.request.get(`${SITE}items.json`)).json()) as Record<
        string,
        Record<string, [string, number][]>
      >;
      const items = Object.values(index["many-ways"] ?? {}).flat();
      expect(items.length).toBeGreaterThan(4);
      // As another page of the site would have written it.
      const now = Date.now();
      const events = items.map(([item, rev], n) => ({
        id: joinId("probe", n + 1),
        at: now - 1000 * (items.length - n),
        type: "answered" as const,
        item,
        rev,
        module: "many-ways",
        context: "quiz" as const,
        attempt: 1,
        score: 1,
        response: "x",
      }));
      const text = withHead(writeLines("probe", events));
      await page.evaluate((log) => {
        const course = document.documentElement.dataset["course"];
        localStorage.setItem(`whetstone:${course}:p:main:log:probe:1`, log);
      }, text);
      await page.goto(`${SITE}${locale}/reflect/`);
      await page.getByRole("button", { name: t.begin, exact: true }).click();
      for (let screen = 1; screen <= AREAS; screen++) {
        await expect(page.getByText(t.screen(screen, AREAS))).toBeVisible();
        if (screen <= 4) {
          for (const group of await page.locator(".statement").all()) {
            await group.locator(".marks input").first().check();
          }
        }
        await page.locator(".ask .go").click();
      }
      await expect(page.getByText(t.knowing)).toBeVisible();
    });

    test("an empty sitting is not kept, and what is left out is told", async ({ page }) => {
      await page.goto(`${SITE}${locale}/reflect/`);
      await page.getByRole("button", { name: t.begin, exact: true }).click();
      for (let screen = 1; screen < AREAS; screen++) {
        await expect(page.getByText(t.screen(screen, AREAS))).toBeVisible();
        await page.locator(".ask .go").click();
      }
      await expect(page.getByText(t.left)).toBeVisible();
      await page.locator(".ask .go").click();
      await expect(page.getByRole("alert")).toContainText(t.nothingYet);
      expect(await stored(page)).not.toContain("assessed");
      await page.locator(".ask .link").click();
      await expect(page.getByRole("heading", { level: 2, name: t.firstArea })).toBeFocused();
    });

    test("a unit is seen from two sides, by keyboard, and the views part", async ({ page }) => {
      await page.goto(`${SITE}${locale}/reflect/unit/`);
      await expect(page.getByRole("button", { name: t.begin, exact: true })).toBeVisible();
      await axe(page);
      for (const side of [0, 1]) {
        await tabTo(page, side === 0 ? "#reflect .go" : "#reflect .acts .quiet");
        await page.keyboard.press("Enter");
        await expect(page.getByText(t.screen(1, UNIT_SCREENS))).toBeVisible();
        // Without a side it does not go on, and says why.
        await expect(page.locator(".ask h2")).toBeFocused();
        await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
        await expect(page.getByRole("alert")).toHaveText(t.roleFirst);
        await page.keyboard.press("Space");
        if (side === 1) await page.keyboard.press("ArrowDown");
        await expect(page.locator(".sides input").nth(side)).toBeChecked();
        await page.keyboard.press("Enter");
        for (let screen = 2; screen < UNIT_SCREENS; screen++) {
          await expect(page.getByText(t.screen(screen, UNIT_SCREENS))).toBeVisible();
          // Leading cadres see wide opportunity, the others none; elsewhere both answer 2.
          for (const [index, group] of (await page.locator(".statement").all()).entries()) {
            const opportunity = screen === 6;
            const mark = opportunity ? (side === index ? 4 : 0) : 2;
            await group.locator(".marks input").nth(mark).focus();
            await page.keyboard.press("Space");
          }
          await page.keyboard.press("Enter");
        }
        await page.keyboard.press("Tab");
        await page.keyboard.type("One line of evidence");
        // Typed, not left by Tab, and reloaded: the line is there.
        await page.reload();
        await page.locator("#reflect .go").click();
        await expect(page.locator("textarea").first()).toHaveValue("One line of evidence");
        await axe(page);
        await page.locator(".ask .go").focus();
        await page.keyboard.press("Enter");
        await expect(page.getByRole("heading", { level: 2, name: t.diagnosis })).toBeFocused();
      }
      await expect(page.getByText("One line of evidence")).toBeVisible();
      await expect(page.getByRole("heading", { level: 3, name: t.views })).toBeVisible();
      await expect(page.getByText(t.ours)).toBeVisible();
      await expect(page.locator("tr.apart")).toHaveCount(1);
      await axe(page);

      // One page to print.
      await page.emulateMedia({ media: "print" });
      const pdf = (
        await page.pdf({ format: "A4", margin: { top: "1cm", bottom: "1cm" } })
      ).toString("latin1");
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    });

    test("fits a phone and is clean in the dark", async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.emulateMedia({ colorScheme: "dark" });
      for (const path of ["reflect/", "reflect/unit/"]) {
        await page.goto(`${SITE}${locale}/${path}`);
        await page.getByRole("button", { name: t.begin, exact: true }).click();
        for (const details of await page.locator("details").all()) {
          await details.locator("summary").click();
        }
        await axe(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide).toBeLessThanOrEqual(360);
      }
    });
  });
}
