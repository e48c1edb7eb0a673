import { modules, sectionsOf, strings, terms } from "./content.ts";
import { expect, test } from "./support.ts";

const [slug = ""] = modules;
/** Far enough down that nobody sees it without the anchor. */
const term = terms[20] ?? "";

for (const [from, to] of [
  ["en", "zh-hans"],
  ["zh-hans", "en"],
] as const) {
  const name = strings[to].site.languageName;

  for (const path of [
    "",
    `modules/${slug}/`,
    `modules/${slug}/answers/`,
    "glossary/",
    "sources/",
    "evidence/",
    "works/",
    "about/",
    "search/",
  ]) {
    test(`${from}/${path}: the language switch keeps the page`, async ({ page, site }) => {
      await page.goto(`${from}/${path}`);
      await page.getByRole("banner").getByRole("link", { name }).click();
      await expect(page).toHaveURL(`${site}${to}/${path}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    });
  }

  test(`from ${from}: an anchor in the address is kept`, async ({ page, site }) => {
    await page.goto(`${from}/glossary/#${term}`);
    await expect(page.locator(`#${term}`)).toBeInViewport();
    await page.getByRole("banner").getByRole("link", { name }).press("Enter");
    await expect(page).toHaveURL(`${site}${to}/glossary/#${term}`);
    await expect(page.locator(`#${term}`)).toBeInViewport();
  });

  test(`from ${from}: the section that is being read is kept`, async ({ page, site }) => {
    const section = sectionsOf(slug)[2] ?? "";
    await page.goto(`${from}/modules/${slug}/`);
    await page.locator(`#${section}`).evaluate((heading) => heading.scrollIntoView());
    const contents = page.getByRole("navigation", { name: strings[from].site.toc });
    await expect(contents.locator("[aria-current]")).toHaveAttribute("href", `#${section}`);
    await page.getByRole("banner").getByRole("link", { name }).press("Enter");
    await expect(page).toHaveURL(`${site}${to}/modules/${slug}/#${section}`);
    await expect(page.locator(`#${section}`)).toBeInViewport();
  });
}

for (const [wanted, locale] of [
  ["zh-CN", "zh-hans"],
  ["zh-TW", "zh-hans"],
  ["en-GB", "en"],
  ["fr-FR", "en"],
] as const) {
  test.describe(() => {
    test.use({ locale: wanted });

    test(`the root sends a browser in ${wanted} to ${locale}`, async ({ page, site }) => {
      await page.goto("about:blank");
      await page.goto("");
      await expect(page).toHaveURL(`${site}${locale}/`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      // "Back" leads out of the site and not to the root, which would send the reader here again.
      await page.goBack();
      await expect(page).toHaveURL("about:blank");
    });
  });
}

test.describe(() => {
  test.use({ javaScriptEnabled: false });

  test("without script the root offers both languages", async ({ page, site }) => {
    for (const locale of ["en", "zh-hans"] as const) {
      await page.goto("");
      await expect(page).toHaveURL(site);
      await page.getByRole("link", { name: strings[locale].site.languageName }).click();
      await expect(page).toHaveURL(`${site}${locale}/`);
    }
  });
});
