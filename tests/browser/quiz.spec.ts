import type { Locator } from "@playwright/test";
import { fill } from "#core/i18n/fill.ts";
import { KINDS as RULES } from "#core/items/kinds/index.ts";
import { firstAnswer } from "./answers.ts";
import { accessibilityFaults } from "./axe.ts";
import { MARKED, plain, type Question, questionOf, questions, strings } from "./content.ts";
import { browserKind } from "./kinds.ts";
import { inTurn } from "./languages.ts";
import {
  button,
  CONTROLS,
  handOf,
  open,
  respond,
  result,
  rightResponse,
  row,
  rows,
  shown,
  wrongResponse,
} from "./question.ts";
import { answersIn, keep, openEmpty, storedEvents } from "./storage.ts";
import { expect, expectFocusKept, tabTo, test } from "./support.ts";

for (const locale of inTurn(import.meta.url)) {
  const t = strings[locale].quiz;

  /** The feedback that stands in the content for an option, prompt or place. */
  const feedbackOf = ({ words }: Question, id: string): string =>
    words[locale].prompts?.[id]?.feedback ?? words[locale].options?.[id]?.feedback ?? "";

  for (const kind of MARKED) {
    const question = questionOf(kind);
    const { item, words } = question;

    test(`${kind}, ${locale}: wrong, a hint, right at the second try`, async ({ page }) => {
      const form = await open(page, question, locale);
      await respond(form, question, locale, wrongResponse(question));
      await expect(result(form), "the place of the result is there before it").toHaveCount(1);
      await expect(result(form)).toBeEmpty();
      await button(form).click();

      await expect(result(form)).toContainText(t.wrong);
      await expect(result(form)).toContainText(fill(t.hint, { hint: words[locale].hint ?? "" }));
      await expect(button(form)).toHaveText(t.tryAgain);
      await expectFocusKept(page);
      await expect(result(form), "no reason yet").not.toContainText(t.why);
      await expect(form.locator(".is-yes, .is-missed"), "no answer is given away").toHaveCount(0);

      await respond(form, question, locale, rightResponse(question, locale));
      await button(form).click();
      await expect(result(form)).toContainText(t.rightLater);
      await expect(button(form)).toHaveText(t.answerAgain);
      await expectFocusKept(page);
    });

    test(`${kind}, ${locale}: right at once, with reason, passage and all feedback`, async ({
      page,
    }) => {
      const form = await open(page, question, locale);
      await respond(form, question, locale, rightResponse(question, locale));
      await button(form).click();

      await expect(result(form)).toContainText(t.right);
      await expect(result(form)).toContainText(plain(words[locale].rationale));
      const passage = result(form).getByRole("link", { name: t.passage });
      await expect(passage).toHaveAttribute("href", `#${item.section}`);
      for (const id of rows(question)) {
        await expect(row(form, question, locale, id)).toContainText(feedbackOf(question, id));
      }
      await expect(form).toContainText(words[locale].feedback?.right ?? "");
      await passage.click();
      await expect(page).toHaveURL(new RegExp(`#${item.section}$`));
      await expect(page.locator(`#${item.section}`)).toBeInViewport();
    });

    test(`${kind}, ${locale}: wrong twice, all feedback stands by what it speaks of`, async ({
      page,
    }) => {
      const form = await open(page, question, locale);
      await respond(form, question, locale, wrongResponse(question));
      await button(form).click();
      await expect(button(form)).toHaveText(t.tryAgain);
      await button(form).click();

      await expect(button(form)).toHaveText(t.answerAgain);
      await expect(result(form)).toContainText(t.wrong);
      await expect(result(form)).toContainText(plain(words[locale].rationale));
      await expectFocusKept(page);
      for (const id of rows(question)) {
        await expect(row(form, question, locale, id)).toContainText(feedbackOf(question, id));
      }
      await expect(form).toContainText(words[locale].feedback?.wrong ?? "");
      await expect(form).toContainText(words[locale].accepted?.[0] ?? "");
    });
  }

  for (const kind of MARKED.filter((each) => RULES[each].chooses !== undefined)) {
    const question = questionOf(kind);

    test(`${kind}, ${locale}: each option says whether it is right, in words`, async ({ page }) => {
      const wrong = wrongResponse(question);
      const right = [rightResponse(question, locale)].flat();
      const form = await open(page, question, locale);
      await respond(form, question, locale, wrong);
      await button(form).click();
      await expect(button(form)).toHaveText(t.tryAgain);
      await button(form).click();
      await expect(button(form)).toHaveText(t.answerAgain);
      for (const id of rows(question)) {
        const word = row(form, question, locale, id).locator(".fb .sr");
        if (right.includes(id)) {
          await expect(word).toHaveText(
            new RegExp(RULES[kind].chooses === "some" ? t.missed : t.yes),
          );
        } else if ([wrong].flat().includes(id)) await expect(word).toHaveText(new RegExp(t.no));
        else await expect(word).toHaveCount(0);
      }
    });
  }

  for (const kind of MARKED) {
    const { incomplete } = browserKind(kind);
    if (incomplete === undefined) continue;
    const question = questionOf(kind);

    test(`${kind}, ${locale}: a check without an answer leads to the first control`, async ({
      page,
    }) => {
      const form = await open(page, question, locale);
      const error = form.getByRole("alert");
      await expect(error, "the alert is there before it speaks").toHaveCount(1);
      await expect(error).toBeEmpty();
      const first = form.locator(CONTROLS).first();
      await button(form).click();
      await expect(error).toHaveText(t[incomplete]);
      await expect(first).toBeFocused();
      const id = await error.getAttribute("id");
      await expect(form.locator("fieldset").first()).toHaveAttribute(
        "aria-describedby",
        new RegExp(`(^|\\s)${id}(\\s|$)`),
      );
      await expect(result(form), "nothing was answered").toBeEmpty();

      await respond(form, question, locale, rightResponse(question, locale));
      await expect(error, "the error goes once there is an answer").toBeEmpty();
      await button(form).click();
      await expect(result(form)).toContainText(t.right);
    });
  }
}

