// How often "sure" was right: what was said before a check becomes a picture on the record's page.
import { count, fill } from "#core/i18n/fill.ts";
import { LOCALES } from "#core/i18n/locales.ts";
import { accessibilityFaults } from "./axe.ts";
import { questionOf, strings } from "./content.ts";
import { button, open, respond, result, rightResponse, wrongResponse } from "./question.ts";
import { expect, test } from "./support.ts";

for (const locale of LOCALES) {
  const { quiz, record: t } = strings[locale];
  const row = (feeling: "guess" | "think" | "sure", right: number, n: number) =>
    fill(t.calibrationRow, { feeling: quiz[feeling], right, n });

  test(`the picture tells what was said and what came of it, ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(`${locale}/record/`);
    await expect(page.getByText(t.calibrationNone)).toBeVisible();

    const question = questionOf("single");
    const form = await open(page, question, locale);
    const give = async (feeling: "think" | "sure", isRight: boolean) => {
      await respond(
        form,
        question,
        locale,
        isRight ? rightResponse(question, locale) : wrongResponse(question),
      );
      await form.getByRole("radio", { name: quiz[feeling], exact: true }).check();
      await button(form).click();
      await expect(result(form)).toContainText(isRight ? quiz.right : quiz.wrong);
      if (!isRight) await button(form).click();
      await button(form).click();
      await expect(button(form)).toHaveText(quiz.check);
    };
    await give("sure", false);
    await give("sure", true);
    await give("think", true);

    await page.goto(`${locale}/record/`);
    const picture = page.getByRole("img", { name: row("sure", 1, 2) });
    await expect(picture).toHaveAccessibleName(
      [row("guess", 0, 0), row("think", 1, 1), row("sure", 1, 2)].join(
        locale === "zh-hans" ? "" : " ",
      ),
    );
    await expect(page.getByText(count(t.calibrationSure, 1))).toBeVisible();
    const width = (bar: string) =>
      picture.locator(bar).evaluateAll((bars) => bars.map((each) => each.getAttribute("width")));
    const [whole] = await width("rect.all");
    expect(await width("rect.guess")).toEqual(["0"]);
    expect(await width("rect.think")).toEqual([whole]);
    expect(await width("rect.sure")).toEqual([String(Number(whole) / 2)]);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await accessibilityFaults(page), colorScheme).toEqual([]);
    }
    await page.emulateMedia({ media: "print" });
    await expect(picture).toBeVisible();
  });
}
