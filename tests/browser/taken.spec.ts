// What a reader did is taken: once, wherever the focus was, and whenever the script came.
import type { Page } from "@playwright/test";
import { fill } from "#core/i18n/fill.ts";
import { fold } from "#core/record/fold.ts";
import { evidenceOf, SITTING } from "#core/record/sitting.ts";
import { EMPTY } from "#core/record/state.ts";
import { MARKED, questionOf, strings } from "./content.ts";
import { browserKind } from "./kinds.ts";
import { inTurn } from "./languages.ts";
import {
  button,
  CONTROLS,
  open,
  respond,
  result,
  rightResponse,
  shown,
  unfold,
  wrongResponse,
} from "./question.ts";
import { answersIn, lay, storedEvents } from "./storage.ts";
import { expect, expectFocusKept, holdBack, tabTo, test } from "./support.ts";

const t = strings.en.quiz;

/** Presses a key as long as a heavy hand does: the browser repeats it. */
async function hold(page: Page, key: string): Promise<void> {
  for (let n = 0; n < 8; n++) await page.keyboard.down(key);
  await page.keyboard.up(key);
}

for (const kind of MARKED.filter((each) => browserKind(each).incomplete !== undefined)) {
  const question = questionOf(kind);
  const { module, item } = question;

  test(`${kind}: an answer that was given before the script came counts`, async ({ page }) => {
    const release = await holdBack(page);
    await page.goto(`en/modules/${module}/`);
    const form = page.locator(`#q-${item.id}`);
    await form.scrollIntoViewIfNeeded();
    const order = await shown(form);
    await respond(form, question, "en", rightResponse(question, "en"));
    await expect(button(form), "the script has not come").toHaveCount(0);
    release();

    await expect(button(form)).toHaveText(t.check);
    expect(await shown(form), "nothing moves under the reader's eyes").toEqual(order);
    await button(form).click();
    await expect(result(form)).toContainText(t.right);
    const [answer] = answersIn(await storedEvents(page));
    expect(answer).toMatchObject({ item: item.id, score: 1, attempt: 1 });
  });

  test(`${kind}: what is chosen and not checked stands again after a reload, and after "back"`, async ({
    page,
  }) => {
    const form = await open(page, question, "en");
    await respond(form, question, "en", rightResponse(question, "en"));
    const order = await shown(form);
    for (const again of [
      () => page.reload(),
      async () => {
        await page.goto("en/glossary/");
        await page.goBack();
      },
    ]) {
      await again();
      await form.scrollIntoViewIfNeeded();
      await expect(button(form)).toHaveText(t.check);
      expect(await shown(form)).toEqual(order);
    }
    await button(form).click();
    await expect(result(form)).toContainText(t.right);
    await page.reload();
    await unfold(form, question, "en");
    await button(form).click();
    await expect(result(form), "what was checked is not begun any more").toBeEmpty();
  });
}

test("what was typed into the search before the script came is searched for", async ({ page }) => {
  const release = await holdBack(page, "**/strings/search.json");
  await page.goto("en/search/");
  const field = page.getByRole("searchbox");
  await field.fill("carriers");
  release();
  await expect(
    page.getByRole("status").filter({ hasText: /^\d+ pages?, best match first/ }),
  ).toBeVisible();
  await expect(field).toHaveValue("carriers");
  await field.fill("");
  await expect(field).toHaveValue("");
});

test("who had come to a question before its script keeps the focus there", async ({ page }) => {
  const { module, item } = questionOf("single");
  const release = await holdBack(page);
  await page.goto(`en/modules/${module}/`);
  const form = page.locator(`#q-${item.id}`);
  await form.locator(CONTROLS).first().focus();
  release();
  await expect(button(form)).toBeVisible();
  await expect(form.locator(CONTROLS).first()).toBeFocused();
});

for (const where of ["an option", "the button"] as const) {
  test(`Enter held down on ${where} answers once, and the feedback stays to be read`, async ({
    page,
  }) => {
    const question = questionOf("single");
    const form = await open(page, question, "en");
    await respond(form, question, "en", wrongResponse(question));
    if (where === "the button") await button(form).focus();
    await hold(page, "Enter");
    await expect(button(form)).toHaveText(t.tryAgain);
    expect(answersIn(await storedEvents(page))).toHaveLength(1);
  });
}

test("Enter held down hands in one answer of a test, and does not hand in the test", async ({
  page,
}) => {
  await page.goto("en/test/");
  const { test: words } = strings.en;
  await page.getByRole("button", { name: words.begin }).focus();
  await hold(page, "Enter");
  await expect(page.locator("form.q")).toBeVisible();
  await page.getByRole("button", { name: /^Hand in/ }).focus();
  await hold(page, "Enter");
  await expect(page.getByRole("group", { name: "10" })).toBeFocused();
  await expect(page.locator("form.q")).toBeVisible();
  const tests = (await storedEvents(page)).filter(({ type }) => type === "settings");
  expect(tests, "it was drawn, and is not handed in").toHaveLength(1);
});

