// One question fills the screen of a phone, in a review, a test, a check-in and a self-assessment: where it stands, what
// gives way to it, and what is in view after an answer.
import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { fill } from "#core/i18n/fill.ts";
import type { Locale } from "#core/i18n/locales.ts";
import { MOST_KEY } from "#core/review/today.ts";
import { firstAnswer } from "./answers.ts";
import { accessibilityFaults } from "./axe.ts";
import { cases, KINDS, modules, type Question, questions, strings } from "./content.ts";
import { inTurn } from "./languages.ts";
import { button, respond, result, rightResponse, wrongResponse } from "./question.ts";
import { lay } from "./storage.ts";
import { expect, expectFocusKept, test } from "./support.ts";

const [WIDTH, HEIGHT] = [360, 740];
test.use({ viewport: { width: WIDTH, height: HEIGHT } });

/** Questions that have variants: a review asks one of these in their place. */
const varied = new Set(
  modules.flatMap((module) =>
    [
      ...readFileSync(`content/modules/${module}/questions.yaml`, "utf8").matchAll(
        /variantOf: (\S+)/g,
      ),
    ].map(([, id]) => id),
  ),
);
const plain = questions.filter(({ item }) => !varied.has(item.id));

/** What stands above the first option, in characters: a case, then the stem. */
const lengthOf = (question: Question, locale: Locale): number =>
  question.words[locale].stem.length +
  (cases.find(({ steps }) => steps.includes(question))?.text[locale].length ?? 0);

const longest = (from: readonly Question[], locale: Locale, n: number): Question[] =>
  [...from].sort((a, b) => lengthOf(b, locale) - lengthOf(a, locale)).slice(0, n);

/** The questions that need most room: of each kind the longest, of all, and of those with a case. */
const large = (locale: Locale): Question[] => [
  ...new Set([
    ...KINDS.flatMap((kind) =>
      longest(
        plain.filter(({ item }) => item.kind === kind),
        locale,
        1,
      ),
    ),
    ...longest(plain, locale, 5),
    ...longest(
      plain.filter((question) => cases.some(({ steps }) => steps.includes(question))),
      locale,
      3,
    ),
  ]),
];

const FIRST = ".opt label, .order-row, .write input, .write textarea, .marks";

/** Holds that nothing else of the page is left, and that all down to the first option is on the first screen. */
async function expectAlone(page: Page, part: Locator): Promise<void> {
  await expect(part.locator(FIRST).first()).toBeVisible();
  for (const other of [".bar", ".foot", ".lede"]) {
    for (const each of await page.locator(other).all()) await expect(each).toBeHidden();
  }
  await expect(page.getByRole("heading", { level: 1 }), "heard, and not seen").toHaveCount(1);
  const { top, bottom, right } = await part.evaluate((asking, first) => {
    const option = asking.querySelector(first)?.getBoundingClientRect();
    return {
      top: asking.getBoundingClientRect().top,
      bottom: option?.bottom ?? Number.POSITIVE_INFINITY,
      right: document.documentElement.scrollWidth,
    };
  }, FIRST);
  expect(top, "where the session is").toBeGreaterThanOrEqual(0);
  expect(top, "where the session is").toBeLessThan(40);
  expect(bottom, "the end of the first option").toBeLessThanOrEqual(HEIGHT);
  expect(right, "nothing is wider").toBeLessThanOrEqual(WIDTH);
}

/** All of it in view. The page scrolls after it has drawn what is new, so this waits. */
const expectInView = (part: Locator): Promise<void> =>
  expect(async () => {
    const box = await part.boundingBox();
    if (!box) throw new Error(`${part} has no box`);
    expect(box.y, `the top of ${part}`).toBeGreaterThanOrEqual(-1);
    expect(box.y + box.height, `the end of ${part}`).toBeLessThanOrEqual(HEIGHT + 1);
  }).toPass();

const DAYS_AGO = Date.now() - 5 * 86_400_000;

/** Wrong answers of some days ago, which make their questions due. */
const missed = (asked: readonly Question[]) =>
  asked.map((question, nth) => ({
    ...firstAnswer(question, { score: 0 }),
    id: `laid-${nth}`,
    at: DAYS_AGO + nth,
  }));

const formOf = (page: Page, asked: readonly Question[]) => async () => {
  const form = page.locator("form.q");
  await expect(form).toHaveCount(1);
  const id = (await form.getAttribute("id"))?.replace(/^q-(again-)?/, "");
  const question = asked.find(({ item }) => item.id === id);
  if (!question) throw new Error(`Nobody expects ${id}`);
  return { form: page.locator(`[id="${await form.getAttribute("id")}"]`), question };
};

