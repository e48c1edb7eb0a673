// A module read aloud by the browser's own voices.
import type { Page } from "@playwright/test";
import type { Locale } from "#core/i18n/locales.ts";
import { accessibilityFaults } from "./axe.ts";
import { modules, strings } from "./content.ts";
import { inTurn } from "./languages.ts";
import { finish, hearAll, know, LOCAL, REMOTE, said, withVoices } from "./speech.ts";
import { expect, test } from "./support.ts";

const [MODULE = ""] = modules;

const button = (page: Page, locale: Locale) =>
  page.getByRole("button", { name: strings[locale].aloud.read, exact: true });
const bar = (page: Page, locale: Locale) =>
  page.getByRole("group", { name: strings[locale].aloud.bar, exact: true });
const press = (page: Page, locale: Locale, name: "back" | "pause" | "goOn" | "ahead" | "stop") =>
  bar(page, locale).getByRole("button", { name: strings[locale].aloud[name], exact: true }).click();

/** Opens a page, and reading aloud on it. */
async function listen(page: Page, locale: Locale, path = `modules/${MODULE}/`): Promise<void> {
  await page.goto(`${locale}/${path}`);
  await know(page, LOCAL);
  await button(page, locale).click();
  await expect(bar(page, locale)).toBeVisible();
}

/** The text that is shown as being read. */
const shown = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...(CSS.highlights.get("aloud") ?? [])].map(String).join("").replace(/\s+/g, " "),
  );