const t = strings.en.quiz;

for (const kind of MARKED) {
  const question = questionOf(kind, 1);

  test(`${kind}: an answer that is done stands; "answer again" begins anew`, async ({ page }) => {
    const form = await open(page, question, "en");
    const controls = form.locator(CONTROLS);
    const state = () =>
      controls.evaluateAll((elements) =>
        (elements as HTMLInputElement[]).map(({ checked, value, type }) =>
          type === "radio" || type === "checkbox" ? checked : value,
        ),
      );
    const empty = (await state()).map((value) => (typeof value === "string" ? "" : false));
    await respond(form, question, "en", rightResponse(question, "en"));
    await button(form).click();
    await expect(button(form)).toHaveText(t.answerAgain);

    const [answered, order] = [await state(), await shown(form)];
    await browserKind(kind).change(handOf(form, question, "en"));
    expect(await state()).toEqual(answered);
    expect(await shown(form)).toEqual(order);
    await expect(result(form)).toContainText(t.right);

    await button(form).click();
    await expect(button(form)).toHaveText(t.check);
    await expect(result(form)).toBeEmpty();
    await expect(form.locator(".fb, .is-yes, .is-no")).toHaveCount(0);
    expect(await state()).toEqual(empty);
    await expectFocusKept(page);
    // The right order, which was shown at the end, is shuffled again.
    if (browserKind(kind).incomplete === undefined) expect(await shown(form)).not.toEqual(order);
  });
}

test("each check without an answer leads to the first control, not only the first one", async ({
  page,
}) => {
  const form = await open(page, questionOf("single"), "en");
  for (let time = 0; time < 2; time++) {
    await button(form).click();
    await expect(form.locator(CONTROLS).first()).toBeFocused();
  }
});

test("multiple: half of the answer is called partly right", async ({ page }) => {
  const question = questionOf("multiple");
  const form = await open(page, question, "en");
  await respond(form, question, "en", (rightResponse(question, "en") as string[]).slice(0, 1));
  await button(form).click();
  await expect(result(form)).toContainText(t.partly);
});

test("short answer: widths, capitals and spaces make no difference", async ({ page }) => {
  const question = questionOf("short-answer");
  const form = await open(page, question, "en");
  const answer = String(rightResponse(question, "en"));
  await respond(form, question, "en", ` ${answer.toUpperCase()}．`);
  await button(form).click();
  await expect(result(form)).toContainText(t.right);
});

test("short answer: a near miss gets a word of its own", async ({ page }) => {
  const question = questions.find(({ words }) => words.en.near !== undefined);
  if (question === undefined) throw new Error("No short answer of the course has near misses.");
  const [near] = Object.values(question.words.en.near ?? {});
  const form = await open(page, question, "en");
  await respond(form, question, "en", near?.answers[0] ?? "");
  await button(form).click();
  await expect(form).toContainText(near?.feedback ?? "");
});