for (const locale of inTurn(import.meta.url)) {
  const { review, test: exam, apply, reflect, quiz } = strings[locale];

  test(`${locale}: each question of a review has the phone to itself, and its reason is in view with the way on`, async ({
    page,
  }) => {
    const asked = large(locale).slice(0, 20);
    await lay(page, [
      { type: "settings", key: MOST_KEY, value: 20, id: "laid-99", at: DAYS_AGO },
      ...missed(asked),
    ]);
    await page.goto(`${locale}/review/`);
    await page.getByRole("button", { name: review.begin }).click();
    const current = formOf(page, asked);
    for (let n = 1; n <= asked.length; n++) {
      const title = fill(review.question, { n, of: asked.length });
      await expect(page.getByRole("heading", { name: title })).toBeFocused();
      await expectAlone(page, page.locator(".asking"));
      const { form, question } = await current();
      if (n === 1) expect(await accessibilityFaults(page)).toEqual([]);
      await respond(form, question, locale, rightResponse(question, locale));
      await button(form).click();
      await expect(form.locator(".q-why")).toBeVisible();
      await expectInView(result(form).locator("p").first());
      await expectInView(form.locator(".q-why > p").first());
      await expectInView(button(form));
      await expectFocusKept(page);
      await expect(button(form)).toBeFocused();
      await button(form).click();
    }
    await expect(page.locator(".ending-title")).toBeFocused();
    await expect(page.getByRole("contentinfo"), "the page is whole again").toBeVisible();
    await expect(page.getByRole("banner")).toBeVisible();
  });

  test(`${locale}: who was sure and wrong is led to the reason, and sees that it was wrong`, async ({
    page,
  }) => {
    const asked = longest(
      plain.filter(({ item }) => item.kind === "single" && item.attempts === 2),
      locale,
      1,
    );
    await lay(page, missed(asked));
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(`${locale}/review/`);
    await page.getByRole("button", { name: review.begin }).click();
    const { form, question } = await formOf(page, asked)();
    await form.getByRole("radio", { name: quiz.sure, exact: true }).check();
    for (let tries = 0; tries < 2; tries++) {
      await respond(form, question, locale, wrongResponse(question));
      await button(form).click();
    }
    const why = form.locator(".q-why");
    await expect(why).toBeFocused();
    await expect(why).toContainText(quiz.wrong);
    await expect(why).toContainText(quiz.sureWrong);
    await expectInView(why);
    // Seen once and heard once.
    await expect(result(form)).toContainText(quiz.sureWrong);
    expect((await result(form).locator("p").first().boundingBox())?.height).toBeLessThanOrEqual(1);
    await expect(why.locator("p").first()).toHaveAttribute("aria-hidden", "true");
  });

  test(`${locale}: each question of a test has the phone to itself, and a test that is left goes on later`, async ({
    page,
  }) => {
    await page.goto(`${locale}/test/`);
    await page.getByRole("button", { name: exam.begin }).click();
    for (let n = 1; n <= 10; n++) {
      const title = fill(exam.question, { n, of: 10 });
      await expect(page.getByRole("heading", { name: title })).toBeFocused();
      await expectAlone(page, page.locator(".asking"));
      if (n === 10) break;
      await page.getByRole("button", { name: exam.later }).click();
    }
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: exam.stop }).click();
    await expect(page.getByRole("heading", { name: exam.size })).toBeFocused();
    await expect(page.getByRole("banner")).toBeVisible();
    await page.getByRole("button", { name: exam.resume }).click();
    await expectAlone(page, page.locator(".asking"));
  });

  test(`${locale}: the question of a check-in has the phone to itself, and its result is told at its end`, async ({
    page,
  }) => {
    const asked = longest(plain, locale, 1);
    await lay(page, missed(asked));
    await page.goto(`${locale}/apply/#check-in`);
    const ask = page.getByRole("button", { name: apply.questionAsk });
    await ask.click();
    await expect(page.getByRole("heading", { name: apply.question })).toBeFocused();
    const part = page.locator(".daily");
    await expectAlone(page, part);
    await expect(page.getByRole("heading", { name: apply.plan, exact: true })).toBeHidden();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: apply.stop }).click();
    await expect(ask, "left without an answer, it can be asked for again").toBeFocused();
    await expect(page.getByRole("heading", { name: apply.plan, exact: true })).toBeVisible();

    await ask.click();
    const { form, question } = await formOf(page, asked)();
    await respond(form, question, locale, rightResponse(question, locale));
    await button(form).click();
    await expectInView(form.locator(".q-why > p").first());
    await expectInView(button(form));
    await button(form).click();
    const line = page.getByRole("textbox", { name: apply.line });
    await expect(line).toBeFocused();
    await line.fill("…");
    await page.keyboard.press("Enter");
    const ending = page.locator('[data-apply="check-in"] .ending');
    await expect(ending.getByRole("heading", { name: apply.checkInEnd })).toBeFocused();
    await expect(ending.locator("[data-how=first]")).toHaveCount(1);
    await expect(ending.getByRole("status")).toHaveText(
      fill(strings[locale].ending.firstSum, { n: 1 }),
    );
    await expect(ending.getByRole("heading", { name: strings[locale].ending.back })).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test(`${locale}: each screen of a self-assessment has the phone to itself`, async ({ page }) => {
    await page.goto(`${locale}/reflect/`);
    await page.getByRole("button", { name: reflect.begin, exact: true }).click();
    const asking = page.locator(".asking");
    const of = Number(
      /\d+$|\d+(?=\D*$)/.exec((await asking.locator(".where p").innerText()) ?? ""),
    );
    expect(of).toBeGreaterThan(5);
    for (let n = 1; n <= of; n++) {
      await expect(page.getByText(fill(reflect.screen, { n, of }))).toBeVisible();
      await expect(asking.locator("h2")).toBeFocused();
      await expectAlone(page, asking);
      if (n === 1) expect(await accessibilityFaults(page)).toEqual([]);
      if (n < of) await page.getByRole("button", { name: reflect.next, exact: true }).click();
    }
    await page.getByRole("button", { name: reflect.stop }).click();
    await expect(page.getByRole("heading", { name: reflect.before })).toBeFocused();
    await expect(page.getByRole("banner")).toBeVisible();
  });
}
