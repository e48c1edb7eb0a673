import type { Page } from "@playwright/test";
import type { Recorded, RecordedEvent } from "#core/record/event.ts";
import { writeFile } from "#core/record/file.ts";
import { joinId, withHead, writeLines } from "#core/record/text.ts";
import { accessibilityFaults } from "./axe.ts";
import { instrumentOf } from "./content.ts";
import { layoutShift } from "./layout.ts";
import { isPrinted, sheetsOf } from "./sheets.ts";
import { expect, test } from "./support.ts";

/** What the pages say, in both languages. */
const WORDS = {
  en: {
    person: "Where do I stand?",
    begin: "Start answering",
    goOn: "Continue",
    again: "Answer again",
    erase: "Delete this result",
    eraseYes: "Yes, delete it for good",
    screen: (n: number, of: number) => `Page ${n} of ${of}`,
    firstArea: "Theory and practice",
    profile: "Your profile",
    diagnosis: "Your unit’s picture",
    lowest: "Where to begin",
    ends: "Your profile You rate one area lowest: 1.7 of 4",
    moved: "10 areas rose and 0 fell",
    kept: "The result is kept in your record.",
    roleFirst: "Choose one of the two first.",
    apart: "The two views differ most on “Equal opportunity to learn”",
    sides: "Equal opportunity to learn: Leading cadre 4.0, Other staff 0.0.",
    left: "28 statements have no answer yet.",
    nothingYet: "Answer at least half of the statements of one area",
    knowing: "Many ways: 100 % of your first answers are right",
    same: "about the same",
    up: "up 4.0",
    groups: ["Five principles", "Three connotations", "Three concepts", "Three relationships"],
    beginAgain: "Clear these answers and start over",
    beginAgainYes: "Yes, drop them and start over",
    back: "Back",
    cannotSay: "I can’t say",
    lineTooLong: "A line takes 500 characters at most.",
    revised: "The statements were revised after you had begun.",
    revisedResult: "The statements were revised since you last answered.",
    files: "Files of records",
    people: "4 people are counted.",
    refused: "Not a sound file of a record of this course: other.json",
    mean: (score: string, n: number) => `${score} (n = ${n})`,
  },
  "zh-hans": {
    person: "我学得怎么样",
    begin: "开始作答",
    goOn: "继续作答",
    again: "再答一次",
    erase: "删除这次结果",
    eraseYes: "确定，永久删除",
    screen: (n: number, of: number) => `第${n}页，共${of}页`,
    firstArea: "理论与实践相结合",
    profile: "我的学习状况",
    diagnosis: "本单位的学习状况",
    lowest: "从哪里着手",
    ends: "我的学习状况 您打分最低的方面：1.7分（满分4分）",
    moved: "10个方面上升，0个下降",
    kept: "结果已存入您的记录。",
    roleFirst: "请先选一种身份。",
    apart: "两种身份看法差距最大的是“学习机会均等”",
    sides: "学习机会均等：领导干部4.0，其他人员0.0。",
    left: "还有28条没有作答。",
    nothingYet: "请至少答完一个方面的一半条目",
    knowing: "途径多样：第一次作答的正确率是100%",
    same: "大致不变",
    up: "上升4.0",
    groups: ["五项基本原则", "三个内涵", "三个理念", "三个关系"],
    beginAgain: "清空答案，重新作答",
    beginAgainYes: "确定，重新开始",
    back: "上一页",
    cannotSay: "说不准",
    lineTooLong: "每项最多500个字符",
    revised: "您开始作答之后，条目修订过。",
    revisedResult: "您上次作答之后，条目修订过。",
    files: "记录文件",
    people: "共计4人。",
    refused: "以下不是本课程的记录文件，或者文件已损坏：other.json",
    mean: (score: string, n: number) => `${score}（${n}人）`,
  },
} as const;

const AREAS = 12;
const UNIT_SCREENS = instrumentOf("unit").areas.length + 2;

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

