import { readFileSync } from "node:fs";
import type { BrowserContext, Page } from "@playwright/test";
import { parse } from "yaml";
import type { RecordedEvent } from "#core/record/event.ts";
import { writeFile } from "#core/record/file.ts";
import { accessibilityFaults } from "./axe.ts";
import { inTurn } from "./languages.ts";
import { answersIn, storedEvents } from "./storage.ts";
import { expect, test } from "./support.ts";

/*
 * Review, test and record of learning in a browser whose clock is moved.
 */

const COURSE = "learning-institution";
const MODULE = "everyone-takes-part";
/** Two questions of one objective with one right option each and no variants, asked inside that module. */
const [FIRST, SECOND] = ["everyone-review-april", "everyone-hours-rose"] as const;
const MONDAY = "2026-11-23T10:00:00";
const DAY = 24 * 60 * 60 * 1000;

const LOCALES = {
  en: {
    tomorrow: "Nothing is due today. Next review: Tue 24 November.",
    one: "1 question to review today",
    right: "Next review: Wed 25 November.",
    merge: "Add to my record",
    opened: "0 of 10 answered",
    resumed: "3 of 10 answered",
    look: "Look at it",
    shades: "What the shades mean",
    rule: /^Met once: Every question of the objective has been right at a first try, in a review too\.$/,
    show: "Show the answer",
    stop: "Save and stop",
  },
  "zh-hans": {
    tomorrow: "今天没有要复习的题。下次复习：11月24日周二。",
    one: "今天复习1道题",
    right: "下次复习：11月25日周三。",
    merge: "并入我的记录",
    opened: "已答0题，共10题",
    resumed: "已答3题，共10题",
    look: "查看",
    shades: "颜色深浅表示什么",
    rule: /^已答对：这个目标的每道题，都至少有一次提交就对，复习时也算。$/,
    show: "看答案",
    stop: "保存，先到这里",
  },
} as const;
type Locale = keyof typeof LOCALES;

interface Entry {
  id: string;
  kind: string;
  key: unknown;
  gradingRev?: number;
  steps?: Entry[];
}

const bankOf = (module: string): Entry[] =>
  (parse(readFileSync(`content/modules/${module}/questions.yaml`, "utf8")) as Entry[]).flatMap(
    (entry) => entry.steps ?? [entry],
  );

/** A key that is an option of the bank, in the words of the language. */
function optionText(locale: Locale, item: string, right: boolean): string {
  const words = parse(
    readFileSync(`content/modules/${MODULE}/${locale}/questions.yaml`, "utf8"),
  ) as Record<string, { options: Record<string, { text: string }> }>;
  const { key } = bankOf(MODULE).find(({ id }) => id === item) ?? {};
  const options = Object.entries(words[item]?.options ?? {});
  return options.find(([id]) => (id === key) === right)?.[1].text ?? "";
}

/** A page on a day at a time of its own. */
async function on(context: BrowserContext, days: number, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(MONDAY).getTime() + days * DAY);
  await page.goto(path);
  return page;
}

/** Goes on with the keyboard until what is focused matches. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 60; step++) {
    const there = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted),
      selector,
    );
    if (there) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

/** Chooses an option of a one-choice question by its text, with the keyboard alone. */
async function chooseByKeyboard(page: Page, item: string, text: string): Promise<void> {
  await tabTo(page, `#q-${item} .opt input`);
  const labels = page.locator(`#q-${item} .opt label`);
  const count = await labels.count();
  for (let step = 0; step <= count; step++) {
    await page.keyboard.press(step === 0 ? "Space" : "ArrowDown");
    const chosen = page.locator(`#q-${item} .opt label:has(input:checked)`);
    if ((await chosen.innerText()).trim() === text) return;
  }
  throw new Error(`No option “${text}”`);
}

async function answerInModule(page: Page, locale: Locale, item: string, right: boolean) {
  const form = page.locator(`#q-${item}`);
  await form.scrollIntoViewIfNeeded();
  await form.locator("button[type=submit]").waitFor();
  const label = form.locator(".opt label").filter({ hasText: optionText(locale, item, right) });
  await label.locator("input").check();
  await form.locator("button[type=submit]").click();
  await expect(form.locator(".q-result b").first()).toBeVisible();
}

