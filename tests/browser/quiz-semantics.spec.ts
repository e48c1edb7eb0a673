// What a screen reader is given of each kind of question: before the answer, at its end, and of a case around questions.
import { fill } from "#core/i18n/fill.ts";
import { type Spoken, spoken } from "./ax-tree.ts";
import { cases, MARKED, plain, questionOf, strings } from "./content.ts";
import { browserKind } from "./kinds.ts";
import { inTurn } from "./languages.ts";
import { button, open, respond, rows, shown, textOf, wrongResponse } from "./question.ts";
import { expect, test } from "./support.ts";

/** A role with its name, and what is set of it. */
const brief = ({ role, name, states: { live, focused, level, ...states } }: Spoken): string =>
  [role, name && `“${name}”`, ...Object.entries(states).map(([key, value]) => `${key}=${value}`)]
    .filter(Boolean)
    .join(" ");

const CONTROLS = new Set(["radio", "checkbox", "combobox", "textbox", "button", "link"]);

for (const locale of inTurn(import.meta.url)) {
  const { quiz: t } = strings[locale];

  for (const kind of MARKED) {
    test(`${kind}, ${locale}: what a screen reader is given`, {
      tag: [`@${kind}`, "@spoken"],
    }, async ({ page }) => {
      const question = questionOf(kind);
      const { item, words } = question;
      const form = await open(page, question, locale);
      const whole = () => spoken(page, `#q-${item.id}`);
      const stem = plain(words[locale].stem);
      const texts = await shown(form);

      const wrong = [wrongResponse(question)].flat();
      const asked = (after: boolean) => ({
        item,
        t,
        words: words[locale],
        texts,
        after,
        isChosen: (text: string) => wrong.some((id) => idOf(text) === id),
      });
      const idOf = (text: string) =>
        rows(question).find((each) => textOf(question, locale, each) === text) ?? "";
      const { controls, also, incomplete } = browserKind(kind);

      const before = await whole();
      const [group] = before.filter(({ role }) => role === "group");
      expect(group?.name.replace(/^\d+\. /, ""), "the question names the group").toBe(stem);
      expect(group?.description).toBe(t[kind]);
      expect(before.filter(({ role }) => CONTROLS.has(role)).map(brief)).toEqual([
        ...controls(asked(false)),
        ...[t.guess, t.think, t.sure].map((word) => `radio “${word}” checked=false`),
        `button “${t.check}”`,
        `button “${t.askNot}”`,
      ]);
      expect(before.map(({ role, name }) => `${role} ${name}`)).toContain(`group ${t.confidence}`);
      // Live regions exist before they have a text: screen readers often miss one that is inserted with its text.
      const heard = before.filter(({ role }) => role === "alert" || role === "status");
      expect(heard.map(({ role, states }) => `${role} ${states["live"]}`)).toEqual([
        "alert assertive",
        "status polite",
      ]);
      also?.(before, asked(false));

      await respond(form, question, locale, wrongResponse(question));
      await button(form).click();
      await expect(button(form)).toHaveText(t.tryAgain);
      await button(form).click();
      await expect(button(form)).toHaveText(t.answerAgain);
      const onward = form.getByRole("link", {
        name: new RegExp(`^${fill(t.nextOpen, { n: "\\d+" })}$`),
      });
      await expect(onward).toHaveCount(question.isCheck ? 0 : 1);
      const after = await whole();
      const said = after.filter(({ role }) => CONTROLS.has(role));
      // At the end of a module the way on to the next open question stands last.
      const told = question.isCheck ? said : said.slice(0, -1);
      if (incomplete !== undefined) {
        expect(told.map(brief)).toEqual([
          ...controls(asked(true)),
          `link “${t.passage}”`,
          `button “${t.answerAgain}”`,
        ]);
        // Feedback describes its control, so screen readers read it when the control gets the focus.
        for (const { name, role, description } of told.slice(0, -2)) {
          const { prompts, options, feedback } = words[locale];
          expect(description, `${role} ${name}`).toContain(
            (prompts ?? options)?.[idOf(name)]?.feedback ?? feedback?.wrong ?? "nothing",
          );
        }
      } else {
        // Buttons that have no more to do say so, and stay where the focus can be.
        const moves = told.slice(0, -2);
        expect(moves.map(({ states }) => states["disabled"])).toEqual(moves.map(() => true));
      }
      expect(after.find(({ states }) => states["focused"])?.name).toBe(t.answerAgain);
    });
  }

  test(`scenario, ${locale}: what a screen reader is given`, {
    tag: ["@scenario", "@spoken"],
  }, async ({ page }) => {
    const [scenario] = cases;
    if (scenario === undefined) throw new Error("The course has no case.");
    const { module, id, steps, text } = scenario;
    for (const step of steps) await open(page, step, locale);
    await expect(page.locator(`[aria-labelledby="${id}"]`)).toContainText(plain(text[locale]));
    const [group, ...inner] = await spoken(page, `[aria-labelledby="${id}"]`);
    expect(group && brief(group), module).toBe(`group “${t.scenario}”`);
    const names = inner.filter(({ role }) => role === "group").map(({ name }) => name);
    expect(
      names.filter((name) => name !== t.confidence).map((name) => name.replace(/^\d+\. /, "")),
    ).toEqual(steps.map(({ words }) => plain(words[locale].stem)));
  });
}
