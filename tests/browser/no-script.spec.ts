// Where script can't run, everything can be read.

import type { Page } from "@playwright/test";
import { LOCALES } from "#core/i18n/locales.ts";
import {
  cases,
  KINDS,
  modules,
  plain,
  type Question,
  questionOf,
  strings,
  syllabus,
  terms,
} from "./content.ts";
import { expect, test } from "./support.ts";

test.use({ javaScriptEnabled: false });

for (const locale of LOCALES) {
  const t = strings[locale];
  for (const kind of KINDS) {
    const tag = [`@${kind}`, "@no-script"];
    test(`${kind}, ${locale}: can be read, and its answer opened`, { tag }, async ({ page }) => {
      const question = questionOf(kind);
      await page.goto(`${locale}/modules/${question.module}/`);
      await canBeRead(page, question);
      await page.locator("details#answers summary").click();
      await isAnswered(page, question);
    });
  }

  const tag = ["@scenario", "@no-script"];
  test(`scenario, ${locale}: can be read, and its answers opened`, { tag }, async ({ page }) => {
    const [scenario] = cases;
    if (scenario === undefined) throw new Error("The course has no case.");
    await page.goto(`${locale}/modules/${scenario.module}/`);
    await expect(page.getByText(plain(scenario.text[locale]), { exact: true })).toBeVisible();
    for (const step of scenario.steps) await canBeRead(page, step);
    await page.locator("details#answers summary").click();
    for (const step of scenario.steps) await isAnswered(page, step);
  });

  /** Whether all of a question is there, nothing of its answer, and no button that would do nothing. */
  async function canBeRead(page: Page, { item, words }: Question) {
    const { stem, prompts = {}, options = {}, rationale } = words[locale];
    const form = page.locator(`#q-${item.id}`);
    await expect(form.getByText(plain(stem), { exact: true })).toBeVisible();
    const readable = await form.locator(".o, li").filter({ visible: true }).allTextContents();
    for (const { text } of [...Object.values(prompts), ...Object.values(options)]) {
      if (text !== undefined) expect(readable, item.id).toContain(plain(text));
    }
    await expect(form.getByRole("button", { name: t.quiz.check })).toHaveCount(0);
    const answers = page.locator("details#answers");
    await expect(answers).not.toHaveAttribute("open");
    await expect(answers.getByText(plain(rationale), { exact: true })).toBeHidden();
  }

  /** Whether the opened answers tell the key's reason, and why each option is right or wrong. */
  async function isAnswered(page: Page, { item, words }: Question) {
    const { prompts, options = {}, feedback, accepted, rationale } = words[locale];
    const answer = page.locator(`#answer-${item.id}`);
    await expect(answer.getByText(plain(rationale), { exact: true })).toBeVisible();
    const told = Object.values(prompts ?? options).flatMap((option) => option.feedback ?? []);
    for (const line of [...told, ...Object.values(feedback ?? {}), accepted?.[0] ?? ""]) {
      await expect(answer).toContainText(line);
    }
  }

  test(`${locale}/ leads to every module`, async ({ page }) => {
    await page.goto(`${locale}/`);
    const main = page.getByRole("main");
    for (const slug of modules) {
      const title = syllabus[locale].modules[slug]?.title ?? "";
      await expect(main.getByRole("link", { name: title, exact: true })).toHaveAttribute(
        "href",
        new RegExp(`/${locale}/modules/${slug}/$`),
      );
    }
    await expect(page.locator("footer noscript p")).toBeVisible();
    await expect(page.locator("footer noscript p")).toHaveText(t.site.noScript);
  });

  test(`${locale}/glossary/ and ${locale}/search/ are of use`, async ({ page }) => {
    await page.goto(`${locale}/search/`);
    await page.getByRole("main").getByRole("link", { name: t.site.glossary }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.glossary.title);
    await expect(page.locator(`#${terms[0]}`)).toBeVisible();
  });
}