/** Gives some whole answer to whatever is asked. */
async function answerAnyhow(page: Page): Promise<void> {
  const form = page.locator("form.q");
  for (const select of await form.locator("select").all()) await select.selectOption({ index: 1 });
  const options = form.locator(".opt input");
  if ((await options.count()) > 0) await options.first().check();
  const text = form.locator(".write input");
  if ((await text.count()) > 0) await text.fill("x");
}

const focusedIsLost = (page: Page) =>
  page.evaluate(() => document.activeElement === null || document.activeElement === document.body);

const accessible = async (page: Page): Promise<void> =>
  expect(await accessibilityFaults(page)).toEqual([]);

/** A saved file in which the module was answered right 20 and 10 days ago. */
function learnedFile(): string {
  const at = (days: number) => new Date(MONDAY).getTime() - days * DAY;
  const events = [20, 10].flatMap((days) =>
    bankOf(MODULE).map(
      ({ id, gradingRev = 1 }): RecordedEvent => ({
        type: "answered",
        id: `w${days}-${id}`,
        at: at(days),
        item: id,
        rev: gradingRev,
        module: MODULE,
        context: "quiz",
        attempt: 1,
        score: 1,
        response: "x",
      }),
    ),
  );
  return writeFile({ course: COURSE, savedAt: at(0), events });
}

