// The same source, built for a folder of a server: every address stays inside it. That no request leaves the folder is
// held by `support.ts`.
import { LOCALES, langTag } from "#core/i18n/locales.ts";
import { modules, questions, strings, syllabus } from "./content.ts";
import { button, open, respond, result, rightResponse } from "./question.ts";
import { enliven, expect, test } from "./support.ts";

test.use({ place: "sub-path" });

const [slug = ""] = modules;
const PATHS = ["", `modules/${slug}/`, "glossary/", "sources/", "about/", "search/"];

for (const locale of LOCALES) {
  for (const path of PATHS) {
    test(`${locale}/${path}: every address stays below the base and answers`, async ({
      page,
      site,
    }) => {
      await page.goto(`${locale}/${path}`);
      await expect(page.locator("html")).toHaveAttribute("lang", langTag(locale));
      await expect(page.locator("html")).toHaveAttribute("data-base", new URL(site).pathname);
      await enliven(page);
      const addresses = await page.evaluate(() => [
        ...new Set(
          [...document.querySelectorAll("[href], [src]")].map((element) =>
            new URL(
              element.getAttribute("href") ?? element.getAttribute("src") ?? "",
              document.baseURI,
            ).href.replace(/#.*/, ""),
          ),
        ),
      ]);
      const own = addresses.filter((address) => address.startsWith(new URL(site).origin));
      expect(own.length).toBeGreaterThan(5);
      expect(own.filter((address) => !address.startsWith(site))).toEqual([]);
      for (const address of own) {
        expect((await page.request.get(address)).status(), address).toBe(200);
      }
    });
  }
}

test("the root leads to a language below the base", async ({ page, site }) => {
  await page.goto("");
  await expect(page).toHaveURL(`${site}en/`);
});

test("the language switch stays below the base", async ({ page, site }) => {
  await page.goto(`en/modules/${slug}/`);
  await page
    .getByRole("banner")
    .getByRole("link", { name: strings["zh-hans"].site.languageName })
    .click();
  await expect(page).toHaveURL(new RegExp(`^${site}zh-hans/modules/${slug}/`));
});

test("a search result stays below the base", async ({ page, site }) => {
  await page.goto("en/");
  await page.keyboard.press("/");
  await page.getByRole("searchbox").fill("theory and practice");
  const hit = page.getByRole("search").locator('a[href*="modules/"]').first();
  await hit.click();
  await expect(page).toHaveURL(new RegExp(`^${site}en/modules/`));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("an answer counts, and “continue” stays below the base", async ({ page, site }) => {
  const question = questions.find(({ item, isCheck }) => item.kind === "single" && isCheck);
  if (question === undefined) throw new Error("No question in the text.");
  const form = await open(page, question, "en");
  await respond(form, question, "en", rightResponse(question, "en"));
  await button(form).click();
  await expect(result(form)).toContainText(strings.en.quiz.right);
  await page.locator(`#${question.item.section}`).evaluate((heading) => heading.scrollIntoView());
  await expect(page.locator("html")).toHaveAttribute("data-here", question.item.section);
  await page.goto("en/");
  const go = page.locator("[data-continue]");
  await expect(go).toContainText(syllabus.en.modules[question.module]?.title ?? "");
  await go.click();
  await expect(page).toHaveURL(`${site}en/modules/${question.module}/#${question.item.section}`);
});

test.describe(() => {
  test.use({ tolerated: /404/ });

  test("a wrong address below the base leads back below the base", async ({ page, site }) => {
    await page.goto("en/nowhere/");
    await page.getByRole("main").getByRole("link").first().click();
    await expect(page).toHaveURL(`${site}en/`);
  });
});
