// The same files in a folder of a server: every address stays inside it. That no request leaves the folder is held by
// `support.ts`.
import { LOCALES, langTag } from "#core/i18n/locales.ts";
import { builtPages } from "../build/site.ts";
import { UNIT } from "../unit-site.ts";
import { modules, questions, strings, syllabus } from "./content.ts";
import { inTurn } from "./languages.ts";
import { button, open, respond, result, rightResponse } from "./question.ts";
import { enliven, expect, test } from "./support.ts";

test.use({ place: "sub-path" });

const [slug = ""] = modules;
const PATHS = [
  "",
  `modules/${slug}/`,
  `modules/${slug}/answers/`,
  "glossary/",
  "sources/",
  "evidence/",
  "works/",
  "about/",
  "search/",
];

for (const locale of inTurn(import.meta.url)) {
  for (const path of PATHS) {
    test(`${locale}/${path}: every address stays below the base and answers`, async ({
      page,
      site,
    }) => {
      await page.goto(`${locale}/${path}`);
      await expect(page.locator("html")).toHaveAttribute("lang", langTag(locale));
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

for (const width of [320, 412]) {
  test.describe(() => {
    test.use({ place: "unit" });

    test(`at ${width} px no page is wider than the screen, with a unit's long name`, async ({
      page,
    }) => {
      test.slow();
      await page.setViewportSize({ width, height: 740 });
      const wide: string[] = [];
      for (const path of builtPages().filter((path) => path.includes("/"))) {
        await page.goto(path);
        const pixels = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return scrollWidth - clientWidth;
        });
        if (pixels > 0) wide.push(`${path}: ${pixels}`);
      }
      expect(wide).toEqual([]);
      await expect(page.getByRole("banner")).toContainText(UNIT.unit["zh-hans"]);
      await expect(page.getByRole("contentinfo")).toContainText(UNIT.contact["zh-hans"]);
    });
  });
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
  await page.keyboard.press("Control+k");
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
  const go = page.locator("[data-task=continue] a");
  await expect(go).toContainText(syllabus.en.modules[question.module]?.title ?? "");
  // The first module's title stands there before the record is read, too.
  await expect(go).toHaveAttribute("href", new RegExp(`#${question.item.section}$`));
  await go.click();
  await expect(page).toHaveURL(`${site}en/modules/${question.module}/#${question.item.section}`);
});

test.describe(() => {
  test.use({ tolerated: /404/ });

  for (const place of ["root", "sub-path"] as const) {
    test.describe(place, () => {
      test.use({ place });

      for (const path of ["en/nowhere/", "en/nowhere", "zh-hans/modules/no/where/at/all/"]) {
        test(`a wrong address, ${path}, leads back to the course in either language`, async ({
          page,
          site,
        }) => {
          for (const [index, locale] of LOCALES.entries()) {
            await page.goto(path);
            await page.getByRole("main").getByRole("link").nth(index).click();
            await expect(page).toHaveURL(`${site}${locale}/`);
          }
        });
      }

      for (const [path, ...folders] of [
        ["nowhere", "en/"],
        ["nowhere/", "en/"],
        ["no/where/at/all/", "no/where/at/", "no/where/", "no/", "en/"],
      ]) {
        test(`a wrong address without a language, ${path}, leads up until the site is found`, async ({
          page,
          site,
        }) => {
          await page.goto(path ?? "");
          for (const folder of folders) {
            await expect(page.getByText(strings.en.site.notFoundUp)).toBeVisible();
            await page.getByRole("main").getByRole("link").first().click();
            await expect(page).toHaveURL(site + folder);
          }
        });
      }
    });
  }

  test.describe("without script", () => {
    test.use({ javaScriptEnabled: false });

    test("a wrong address leads up until the site is found", async ({ page, site }) => {
      await page.goto("en/modules/nowhere/deeper/");
      for (const folder of ["en/modules/nowhere/", "en/modules/", "en/"]) {
        await page.getByRole("main").getByRole("link").first().click();
        await expect(page).toHaveURL(site + folder);
      }
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(syllabus.en.title);
    });
  });
});
