// Free recall, as a reader meets it: written, held against a model answer, marked, and kept as marked by its reader.
import type { Page } from "@playwright/test";
import { fill } from "#core/i18n/fill.ts";
import { spoken } from "./ax-tree.ts";
import { accessibilityFaults } from "./axe.ts";
import { questionOf, strings } from "./content.ts";
import { browserKind, type Hand } from "./kinds.ts";
import { inTurn } from "./languages.ts";
import { button, handOf, respond, result, wrongResponse } from "./question.ts";
import { answersIn, storedEvents } from "./storage.ts";
import { expect, expectFocusKept, holdBack, tabTo, test } from "./support.ts";

const question = questionOf("recall");
const { module, item } = question;
if (item.kind !== "recall") throw new Error("It is free recall.");
const { points } = item;

for (const locale of inTurn(import.meta.url)) {
  const t = strings[locale].quiz;
  const said = question.words[locale].points ?? {};

  const open = async (page: Page) => {
    await page.goto(`${locale}/modules/${module}/`);
    const form = page.locator(`#q-${item.id}`);
    await form.scrollIntoViewIfNeeded();
    await expect(button(form)).toHaveText(t.toModel);
    return form;
  };

  test(`recall, ${locale}: by keyboard alone, written, held against the model answer, and kept`, {
    tag: ["@recall", "@keyboard"],
  }, async ({ page }) => {
    const form = await open(page);
    await form.getByRole("textbox").focus();
    await page.keyboard.type("a post, a day");
    await tabTo(page, button(form));
    await page.keyboard.press("Enter");
    await expect(form.locator(".model legend"), "who asked for it is led to it").toBeFocused();
    await expect(form.getByRole("textbox")).toHaveAttribute("readonly", "");
    for (const id of points) await expect(form).toContainText(said[id] ?? "");
    for (const place of [0, 1]) {
      await tabTo(page, form.getByRole("checkbox").nth(place));
      await page.keyboard.press("Space");
    }
    await tabTo(page, button(form));
    await expect(button(form)).toHaveText(t.keepMarks);
    await page.keyboard.press("Enter");
    await expect(result(form)).toContainText(fill(t.ownMarks, { n: 2, of: points.length }));
    await expect(result(form)).toContainText(t.why);
    await expectFocusKept(page);
    const [answer] = answersIn(await storedEvents(page));
    expect(answer).toMatchObject({
      item: item.id,
      marked: "self",
      attempt: 1,
      score: 2 / points.length,
      response: ["a post, a day", ...points.slice(0, 2)],
    });
  });

  test(`recall, ${locale}: every state at 360 px`, {
    tag: ["@recall", "@axe", "@360px"],
  }, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    const form = await open(page);
    const check = async (state: string) => {
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide, `pixels too wide: ${state}`).toBeLessThanOrEqual(0);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        const faults = await accessibilityFaults(page, `#q-${item.id}`);
        expect(faults, `${state}, ${colorScheme}`).toEqual([]);
      }
    };
    await check("empty");
    await button(form).click();
    await expect(form.getByRole("alert")).toContainText(t.writeRecall);
    await expect(form.getByRole("textbox")).toBeFocused();
    await check("nothing written");
    await respond(form, question, locale, ["a post", points[0] ?? ""]);
    await check("model answer");
    await button(form).click();
    await expect(button(form)).toHaveText(t.answerAgain);
    await check("the end");
  });

  test(`recall, ${locale}: what a screen reader is given`, {
    tag: ["@recall", "@spoken"],
  }, async ({ page }) => {
    const form = await open(page);
    const kind = browserKind("recall");
    const controls = async () =>
      (await spoken(page, `#q-${item.id}`))
        .filter(({ role }) => role === "textbox" || role === "checkbox")
        .map(({ role, name, states }) => {
          const set = ["checked", "readonly"].flatMap((state) =>
            state in states ? `${state}=${states[state]}` : [],
          );
          return [role, `“${name}”`, ...set].join(" ");
        });
    const asked = (after: boolean) => ({
      item,
      t,
      words: question.words[locale],
      texts: [],
      after,
      isChosen: () => false,
    });
    expect(await controls()).toEqual(kind.controls(asked(false)));
    await respond(form, question, locale, wrongResponse(question));
    expect(await controls()).toEqual(kind.controls(asked(true)));
    const groups = (await spoken(page, `#q-${item.id}`)).filter(({ role }) => role === "group");
    expect(groups.map(({ name }) => name)).toContain(t.model);
  });
}

test('recall: an answer that is done stands, and "answer again" begins anew', async ({ page }) => {
  const t = strings.en.quiz;
  await page.goto(`en/modules/${module}/`);
  const form = page.locator(`#q-${item.id}`);
  await respond(form, question, "en", ["a post", ...points]);
  await button(form).click();
  await expect(button(form)).toHaveText(t.answerAgain);
  const hand: Hand = handOf(form, question, "en");
  await browserKind("recall").change(hand);
  await expect(form.getByRole("textbox")).toHaveValue("a post");
  await expect(form.locator("input:checked")).toHaveCount(points.length);
  await button(form).click();
  await expect(button(form)).toHaveText(t.toModel);
  await expect(form.getByRole("textbox")).toHaveValue("");
  await expect(form.getByRole("checkbox")).toHaveCount(0);
});

test("recall: a draft typed before the script came is taken over, and a reload loses neither it nor the ticks", async ({
  page,
}) => {
  const t = strings.en.quiz;
  const release = await holdBack(page);
  await page.goto(`en/modules/${module}/`);
  const form = page.locator(`#q-${item.id}`);
  await form.scrollIntoViewIfNeeded();
  await form.getByRole("textbox").fill("a post");
  await expect(button(form), "the script has not come").toHaveCount(0);
  release();
  await expect(button(form)).toHaveText(t.toModel);
  await expect(form.getByRole("textbox")).toHaveValue("a post");
  await form.getByRole("textbox").press("End");
  await form.getByRole("textbox").pressSequentially(", a day");
  await page.reload();
  await form.scrollIntoViewIfNeeded();
  await expect(button(form)).toHaveText(t.toModel);
  await expect(form.getByRole("textbox")).toHaveValue("a post, a day");
  await button(form).click();
  await form.getByRole("checkbox").nth(1).check();
  await page.reload();
  await form.scrollIntoViewIfNeeded();
  await expect(button(form)).toHaveText(t.keepMarks);
  await expect(form.getByRole("textbox")).toHaveValue("a post, a day");
  await expect(form.getByRole("checkbox").nth(1)).toBeChecked();
  await expect(form.getByRole("textbox"), "seen is seen").toHaveAttribute("readonly", "");
});

test("recall: nothing below it moves when its script comes", async ({ page }) => {
  for (const width of [1200, 360]) {
    await page.setViewportSize({ width, height: 900 });
    const release = await holdBack(page);
    await page.goto(`en/modules/${module}/`);
    const form = page.locator(`#q-${item.id}`);
    await form.scrollIntoViewIfNeeded();
    const height = async () => (await form.boundingBox())?.height ?? 0;
    const before = await height();
    release();
    await expect(button(form)).toHaveText(strings.en.quiz.toModel);
    expect(Math.abs((await height()) - before), `at ${width} px`).toBeLessThanOrEqual(2);
    await page.unrouteAll({ behavior: "ignoreErrors" });
  }
});
