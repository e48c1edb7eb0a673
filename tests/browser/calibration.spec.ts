// How often "sure" was right: what was said before a check becomes a picture on the record's page.
import { count, fill } from "#core/i18n/fill.ts";
import { accessibilityFaults } from "./axe.ts";
import { questionOf, strings } from "./content.ts";
import { inTurn } from "./languages.ts";
import { button, open, respond, result, rightResponse, wrongResponse } from "./question.ts";
import { expect, test } from "./support.ts";

for (const locale of inTurn(import.meta.url)) {
  const { quiz, record: t } = strings[locale];
  const row = (feeling: "guess" | "think" | "sure", right: number, n: number) =>
    fill(t.calibrationRow, { feeling: quiz[feeling], right, n });

  test(`the picture tells what was said and what came of it, ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    let day = 1;
    await page.clock.setFixedTime(new Date(2026, 10, day, 9));
    await page.goto(`${locale}/record/`);
    await expect(page.getByText(t.calibrationNone)).toBeVisible();

    const question = questionOf("single");
    const form = await open(page, question, locale);
    const give = async (feeling: "think" | "sure", isRight: boolean) => {
      // Within hours of the one before an answer would be practice, and count for nothing here.
      await page.clock.setFixedTime(new Date(2026, 10, ++day, 9));
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
    await expect(page.getByRole("table"), "the figures stand once, and folded").toHaveCount(0);
    const figure = page.getByRole("figure").filter({ has: picture });
    await figure.getByText(t.asTable, { exact: true }).click();
    await expect(page.getByRole("table")).toContainText(quiz.sure);
    // Three answers are too few for a verdict or a percentage; the steps are as high as the shares.
    await expect(page.locator("#calibration")).toHaveText(t.calibration);
    await expect(figure).toContainText(t.calibrationFew);
    await expect(picture.locator(".strong-one")).toHaveCount(0);
    const heights = await picture
      .locator(".kept")
      .evaluateAll((steps) => steps.map((step) => Number(step.getAttribute("height"))));
    expect(heights).toHaveLength(2);
    expect(heights[1]).toBeCloseTo((heights[0] ?? 0) / 2, 5);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await accessibilityFaults(page), colorScheme).toEqual([]);
    }
    await page.emulateMedia({ media: "print" });
    await expect(picture).toBeVisible();
  });
}
