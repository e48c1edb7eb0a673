// Pages whose own script does not come, or can't run: they say so, by words and style alone.
import type { Locator, Page, Route } from "@playwright/test";
import { fill } from "#core/i18n/fill.ts";
import { LOCALES, type Locale } from "#core/i18n/locales.ts";
import { modules, strings } from "./content.ts";
import { EXPECTED, FAULTS, withRecord } from "./late.ts";
import { expect, MORE, test, toPaper } from "./support.ts";

/** A script that was cut short is an error of its own. */
test.use({
  tolerated: new RegExp(`${EXPECTED.source}|^uncaught: (?:Unexpected|Invalid|[Mm]issing)`),
});

const [slug = ""] = modules;

/** Pages with what shows that their script runs. */
const PAGES = {
  "": "#progress:empty",
  [`modules/${slug}/`]: "[data-question] button[type=submit]",
  "review/": "#review .go",
  "test/": "#test .go",
  "record/": "#keeping h2#erase",
  "learning/": "#learning .sheet",
  "path/": "#path form [type=date]",
  "reflect/": "#reflect .go",
  "apply/": "#add-goal",
  "search/": "#search input:focus",
  "status/": "#status .checks",
  "offline/": "#offline [role=status]",
  [`facilitate/${slug}/live/`]: "#live .go",
  "facilitate/roll-up/": "#roll-up .drop",
  "facilitate/handover/": "#handover #load",
} as const;

const FAILING: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  ...FAULTS,
  "text/plain": async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      contentType: "text/plain",
      headers: { "X-Content-Type-Options": "nosniff" },
    });
  },
};

/** Lets the page's scripts fail. */
const failScripts = (page: Page, fail: (route: Route) => Promise<void>) =>
  page.route(/\/_astro\/[^/]*\.js/, fail);

/** A browser that does not know what a module is. */
const forgetModules = (page: Page) =>
  page.route(/\/$/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll("type=module", "type=not-known");
    await route.fulfill({ response, body });
  });

/** The time after which a page says that its script did not come. */
const wait = (page: Page) =>
  page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });

const BREAKS = Object.entries(FAILING)
  .map(([name, fail]) => [name, (page: Page) => failScripts(page, fail)] as const)
  .concat([["a browser without modules", forgetModules]]);

for (const [index, [name, breaks]] of BREAKS.entries()) {
  // The page does not learn how a script failed: one that is refused and one that never comes stand for all.
  const tag = ["404", "hung"].includes(name) ? [] : [MORE];
  test(`${name}: every page says a word at once, tells what failed, and works again after a reload`, {
    tag,
  }, async ({ context }) => {
    await withRecord(context);
    for (const [at, [path, works]] of Object.entries(PAGES).entries()) {
      const locale = LOCALES[(index + at) % LOCALES.length] as Locale;
      await test.step(`${locale}/${path}`, async () => {
        const page = await context.newPage();
        await breaks(page);
        await page.goto(`${locale}/${path}`, { waitUntil: "commit" });
        const late = page.locator(".late").first();
        // Something to read is there from the first moment; the sentence takes its time.
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expect(firstWord(page, path, locale)).toBeVisible({ timeout: 1000 });
        await expect(late).toBeHidden();
        await expect(page.locator("footer")).toBeAttached();
        await wait(page);
        await expect(late).toBeVisible();
        await expect(late).toContainText(strings[locale].site.late);
        await page.unrouteAll({ behavior: "ignoreErrors" });
        await page.reload();
        // A question comes to life when it comes near.
        for (const question of (await page.locator("[data-question]").all()).slice(0, 1)) {
          await question.scrollIntoViewIfNeeded();
        }
        await expect(page.locator(works).first()).toBeAttached();
        await expect(page.locator(".late:visible")).toHaveCount(0);
        await page.close();
      });
    }
  });
}

/** What a page says while its script is on the way; home has the first module for whoever comes back. */
function firstWord(page: Page, path: string, locale: Locale): Locator {
  const main = page.getByRole("main");
  const { site, module, home, search } = strings[locale];
  if (path === "") {
    return main.locator(".back").getByRole("link", { name: fill(home.start, { n: 1 }) });
  }
  if (path === "search/") return main.getByText(search.keys).first();
  return main.getByText(path.startsWith("modules/") ? module.notReady : site.loading).first();
}

test("where the script does not come, a page prints as paper has it all the same", async ({
  page,
}) => {
  await failScripts(page, FAULTS["404"]);
  for (const path of [`en/modules/${slug}/`, "en/glossary/", "en/record/"]) {
    await page.goto(path);
    await toPaper(page);
    await expect(page.locator("html"), path).toHaveCSS("font-size", "14px");
    for (const menu of [".bar", ".foot"]) await expect(page.locator(menu), path).toBeHidden();
  }
});

test("where the header's script does not come, search and language are links", async ({ page }) => {
  await page.route(/\/_astro\/site\./, FAULTS["404"]);
  await page.goto("en/glossary/");
  const banner = page.getByRole("banner");
  await banner.getByRole("link", { name: strings.en.search.title }).click();
  await expect(page).toHaveURL(/\/en\/search\/$/);
  await banner.getByRole("link", { name: strings["zh-hans"].site.languageName }).click();
  await expect(page).toHaveURL(/\/zh-hans\/search\//);
});

/** What a page asks for comes so much later, ms: a busy machine draws its first words in less. */
const SCRIPT_COMES = 6000;

test("on a slow network every page says a word before any script can have come", async ({
  context,
}) => {
  test.slow();
  await withRecord(context);
  await Promise.all(
    Object.keys(PAGES).map(async (path) => {
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send("Network.enable");
      await session.send("Network.emulateNetworkConditions", {
        offline: false,
        latency: SCRIPT_COMES,
        downloadThroughput: 50 * 1024,
        uploadThroughput: 50 * 1024,
      });
      await page.goto(`zh-hans/${path}`, { waitUntil: "commit" });
      await expect(firstWord(page, path, "zh-hans")).toBeVisible({ timeout: SCRIPT_COMES - 1000 });
      await page.close();
    }),
  );
});
