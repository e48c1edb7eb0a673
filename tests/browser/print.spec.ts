// Paper: a worksheet with lettered options, and the answers on a sheet of their own.
import type { Locator, Page } from "@playwright/test";
import { extractText } from "unpdf";
import { LOCALES, type Locale } from "#core/i18n/locales.ts";
import { cases, KINDS, plain, type Question, questionOf, questions, strings } from "./content.ts";
import {
  button,
  CONTROLS,
  open,
  respond,
  result,
  rightResponse,
  wrongResponse,
} from "./question.ts";
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
  await expect(page.locator("html")).toHaveCSS("font-size", "14px");
});

for (const locale of LOCALES) {
  for (const kind of KINDS) {
    const tag = [`@${kind}`, "@print"];
    test(`${kind}, ${locale}: on paper it can be answered with a pen`, { tag }, async ({
      page,
    }) => {
      const printed = questionOf(kind);
      const form = await open(page, printed, locale);
      await page.emulateMedia({ media: "print" });
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
    await page.emulateMedia({ media: "print" });
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
  const asked = prompts ?? (item.kind === "true-false" ? {} : options);
  const inOrder = Object.keys(asked).map((_, place) => String.fromCharCode(65 + place));
  expect([...letters].sort()).toEqual(inOrder);
  for (const { text } of Object.values(asked)) {
    await expect(form.locator(".o").getByText(plain(text ?? ""), { exact: true })).toBeVisible();
  }
  switch (item.kind) {
    case "matching":
    case "categorise":
      // What can be chosen is listed once, numbered, and each row has a line to write the number on.
      await expect(form.locator("ol.pair-key")).toBeVisible();
      await expect(form.locator("ol.pair-key > li")).toHaveText(
        item.options.map((id) => plain(options[id]?.text ?? "")),
      );
      await expect(form.locator("ol.pair-key")).toHaveCSS("list-style-type", "decimal");
      for (const line of await form.locator("select").all()) {
        await expect(line).toBeVisible();
        await expect(line, "no “choose” in print").toHaveCSS("color", "rgba(0, 0, 0, 0)");
      }
      break;
    case "ordering": {
      const blanks = await form
        .locator("[data-letter]")
        .evaluateAll((rows) => rows.map((row) => getComputedStyle(row, "::after").content));
      expect(blanks).toEqual(item.key.map(() => '"___"'));
      // Numbers would say an order that nobody chose.
      for (const number of await form.locator(".order-n").all()) {
        await expect(number).toHaveCSS("visibility", "hidden");
      }
      break;
    }
    case "short-answer":
      await expect(form.getByRole("textbox")).toBeVisible();
      break;
    default:
      for (const box of await form.locator(CONTROLS).all()) await expect(box).toBeVisible();
  }
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
