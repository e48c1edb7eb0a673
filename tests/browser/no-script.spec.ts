// Where script can't run, everything can be read.
import { LOCALES } from "#core/i18n/locales.ts";
import { modules, plain, questions, strings, syllabus, terms } from "./content.ts";
import { expect, test } from "./support.ts";

test.use({ javaScriptEnabled: false });

for (const locale of LOCALES) {
  const t = strings[locale];
  /** One module for each kind of question. */
  const shownModules = new Set(
    ["matching", "categorise", "ordering", "short-answer"].map(
      (kind) => questions.find(({ item }) => item.kind === kind)?.module ?? "",
    ),
  );

  for (const slug of shownModules) {
    test(`${locale}/modules/${slug}/ can be read, its answers opened`, async ({ page }) => {
      await page.goto(`${locale}/modules/${slug}/`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        syllabus[locale].modules[slug]?.title ?? "",
      );
      const answers = page.locator("details#answers");
      await expect(answers).not.toHaveAttribute("open");

      for (const { item, words } of questions.filter(({ module }) => module === slug)) {
        const { stem, prompts = {}, options = {}, rationale } = words[locale];
        const form = page.locator(`#q-${item.id}`);
        await expect(form.getByText(plain(stem), { exact: true })).toBeVisible();
        const readable = await form.locator(".o, li").filter({ visible: true }).allTextContents();
        for (const { text } of [...Object.values(prompts), ...Object.values(options)]) {
          if (text !== undefined) expect(readable, item.id).toContain(plain(text));
        }
        await expect(form.getByRole("button", { name: t.quiz.check })).toHaveCount(0);
        await expect(answers.getByText(plain(rationale), { exact: true })).toBeHidden();
      }

      await answers.locator("summary").click();
      for (const { words } of questions.filter(({ module }) => module === slug)) {
        const { prompts, options = {}, rationale } = words[locale];
        await expect(answers.getByText(plain(rationale), { exact: true })).toBeVisible();
        for (const { feedback } of Object.values(prompts ?? options)) {
          if (feedback) await expect(answers).toContainText(feedback);
        }
      }
    });
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
