// How ten pages look, in both languages, on a phone and on a desk, light, dark and on paper. The states of what runs in pages are
// compared in gallery.spec.ts.
import { WHOLE_LOCALES } from "#core/i18n/locales.ts";
import { modules } from "./content.ts";
import { accepting, expectLook, fixChance } from "./looks.ts";
import { NOW } from "./scene.ts";
import { enliven, expect, expectPaperStyles, test } from "./support.ts";

test.use({ locale: "en-GB", timezoneId: "Asia/Shanghai" });
// A busy machine may take the picture while something late still comes in its place.
test.describe.configure({ retries: 3 });

const [, , , slug = ""] = modules;
const PAGES: Readonly<Record<string, string>> = {
  home: "",
  module: `modules/${slug}/`,
  answers: `modules/${slug}/answers/`,
  review: "review/",
  reflect: "reflect/",
  apply: "apply/",
  record: "record/",
  glossary: "glossary/",
  case: "case/",
  tools: "tools/",
};

const WIDTHS = [360, 1280];
const SCHEMES = ["light", "dark"] as const;
/** A sheet of A4 between its margins. */
const SHEET = 658;

for (const locale of WHOLE_LOCALES) {
  for (const [name, path] of Object.entries(PAGES)) {
    test(`${name} looks as it did, ${locale}`, async ({ page }) => {
      await fixChance(page);
      await page.clock.setFixedTime(NOW);
      await page.goto(`${locale}/${path}`);
      await enliven(page);
      await page.waitForLoadState("networkidle");
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        for (const colorScheme of SCHEMES) {
          await page.emulateMedia({ colorScheme });
          // Dark differs in colours, which the top shows.
          await expectLook(page, {
            name: ["pages", `${name}-${locale}-${width}-${colorScheme}`],
            top: colorScheme === "dark",
          });
        }
      }
      await page.setViewportSize({ width: SHEET, height: 930 });
      await expectPaperStyles(page);
      await page.emulateMedia({ colorScheme: "light", media: "print" });
      await expectLook(page, { name: ["pages", `${name}-${locale}-paper`] });
    });
  }
}

/** Changes of layout and colour as somebody might make by mistake, each a rule of style. */
const MISTAKES = [
  "h1 { margin-bottom: 1.5rem }",
  ".go { background: green }",
  ".lede { display: none }",
  ".foot { border-top: 0; padding-left: 2rem }",
  ".bar .wrap { max-width: 60rem }",
];

for (const mistake of MISTAKES) {
  test(`a mistake is seen: ${mistake}`, async ({ page }) => {
    test.skip(accepting(), "would be accepted");
    await page.clock.setFixedTime(NOW);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto("en/");
    await page.waitForLoadState("networkidle");
    const look = { name: ["pages", "home-en-1280-light"] };
    await expectLook(page, look);
    await page.evaluate((rule) => {
      const style = document.querySelector("style");
      for (const sheet of document.styleSheets) {
        if (sheet.ownerNode === style) sheet.insertRule(rule, sheet.cssRules.length);
      }
    }, mistake);
    await expect(expectLook(page, look)).rejects.toThrow();
  });
}
