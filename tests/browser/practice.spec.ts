// What is practice and no evidence: a question that was missed, asked once more, and answers before reading.
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { count, fill } from "#core/i18n/fill.ts";
import type { Locale } from "#core/i18n/locales.ts";
import { isSelfMarked } from "#core/items/parts.ts";
import type { RecordedEvent } from "#core/record/event.ts";
import { firstAnswer } from "./answers.ts";
import { accessibilityFaults } from "./axe.ts";
import { plain, type Question, questions, strings } from "./content.ts";
import { inTurn } from "./languages.ts";
import { button, respond, result, rightResponse, textOf, wrongResponse } from "./question.ts";
import { answersIn, keep, lay, openEmpty, storedEvents } from "./storage.ts";
import { expect, tabTo, test } from "./support.ts";

const MODULE = "theory-and-practice";
const own = questions.filter(({ module }) => module === MODULE);
const scored = own.filter(({ item, isCheck }) => !isCheck && !isSelfMarked(item));
/** The questions that have variants: a review would ask one of these in their place. */
const varied = new Set(
  [
    ...readFileSync(`content/modules/${MODULE}/questions.yaml`, "utf8").matchAll(
      /variantOf: (\S+)/g,
    ),
  ].map(([, id]) => id),
);
const missed = scored.find(
  ({ item }) => item.kind === "single" && !varied.has(item.id),
) as Question;
const rest = scored.filter((question) => question !== missed);

const answered = (question: Question, score: number) => firstAnswer(question, { score });

const again = (page: Page, { item }: Question) => page.locator(`#q-again-${item.id}`);

/** Opens the module and goes to the end of its quiz. */
async function toEnd(page: Page, locale: Locale) {
  await page.goto(`${locale}/modules/${MODULE}/#quiz`);
  const end = page.locator(".again");
  await expect(end).toBeAttached();
  return end;
}

/** Saves the record, takes it into an empty browser and gives what that one holds. */
async function carriedOver(page: Page): Promise<readonly RecordedEvent[]> {
  const { record } = strings.en;
  await page.goto("en/record/");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: record.save, exact: true }).first().click(),
  ]);
  const file = readFileSync(await download.path());
  await openEmpty(page);
  await page.evaluate(() => localStorage.clear());
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const asked = indexedDB.deleteDatabase("whetstone:learning-institution");
        asked.onsuccess = asked.onerror = asked.onblocked = resolve;
      }),
  );
  await page.goto("en/record/");
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "record.json", mimeType: "application/json", buffer: file });
  await page.getByRole("button", { name: record.merge }).click();
  await expect(page.getByText(/^Added: /)).toBeVisible();
  return storedEvents(page);
}

