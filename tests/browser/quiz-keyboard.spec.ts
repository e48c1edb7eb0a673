// Every kind of question on a narrow screen, answered without a mouse: Tab to get there, arrows and Space to choose, Enter to check.
import type { Locator, Page } from "@playwright/test";
import { fill } from "#core/i18n/fill.ts";
import { cases, plain, type Question, questionOf, strings } from "./content.ts";
import { inTurn } from "./languages.ts";
import {
  button,
  CONTROLS,
  open,
  result,
  rightResponse,
  row,
  shown,
  textOf,
  wrongResponse,
} from "./question.ts";
import { expect, expectFocusKept, tabTo, test } from "./support.ts";

test.use({ viewport: { width: 360, height: 800 } });

/** Chooses an option of the group of radio buttons that has the focus. */
async function chooseRadio(page: Page, radio: Locator): Promise<void> {
  await page.keyboard.press("Space");
  for (let presses = 0; presses < 6 && !(await radio.isChecked()); presses++) {
    await page.keyboard.press("ArrowDown");
    await expectFocusKept(page);
  }
  await expect(radio).toBeChecked();
  await expect(radio).toBeFocused();
}

for (const locale of inTurn(import.meta.url)) {
  const t = strings[locale].quiz;

  /** Opens the question and comes to it from the quiz's heading, Tab by Tab. */
  async function comeTo(page: Page, question: Question): Promise<Locator> {
    const form = await open(page, question, locale);
    await page.evaluate(
      (anchor) => {
        location.hash = anchor;
      },
      question.isCheck ? question.item.section : "quiz",
    );
    await tabTo(page, form.locator(CONTROLS).first());
    return form;
  }

  const radio = (form: Locator, question: Question, id: unknown) =>
    row(form, question, locale, String(id)).getByRole("radio");

  for (const kind of ["single", "true-false"] as const) {
    test(`${kind}, ${locale}: arrows choose, Enter checks, and once more`, {
      tag: [`@${kind}`, "@keyboard"],
    }, async ({ page }) => {
      const question = questionOf(kind);
      const form = await comeTo(page, question);
      await chooseRadio(page, radio(form, question, wrongResponse(question)));
      await page.keyboard.press("Enter");
      await expect(result(form)).toContainText(t.wrong);
      await expectFocusKept(page);
      await chooseRadio(page, radio(form, question, rightResponse(question, locale)));
      await tabTo(page, button(form));
      await page.keyboard.press("Space");
      await expect(result(form)).toContainText(t.rightLater);
      await expect(button(form)).toBeFocused();
      await page.keyboard.press("Enter");
      await expect(button(form)).toHaveText(t.check);
      await expect(button(form)).toBeFocused();
    });
  }

  test(`multiple, ${locale}: Space ticks, Enter checks`, {
    tag: ["@multiple", "@keyboard"],
  }, async ({ page }) => {
    const question = questionOf("multiple");
    const form = await comeTo(page, question);
    for (const id of rightResponse(question, locale) as string[]) {
      const box = row(form, question, locale, id).getByRole("checkbox");
      // The options are shuffled: start over from the first.
      await form.locator(CONTROLS).first().focus();
      if (!(await box.evaluate((element) => element === document.activeElement))) {
        await tabTo(page, box);
      }
      await page.keyboard.press("Space");
      await expect(box).toBeChecked();
      await expect(box).toBeFocused();
    }
    await page.keyboard.press("Enter");
    await expect(result(form)).toContainText(t.right);
    await expectFocusKept(page);
  });

  for (const kind of ["matching", "categorise"] as const) {
    test(`${kind}, ${locale}: arrows choose in each list`, {
      tag: [`@${kind}`, "@keyboard"],
    }, async ({ page }) => {
      const question = questionOf(kind);
      const form = await comeTo(page, question);
      const key = rightResponse(question, locale) as Record<string, string>;
      const texts = Object.fromEntries(
        Object.keys(key).map((prompt) => [textOf(question, locale, prompt), prompt]),
      );
      const lists = form.locator(CONTROLS);
      for (const [index, text] of (await shown(form)).entries()) {
        const list = lists.nth(index);
        await expect(list).toBeFocused();
        const option = key[texts[text] ?? ""] ?? "";
        const wanted = plain(question.words[locale].options?.[option]?.text ?? "");
        const chosen = list.locator("option:checked");
        for (let presses = 0; presses < 8 && (await chosen.textContent()) !== wanted; presses++) {
          await page.keyboard.press("ArrowDown");
        }
        await expect(chosen).toHaveText(wanted);
        await page.keyboard.press("Tab");
      }
      await tabTo(page, button(form));
      await page.keyboard.press("Enter");
      await expect(result(form)).toContainText(t.right);
      await expect(button(form)).toBeFocused();
    });
  }

  test(`ordering, ${locale}: Enter moves an entry, the focus goes with it, and its place is told`, {
    tag: ["@ordering", "@keyboard"],
  }, async ({ page }) => {
    const question = questionOf("ordering");
    const form = await comeTo(page, question);
    const key = rightResponse(question, locale) as string[];
    for (const [place, id] of key.entries()) {
      const text = textOf(question, locale, id);
      const up = form.getByRole("button", { name: fill(t.moveUp, { text }), exact: true });
      const from = (await shown(form)).indexOf(text);
      if (from === place) continue;
      await form.locator("ol button").first().focus();
      await tabTo(page, up);
      for (let at = from; at > place; at--) {
        await page.keyboard.press("Enter");
        await expect(form.locator(".o").nth(at - 1)).toHaveText(text);
        await expect(up, "the focus moves with the entry").toBeFocused();
        await expect(form.locator("[aria-live=polite]")).toHaveText(
          fill(t.moved, { text, n: at, of: key.length }),
        );
      }
    }
    await tabTo(page, button(form));
    await page.keyboard.press("Enter");
    await expect(result(form)).toContainText(t.right);
    await expect(button(form)).toBeFocused();
  });

  test(`short-answer, ${locale}: typed, and checked by Enter in the field`, {
    tag: ["@short-answer", "@keyboard"],
  }, async ({ page }) => {
    const question = questionOf("short-answer");
    const form = await comeTo(page, question);
    await page.keyboard.type(String(rightResponse(question, locale)));
    await page.keyboard.press("Enter");
    await expect(result(form)).toContainText(t.right);
    await expect(form.getByRole("textbox")).toBeFocused();
  });

  test(`Enter in the row that asks how sure one is keeps the focus in the question, ${locale}`, async ({
    page,
  }) => {
    const question = questionOf("single");
    const form = await comeTo(page, question);
    await page.keyboard.press("Space");
    const sure = form.getByRole("group", { name: t.confidence }).getByRole("radio");
    await tabTo(page, sure.first());
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    await expect(result(form)).not.toBeEmpty();
    await expect(form.locator(":focus"), "something in the question has the focus").toHaveCount(1);
  });

  test(`scenario, ${locale}: Tab leads through the questions of a case in order, each answered on the way`, {
    tag: ["@scenario", "@keyboard"],
  }, async ({ page }) => {
    const scenario = cases.find(({ steps }) => steps.every(({ item }) => item.kind === "single"));
    if (scenario === undefined) throw new Error("No case has single choices alone.");
    const [first, ...others] = scenario.steps;
    if (first === undefined) throw new Error("A case has no question.");
    let form = await comeTo(page, first);
    for (const question of [first, ...others]) {
      if (question !== first) {
        form = page.locator(`#q-${question.item.id}`);
        await tabTo(page, form.locator(CONTROLS).first());
      }
      await chooseRadio(page, radio(form, question, rightResponse(question, locale)));
      await page.keyboard.press("Enter");
      await expect(result(form)).toContainText(t.right);
      await expectFocusKept(page);
    }
  });
}