test.describe(() => {
  test.beforeEach(({ context }) => withVoices(context));

  for (const [name, voices] of [
    ["no voice", []],
    ["only voices that ask a server", REMOTE],
    ["only a voice of another language", LOCAL.filter(({ lang }) => lang === "zh-CN")],
  ] as const) {
    test(`${name}: nothing of it is seen`, async ({ page }) => {
      await page.goto(`en/modules/${MODULE}/`);
      await expect.poll(() => page.evaluate(() => "onvoiceschanged" in speechSynthesis)).toBe(true);
      await know(page, voices);
      await page.waitForLoadState("networkidle");
      await expect(page.locator(".aloud-offer")).toHaveCount(0);
    });
  }

  for (const locale of inTurn(import.meta.url)) {
    test(`${locale}: reads the whole module in its order, each piece short, and no key`, async ({
      page,
    }) => {
      const { aloud } = strings[locale];
      await listen(page, locale);
      const all = await hearAll(page, aloud.goOn, aloud.ended);
      const text = all.map((one) => one.text).join("\n");
      const title = await page.locator("h1").innerText();
      expect(all[0]?.text).toBe(title.replace(/\s+/g, " "));
      expect(new Set(all.map(({ lang }) => lang))).toEqual(
        new Set([LOCAL.find(({ lang }) => lang.startsWith(locale.slice(0, 2)))?.lang]),
      );
      expect(Math.max(...all.map((one) => one.text.length))).toBeLessThanOrEqual(150);
      // Every paragraph of the text is heard, and in the page's order.
      const spoken = text.replace(/\s+/g, "");
      const paragraphs = await page
        .locator(".body .text > p, .episode > p:not(.small, .kick)")
        .allInnerTexts();
      expect(paragraphs.length).toBeGreaterThan(10);
      let from = 0;
      for (const paragraph of paragraphs) {
        const at = spoken.indexOf(paragraph.replace(/\s+/g, ""), from);
        expect(at, paragraph).toBeGreaterThanOrEqual(from);
        from = at + 1;
      }
      // A picture is heard by its description, once, and not by the words in it.
      const picture = page.locator(".pic svg").first();
      const told = (await picture.getAttribute("aria-label")) ?? "";
      expect(spoken.split(told.replace(/\s+/g, ""))).toHaveLength(2);
      // Questions are asked; what waits in the page for their scripts, and links that lead elsewhere, are left out.
      for (const stem of await page.locator(".stem").allInnerTexts()) {
        expect(spoken).toContain(stem.replace(/\s+/g, ""));
      }
      for (const text of [strings[locale].module.notReady, strings[locale].module.toAnswers]) {
        expect(spoken).not.toContain(text.replace(/\s+/g, ""));
      }
    });
  }

  test("a question that was answered: neither its reasons nor which option was right are read", async ({
    page,
  }) => {
    await listen(page, "en");
    await press(page, "en", "stop");
    const form = page.locator("form.q:has(input[type=radio])").first();
    await form.scrollIntoViewIfNeeded();
    for (const at of [0, 1]) {
      await form.locator(".opt input").nth(at).check();
      await form.getByRole("button", { name: /^(Check|Try)/ }).click();
    }
    await expect(form).toHaveClass(/is-done/);
    const reason = await form.locator(".q-why p").first().innerText();
    const option = await form.locator(".opt .o").first().innerText();
    await page.evaluate(() => scrollTo(0, 0));
    await button(page, "en").click();
    const all = await hearAll(page, strings.en.aloud.goOn, strings.en.aloud.ended);
    const text = all.map((one) => one.text).join(" ");
    expect(text).toContain((await form.locator(".stem").innerText()).slice(0, 40));
    expect(text).not.toContain(option);
    expect(text).not.toContain(reason.slice(-40));
  });

  test("shows the sentence that is read; back, ahead, pause, speed, voice and stop do what they say", async ({
    page,
  }) => {
    const { aloud } = strings.en;
    await listen(page, "en");
    const status = bar(page, "en").getByRole("status");
    await expect(status).toHaveText(aloud.reading);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await shown(page)).toBe((await said(page))[0]?.text);
    await finish(page);
    const second = (await said(page)).length;
    expect(second).toBe(2);
    expect(await shown(page)).toBe((await said(page))[1]?.text);
    // The status says what reading does, and nothing more with each sentence.
    await expect(status).toHaveText(aloud.reading);

    await press(page, "en", "back");
    expect((await said(page)).map(({ text }) => text)[2]).toBe((await said(page))[0]?.text);
    await press(page, "en", "ahead");
    await press(page, "en", "pause");
    await expect(status).toHaveText(aloud.paused);
    expect(await page.evaluate(() => window.speech.speaking)).toBe(false);
    // While it is paused, another place is found in silence.
    const before = (await said(page)).length;
    await press(page, "en", "ahead");
    expect((await said(page)).length).toBe(before);
    await press(page, "en", "goOn");
    expect((await said(page)).length).toBe(before + 1);

    await bar(page, "en").getByLabel(aloud.speed).selectOption("1.5");
    await bar(page, "en").getByLabel(aloud.voice).selectOption("Moira");
    expect((await said(page)).pop()).toMatchObject({ rate: 1.5, voice: "Moira", lang: "en-IE" });

    await press(page, "en", "stop");
    await expect(bar(page, "en")).toHaveCount(0);
    expect(await shown(page)).toBe("");
    expect(await page.evaluate(() => window.speech.speaking)).toBe(false);
    await expect(button(page, "en")).toBeFocused();
  });

  test("by keys alone: Enter begins and puts the focus on pause, Tab reaches the rest, Esc ends it", async ({
    page,
  }) => {
    await page.goto(`en/modules/${MODULE}/`);
    await know(page, LOCAL);
    await button(page, "en").focus();
    await page.keyboard.press("Enter");
    await expect(
      bar(page, "en").getByRole("button", { name: strings.en.aloud.pause, exact: true }),
    ).toBeFocused();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await said(page)).toHaveLength(2);
    await page.keyboard.press("Escape");
    await expect(bar(page, "en")).toHaveCount(0);
    await expect(button(page, "en")).toBeFocused();
  });

  test("begins with what is on the screen, and follows the text unless the reader has scrolled away", async ({
    page,
  }) => {
    await page.goto(`en/modules/${MODULE}/`);
    await know(page, LOCAL);
    await expect(button(page, "en")).toBeVisible();
    await page.locator("#idea-and-skill").evaluate((heading) => heading.scrollIntoView());
    await page.evaluate(() => scrollBy(0, -8));
    await button(page, "en").click();
    await expect(bar(page, "en")).toBeVisible();
    expect((await said(page))[0]?.text).toBe(strings.en.module.ideaAndSkill);
    const place = () => page.evaluate(() => scrollY);
    const first = await place();
    for (let n = 0; n < 12; n++) await finish(page);
    await expect.poll(place).toBeGreaterThan(first);
    await page.evaluate(() => scrollTo(0, 0));
    await finish(page);
    expect(await place()).toBe(0);
  });

  test("on a telephone, where the contents stand above the text, it begins with the title", async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await listen(page, "en");
    expect((await said(page))[0]?.text).toBe(await page.locator("h1").innerText());
    await expect(page.locator("h1")).toBeInViewport();
  });

  test("a voice that says nothing is told, and leaving the page ends the reading", async ({
    page,
  }) => {
    await page.clock.install();
    await page.goto(`en/modules/${MODULE}/`);
    await know(page, LOCAL);
    await page.evaluate(() => {
      speechSynthesis.speak = () => {};
    });
    await button(page, "en").click();
    await page.clock.runFor(10_000);
    await expect(bar(page, "en").getByRole("status")).toHaveText(strings.en.aloud.silent);
    await page.evaluate(() => {
      window.speech.speaking = true;
      dispatchEvent(new Event("pagehide"));
    });
    expect(await page.evaluate(() => window.speech.speaking)).toBe(false);
  });

  test("an utterance whose end the browser forgets to tell does not stop the reading", async ({
    page,
  }) => {
    await page.clock.install();
    await listen(page, "en");
    await page.evaluate(() => {
      window.speech.speaking = false;
    });
    await page.clock.runFor(3_000);
    expect((await said(page)).length).toBe(2);
    // And one that goes on for ever.
    await page.clock.runFor(60_000);
    expect((await said(page)).length).toBeGreaterThan(2);
  });

  test("the case: its year is read, a row of a table with the headings of its columns", async ({
    page,
  }) => {
    const { aloud } = strings.en;
    await page.goto("en/case/");
    await know(page, LOCAL);
    await expect(button(page, "en")).toBeVisible();
    for (const details of await page.locator("article details").all()) {
      await details.evaluate((one: HTMLDetailsElement) => {
        one.open = true;
      });
    }
    await button(page, "en").click();
    const table = page.locator("article table").first();
    const head = await table.locator("thead th").last().innerText();
    const row = await table.locator("tbody tr").first().locator("th,td").allInnerTexts();
    const all = await hearAll(page, aloud.goOn, aloud.ended);
    const text = all.map((one) => one.text).join(" ");
    expect(text).toContain(`${head}: ${row[row.length - 1]}`);
    expect(text).toContain(row[0] ?? "");
  });
});

