// What pages say is so: of storage that refuses, of a test that the course has left behind, of figures, and on a phone.
import type { Page } from "@playwright/test";
import { count, fill } from "#core/i18n/fill.ts";
import type { RecordedEvent } from "#core/record/event.ts";
import { keepTest } from "#core/review/run.ts";
import { accessibilityFaults } from "./axe.ts";
import { MARKED, questionOf, questions, strings } from "./content.ts";
import { inTurn } from "./languages.ts";
import {
  button,
  open,
  respond,
  result,
  rightResponse,
  shown,
  textOf,
  wrongResponse,
} from "./question.ts";
import { lay } from "./storage.ts";
import { expect, test } from "./support.ts";

/** From now on storage refuses every write. */
const refuseWrites = (page: Page) =>
  page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    };
  });

for (const locale of inTurn(import.meta.url)) {
  const { apply, reflect, record, site, quiz, test: testWords } = strings[locale];

  test(`nothing is called saved, written or erased that storage refused: ${locale}`, async ({
    page,
  }) => {
    await refuseWrites(page);
    await page.goto(`${locale}/apply/`);
    const untrue = page.getByText(
      new RegExp(`^(${[apply.saved, apply.checkedIn, apply.erased, apply.roleSaved].join("|")})$`),
    );
    const told = page.getByText(site.onlyHere);
    await page.getByRole("textbox", { name: apply.line }).fill("x");
    await page.getByRole("button", { name: apply.lineSave, exact: true }).click();
    await expect(told).toHaveCount(1);

    await page.getByRole("button", { name: apply.logAdd }).click();
    await page.locator("#new-entry-module").selectOption({ index: 1 });
    await page.locator("#new-entry-tried").fill("x");
    await page.getByRole("button", { name: apply.save, exact: true }).click();
    await expect(told).toHaveCount(2);
    await page.getByText(apply.more, { exact: true }).click();
    await page.getByRole("button", { name: apply.erase, exact: true }).click();
    await page.getByRole("button", { name: apply.eraseYes }).click();
    await expect(told).toHaveCount(2);

    await page.getByRole("button", { name: apply.aimAdd }).click();
    await page.locator("#new-what").fill("x");
    await page.locator("#new-modules").check();
    await page.locator("#new-act").fill("x");
    await page.getByRole("button", { name: apply.save, exact: true }).click();
    await expect(told).toHaveCount(3);
    await page.locator("#role-choice").selectOption({ index: 1 });
    await expect(told).toHaveCount(4);
    await expect(untrue).toHaveCount(0);

    await page.goto(`${locale}/record/`);
    await page.getByRole("button", { name: record.eraseAsk }).click();
    await page.getByRole("button", { name: record.eraseYes }).click();
    await expect(page.getByText(site.onlyHere)).toBeVisible();
    await expect(page.getByText(record.erased, { exact: true })).toHaveCount(0);

    await page.goto(`${locale}/reflect/`);
    await page.getByRole("button", { name: reflect.begin, exact: true }).click();
    for (let screens = 0; screens < 30; screens++) {
      const marks = page.locator(".statement");
      for (const statement of await marks.all()) await statement.getByRole("radio").first().check();
      const next = page.locator("form.ask [type=submit]");
      const isLast = (await next.textContent()) === reflect.finish;
      await next.click();
      if (isLast) break;
    }
    await expect(page.getByRole("heading", { name: reflect.profile })).toBeVisible();
    await expect(page.getByText(site.onlyHere)).toBeVisible();
    await expect(page.getByText(reflect.kept)).toHaveCount(0);
  });

  test(`an ordering shows the right order in the end, and where each was put: ${locale}`, async ({
    page,
  }) => {
    const question = questionOf("ordering");
    const { item } = question;
    if (item.kind !== "ordering") throw new Error("It is an ordering.");
    const form = await open(page, question, locale);
    await respond(form, question, locale, wrongResponse(question));
    await button(form).click();
    await button(form).click();
    await expect(button(form)).toHaveText(quiz.answerAgain);
    expect(await shown(form)).toEqual(item.key.map((id) => textOf(question, locale, id)));
    await expect(form.getByText(quiz.rightOrder)).toBeVisible();
    const first = form.locator(".order > li").first();
    await expect(first).toContainText(fill(quiz.putElsewhere, { n: item.key.length }));
    await expect(first.locator(".fb b")).not.toContainText("✓");
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test(`a test tells that the course has changed since it was drawn: ${locale}`, async ({
    page,
  }) => {
    const [kept, revised, renamed] = questions.filter(({ item }) => item.kind === "single");
    if (!kept || !revised || !renamed) throw new Error("The course has three such questions.");
    const items = [
      [kept.item.id, kept.item.gradingRev ?? 1],
      [revised.item.id, (revised.item.gradingRev ?? 1) + 1],
      ["former-name", 1],
    ] as const;
    const event = keepTest({ id: "laid", seed: 1, from: Date.now() - 60_000, items });
    await lay(page, [{ ...event, id: "laid-0", at: Date.now() - 60_000 } as RecordedEvent]);
    await page.goto(`${locale}/test/`);
    const gone = page.getByText(count(testWords.gone, 2));
    await expect(gone).toBeVisible();
    await page.getByRole("button", { name: testWords.resume }).click();
    await expect(page.locator(`#q-${kept.item.id}`)).toBeVisible();
    await expect(gone).toBeVisible();
    await respond(page.locator("form.q"), kept, locale, rightResponse(kept, locale));
    await button(page.locator("form.q")).click();
    await expect(page.locator(".ending-title")).toHaveText(
      fill(testWords.passed, { points: 1, of: 1 }),
    );
    await expect(page.locator(".ending-title")).toBeFocused();
    await expect(gone).toBeVisible();
    await expect(page.locator(".each details")).toHaveCount(1);
  });
}

test("a test of which the course has nothing left is over, and says why without a share", async ({
  page,
}) => {
  const { test: t } = strings.en;
  const event = keepTest({ id: "laid", seed: 1, from: Date.now() - 60_000, items: [["gone", 1]] });
  await lay(page, [{ ...event, id: "laid-0", at: Date.now() - 60_000 } as RecordedEvent]);
  await page.goto("en/test/");
  await page.getByRole("button", { name: t.resume }).click();
  await expect(page.getByRole("heading", { name: t.result })).toBeVisible();
  await expect(page.getByText(count(t.gone, 1))).toBeVisible();
  await expect(page.locator(".lede[role=status]")).toHaveCount(0);
});

test("a setting whose key is no text leaves the test page alive", async ({ page }) => {
  const odd = [7, null, {}, ["test:x"]].map((key, n) => ({
    type: "settings",
    key,
    value: "{}",
    id: `laid-${n}`,
    at: Date.now() - 60_000,
  }));
  await lay(page, odd as unknown as RecordedEvent[]);
  await page.goto("en/test/");
  await page.getByRole("button", { name: strings.en.test.begin }).click();
  await expect(page.locator("form.q")).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  for (const kind of MARKED) {
    test(`${kind}: hint and reason come into view, and the focus stays where it was`, async ({
      page,
    }) => {
      const question = questionOf(kind);
      const form = await open(page, question, "en");
      await respond(form, question, "en", wrongResponse(question));
      for (const text of [strings.en.quiz.tryAgain, strings.en.quiz.answerAgain]) {
        await button(form).click();
        await expect(button(form)).toHaveText(text);
        await expect(button(form)).toBeFocused();
        await expect(result(form).locator("p").first()).toBeInViewport({ ratio: 1 });
      }
    });
  }
});