for (const locale of inTurn(import.meta.url)) {
  const words = LOCALES[locale];
  test.describe(locale, () => {
    test.use({ locale: locale === "en" ? "en-US" : "zh-CN", timezoneId: "Asia/Shanghai" });

    test("a week: what was missed comes back tomorrow, what was known later", async ({
      context,
    }) => {
      const monday = await on(context, 0, `${locale}/modules/${MODULE}/`);
      await answerInModule(monday, locale, FIRST, true);
      await answerInModule(monday, locale, SECOND, false);
      await monday.goto(`${locale}/review/`);
      await expect(monday.getByText(words.tomorrow)).toBeVisible();
      // Home says the same, with the coming two weeks; and what the states mean.
      await monday.goto(`${locale}/`);
      await expect(monday.getByRole("link", { name: words.tomorrow })).toBeVisible();
      await expect(monday.locator("[data-coming]")).toContainText("2");
      // Both questions ask for one objective: it was tried, and no more is claimed.
      await expect(monday.locator('[data-sign="tried"] [data-count]')).toHaveText("1");
      await expect(monday.locator('[data-sign="shown"] [data-count]')).toHaveText("0");
      await monday.getByText(words.shades).click();
      await expect(monday.getByText(words.rule)).toBeVisible();
      await accessible(monday);
      await monday.close();

      // Tuesday, by keyboard alone: the one that was missed.
      const tuesday = await on(context, 1, `${locale}/review/`);
      await expect(tuesday.getByText(words.one)).toBeVisible();
      await tabTo(tuesday, "#review .go");
      await tuesday.keyboard.press("Enter");
      await expect(tuesday.locator("#question")).toBeFocused();
      await chooseByKeyboard(tuesday, SECOND, optionText(locale, SECOND, true));
      await tabTo(tuesday, "form.q button[type=submit]");
      await tuesday.keyboard.press("Enter");
      await expect(tuesday.locator("form.q .is-right")).toBeVisible();
      await expect(tuesday.locator(".q-why a")).toHaveAttribute(
        "href",
        new RegExp(`/${locale}/modules/${MODULE}/#`),
      );
      await accessible(tuesday);
      await tuesday.keyboard.press("Enter");
      await expect(tuesday.getByText(words.right)).toBeVisible();
      expect(await focusedIsLost(tuesday)).toBe(false);
      await tuesday.close();

      // Wednesday: the one that was known. Its interval grows; nothing else is due until it is over.
      const wednesday = await on(context, 2, `${locale}/review/`);
      await expect(wednesday.getByText(words.one)).toBeVisible();
      await wednesday.locator("#review .go").click();
      await expect(wednesday.locator(`#q-${FIRST}`)).toBeVisible();
      await wednesday.close();

      // Left without an answer, it is still due a week later, with the other one.
      const next = await on(context, 7, `${locale}/review/`);
      await expect(next.locator(".strengths tbody tr")).toHaveCount(1);
      await expect(next.locator("figure").first().getByRole("img")).toHaveAccessibleName(/2/);
      for (const summary of await next.locator("#review summary").all()) await summary.click();
      await expect(next.locator("#review details tbody tr").first().locator("td")).toHaveText("2");
      await accessible(next);
      // Stopping early shows the result so far.
      await next.locator("#review .go").click();
      await next.getByRole("button", { name: words.stop }).click();
      await expect(next.locator("#review h2")).toBeFocused();
      await expect(next.locator("#review .went")).toHaveCount(0);
      await next.locator("#review .acts button").last().click();
      await expect(next.locator("#review .go")).toBeVisible();
    });

    test("after a wrong answer a review can show the right one, and records no second answer", async ({
      context,
    }) => {
      const monday = await on(context, 0, `${locale}/modules/${MODULE}/`);
      await answerInModule(monday, locale, FIRST, false);
      await monday.close();

      const page = await on(context, 1, `${locale}/review/`);
      await page.locator("#review .go").click();
      await expect(page.locator("#question")).toBeFocused();
      await chooseByKeyboard(page, FIRST, optionText(locale, FIRST, false));
      await page.keyboard.press("Enter");
      const show = page.getByRole("button", { name: words.show });
      await expect(show).toBeVisible();
      await show.click();
      await expect(page.locator("#question")).toBeFocused();
      const key = page.locator(".opt").filter({ hasText: optionText(locale, FIRST, true) });
      await expect(key).toHaveClass(/is-(yes|missed)/);
      await expect(page.locator(".q-why a")).toBeVisible();
      await expect(page.locator("form.q button[type=submit]")).toHaveCount(0);
      await accessible(page);
      await page.locator("#review .go").click();
      await expect(page.locator("form.q button[type=submit]")).toBeVisible();
      await expect(show).toHaveCount(0);
      const kept = answersIn(await storedEvents(page));
      expect(kept.filter(({ context }) => context === "review")).toHaveLength(1);
    });

    test("a test goes on after a break and tells all at the end", async ({ context }) => {
      const page = await on(context, 0, `${locale}/test/`);
      await page.locator("#test form").waitFor();
      await tabTo(page, "#test form .go");
      await page.keyboard.press("Enter");
      await page.locator("form.q").waitFor();
      await expect(page.getByText(words.opened)).toBeVisible();
      expect(await focusedIsLost(page)).toBe(false);
      for (let n = 1; n <= 3; n++) {
        await answerAnyhow(page);
        const id = await page.locator("form.q").getAttribute("id");
        await page.locator("form.q button[type=submit]").click();
        await expect(page.locator(`#${id}`)).toHaveCount(0);
        await expect(page.locator("form.q")).toBeVisible();
        // Nothing is told.
        await expect(page.locator(".fb, .q-why")).toHaveCount(0);
        expect(await focusedIsLost(page)).toBe(false);
      }
      const open = await page.locator("form.q").getAttribute("id");
      await page.close();

      const again = await on(context, 1, `${locale}/test/`);
      await again.locator(".panel .go").click();
      await expect(again.getByText(words.resumed)).toBeVisible();
      await expect(again.locator("form.q")).toHaveAttribute("id", open ?? "");
      // One is left for later and comes at the end; then it is handed in with the rest open.
      await again.locator("#test .q-do .quiet").click();
      await expect(again.locator("form.q")).not.toHaveAttribute("id", open ?? "");
      expect(await focusedIsLost(again)).toBe(false);
      await again.locator("#test .leaving .link").click();
      await accessible(again);
      await again.locator(".panel .go").click();
      await expect(again.locator(".each details")).toHaveCount(10);
      expect(await focusedIsLost(again)).toBe(false);
      await again.locator(".each summary").nth(0).click();
      await again.locator(".each summary").nth(9).click();
      await expect(again.locator(".each .q-why").filter({ visible: true })).toHaveCount(2);
      await expect(again.locator(".each button[type=submit]")).toHaveCount(0);
      await accessible(again);
      await again.reload();
      await again.getByRole("button", { name: words.look }).click();
      await expect(again.locator(".each details")).toHaveCount(10);
    });

    test("the record of learning states what was shown, with a code that a copy is held against", async ({
      context,
    }) => {
      const page = await on(context, 0, `${locale}/record/`);
      await page.locator("input[type=file]").setInputFiles({
        name: "record.json",
        mimeType: "application/json",
        buffer: Buffer.from(learnedFile()),
      });
      await page.getByRole("button", { name: words.merge }).click();
      await expect(
        page.locator(`[data-module="${MODULE}"] [data-state="held"]:not(.square)`),
      ).toHaveCount(3);
      await page.goto(`${locale}/learning/`);
      const written = {
        en: { met: "3 Nov 2026", held: "13 Nov 2026" },
        "zh-hans": { met: "2026年11月3日", held: "2026年11月13日" },
      }[locale];
      await expect(page.locator(".learned .since:nth-of-type(1)")).toHaveCount(3);
      await expect(page.locator(".learned .group + tr")).toContainText(written.met);
      await expect(page.locator(".learned .group + tr")).toContainText(written.held);
      await page.locator(".panel input[type=text]").first().fill("Li Ming");
      const code = await page.locator(".code").innerText();
      expect(code).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);

      const status = page.locator("details [role=status]");
      await page.locator("details summary").click();
      await page.locator("details input").fill(code.toLowerCase().replace("-", " "));
      const same = await status.innerText();
      await page.locator(".panel input[type=text]").first().fill("Li Min");
      await expect(status).not.toHaveText(same);
      await page.locator(".panel input[type=text]").first().fill(" LI MING");
      await expect(status).toHaveText(same);
      await accessible(page);

      // As of a day before the second answers, nothing was held yet.
      await page.locator(".panel input[type=date]").fill("2026-11-12");
      await expect(page.locator(".learned .group + tr")).not.toContainText(written.held);
      await expect(status).not.toHaveText(same);

      await page.emulateMedia({ media: "print" });
      await expect(page.locator(".panel")).toBeHidden();
      await expect(page.locator(".sign")).toBeVisible();
      const paper = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      // 210 × 297 mm in points; what one module gives fits on one page, signatures included.
      expect(paper.match(/\/MediaBox \[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/g)).toHaveLength(1);
      await page.emulateMedia({ media: null });
      // Its own language or the other: one code.
      const other = locale === "en" ? "zh-hans" : "en";
      await page.locator(".panel input[type=date]").fill("2026-11-23");
      await page.goto(`${other}/learning/`);
      await page.locator(".panel input[type=text]").first().fill("Li Ming");
      await expect(page.locator(".code")).toHaveText(code);
    });

    test("nothing yet is said as such, and without script too", async ({ context, browser }) => {
      for (const path of ["review", "test", "learning"]) {
        const page = await on(context, 0, `${locale}/${path}/`);
        await expect(page.locator(`#${path}`)).not.toBeEmpty();
        await expect(page.locator("h1")).toHaveCount(1);
        await accessible(page);
        await page.setViewportSize({ width: 360, height: 740 });
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0);
        await page.close();
        const still = await browser.newContext({ javaScriptEnabled: false });
        const plain = await still.newPage();
        await plain.goto(`${locale}/${path}/`);
        await expect(plain.locator("noscript, .note").first()).toBeAttached();
        await still.close();
      }
    });
  });
}

