// Paper: a worksheet with lettered options, and the answers on a sheet of their own.
import type { Page } from "@playwright/test";
import { extractText } from "unpdf";
import { LOCALES } from "#core/i18n/locales.ts";
import { plain, questionOf, questions, strings } from "./content.ts";
import { button, open, respond, result, rightResponse, wrongResponse } from "./question.ts";
import { enliven, expect, test } from "./support.ts";

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
      await page.emulateMedia({ media: "print" });
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
      expect(letters.map((letter) => letter.replaceAll('"', "").trim()[0]).sort()).toEqual(
        ["A", "B", "C", "D", "E"].slice(0, letters.length),
      );
      expect(letters.length).toBeGreaterThanOrEqual(3);
    });

    for (const locale of LOCALES) {
      test(`the answers are printed, on a sheet of their own, ${locale}`, async ({ page }) => {
        await page.goto(`${locale}/modules/${module}/`);
        if (script) await enliven(page);
        await page.emulateMedia({ media: "print" });
        const answers = page.locator("#answers");
        await expect(answers).toHaveCSS("break-before", "page");
        for (const { words } of questions.filter((other) => other.module === module)) {
          await expect(
            answers.getByText(plain(words[locale].rationale), { exact: true }),
          ).toBeVisible();
        }
      });
    }
  });
}

test("on paper what paper asks for holds against the screen's styles", async ({ page }) => {
  await page.goto(`en/modules/${module}/`);
  await enliven(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(`#q-${item.id}`)).toHaveCSS("border-left-width", "0px");
  await expect(page.locator(`#q-${item.id} .opt`).first()).toHaveCSS("border-left-width", "0px");
  await expect(page.locator(".pair label").first()).toHaveCSS("display", "block");
  await expect(page.locator("html")).toHaveCSS("font-size", "14px");
});

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
  await expect(page.locator(`#answer-${item.id} > p`).first()).toContainText(
    strings.en.quiz.key.replace("{answers}", letter ?? "none"),
  );
});

test("a question that was answered on the screen prints as a question", async ({ page }) => {
  const form = await open(page, question, "en");
  await respond(form, question, "en", rightResponse(question, "en"));
  await button(form).click();
  await expect(result(form)).toContainText(strings.en.quiz.right);
  await page.emulateMedia({ media: "print" });
  await expect(form.locator("legend")).toBeVisible();
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
  await page.emulateMedia({ media: "print" });
  await expect(form.locator(".q-why")).toBeHidden();
});

test("closed answers are opened for printers that would leave them out", async ({ page }) => {
  await page.goto(`en/modules/${module}/`);
  const answers = page.locator("#answers");
  await enliven(page);
  await expect(answers).not.toHaveAttribute("open");
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(answers).toHaveAttribute("open");
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const path of [`en/modules/${module}/`, "en/", "en/glossary/", "en/sources/"]) {
    test(`/${path} prints in dark ink from a ${colorScheme} screen`, async ({ page }) => {
      await page.emulateMedia({ media: "print", colorScheme });
      await page.goto(path);
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
    await page.emulateMedia({ media: "print" });
    await expect(page.locator("html"), path).toHaveCSS("font-size", "14px");
    await expect(page.locator("main .wrap, main.wrap").first(), path).toHaveCSS("padding", "0px");
  }
});

test("on real paper the answers begin a page, after all questions", async ({ page }) => {
  await page.goto(`en/modules/${module}/`);
  await enliven(page);
  const pdf = await page.pdf({ format: "A4" });
  const { text: sheets } = await extractText(new Uint8Array(pdf), { mergePages: false });
  const heading = strings.en.module.answers;
  const first = sheets.findIndex((sheet) => sheet.trim().startsWith(heading));
  expect(first, "a page that begins with the answers").toBeGreaterThan(1);
  const squeeze = (text: string) => text.replace(/\s+/g, "");
  const [worksheet, key] = [sheets.slice(0, first), sheets.slice(first)].map((part) =>
    squeeze(part.join("")),
  );
  for (const { words } of questions.filter((other) => other.module === module)) {
    expect(worksheet).toContain(squeeze(plain(words.en.stem)));
    expect(worksheet).not.toContain(squeeze(plain(words.en.rationale)));
    expect(key).toContain(squeeze(plain(words.en.rationale)));
  }
});