test("Enter held down writes one line, and erases nothing", async ({ page }) => {
  const { apply, record } = strings.en;
  await page.goto("en/apply/");
  await page.getByRole("textbox", { name: apply.line }).fill("Asked before answering.");
  await hold(page, "Enter");
  await expect(page.getByText(apply.checkedIn)).toBeVisible();
  await expect(page.getByRole("button", { name: apply.lineChange })).toBeVisible();
  await page.goto("en/record/");
  await page.getByRole("button", { name: record.eraseAsk }).focus();
  await hold(page, "Enter");
  await expect(page.getByRole("button", { name: record.eraseYes })).toBeVisible();
  await page.getByRole("button", { name: record.eraseYes }).focus();
  await page.keyboard.press("Shift+Tab");
  expect((await storedEvents(page)).map(({ type }) => type)).toContain("checked-in");
  expect((await storedEvents(page)).map(({ type }) => type)).not.toContain("erased");
});

test("Enter held down goes on by one screen of the self-assessment", async ({ page }) => {
  const { reflect } = strings.en;
  await page.goto("en/reflect/");
  await page.getByRole("button", { name: reflect.begin, exact: true }).focus();
  await hold(page, "Enter");
  await expect(page.getByText(/^Page 1 of/)).toBeVisible();
  await page.getByRole("button", { name: reflect.next, exact: true }).focus();
  await hold(page, "Enter");
  await expect(page.getByText(/^Page 2 of/)).toBeVisible();
});

for (const locale of inTurn(import.meta.url)) {
  const { quiz } = strings[locale];
  const practice = fill(quiz.practice, { n: SITTING / 3_600_000 });

  test(`right after a reload is no first answer where the first was wrong, and the page says so: ${locale}`, async ({
    page,
  }) => {
    const question = questionOf("single");
    const { id, gradingRev = 1 } = question.item;
    const scores = async () =>
      evidenceOf(fold(EMPTY, await storedEvents(page)), id, gradingRev).map(({ score }) => score);
    await page.clock.setFixedTime(new Date(2026, 10, 23, 9));
    let form = await open(page, question, locale);
    await expect(form.getByText(practice)).toHaveCount(0);
    await respond(form, question, locale, wrongResponse(question));
    await button(form).click();
    await expect(button(form)).toHaveText(quiz.tryAgain);

    await page.clock.setFixedTime(new Date(2026, 10, 23, 9, 1));
    await page.reload();
    await unfold(form, question, locale);
    await expect(form.getByText(practice)).toBeVisible();
    await respond(form, question, locale, rightResponse(question, locale));
    await button(form).click();
    await expect(button(form)).toHaveText(quiz.answerAgain);
    expect(await scores()).toEqual([0]);
    await button(form).click();
    await expect(form.getByText(practice), "nor is what is answered again at once").toBeVisible();

    await page.clock.setFixedTime(new Date(2026, 10, 24, 9));
    form = await open(page, question, locale);
    await expect(form.getByText(practice)).toHaveCount(0);
    await respond(form, question, locale, rightResponse(question, locale));
    await button(form).click();
    await expect(button(form)).toHaveText(quiz.answerAgain);
    expect(await scores()).toEqual([0, 1]);
  });
}

test("a wrong first choice keeps its mark beside the right one", async ({ page }) => {
  const question = questionOf("single");
  const form = await open(page, question, "en");
  await respond(form, question, "en", wrongResponse(question));
  await button(form).click();
  await respond(form, question, "en", rightResponse(question, "en"));
  await button(form).click();
  await expect(result(form)).toContainText(t.rightLater);
  await expect(form.locator(".opt.is-no")).toHaveCount(1);
  await expect(form.locator(".opt.is-yes")).toHaveCount(1);
});

test("handing in a test asks first, and the focus is kept whatever the answer", async ({
  page,
}) => {
  const { test: words } = strings.en;
  await page.goto("en/test/");
  await page.getByRole("button", { name: words.begin }).click();
  const hand = page.getByRole("button", { name: /^Hand in/ });
  await hand.focus();
  await page.keyboard.press("Enter");
  await expectFocusKept(page);
  await tabTo(page, page.getByRole("button", { name: words.goOn }), 3);
  await page.keyboard.press("Enter");
  await expect(hand).toBeFocused();
  await page.keyboard.press("Enter");
  await tabTo(page, hand, 2);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /0 of 10/ })).toBeFocused();
});

test("cancelling a confirmation or reaching the last year keeps the focus", async ({ page }) => {
  const { reflect, apply } = strings.en;
  await page.goto("en/reflect/");
  await page.getByRole("button", { name: reflect.begin, exact: true }).click();
  await page.locator(".marks input").first().check();
  await page.reload();
  const again = page.getByRole("button", { name: reflect.beginAgain, exact: true });
  await again.click();
  await page.getByRole("button", { name: reflect.cancel, exact: true }).click();
  await expect(again).toBeFocused();

  const lastYear = new Date().getFullYear() - 1;
  await lay(page, [
    {
      type: "checked-in",
      date: `${lastYear}-06-01`,
      text: "x",
      id: "laid-0",
      at: Date.now() - 1000,
    },
  ]);
  await page.goto("en/apply/");
  await page.getByRole("button", { name: apply.yearBefore }).click();
  await expect(page.getByRole("button", { name: apply.yearBefore })).toHaveCount(0);
  await expect(page.getByRole("button", { name: apply.yearAfter })).toBeFocused();
});