for (const locale of inTurn(import.meta.url)) {
  const { onceMore: t, pretest, quiz, module: words } = strings[locale];

  test(`the end quiz, ${locale}: what was missed comes once more, by keyboard, and does not count`, async ({
    page,
  }) => {
    await openEmpty(page);
    await keep(
      page,
      rest.map((question) => answered(question, 1)),
    );
    const end = await toEnd(page, locale);
    await expect(end.getByRole("heading"), "one question is still open").toHaveCount(0);
    const form = page.locator(`#q-${missed.item.id}`);
    await form.scrollIntoViewIfNeeded();
    await respond(form, missed, locale, wrongResponse(missed));
    await button(form).click();
    await expect(result(form)).toContainText(quiz.wrong);
    await respond(form, missed, locale, rightResponse(missed, locale));
    await button(form).click();

    const begin = end.getByRole("button", { name: count(t.begin, 1) });
    await expect(begin).toBeVisible();
    expect(await accessibilityFaults(page, ".again")).toEqual([]);
    await tabTo(page, begin);
    await page.keyboard.press("Enter");
    await expect(
      end.getByRole("heading", { name: fill(t.question, { n: 1, of: 1 }) }),
      "the reader is led to the question",
    ).toBeFocused();
    await expect(end).toContainText(t.why);
    await expect(end.locator(".q-sure"), "how sure one is, is asked of first answers").toHaveCount(
      0,
    );
    await respond(again(page, missed), missed, locale, rightResponse(missed, locale));
    await tabTo(page, button(again(page, missed)));
    await page.keyboard.press("Enter");
    await expect(result(again(page, missed))).toContainText(quiz.right);
    expect(await accessibilityFaults(page, ".again")).toEqual([]);
    await expect(button(again(page, missed))).toHaveText(t.finish);
    await page.keyboard.press("Enter");
    await expect(end).toContainText(t.done);

    const tries = () =>
      storedEvents(page).then((events) =>
        answersIn(events).flatMap(({ item, attempt, score }) =>
          item === missed.item.id ? [[attempt, score]] : [],
        ),
      );
    expect(await tries()).toEqual([
      [1, 0],
      [2, 1],
      [3, 1],
    ]);
    await page.reload();
    await form.scrollIntoViewIfNeeded();
    await expect(page.locator(".again"), "it was asked once more").toBeAttached();
    await expect(page.locator(".again").getByRole("heading")).toHaveCount(0);
    await expect(form, "the evidence is the first answer").toContainText(quiz.later);
    expect(await tries()).toHaveLength(3);
  });

  test(`a review, ${locale}: what was missed comes once more at its end, and the outcome is the first answer`, async ({
    page,
  }) => {
    const { review } = strings[locale];
    const days = Date.now() - 5 * 24 * 60 * 60 * 1000;
    await lay(page, [{ ...answered(missed, 0), id: "laid-0", at: days } as RecordedEvent]);
    await page.goto(`${locale}/review/`);
    await page.getByRole("button", { name: review.begin }).click();
    const form = page.locator(`#q-${missed.item.id}`);
    await respond(form, missed, locale, wrongResponse(missed));
    await button(form).click();
    await expect(button(form)).toHaveText(quiz.tryAgain);
    await button(form).click();
    await expect(button(form), "it is not the end yet").toHaveText(review.next);
    await button(form).click();
    await expect(
      page.getByRole("heading", { name: fill(t.question, { n: 1, of: 1 }) }),
    ).toBeFocused();
    await expect(page.getByText(t.why)).toBeVisible();
    await respond(again(page, missed), missed, locale, rightResponse(missed, locale));
    await button(again(page, missed)).click();
    await expect(result(again(page, missed))).toContainText(quiz.right);
    await expect(button(again(page, missed))).toHaveText(review.finish);
    await button(again(page, missed)).click();
    await expect(
      page.getByRole("heading", { name: fill(review.right, { n: 0, of: 1 }) }),
    ).toBeVisible();
    await expect(page.locator(".went")).toContainText(review.isWrong);
    expect(
      answersIn(await storedEvents(page)).map(({ context, attempt, score }) => [
        context,
        attempt,
        score,
      ]),
    ).toEqual([
      ["quiz", 1, 0],
      ["review", 1, 0],
      ["review", 2, 0],
      ["review", 3, 1],
    ]);
  });

  test(`before reading, ${locale}: two questions are answered cold, kept apart, and seen again at the end`, async ({
    page,
  }) => {
    await page.goto(`${locale}/modules/${MODULE}/`);
    await page.getByRole("link", { name: count(words.pretest, 2) }).click();
    const form = page.locator("form.q");
    const asked: Question[] = [];
    for (const n of [1, 2]) {
      await expect(
        page.getByRole("heading", { name: fill(pretest.question, { n, of: 2 }) }),
      ).toBeVisible();
      const id = await form.getAttribute("id");
      const question = own.find(({ item }) => `q-${item.id}` === id) as Question;
      asked.push(question);
      await respond(
        form,
        question,
        locale,
        (n === 1 ? wrongResponse : (of: Question) => rightResponse(of, locale))(question),
      );
      if (n === 1) expect(await accessibilityFaults(page)).toEqual([]);
      await tabTo(page, button(form));
      await page.keyboard.press("Enter");
      await expect(
        page.getByText(plain(question.words[locale].rationale)),
        "nothing is told",
      ).toHaveCount(0);
    }
    await expect(page.getByText(pretest.done)).toBeFocused();
    const [first, second] = asked as [Question, Question];
    const cold = (await storedEvents(page)).filter(({ type }) => type === "pretested");
    expect(cold).toMatchObject([
      { item: first.item.id, module: MODULE, score: 0, response: wrongResponse(first) },
      { item: second.item.id, module: MODULE, score: 1 },
    ]);
    await page.reload();
    await expect(page.getByText(pretest.done)).toBeVisible();

    await page.getByRole("link", { name: pretest.goOn }).click();
    const inText = page.locator(`#q-${first.item.id}`);
    await inText.scrollIntoViewIfNeeded();
    await expect(button(inText)).toHaveText(quiz.check);
    await expect(inText, "the first answer is still to come").not.toContainText(quiz.showEarlier);
    await respond(inText, first, locale, rightResponse(first, locale));
    await button(inText).click();
    await expect(result(inText)).toContainText(quiz.right);
    await page.locator("#quiz").scrollIntoViewIfNeeded();
    const rows = page.locator(".again dl");
    await expect(rows).toHaveCount(2);
    await expect(rows.nth(0)).toContainText(textOf(first, locale, String(wrongResponse(first))));
    await expect(rows.nth(0)).toContainText(quiz.wrong);
    await expect(rows.nth(0)).toContainText(
      textOf(first, locale, String(rightResponse(first, locale))),
    );
    await expect(rows.nth(1)).toContainText(pretest.notYet);
    await expect(rows.nth(1), "it would give away what is still to be answered").not.toContainText(
      quiz.right,
    );
    expect(await accessibilityFaults(page, ".again")).toEqual([]);
    await page.goto(`${locale}/`);
    await expect(page.locator(`li:has([data-module="${MODULE}"])`).first()).toBeAttached();
    expect(answersIn(await storedEvents(page))).toMatchObject([
      { item: first.item.id, attempt: 1 },
    ]);
  });
}