test("without highlights of the browser a layer shows the sentence: the text stays as it is, a selection too", async ({
  page,
  context,
}) => {
  await withVoices(context, { highlights: false });
  await listen(page, "en");
  const html = () => page.locator(".lesson .lead").evaluate((lead) => lead.innerHTML);
  const before = await html();
  const selection = () => page.evaluate(() => getSelection()?.toString());
  await page.evaluate(() => {
    const scene = document.querySelector(".scene");
    if (scene) getSelection()?.selectAllChildren(scene);
  });
  const selected = await selection();
  expect(selected).not.toBe("");
  const line = page.locator(".aloud-place span").first();
  const title = await page.locator("h1").boundingBox();
  const marked = await line.boundingBox();
  expect(marked?.y).toBeGreaterThanOrEqual((title?.y ?? 0) - 2);
  expect((marked?.y ?? 0) + (marked?.height ?? 0)).toBeLessThanOrEqual(
    (title?.y ?? 0) + (title?.height ?? 0) + 2,
  );
  await finish(page);
  expect(await html()).toBe(before);
  expect(await selection()).toBe(selected);
  await page.setViewportSize({ width: 500, height: 700 });
  const scene = await page.locator(".scene").boundingBox();
  await expect
    .poll(async () => (await line.boundingBox())?.y)
    .toBeGreaterThanOrEqual((scene?.y ?? 0) - 4);
  await press(page, "en", "stop");
  await expect(page.locator(".aloud-place")).toHaveCount(0);
});

test("on paper nothing of it is seen", async ({ page, context }) => {
  await withVoices(context);
  await listen(page, "en");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".aloud-bar")).toBeHidden();
  await expect(page.locator(".aloud-offer")).toBeHidden();
});
