// Where script can't run, everything can be read.

import type { Page } from "@playwright/test";
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
import { inTurn } from "./languages.ts";
import { expect, test } from "./support.ts";

test.use({ javaScriptEnabled: false });

for (const locale of inTurn(import.meta.url)) {
  const t = strings[locale];
  for (const kind of KINDS) {
    const tag = [`@${kind}`, "@no-script"];
    test(`${kind}, ${locale}: can be read, and its answer is one click away`, { tag }, async ({
      page,
    }) => {
      const question = questionOf(kind);
      await page.goto(`${locale}/modules/${question.module}/`);
      await canBeRead(page, question);
      await page.locator(`a[href="answers/#${question.item.id}"]`).click();
      await expect(page.locator(`#${question.item.id}`)).toBeInViewport();
      await isAnswered(page, question);
      await page.locator(`main a[href*="#q-${question.item.id}"]`).first().click();
      await expect(page.locator(`#q-${question.item.id}`), "and back").toBeInViewport();
    });
  }

  const tag = ["@scenario", "@no-script"];
  test(`scenario, ${locale}: can be read, and its answers are on a page of their own`, {
    tag,
  }, async ({ page }) => {
    const [scenario] = cases;
    if (scenario === undefined) throw new Error("The course has no case.");
    await page.goto(`${locale}/modules/${scenario.module}/`);
    await expect(page.getByText(plain(scenario.text[locale]), { exact: true })).toBeVisible();
    for (const step of scenario.steps) await canBeRead(page, step);
    await page.getByRole("link", { name: t.module.toAnswers }).click();
    for (const step of scenario.steps) await isAnswered(page, step);
  });

  /** Whether all of a question is there, nothing of its answer, and no button that would do nothing. */
  async function canBeRead(page: Page, { item, words }: Question) {
    const { stem, prompts = {}, options = {} } = words[locale];
    const form = page.locator(`#q-${item.id}`);
    await expect(form.getByText(plain(stem), { exact: true })).toBeVisible();
    const readable = await form.locator(".o, li").filter({ visible: true }).allTextContents();
    for (const { text } of [...Object.values(prompts), ...Object.values(options)]) {
      if (text !== undefined) expect(readable, item.id).toContain(plain(text));
    }
    await expect(form.getByRole("button", { name: t.quiz.check })).toHaveCount(0);
  }

  /** Whether the page of answers tells the key's reason, and why each option is right or wrong. */
  async function isAnswered(page: Page, { item, words }: Question) {
    const { stem, prompts, options = {}, feedback, accepted, rationale } = words[locale];
    const answer = page.locator("section").filter({ has: page.locator(`#${item.id}`) });
    await expect(answer.getByText(plain(stem), { exact: true })).toBeVisible();
    await expect(answer.getByText(plain(rationale), { exact: true })).toBeVisible();
    const told = Object.values(prompts ?? options).flatMap((option) => option.feedback ?? []);
    for (const line of [...told, ...Object.values(feedback ?? {}), accepted?.[0] ?? ""]) {
      await expect(answer).toContainText(line);
    }
    for (const { text } of Object.values(prompts ?? options)) {
      if (text !== undefined) await expect(answer).toContainText(plain(text));
    }
  }

  test(`${locale}/ leads to every module`, async ({ page }) => {
    await page.goto(`${locale}/`);
    const main = page.getByRole("main");
    for (const slug of modules) {
      const title = syllabus[locale].modules[slug]?.title ?? "";
      await expect(main.getByRole("link", { name: title, exact: true })).toHaveAttribute(
        "href",
        `modules/${slug}/`,
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

  test(`${locale}/sources/ leads to evidence and works, which can be read`, async ({ page }) => {
    await page.goto(`${locale}/sources/`);
    const main = page.getByRole("main");
    await main.getByRole("link", { name: t.evidence.title, exact: true }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.evidence.title);
    await expect(main.getByText(t.evidence.limits, { exact: true }).first()).toBeVisible();
    const work = main.locator('a[href*="works/#"]').first();
    const id = ((await work.getAttribute("href")) ?? "").split("#")[1];
    await work.click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.references.title);
    await expect(page.locator(`[id="${id}"]`)).toBeVisible();
  });
}
