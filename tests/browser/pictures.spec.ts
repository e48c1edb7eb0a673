// Pictures of data: what they say stands inside them and nowhere over something else, on a phone, on a desk and on paper.
import { LOCALES } from "#core/i18n/locales.ts";
import { openScene } from "./scene.ts";
import { expect, test } from "./support.ts";

test.use({ place: "unit", locale: "en-GB", timezoneId: "Asia/Shanghai" });

const SCENES = [
  ["review/page", "first week", 2],
  ["review/page", "a backlog", 2],
  ["record/page", "first week", 2],
  ["record/page", "tried at work", 2],
  ["reflect/page", "person: a first result", 1],
  ["reflect/page", "person: compared with a year ago", 1],
  ["reflect/page", "unit: seen from both sides", 1],
  ["apply/page", "months in", 1],
] as const;

for (const [island, name, pictures] of SCENES) {
  for (const locale of LOCALES) {
    test(`${island}, ${name}, ${locale}: words stand inside, and not over each other`, async ({
      page,
    }) => {
      await openScene(page, island, name, locale);
      const figures = page.locator("figure.data");
      await expect(figures).toHaveCount(pictures);
      // What is folded is a picture all the same.
      for (const folded of await page.locator("details:has(figure.data) > summary").all())
        await folded.click();
      for (const [width, media] of [
        [360, "screen"],
        [768, "screen"],
        [1280, "screen"],
        [658, "print"],
      ] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ media });
        for (const figure of await figures.all()) {
          if (!(await figure.isVisible())) continue;
          const at = `${await figure.locator("figcaption > :first-child").textContent()}, ${width} px, ${media}`;
          await expect(figure.getByRole("img"), at).toHaveCount(1);
          await expect(figure.getByRole("img"), at).toHaveAccessibleName(/\S/);
          expect(await figure.locator("figcaption > :first-child").textContent()).not.toMatch(
            /[{}]/,
          );
          expect(await figure.evaluate(faultsOf), at).toEqual([]);
        }
      }
    });
  }
}

/** Words of the drawing that shows which are cut off by its edge, lie over others, or are too small to read. */
function faultsOf(figure: Element): string[] {
  const drawing = [...figure.querySelectorAll("svg")].find(
    (svg) => svg.getClientRects().length > 0,
  );
  if (!drawing) return ["no drawing shows"];
  const frame = drawing.getBoundingClientRect();
  const words = [...drawing.querySelectorAll("text")].map((text) => ({
    text: text.textContent ?? "",
    box: text.getBoundingClientRect(),
  }));
  const faults: string[] = [];
  for (const [at, { text, box }] of words.entries()) {
    // The boxes of letters have some air above and below.
    const isInside =
      box.left >= frame.left - 1 &&
      box.right <= frame.right + 1 &&
      box.top >= frame.top - 3 &&
      box.bottom <= frame.bottom + 3;
    if (!isInside) faults.push(`cut: ${text}`);
    if (box.height < 11) faults.push(`small: ${text}`);
    for (const other of words.slice(at + 1)) {
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      if (across > 1 && down > 6) faults.push(`over each other: ${text}, ${other.text}`);
    }
  }
  return faults;
}

test("the days of a year differ without colour, in light, dark and forced colours", async ({
  page,
}) => {
  await openScene(page, "record/page", "tried at work", "en");
  for (const media of [
    { colorScheme: "light", forcedColors: "none" },
    { colorScheme: "dark", forcedColors: "none" },
    { colorScheme: "light", forcedColors: "active" },
  ] as const) {
    await page.emulateMedia(media);
    const lights = await page.evaluate(() =>
      [1, 2, 3].map((level) => {
        const square = document.querySelector(`.wide-one .day-${level}`);
        if (!square) return Number.NaN;
        const { fill, fillOpacity } = getComputedStyle(square);
        const [r = 0, g = 0, b = 0] = (fill.match(/[\d.]+/g) ?? []).map(Number);
        // Only on white are days drawn with less than all of their ink.
        const opaque = Number(fillOpacity);
        return opaque * (0.2126 * r + 0.7152 * g + 0.0722 * b) + (1 - opaque) * 255;
      }),
    );
    const steps = lights.slice(1).map((light, at) => light - (lights[at] ?? 0));
    expect(new Set(steps.map(Math.sign)).size, `${lights}`).toBe(1);
    for (const step of steps) expect(Math.abs(step), `${lights}`).toBeGreaterThan(15);
  }
});

test("what is unfolded beneath a picture is its table", async ({ page }) => {
  await openScene(page, "record/page", "first week", "en");
  for (const figure of await page.locator("figure.data").all()) {
    await expect(figure.getByRole("table")).toHaveCount(0);
    await figure.locator("summary").click();
    await expect(figure.getByRole("table")).toBeVisible();
  }
});
