// Paper: a worksheet with lettered options, and the answers on a page of their own.
import type { Locator, Page } from "@playwright/test";
import { extractText } from "unpdf";
import type { Locale } from "#core/i18n/locales.ts";
import { cases, KINDS, plain, type Question, questionOf, questions, strings } from "./content.ts";
import { browserKind } from "./kinds.ts";
import { inTurn } from "./languages.ts";
import { button, open, respond, result, rightResponse, wrongResponse } from "./question.ts";
import { enliven, expect, expectPaperStyles, test, toPaper } from "./support.ts";

const question = questionOf("single");
const { module, item } = question;

/** Menus, and what a question shows only to somebody at a screen. */
const HIDDEN =
  ".bar, .foot, .toc, .turn, .skip, .q-do, .q-sure, .q-result, .q-error, .q-why, .ask, .q > .small";

const content = (page: Page, selector: string, place: "::before" | "::after") =>
  page
    .locator(selector)
    .evaluateAll(
      (elements, pseudo) => elements.map((element) => getComputedStyle(element, pseudo).content),
      place,
    );

for (const script of [true, false]) {
  test.describe(script ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled: script });

    test("a module prints as a worksheet: no menus, lettered options", async ({ page }) => {
      await page.goto(`en/modules/${module}/`);
      if (script) await enliven(page);
      await toPaper(page);
      const printed = await page
        .locator(HIDDEN)
        .evaluateAll((elements) =>
          elements
            .filter((element) => element.checkVisibility())
            .map((element) => element.className),
        );
      expect(printed, "of no use on paper").toEqual([]);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();

      const letters = await content(page, `#q-${item.id} [data-letter]`, "::before");
      // Where no script has shuffled the options, style counts them.
      expect(letters.map((letter) => letter.replaceAll('"', "").trim()).sort()).toEqual(
        script
          ? ["A.", "B.", "C.", "D.", "E."].slice(0, letters.length)
          : letters.map(() => "counter(letter, upper-alpha) ."),
      );
      expect(letters.length).toBeGreaterThanOrEqual(3);
    });
  });
}

for (const locale of inTurn(import.meta.url)) {
  test(`the worksheet gives no answer away, and the page of answers prints them all, ${locale}`, async ({
    page,
  }) => {
    const own = questions.filter((other) => other.module === module);
    const printed = async () => squeeze(await page.locator("body").innerText());
    await page.goto(`${locale}/modules/${module}/`);
    await enliven(page);
    await toPaper(page);
    const worksheet = await printed();
    for (const { words } of own) {
      expect(worksheet).toContain(squeeze(plain(words[locale].stem)));
      expect(worksheet).not.toContain(squeeze(plain(words[locale].rationale)));
    }
    const { toAnswers, answersIntro } = strings[locale].module;
    expect(worksheet, "no link to press on paper").not.toContain(squeeze(toAnswers));

    await page.goto(`${locale}/modules/${module}/answers/`);
    const key = await printed();
    for (const { words } of own) expect(key).toContain(squeeze(plain(words[locale].rationale)));
    expect(key).not.toContain(squeeze(answersIntro));
  });
}

test("on real paper the worksheet has every question and no reason", async ({ page }) => {
  await page.goto(`en/modules/${module}/`);
  await enliven(page);
  await expectPaperStyles(page);
  const pdf = await page.pdf({ format: "A4" });
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: true });
  for (const { words } of questions.filter((other) => other.module === module)) {
    expect(squeeze(text)).toContain(squeeze(plain(words.en.stem)));
    expect(squeeze(text)).not.toContain(squeeze(plain(words.en.rationale)));
  }
});

/** Lines end elsewhere on paper. */
const squeeze = (text: string) => text.replace(/\s+/g, "");

test("on paper what paper asks for holds against the screen's styles", async ({ page }) => {
  await page.goto(`en/modules/${module}/`);
  await enliven(page);
  await toPaper(page);
  await expect(page.locator(`#q-${item.id}`)).toHaveCSS("border-left-width", "0px");
  await expect(page.locator(`#q-${item.id} .opt`).first()).toHaveCSS("border-left-width", "0px");
  await expect(page.locator("html")).toHaveCSS("font-size", "14px");
});

for (const locale of inTurn(import.meta.url)) {
  for (const kind of KINDS) {
    const tag = [`@${kind}`, "@print"];
    test(`${kind}, ${locale}: on paper it can be answered with a pen`, { tag }, async ({
      page,
    }) => {
      const printed = questionOf(kind);
      const form = await open(page, printed, locale);
      await toPaper(page);
      await canBeAnswered(form, printed, locale);
    });
  }

  const tag = ["@scenario", "@print"];
  test(`scenario, ${locale}: on paper the case stands above its questions`, { tag }, async ({
    page,
  }) => {
    const [scenario] = cases;
    if (scenario === undefined) throw new Error("The course has no case.");
    for (const step of scenario.steps) await open(page, step, locale);
    await toPaper(page);
    const text = page.getByText(plain(scenario.text[locale]), { exact: true });
    await expect(text).toBeVisible();
    let above = (await text.boundingBox())?.y ?? 0;
    for (const step of scenario.steps) {
      const form = page.locator(`#q-${step.item.id}`);
      await expect(form.locator(".stem")).toBeVisible();
      const top = (await form.boundingBox())?.y ?? 0;
      expect(top).toBeGreaterThan(above);
      above = top;
    }
  });
}