test("saying how sure one is: asked before the check, told where it was wrong", async ({
  page,
}) => {
  const question = questionOf("single");
  const form = await open(page, question, "en");
  await respond(form, question, "en", wrongResponse(question));
  await form.getByRole("radio", { name: t.sure, exact: true }).check();
  await button(form).click();
  await expect(form.getByRole("group", { name: t.confidence })).toHaveCount(0);
  await button(form).click();
  await expect(result(form)).toContainText(t.sureWrong);
});

test("options come in another order from time to time", async ({ page }) => {
  const question = questions.find(
    ({ item }) => item.kind === "multiple" && item.options.length >= 5 && item.shuffle,
  );
  if (question === undefined) throw new Error("No question of the course is shuffled.");
  const orders = new Set<string>();
  const form = page.locator(`#q-${question.item.id}`);
  for (let visit = 0; visit < 6; visit++) {
    // A reload keeps the order; who comes back by another page finds another one.
    await page.goto("en/");
    await page.goto(`en/modules/${question.module}/`);
    // Near, and not yet seen: what stands before a reader's eyes stays where it is.
    await form.evaluate((element) => {
      scrollBy(0, element.getBoundingClientRect().top - innerHeight - 100);
    });
    await expect(button(form)).toHaveCount(1);
    const texts = await shown(form);
    expect([...texts].sort()).toEqual(
      rows(question)
        .map((id) => plain(question.words.en.options?.[id]?.text ?? ""))
        .sort(),
    );
    orders.add(texts.join("\n"));
  }
  expect(orders.size, "orders seen in six visits").toBeGreaterThan(1);
});

for (const locale of inTurn(import.meta.url)) {
  test(`an answer can be seen again another day as it stood: same order, same marks, ${locale}`, async ({
    page,
  }) => {
    const { quiz } = strings[locale];
    const question = questionOf("ordering");
    let form = await open(page, question, locale);
    await respond(form, question, locale, wrongResponse(question));
    await button(form).click();
    await expect(button(form)).toHaveText(quiz.tryAgain);
    await button(form).click();
    await expect(button(form)).toHaveText(quiz.answerAgain);
    const single = questionOf("single");
    const rowsOf = (of: Locator) =>
      of
        .locator(".opt")
        .evaluateAll((all) => all.map((each) => `${each.className} ${each.textContent}`));
    const order = await rowsOf(form);
    form = await open(page, single, locale);
    await respond(form, single, locale, rightResponse(single, locale));
    await button(form).click();
    await expect(button(form)).toHaveText(quiz.answerAgain);
    const options = await rowsOf(form);

    for (const [again, stood] of [
      [single, options],
      [question, order],
    ] as const) {
      form = await open(page, again, locale);
      await form.getByRole("button", { name: quiz.showEarlier }).click();
      await expect(button(form)).toHaveText(quiz.answerAgain);
      expect(await rowsOf(form)).toEqual(stood);
      await expectFocusKept(page);
    }
    expect(answersIn(await storedEvents(page)), "seeing again is no answer").toHaveLength(3);
  });
}

for (const locale of inTurn(import.meta.url)) {
  test(`a question answered a little while ago is one row with its verdict until it is practised, ${locale}`, async ({
    page,
  }) => {
    const { quiz } = strings[locale];
    const question = questionOf("single");
    await openEmpty(page);
    await keep(page, [firstAnswer(question, { score: 1 })]);
    await page.goto(`${locale}/modules/${question.module}/`);
    const form = page.locator(`#q-${question.item.id}`);
    // Its script comes while it is still below the window: what comes to life in view keeps its height.
    await form.evaluate((root) => scrollTo(0, root.getBoundingClientRect().top - innerHeight - 50));
    await expect(form).toHaveClass(/is-folded/);
    await form.scrollIntoViewIfNeeded();
    await expect(form).toContainText(quiz.right);
    await expect(form.locator(".opt, .q-sure").filter({ visible: true })).toHaveCount(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await tabTo(page, form.getByRole("button", { name: quiz.answerAgain }));
    await page.keyboard.press("Enter");
    await expect(form.getByRole("radio").first()).toBeFocused();
    await expect(button(form)).toHaveText(quiz.check);
    expect(answersIn(await storedEvents(page)), "opening is no answer").toHaveLength(1);
  });
}