test.describe("a review", () => {
  test.use({ locale: "en-US", timezoneId: "Asia/Shanghai" });

  test("that asks for a variant tells when the idea comes back", async ({ context }) => {
    await context.route("**/items.json", (route) =>
      route.fulfill({ json: { [MODULE]: { "draw-the-circle": [[FIRST, 1, [[SECOND, 1]]]] } } }),
    );
    const monday = await on(context, 0, `en/modules/${MODULE}/`);
    await answerInModule(monday, "en", FIRST, true);
    await monday.close();
    const wednesday = await on(context, 2, "en/review/");
    await wednesday.locator("#review .go").click();
    await wednesday.locator(`#q-${SECOND}`).waitFor();
    await wednesday
      .locator(".opt label")
      .filter({ hasText: optionText("en", SECOND, true) })
      .locator("input")
      .check();
    await wednesday.locator("form.q button[type=submit]").click();
    await wednesday.locator("form.q button[type=submit]").click();
    // The row of a single question needs no date of its own: the sentence above it says when.
    await expect(wednesday.locator("#review").getByRole("status")).toHaveText(
      /\d+ (December|November)/,
    );
  });
});

test.describe("a test", () => {
  test.use({ locale: "en-US", timezoneId: "Asia/Shanghai" });

  test("open in two tabs goes on in both, and only one is open at a time", async ({ context }) => {
    const one = await on(context, 0, "en/test/");
    await one.locator("#test form .go").click();
    await one.locator("form.q").waitFor();
    const two = await on(context, 0, "en/test/");
    await two.locator(".panel .go").click();
    const asked = async (page: Page) => await page.locator("form.q").getAttribute("id");
    for (const [here, there] of [
      [one, two],
      [two, one],
    ] as const) {
      const id = (await asked(here)) ?? "";
      await expect(there.locator(`#${id}`)).toBeVisible();
      await answerAnyhow(here);
      await here.locator("form.q button[type=submit]").click();
      await expect(here.locator(`#${id}`)).toHaveCount(0);
      await expect(there.locator(`#${id}`)).toHaveCount(0);
    }
    await expect(one.getByText("2 of 10 answered")).toBeVisible();
    await expect(two.getByText("2 of 10 answered")).toBeVisible();
    await two.locator("#test .leaving .link").click();
    await two.locator(".panel .go").click();
    await expect(two.locator(".each details")).toHaveCount(10);
    await expect(one.locator(".each details")).toHaveCount(10);

    // A draw while another is open drops the older one.
    for (let n = 0; n < 2; n++) {
      const again = await on(context, 1, "en/test/");
      await again.locator("#test form button[type=submit]").click();
      await again.locator("form.q").waitFor();
      await again.close();
    }
    const last = await on(context, 1, "en/test/");
    await expect(last.locator(".panel")).toHaveCount(1);
    await last.locator(".panel button").last().click();
    await expect(last.locator(".panel")).toHaveCount(0);
    await expect(last.locator("tbody tr")).toHaveCount(1);
  });

  test("whose questions have left the course goes on with those that are there", async ({
    context,
  }) => {
    const from = new Date(MONDAY).getTime();
    const { gradingRev = 1 } = bankOf(MODULE).find(({ id }) => id === FIRST) ?? {};
    const items = [
      ["gone", 1],
      [FIRST, gradingRev],
      [SECOND, 99],
    ];
    const file = writeFile({
      course: COURSE,
      savedAt: from,
      events: [
        {
          type: "settings",
          id: "old-1",
          at: from,
          key: "test:old",
          value: JSON.stringify({ seed: 1, items, from }),
        },
      ],
    });
    const page = await on(context, 1, "en/record/");
    await page.locator("input[type=file]").setInputFiles({
      name: "record.json",
      mimeType: "application/json",
      buffer: Buffer.from(file),
    });
    await page.getByRole("button", { name: LOCALES.en.merge }).click();
    await page.goto("en/test/");
    await page.locator(".panel .go").click();
    await expect(page.locator(`#q-${FIRST}`)).toBeVisible();
    await expect(page.getByText("0 of 1 answered")).toBeVisible();
    await answerAnyhow(page);
    await page.locator("form.q button[type=submit]").click();
    await expect(page.locator(".each details")).toHaveCount(1);
  });
});
