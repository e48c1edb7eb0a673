import type { Page } from "@playwright/test";
import { count } from "#core/i18n/fill.ts";
import type { Locale } from "#core/i18n/locales.ts";
import { modules, strings, syllabus } from "./content.ts";
import { expect, requestsOf, test } from "./support.ts";

const [slug = ""] = modules;

/** The ways to the dialog. */
const WAYS = {
  "the slash key": (page: Page) => page.keyboard.press("/"),
  "Ctrl+K": (page: Page) => page.keyboard.press("Control+k"),
  "the link in the header": (page: Page) =>
    page.getByRole("banner").getByRole("link", { name: strings.en.search.title }).click(),
};

const field = (page: Page) => page.getByRole("search").getByRole("searchbox");
const hits = (page: Page) => page.getByRole("search").getByRole("listitem");
const links = (page: Page) => page.getByRole("search").getByRole("link");

/** Where the links lead, as paths below the base without the anchor. */
const found = async (page: Page, site: string): Promise<string[]> => {
  await expect(links(page).first()).toBeVisible();
  const all = await links(page).evaluateAll((elements) =>
    (elements as HTMLAnchorElement[]).map(({ href }) => href),
  );
  return all.map((href) => href.slice(site.length).replace(/#.*/, ""));
};

for (const [way, open] of Object.entries(WAYS)) {
  test(`${way} opens the search; Esc closes it and gives the focus back`, async ({ page }) => {
    await page.goto(`en/modules/${slug}/`);
    const before = page.getByRole("navigation", { name: strings.en.module.toc }).getByRole("link");
    if (way !== "the link in the header") await before.first().focus();
    await open(page);
    const dialog = page.getByRole("dialog", { name: strings.en.search.title });
    await expect(dialog).toBeVisible();
    await expect(field(page)).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    const back =
      way === "the link in the header"
        ? page.getByRole("banner").getByRole("link", { name: strings.en.search.title })
        : before.first();
    await expect(back).toBeFocused();

    await open(page);
    await expect(dialog, "and opens a second time").toBeVisible();
    await dialog.getByRole("button", { name: strings.en.site.close }).click();
    await expect(dialog).toBeHidden();
    await expect(back).toBeFocused();
  });
}

test("a slash that is typed into an answer opens nothing", async ({ page }) => {
  await page.goto("en/search/");
  await field(page).press("/");
  await expect(field(page)).toHaveValue("/");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("keys alone: type, down, up, Enter opens the place", async ({ page, site }) => {
  await page.goto("en/");
  await page.keyboard.press("/");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("group learning");
  await expect(links(page).nth(1)).toBeVisible();
  await expect(page.getByRole("search").getByRole("status")).toHaveText(
    count(strings.en.search.results, await hits(page).count()),
  );
  await page.keyboard.press("ArrowDown");
  await expect(links(page).first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(links(page).nth(1)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  const href = await links(page)
    .first()
    .evaluate((link) => (link as HTMLAnchorElement).href);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(href);
  expect(href.startsWith(site)).toBe(true);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("a result on the page itself closes the dialog and shows the place", async ({ page }) => {
  await page.goto(`en/modules/${slug}/`);
  await page.keyboard.press("/");
  await field(page).fill(syllabus.en.modules[slug]?.title ?? "");
  const here = page.locator(`.find a[href*="/modules/${slug}/#"]`).first();
  await here.click();
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("nothing of the search is loaded before it is asked for", async ({ page, site }) => {
  const requests = requestsOf(page, site);
  await page.goto(`en/modules/${slug}/`, { waitUntil: "networkidle" });
  await page.keyboard.press("End");
  await page.goto("en/", { waitUntil: "networkidle" });
  const early = () => requests.filter((path) => /pagefind|dialog|search\.json/i.test(path));
  expect(early()).toEqual([]);
  await page.keyboard.press("/");
  await expect(field(page)).toBeFocused();
  expect(requests.filter((path) => path.startsWith("pagefind/"))).toEqual([]);
  await page.keyboard.type("group");
  await expect(links(page).first()).toBeVisible();
  expect(requests.filter((path) => path.startsWith("pagefind/"))).not.toEqual([]);
});

const QUERIES: readonly (readonly [Locale, string, readonly string[]])[] = [
  ["zh-hans", "理论", ["theory-and-practice"]],
  ["zh-hans", "团体学习", ["group-and-individual"]],
  ["zh-hans", "学习型机关", ["learning-institution"]],
  ["en", "theory practice", ["theory-and-practice"]],
  ["en", "group learning", ["group-and-individual"]],
];

for (const [locale, query, slugs] of QUERIES) {
  test(`${locale}: “${query}” finds ${slugs.join(", ")}`, async ({ page, site }) => {
    await page.goto(`${locale}/search/?q=${encodeURIComponent(query)}`);
    await expect(field(page)).toHaveValue(query);
    const paths = await found(page, site);
    for (const wanted of slugs) expect(paths).toContain(`${locale}/modules/${wanted}/`);
    expect(
      paths.filter((path) => !path.startsWith(`${locale}/`)),
      "in one language",
    ).toEqual([]);
    await expect(page.getByText(strings[locale].search.fallback)).toHaveCount(0);
  });
}

test("two results never lead to the same place", async ({ page }) => {
  await page.goto(`en/search/?q=${encodeURIComponent("learning")}`);
  await expect(links(page).first()).toBeVisible();
  const hrefs = await links(page).evaluateAll((all) =>
    (all as HTMLAnchorElement[]).map(({ href }) => href),
  );
  expect(hrefs.filter((href, index) => hrefs.indexOf(href) !== index)).toEqual([]);
});

test("a query that finds nothing is told, with what to try", async ({ page }) => {
  await page.goto("en/search/");
  await field(page).fill("zzzzqqqq");
  const status = page.getByRole("search").getByRole("status");
  await expect(status).toContainText("zzzzqqqq");
  await expect(status).toContainText(strings.en.search.tip);
});

test("what is searched for is shown as text, never as markup", async ({ page }) => {
  await page.goto(`en/search/?q=${encodeURIComponent("<img src=x onerror=alert(1)>")}`);
  await expect(page.getByRole("search").getByRole("status")).not.toHaveText(
    strings.en.search.loading,
  );
  await expect(page.locator("img")).toHaveCount(0);
});

test("with a query in the field, one Esc closes the dialog too", async ({ page }) => {
  await page.goto("en/");
  await page.keyboard.press("/");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("group");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("the dialog stays in the window, however much was found", async ({ page }) => {
  await page.goto("en/");
  await page.keyboard.press("/");
  await field(page).fill("learning");
  await expect(links(page).nth(5)).toBeAttached();
  // Old browsers' own style for dialogs: in the page, not in the window.
  const dialog = page.getByRole("dialog");
  await expect(dialog).toHaveCSS("position", "fixed");
  const box = await dialog.boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
});

test("where Pagefind's WebAssembly can't start, it is not waited for", async ({ page, site }) => {
  await page.addInitScript(() => {
    WebAssembly.validate = () => false;
  });
  const requests = requestsOf(page, site);
  await page.goto("zh-hans/search/?q=%E5%9B%A2%E4%BD%93%E5%AD%A6%E4%B9%A0");
  await expect(page.getByText(strings["zh-hans"].search.fallback)).toBeVisible();
  expect(await found(page, site)).toContain("zh-hans/modules/group-and-individual/");
  expect(requests.filter((path) => path.startsWith("pagefind/"))).toEqual([]);
});

test.describe("where WebAssembly is missing", () => {
  test.beforeEach(async ({ context }) => {
    await context.addInitScript(() => {
      Reflect.deleteProperty(window, "WebAssembly");
    });
  });

  for (const [locale, query, slugs] of [
    ["en", "learning", "lifelong-learning"],
    ["zh-hans", "团体学习", "group-and-individual"],
  ] as const) {
    test(`${locale}: headings and terms are searched, and the page says so`, async ({
      page,
      site,
    }) => {
      await page.goto(`${locale}/search/?q=${encodeURIComponent(query)}`);
      await expect(page.getByText(strings[locale].search.fallback)).toBeVisible();
      expect(await found(page, site)).toContain(`${locale}/modules/${slugs}/`);
    });
  }

  test("in the dialog too", async ({ page }) => {
    await page.goto("en/");
    await page.keyboard.press("/");
    await field(page).fill("theory");
    await expect(page.getByText(strings.en.search.fallback)).toBeVisible();
    await links(page).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
});

test.describe("where the search can't be loaded", () => {
  test.use({ tolerated: /pagefind|Failed to load|console/ });

  test("the plain search answers", async ({ page, site }) => {
    await page.route(`${site}pagefind/**`, (route) => route.fulfill({ status: 404, body: "" }));
    await page.goto("en/search/?q=theory");
    await expect(page.getByText(strings.en.search.fallback)).toBeVisible();
    expect(await found(page, site)).toContain("en/modules/theory-and-practice/");
  });
});