const axe = async (page: Page): Promise<void> =>
  expect(await accessibilityFaults(page)).toEqual([]);

/** The record as the browser keeps it, as text. */
const stored = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify(Object.entries(localStorage)));

/** A sitting, as a page would have written it a minute ago. */
const sat = (
  id: string,
  subject: "person" | "unit",
  answers: Readonly<Record<string, number>> = {},
  role?: string,
): Recorded<"assessed"> => ({
  id: `probe-${id}`,
  at: Date.now() - 60_000,
  type: "assessed",
  instrument: subject,
  rev: instrumentOf(subject).rev,
  subject,
  answers,
  ...(role && { role }),
});

/** Opens a page over a record of these events. */
async function write(
  page: Page,
  locale: string,
  path: string,
  events: readonly RecordedEvent[],
): Promise<void> {
  await page.goto(`${locale}/${path}`);
  await page.evaluate(
    (log) => {
      const course = document.documentElement.dataset["course"];
      localStorage.setItem(`whetstone:${course}:p:main:log:probe:1`, log);
    },
    withHead(writeLines("probe", events)),
  );
  await page.reload();
  await expect(page.locator("#reflect .go")).toBeVisible();
}

for (const locale of ["en", "zh-hans"] as const) {
  const t = WORDS[locale];

  test.describe(`reflect in ${locale}`, () => {
    test("a person answers by keyboard, reloads on the way, and sees a profile", async ({
      page,
    }) => {
      await page.goto(`${locale}/reflect/`);
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
      await expect(page.getByText(t.screen(3, AREAS).replace(/^P/, "p"))).toBeVisible();
      await tabTo(page, "#reflect .go");
      await expect(page.getByRole("button", { name: t.goOn })).toBeFocused();
      await page.keyboard.press("Enter");
      for (let screen = 3; screen <= AREAS; screen++) {
        await expect(page.getByText(t.screen(screen, AREAS))).toBeVisible();
        await answerScreen(page, 3);
      }

      await expect(page.getByRole("heading", { level: 2, name: t.profile })).toBeFocused();
      await expect(page.getByRole("status")).toHaveText(t.kept);
      await expect(page.locator(".own").getByRole("img")).toHaveAccessibleName(/1\.7/);
      await expect(page.getByRole("heading", { level: 2, name: t.ends })).toBeVisible();
      // By hand: used 1, brought 1, did nothing 4 − 1 = 3: 5/3.
      const rows = page.locator(".own tbody tr[data-area]");
      await expect(rows).toHaveCount(AREAS);
      const table = page.locator(".own").getByRole("table");
      await expect(table, "the figures stand once, and folded").toHaveCount(0);
      await expect(page.locator(".own th.head")).toHaveText([...t.groups]);
      await expect(rows.first().locator("td").first()).toHaveText("1.7");
      await expect(rows.nth(1).locator("td").first()).toHaveText("3.0");
      // The lowest two: 5/3, then the first with a reversed statement of two, (3 + 1) / 2.
      await expect(page.getByRole("heading", { level: 3, name: t.lowest })).toBeVisible();
      // What stands as low as the second has its act as well.
      await expect(page.locator(".panel .acts")).toHaveCount(3);
      await expect(page.locator(".begin > [data-area]")).toHaveCount(3);
      await expect(page.locator(".panel").first()).toHaveAttribute(
        "data-area",
        "theory-and-practice",
      );
      await expect(page.locator(".panel").nth(1)).toHaveAttribute("data-area", "lifelong-learning");
      await expect(page.locator(".panel .go")).toHaveAttribute(
        "href",
        `../../${locale}/apply/?theory-and-practice#log`,
      );
      await axe(page);

      // The result stands after a reload, and no draft is left over.
      await page.reload();
      await expect(page.getByRole("heading", { level: 2, name: t.profile })).toBeVisible();
      await expect(rows.first().locator("td").first()).toHaveText("1.7");
    });

    test("a second sitting shows change, and can be taken out again", async ({ page }) => {
      await page.goto(`${locale}/reflect/`);
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
      const rows = page.locator(".own tbody tr[data-area]");
      // Two straight statements: 0, then 4. Half reversed: 2 both times.
      await expect(page.getByText(t.moved)).toBeVisible();
      await expect(rows.nth(1).locator("td").nth(1)).toHaveText(t.up);
      await expect(rows.nth(6).locator("td").nth(1)).toHaveText(t.same);
      await page.getByRole("button", { name: t.erase }).click();
      await page.getByRole("button", { name: t.eraseYes }).click();
      await expect(page.locator(".own")).toHaveCount(0);
      expect(await stored(page)).toContain("erased");
    });

    test("the self-view stands beside what the quizzes show", async ({ page }) => {
      await page.goto(`${locale}/modules/many-ways/`);
      const version = await page.locator("html").getAttribute("data-version");
      const index = (await (await page.request.get(`data/${version}/items.json`)).json()) as Record<
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
      await page.goto(`${locale}/reflect/`);
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
      await page.goto(`${locale}/reflect/`);
      await page.getByRole("button", { name: t.begin, exact: true }).click();
      for (let screen = 1; screen < AREAS; screen++) {
        await expect(page.getByText(t.screen(screen, AREAS))).toBeVisible();
        await page.locator(".ask .go").click();
      }
      await expect(page.getByText(t.left)).toBeVisible();
      await page.locator(".ask .go").click();
      await expect(page.getByRole("alert")).toContainText(t.nothingYet);
      expect(await stored(page)).not.toContain("assessed");
      await page.locator(".ask .note .link").click();
      await expect(page.getByRole("heading", { level: 2, name: t.firstArea })).toBeFocused();
    });

    test("nothing answered is dropped without a word: not by another page, not by beginning again", async ({
      page,
      context,
    }) => {
      const mark = (on: Page, statement: number, at: number) =>
        on.locator(".statement").nth(statement).locator(".marks input").nth(at);
      const open = async (on: Page) => {
        await on.goto(`${locale}/reflect/`);
        await expect(on.locator("#reflect .go")).toBeVisible();
      };
      const other = await context.newPage();
      await open(page);
      await open(other);
      await page.locator("#reflect .go").click();
      await mark(page, 0, 1).check();
      await page.getByLabel(t.cannotSay).nth(2).check();
      // The other page still shows its beginning. It goes on with what the first one has.
      await other.locator("#reflect .go").click();
      await expect(mark(other, 0, 1)).toBeChecked();
      await mark(other, 1, 4).check();
      await page.locator(".ask .go").click();
      await mark(page, 0, 3).check();
      await page.reload();
      await page.locator("#reflect .go").click();
      await expect(mark(page, 0, 3)).toBeChecked();
      await page.getByRole("button", { name: t.back, exact: true }).click();
      await expect(mark(page, 0, 1)).toBeChecked();
      await expect(mark(page, 1, 4)).toBeChecked();
      await expect(page.getByLabel(t.cannotSay).nth(2)).toBeChecked();

      // To begin again asks first.
      await page.reload();
      await page.getByRole("button", { name: t.beginAgain, exact: true }).click();
      await page.locator("#reflect .go").click();
      await expect(mark(page, 1, 4)).toBeChecked();
      await page.reload();
      await page.getByRole("button", { name: t.beginAgain, exact: true }).click();
      await page.getByRole("button", { name: t.beginAgainYes }).click();
      await expect(page.locator(".statement input:checked")).toHaveCount(0);
    });

    test("a draft begun after a result is continued from the result", async ({ page }) => {
      await write(page, locale, "reflect/", [
        sat("a", "person", { "used-in-work": 1, "brought-own-case": 1 }),
      ]);
      await page.getByRole("button", { name: t.again, exact: true }).click();
      await page.locator(".marks input").nth(4).check();
      await page.getByRole("button", { name: t.back, exact: true }).click();
      await expect(page.getByRole("heading", { level: 2, name: t.profile })).toBeVisible();
      await page.getByRole("button", { name: t.again, exact: true }).click();
      await page.getByRole("button", { name: t.goOn, exact: true }).click();
      await expect(page.locator(".marks input").nth(4)).toBeChecked();
    });

    for (const width of [360, 1280]) {
      test(`a page of ${width} px that opens with a result leads with it, and moves nothing`, async ({
        page,
      }) => {
        await page.setViewportSize({ width, height: 800 });
        await write(page, locale, "reflect/", [
          sat("a", "person", { "used-in-work": 1, "brought-own-case": 1 }),
        ]);
        const sizes = await page.evaluate(() =>
          ["h1", ".ending-title"].map((selector) => {
            const element = document.querySelector(selector);
            return element ? Number.parseFloat(getComputedStyle(element).fontSize) : 0;
          }),
        );
        expect(sizes[0]).toBeGreaterThan(0);
        expect(sizes[1]).toBeGreaterThan((sizes[0] ?? 0) * 1.5);
        expect(await layoutShift(page)).toEqual({ score: 0, moved: [] });
      });
    }

    test("two low areas of one module are not given the same act twice", async ({ page }) => {
      const low = ["aim-names-work", "own-words-heard"];
      await write(page, locale, "reflect/unit/", [
        sat("a", "unit", Object.fromEntries(low.map((id) => [id, 0])), "others"),
      ]);
      await expect(page.locator(".panel .acts")).toHaveCount(2);
      await expect(page.locator(".begin > [data-area]")).toHaveCount(2);
      await expect(page.locator(".begin a[href$='/modules/learning-institution/']")).toHaveCount(1);
      await expect(page.locator(".begin a[href$='/modules/many-ways/']")).toHaveCount(1);
    });

    test("after a revision of the statements it says what became of drafts and results", async ({
      page,
    }) => {
      await write(page, locale, "reflect/unit/", [
        { ...sat("a", "unit", { "aim-names-work": 1 }, "leading"), rev: 99 },
        {
          id: joinId("probe", 90),
          at: Date.now(),
          type: "settings",
          key: "draft:unit",
          value: JSON.stringify({
            rev: 98,
            screen: 4,
            role: "others",
            answers: { "aim-names-work": 4 },
            evidence: { change: "A line kept" },
          }),
        },
      ]);
      await expect(page.getByText(t.revised)).toBeVisible();
      await expect(page.getByText(t.revisedResult)).toBeVisible();
      await expect(page.locator(".own")).toHaveCount(0);
      await page.locator("#reflect .go").click();
      await expect(page.locator(".sides input").nth(1)).toBeChecked();
      for (let screen = 2; screen <= UNIT_SCREENS; screen++) await page.locator(".ask .go").click();
      await expect(page.locator("textarea").first()).toHaveValue("A line kept");
      // A pasted text is not cut; the form does not go on until the text is shorter.
      await page.locator("textarea").first().fill("长".repeat(501));
      await page.locator(".ask .go").click();
      await expect(page.getByRole("alert")).toContainText(t.lineTooLong);
      await expect(page.locator("textarea").first()).toHaveValue("长".repeat(501));
    });

    test("several people’s files give means by side and alpha with n, and stay out of the record", async ({
      page,
    }) => {
      // Own: leading, 4 and 0, so 4. Others by hand: (1 + 1) / 2, (3 + 2) / 2 and (2 + 2) / 2: mean 5.5 / 3.
      await write(page, locale, "reflect/unit/", [
        sat("own", "unit", { "aim-names-work": 4, "aim-fits-any-unit": 0 }, "leading"),
      ]);
      const others = [
        { "aim-names-work": 1, "aim-fits-any-unit": 3 },
        { "aim-names-work": 3, "aim-fits-any-unit": 2 },
        { "aim-names-work": 2, "aim-fits-any-unit": 2 },
      ];
      const course = await page.evaluate(() => document.documentElement.dataset["course"] ?? "");
      const file = (name: string, events: readonly RecordedEvent[]) => ({
        name,
        mimeType: "application/json",
        buffer: Buffer.from(writeFile({ course, savedAt: Date.now(), events })),
      });
      const before = await stored(page);
      await page.locator("#reflect input[type=file]").setInputFiles([
        ...others.map((answers, n) => file(`${n}.json`, [sat(`p${n}`, "unit", answers, "others")])),
        // The same file once more is nobody new.
        file("again.json", [sat("p0", "unit", others[0], "others")]),
        { name: "other.json", mimeType: "application/json", buffer: Buffer.from("{}") },
      ]);
      await expect(page.getByText(t.people)).toBeVisible();
      await expect(page.getByText(t.refused)).toBeVisible();
      const cells = page.locator(".together tr[data-area=aims] td");
      // Alpha by hand: rows (4, 4), (1, 1), (3, 2), (2, 2); variances 5/3 and 19/12, sums 8, 2, 5, 4 with 25/4:
      // 2 · (1 − (39/12) / (25/4)) = 0.96.
      await expect(cells).toHaveText([t.mean("4.0", 1), t.mean("1.8", 3), t.mean("0.96", 4)]);
      await expect(page.locator(".together tr[data-area=forms] td")).toHaveText(["–", "–", "–"]);
      await expect(page.locator(".together tr.apart")).toHaveCount(1);
      await axe(page);
      expect(await stored(page)).toBe(before);
      await page.setViewportSize({ width: 360, height: 740 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(360);
    });

    test("a unit is seen from two sides, by keyboard, and the views part", async ({ page }) => {
      await page.goto(`${locale}/reflect/unit/`);
      await expect(page.getByRole("button", { name: t.begin, exact: true })).toBeVisible();
      await axe(page);
      for (const side of [0, 1]) {
        await tabTo(page, side === 0 ? "#reflect .go" : "#reflect .acts.last .link");
        await page.keyboard.press("Enter");
        await expect(page.getByText(t.screen(1, UNIT_SCREENS))).toBeVisible();
        // Without a side the form does not go on, and says why.
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
      await expect(page.locator(".result").getByText(t.apart)).toBeVisible();
      await expect(page.locator(".views").getByRole("img")).toHaveAccessibleName(
        new RegExp(`^${t.sides}`),
      );
      await expect(page.locator("details tr.apart")).toHaveCount(1);
      await axe(page);

      // All of the result on one sheet, and nothing else.
      await page.emulateMedia({ media: "print" });
      const result = (await page.locator(".result").innerText()).split("\n");
      const [first, ...others] = await sheetsOf(page);
      expect(result.filter((line) => line.trim() && first && !isPrinted(line, [first]))).toEqual(
        [],
      );
      expect(others.filter((sheet) => isPrinted(result[0] ?? "?", [sheet]))).toEqual([]);
    });

    test("fits a phone and is clean in the dark", async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.emulateMedia({ colorScheme: "dark" });
      for (const path of ["reflect/", "reflect/unit/"]) {
        await page.goto(`${locale}/${path}`);
        await expect(page.getByRole("button", { name: t.begin, exact: true })).toBeVisible();
        const start = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(start).toBeLessThanOrEqual(360);
        await page.getByRole("button", { name: t.begin, exact: true }).click();
        await expect(page.locator(".ask h2")).toBeFocused();
        // While statements are asked, the rest of the page gives way.
        for (const details of await page.locator("details").filter({ visible: true }).all()) {
          await details.locator("summary").click();
        }
        await axe(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide).toBeLessThanOrEqual(360);
      }
    });
  });
}