/** Whether all that is asked is on paper, with room for the answer, and letters and numbers that the key speaks of. */
async function canBeAnswered(form: Locator, { item, words }: Question, locale: Locale) {
  const { stem, prompts, options = {} } = words[locale];
  await expect(form.locator(".stem")).toHaveText(plain(stem));
  for (const control of await form.locator("button, .q-sure, .q-result, .q-error").all()) {
    await expect(control, "of no use on paper").toBeHidden();
  }
  const letters = await form
    .locator("[data-letter]")
    .evaluateAll((rows) =>
      rows.map((row) => getComputedStyle(row, "::before").content.replace(/[". ]/g, "")),
    );
  // True and false have no words of the question's own, and no letters.
  const asked = Object.values(prompts ?? options).flatMap(({ text }) => text ?? []);
  const inOrder = asked.map((_, place) => String.fromCharCode(65 + place));
  expect([...letters].sort()).toEqual(inOrder);
  for (const text of asked) {
    await expect(form.locator(".o").getByText(plain(text), { exact: true })).toBeVisible();
  }
  await browserKind(item.kind).hasRoom(form, item, words[locale]);
}

test("letters on paper and in the key mean the same, however the options were shuffled", async ({
  page,
}) => {
  if (item.kind !== "single") throw new Error("A single choice is needed.");
  await page.goto(`en/modules/${module}/`);
  await enliven(page);
  const right = plain(question.words.en.options?.[item.key]?.text ?? "");
  const letter = await page
    .locator(`#q-${item.id} [data-letter]`)
    .filter({ hasText: right })
    .getAttribute("data-letter");
  await page.goto(`en/modules/${module}/answers/`);
  const answer = page.locator("section").filter({ has: page.locator(`#${item.id}`) });
  await expect(answer.getByRole("listitem").filter({ hasText: right })).toHaveText(
    new RegExp(`^✓ ${letter}\\.`),
  );
});

test("a question that was answered on the screen prints as a question", async ({ page }) => {
  const form = await open(page, question, "en");
  await respond(form, question, "en", rightResponse(question, "en"));
  await button(form).click();
  await expect(result(form)).toContainText(strings.en.quiz.right);
  await toPaper(page);
  await expect(form.locator(".stem")).toBeVisible();
  for (const feedback of await form.locator(".fb").all()) await expect(feedback).toBeHidden();
  await expect(result(form)).toBeHidden();
});

test("a reason that stood above all else stays off the worksheet", async ({ page }) => {
  const form = await open(page, question, "en");
  await respond(form, question, "en", wrongResponse(question));
  await form.getByRole("radio", { name: strings.en.quiz.sure, exact: true }).check();
  await button(form).click();
  await button(form).click();
  await expect(form.locator("fieldset .q-why")).toBeVisible();
  await toPaper(page);
  await expect(form.locator(".q-why")).toBeHidden();
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const path of [
    `en/modules/${module}/`,
    `en/modules/${module}/answers/`,
    "en/",
    "en/glossary/",
    "en/sources/",
    "en/evidence/",
    "en/works/",
    "en/case/",
    "en/tools/grid/",
    `en/facilitate/${module}/`,
  ]) {
    test(`/${path} prints in dark ink from a ${colorScheme} screen`, async ({ page }) => {
      await page.emulateMedia({ media: "print", colorScheme });
      await page.goto(path);
      await expectPaperStyles(page);
      const pale = await page.evaluate(() => {
        // Browsers leave backgrounds out on paper, so that all text has to stand on white.
        const channel = (value: number) =>
          value <= 10.3 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4;
        const contrast = (color: string) => {
          const [r = 0, g = 0, b = 0, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
          const onWhite = [r, g, b].map((value) => channel(255 - (255 - value) * alpha));
          const [red = 0, green = 0, blue = 0] = onWhite;
          return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
        };
        const found: string[] = [];
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const element = texts.currentNode.parentElement;
          const text = texts.currentNode.textContent?.trim();
          if (!text || !element?.checkVisibility({ visibilityProperty: true })) continue;
          if (element.closest("script, style, noscript, title, option")) continue;
          const style = getComputedStyle(element);
          const color = element.closest("svg") ? style.fill : style.color;
          if (contrast(color) < 4.5) found.push(`${color}: ${text.slice(0, 40)}`);
        }
        return found;
      });
      expect(pale).toEqual([]);
    });
  }
}

test("on paper the letters are 10.5 points, and the page takes the paper's whole width", async ({
  page,
}) => {
  for (const path of [`en/modules/${module}/`, "en/learning/"]) {
    await page.goto(path);
    await toPaper(page);
    await expect(page.locator("html"), path).toHaveCSS("font-size", "14px");
    await expect(page.locator("main .wrap, main.wrap").first(), path).toHaveCSS("padding", "0px");
  }
});
