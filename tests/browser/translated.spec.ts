// A page that the browser translates: each text is taken out and replaced. What a press changes must show all the same.
import type { Page } from "@playwright/test";
import { fill } from "#core/i18n/fill.ts";
import { translate } from "../../src/islands/site/testing/translate.ts";
import { MARKED, questionOf, strings } from "./content.ts";
import { button, open, respond, result, rightResponse, wrongResponse } from "./question.ts";
import { expect, test } from "./support.ts";

const translatePage = (page: Page) => page.locator("body").evaluate(translate);

for (const kind of MARKED) {
  test(`${kind}: button, result and numbers follow after the page was translated`, async ({
    page,
  }) => {
    const { quiz: t } = strings.en;
    const question = questionOf(kind);
    const form = await open(page, question, "en");
    await respond(form, question, "en", wrongResponse(question));
    await translatePage(page);
    await expect(button(form)).toHaveText(`«${t.check}»`);
    await button(form).click();
    await expect(button(form)).toHaveText(t.tryAgain);
    await expect(result(form)).toContainText(t.wrong);

    // Answering comes before the second translation: the test looks for rows by their words.
    await respond(form, question, "en", rightResponse(question, "en"));
    await translatePage(page);
    await button(form).click();
    await expect(button(form)).toHaveText(t.answerAgain);
    await expect(result(form)).toContainText(t.rightLater);
    await expect(result(form), "the hint of the first try is gone").not.toContainText("«");
    const numbers = await form.locator(".order-n").allTextContents();
    expect(numbers).toEqual(numbers.map((_, index) => String(index + 1)));

    await translatePage(page);
    await button(form).click();
    await expect(button(form)).toHaveText(t.check);
    await expect(result(form)).toBeEmpty();
  });
}

test("recall: the button follows from writing to marking after the page was translated", async ({
  page,
}) => {
  const { quiz: t } = strings.en;
  const form = await open(page, questionOf("recall"), "en");
  await form.getByRole("textbox").fill("a post, a day");
  await translatePage(page);
  await expect(button(form)).toHaveText(`«${t.toModel}»`);
  await button(form).click();
  await expect(button(form)).toHaveText(t.keepMarks);
  await form.getByRole("checkbox").first().check();
  await translatePage(page);
  await button(form).click();
  await expect(button(form)).toHaveText(t.answerAgain);
  await expect(result(form)).not.toContainText("«");
});

test("the numbers of an order follow each move of a translated row", async ({ page }) => {
  const form = await open(page, questionOf("ordering"), "en");
  await translatePage(page);
  const rows = form.locator(".order > li");
  const text = (await rows.first().locator(".o").textContent())?.replace(/[«»]/g, "");
  await rows.first().locator("button").last().click();
  await expect(rows.nth(1).locator(".o")).toHaveText(text ?? "");
  const numbers = await form.locator(".order-n").allTextContents();
  expect(numbers.map((n) => n.replace(/[«»]/g, ""))).toEqual(
    numbers.map((_, at) => String(at + 1)),
  );
});

test("an error that is mended goes, though it was translated", async ({ page }) => {
  const question = questionOf("single");
  const form = await open(page, question, "en");
  await button(form).click();
  await expect(form.getByRole("alert")).toHaveText(strings.en.quiz.chooseOne);
  await translatePage(page);
  await form.locator(".opt input").first().check();
  await expect(form.getByRole("alert")).toBeEmpty();
});

test("a translated test counts its questions on", async ({ page }) => {
  const { test: t } = strings.en;
  await page.goto("en/test/");
  await page.getByRole("button", { name: t.begin }).click();
  const heading = page.locator(".asking h2");
  await expect(heading).toHaveText(fill(t.question, { n: 1, of: 10 }));
  await translatePage(page);
  await page.locator(".asking .q-do .quiet").first().click();
  await expect(heading).toHaveText(fill(t.question, { n: 2, of: 10 }));
});

test("a translated self-assessment goes on, and a translated form says that it is saved", async ({
  page,
}) => {
  const { reflect, apply } = strings.en;
  await page.goto("en/reflect/");
  await page.getByRole("button", { name: reflect.begin, exact: true }).click();
  await expect(page.getByText(/^Page 1 of/)).toBeVisible();
  await translatePage(page);
  await page.locator("form.ask [type=submit]").click();
  await expect(page.getByText(/^Page 2 of/)).toBeVisible();

  await page.goto("en/apply/");
  await page.locator("#check-in-line").fill("Looked at the queue.");
  await translatePage(page);
  await page.locator("[data-apply=check-in] form [type=submit]").click();
  await expect(page.getByText(apply.checkedIn)).toBeVisible();
  await expect(page.getByText("Looked at the queue.").first()).toBeVisible();
});
