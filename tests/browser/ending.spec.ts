// What stands at the end of a module: what it says, what it opens, and what it leaves alone.
import type { Locator, Page } from "@playwright/test";
import { count, fill } from "#core/i18n/fill.ts";
import type { RecordedEvent } from "#core/record/event.ts";
import { firstAnswer } from "./answers.ts";
import { accessibilityFaults } from "./axe.ts";
import { MARKED, modules, questions, strings } from "./content.ts";
import { inTurn } from "./languages.ts";
import { button, open, respond, rightResponse, wrongResponse } from "./question.ts";
import { lay } from "./storage.ts";
import { expect, test } from "./support.ts";

const MODULE = "everyone-takes-part";
const all = questions.filter(({ module, item }) => module === MODULE && !item.variantOf);
const last = all.find(({ item }) => item.kind === "true-false");
if (!last) throw new Error(`${MODULE} has no question of true or false`);

/** All but the last question, right at the first try an hour ago; one of them only at the second, if it is named. */
const before = (late?: string): RecordedEvent[] =>
  all
    .filter((question) => question !== last)
    .flatMap((question, at) => {
      const answer = (attempt: number, score: number): RecordedEvent => ({
        ...firstAnswer(question, { attempt, score }),
        id: `laid-${at}${attempt}`,
        at: Date.now() - 3_600_000 + at * 1000 + attempt,
      });
      return question.item.id === late ? [answer(1, 0), answer(2, 1)] : [answer(1, 1)];
    });

/** How many stand at the end, with a number. */
const numbered = all.filter(({ isCheck }) => !isCheck).length;

const ending = (page: Page) => page.locator(".ending");

/** How many questions the end tells of that the program judges. */
async function judgedIn(panel: Locator): Promise<number> {
  const judged = await panel.locator(".marks li:not([data-how=marked])").count();
  expect(judged).toBeGreaterThan(5);
  return judged;
}

for (const locale of inTurn(import.meta.url)) {
  const { ending: t, home, quiz } = strings[locale];

  test(`${locale}: after the last answer the panel is told, takes no focus, and opens the act in the log`, async ({
    page,
  }) => {
    await lay(page, before());
    const form = await open(page, last, locale);
    await expect(ending(page), "not before the last answer").toHaveCount(0);
    await respond(form, last, locale, rightResponse(last, locale));
    await button(form).click();

    const panel = ending(page);
    await expect(panel.getByRole("status")).toHaveText(t.allFirst);
    expect(await page.evaluate(() => document.activeElement?.closest(".ending"))).toBeNull();
    const onward = form.getByRole("link", { name: fill(quiz.allAnswered, { n: numbered }) });
    await page.setViewportSize({ width: 320, height: 640 });
    const [inner, outer] = [await onward.boundingBox(), await form.boundingBox()];
    expect((inner?.x ?? 0) + (inner?.width ?? 0), "the way on stays within its card").toBeLessThan(
      (outer?.x ?? 0) + (outer?.width ?? 0),
    );
    await onward.click();
    await expect(panel.getByRole("heading", { level: 2 })).toBeInViewport();
    const judged = await judgedIn(panel);
    await expect(panel.getByRole("heading", { level: 2 })).toHaveText(
      fill(t.firstOf, { n: judged, of: judged }),
    );
    await expect(panel.locator(".columns b")).toHaveText(Array(3).fill(home.shown));
    await expect(panel.locator(".marks [data-how=first]")).not.toHaveCount(0);
    await expect(panel.locator(".marks [data-how=missed], .marks [data-how=later]")).toHaveCount(0);
    const next = modules[modules.indexOf(MODULE) + 1];
    await expect(panel.locator("a.quiet")).toHaveAttribute("href", new RegExp(`/${next}/$`));
    expect(await accessibilityFaults(page)).toEqual([]);

    const act = await page.locator("p.act").textContent();
    await panel.getByRole("link", { name: t.tryIt }).click();
    const tried = page.locator("#new-entry-tried");
    await expect(tried).toBeFocused();
    expect(act).toContain((await page.locator(".idea blockquote").innerText()).slice(-20));
  });
}

test("below a question that was just answered stands the way to the next one without an answer", async ({
  page,
}) => {
  const order = all.filter(({ isCheck }) => !isCheck);
  const unanswered = order.at(-1);
  await lay(
    page,
    before().filter((event) => event.type !== "answered" || event.item !== unanswered?.item.id),
  );
  const form = await open(page, last, "en");
  await respond(form, last, "en", rightResponse(last, "en"));
  await button(form).click();
  const onward = page.locator(".q-do a");
  await expect(onward).toHaveText(fill(strings.en.quiz.nextOpen, { n: order.length }));
  await expect(onward).toHaveAttribute("href", `#q-${unanswered?.item.id}`);
  await expect(form.locator(".q-do a"), "in its own card").toHaveCount(1);
  await button(form).click();
  await expect(onward, "not while it is asked again").toBeHidden();
});

test("a second try that was right shows no objective", async ({ page }) => {
  const late = all.find((each) => each !== last && !each.isCheck && MARKED.includes(each.item.kind))
    ?.item.id;
  await lay(page, before(late));
  const form = await open(page, last, "en");
  await respond(form, last, "en", wrongResponse(last));
  await button(form).click();
  await expect(ending(page), "a try is left").toHaveCount(0);
  await respond(form, last, "en", rightResponse(last, "en"));
  await button(form).click();

  const { ending: t, home } = strings.en;
  const panel = ending(page);
  await expect(panel.locator(".marks [data-how=later]")).toHaveCount(2);
  const judged = await judgedIn(panel);
  await expect(panel.getByRole("heading", { level: 2 })).toHaveText(
    fill(t.firstOf, { n: judged - 2, of: judged }),
  );
  await expect(panel.getByRole("status")).toHaveText(count(t.laterSum, 2));
  await expect(panel.getByText(t.bracketed)).toBeVisible();
  await expect(panel.locator(".columns b", { hasText: home.tried })).not.toHaveCount(0);
});

test("a module that was answered before ends only once all is answered anew", async ({ page }) => {
  const whole = [
    ...before(),
    ...before()
      .slice(0, 1)
      .map((event) => ({ ...event, id: "laid-z", item: last.item.id })),
  ];
  await lay(page, whole as RecordedEvent[]);
  const form = await open(page, last, "en");
  await respond(form, last, "en", rightResponse(last, "en"));
  await button(form).click();
  await expect(form).toHaveClass(/is-done/);
  await page.waitForLoadState("networkidle");
  await expect(ending(page)).toHaveCount(0);
});

for (const [motion, most] of [
  ["no-preference", 0.4],
  ["reduce", 0],
] as const) {
  test(`the stone changes within ${most} s, motion: ${motion}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: motion });
    await lay(page, before());
    const form = await open(page, last, "en");
    await respond(form, last, "en", rightResponse(last, "en"));
    await button(form).click();
    const block = ending(page).locator(".stone .r").first();
    await expect(block).toHaveAttribute("data-stage", "shown");
    const seconds = await block.evaluate((rect) =>
      Number.parseFloat(getComputedStyle(rect).transitionDuration),
    );
    expect(seconds).toBe(most);
  });
}