test("answers before reading and those given once more survive a file and an empty browser", async ({
  page,
}) => {
  const now = Date.now();
  const events = [
    { ...answered(missed, 0), id: "laid-0", at: now - 3000 },
    { ...answered(missed, 1), attempt: 3, id: "laid-1", at: now - 2000 },
    {
      type: "pretested",
      item: missed.item.id,
      rev: 1,
      module: MODULE,
      score: 1,
      response: "x",
      confidence: "sure",
      id: "laid-2",
      at: now - 4000,
    },
  ] as RecordedEvent[];
  await lay(page, events);
  const kept = await carriedOver(page);
  expect(kept.filter(({ id }) => id.startsWith("laid-"))).toEqual(
    [...events].sort((a, b) => a.at - b.at),
  );
  await page.goto("en/review/");
  await expect(page.getByText(strings.en.review.nothing.slice(0, 10)).first()).toBeVisible();
  await page.goto("en/record/");
  const calibration = page.locator("main");
  await expect(calibration, "nobody said to be sure of a first answer").toContainText(
    strings.en.record.calibrationNone,
  );
});

test("a question that was answered already is not asked before reading", async ({ page }) => {
  await openEmpty(page);
  await keep(
    page,
    own.map((question) => answered(question, 1)),
  );
  await page.goto(`en/modules/${MODULE}/before/`);
  await expect(page.getByText(strings.en.pretest.known)).toBeVisible();
  await expect(page.locator("form.q")).toHaveCount(0);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  for (const locale of inTurn(import.meta.url)) {
    test(`before reading, ${locale}: the questions can be read, and there is a way on`, async ({
      page,
    }) => {
      await page.goto(`${locale}/modules/${MODULE}/before/`);
      const t = strings[locale];
      await expect(page.locator("noscript .note").first()).toContainText(t.pretest.noScript);
      await expect(page.locator("noscript form.q:visible")).toHaveCount(2);
      await expect(page.locator(".waiting:visible")).toHaveCount(0);
      await expect(page.locator('noscript a[href="../answers/"]')).toBeVisible();
      await page.getByRole("link", { name: t.pretest.read }).click();
      await expect(page).toHaveURL(new RegExp(`/${locale}/modules/${MODULE}/$`));
    });
  }
});
