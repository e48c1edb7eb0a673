// The site is updated while its pages are open: they say so, never mix two builds, and have kept all that was done.
import type { Page } from "@playwright/test";
import { fill } from "#core/i18n/fill.ts";
import { modules, strings } from "./content.ts";
import { EXPECTED, openOn, PARTS, withRecord } from "./late.ts";
import { answersIn, storedEvents } from "./storage.ts";
import { expect, test } from "./support.ts";
import { buildLater, deploy, LATER } from "./update.ts";

test.use({ tolerated: EXPECTED, timezoneId: "Asia/Shanghai" });

const t = strings.en;
/** Each worker has a later build of its own. */
const folder = `.cache/updated-${process.env["TEST_WORKER_INDEX"]}`;
test.beforeAll(() => buildLater(folder));

/** Where a page says that the site was updated. */
const box = (page: Page) =>
  page
    .locator(".waiting[role=alert], .find")
    .filter({ hasText: new RegExp(`${t.site.updated}|${t.search.updated}`) })
    .first();
const reload = (page: Page) =>
  box(page).getByRole("button", { name: t.site.reload, exact: true }).click();

/** The words of the later build that a page shows. */
const laterWords = (page: Page) => page.getByText(LATER).count();

// An old page that can't have its offer to read aloud makes none: there is nothing to press.
for (const part of PARTS.filter(({ name }) => name !== "reading aloud")) {
  test(`${part.name}: an open page's next step after an update`, async ({ context, site }) => {
    await withRecord(context);
    const page = await openOn(context);
    const [address, place] = part.path.split("#");
    // A question comes alive when its reader comes near it.
    const come = async () => {
      if (place !== undefined) await page.locator(`#${place}`).scrollIntoViewIfNeeded();
    };
    const act = async () => {
      await come();
      await part.act?.(page, "en");
    };
    await page.goto(`en/${address}`);
    // What a reader acts on was there before the update; where nothing is done, coming near is the next step.
    if (part.act) await come();
    if (part.act && place?.startsWith("q-")) {
      await expect(page.locator(`#${place} button:not([type=button])`)).toBeVisible();
    }
    await page.waitForLoadState("networkidle");
    await deploy(context, site, folder);
    await act();
    const there = part.there(page, "en");
    const leads = part.leads ?? "nowhere";
    // Parts loaded before the update still work; for others a message says why not, or their link is followed.
    await expect(async () => {
      const now = [
        await there.isVisible(),
        await box(page).isVisible(),
        new URL(page.url()).pathname.endsWith(`/${leads}`),
      ];
      expect(now).toContain(true);
    }).toPass();
    if (await box(page).isVisible()) {
      await expect(box(page).getByRole("button", { name: t.site.tryAgain })).toBeHidden();
      expect(await laterWords(page), "an old page reads no new words").toBe(0);
      await reload(page);
      await page.waitForLoadState("domcontentloaded");
      if (part.name !== "what the search finds") await act();
    } else if (!new URL(page.url()).pathname.endsWith(`/${leads}`)) {
      expect(await laterWords(page), "an old page reads no new words").toBe(0);
      return;
    } else {
      await page.goBack();
      await page.reload();
      await act();
    }
    await expect(there).toBeVisible();
    expect(answersIn(await storedEvents(page)).length).toBeGreaterThan(4);
  });
}

test("a half-done test goes on through an update, and after it", async ({ context, site }) => {
  const page = await openOn(context);
  await page.goto("en/test/");
  await page.locator("#test .go").click();
  for (let n = 1; n <= 2; n++) await answerOne(page, n);
  await deploy(context, site, folder);
  await answerOne(page, 3);
  await page.reload();
  await expect(page.locator("#test .panel")).toContainText(LATER);
  await page.locator("#test .panel .go").click();
  await expect(page.locator("#test")).toContainText(`3 of 10`);
  expect(answersIn(await storedEvents(page))).toHaveLength(3);
});

/** Leaves a question that has something to choose from for later, and answers the others. */
async function answerOne(page: Page, answered: number): Promise<void> {
  const form = page.locator("#test form.q");
  for (;;) {
    await expect(form.locator("button[type=submit]")).toBeVisible();
    const choices = form.locator(".opt input");
    if ((await choices.count()) > 0) {
      await choices.first().check();
      await form.locator("button[type=submit]").click();
      await expect(page.locator("#test progress")).toHaveAttribute("value", `${answered}`);
      return;
    }
    await page.getByRole("button", { name: t.test.later }).click();
  }
}

test("a sitting of review that lies open keeps its questions, and what was answered is kept", async ({
  context,
  site,
}) => {
  await withRecord(context);
  const page = await openOn(context);
  await page.goto("en/review/");
  await page.locator("#review .go").click();
  await expect(page.locator("form.q button[type=submit]")).toBeVisible();
  const before = answersIn(await storedEvents(page)).length;
  await deploy(context, site, folder);
  const form = page.locator("form.q");
  await form.locator("input, select").first().waitFor();
  const choice = form.locator(".opt input").first();
  if ((await choice.count()) > 0) await choice.check();
  else
    await form
      .locator("select, input")
      .first()
      .evaluate((control) => control.scrollIntoView());
  await form.locator("button[type=submit]").click();
  await expect(form).toBeVisible();
  await page.reload();
  await expect(page.locator("#review .go")).toContainText(LATER);
  expect(answersIn(await storedEvents(page)).length).toBeGreaterThanOrEqual(before);
});

test("a half-written entry and a half-done assessment outlive an update", async ({
  context,
  site,
}) => {
  const log = await openOn(context);
  await log.goto("en/apply/");
  await log.locator("#add-entry").click();
  await log.locator('[data-apply="log"] textarea').first().fill("asked before I explained");
  const reflect = await openOn(context);
  await reflect.goto("en/reflect/");
  await reflect.locator("#reflect .go").click();
  await reflect.locator("#reflect .ask input").first().check();
  await deploy(context, site, folder);
  await log.reload();
  await expect(log.locator('[data-apply="log"] textarea').first()).toHaveValue(
    "asked before I explained",
  );
  await reflect.reload();
  await reflect.locator("#reflect .go").click();
  await expect(reflect.locator("#reflect .ask input:checked")).toHaveCount(1);
});

test("an old page that a cache kept says that its scripts are gone, and a reload brings the new one", async ({
  context,
  site,
}) => {
  const [slug = ""] = modules;
  const page = await openOn(context);
  const old = await (await page.request.get(`en/modules/${slug}/`)).text();
  await deploy(context, site, folder);
  await page.route(`**/en/modules/${slug}/`, (route) =>
    route.fulfill({ contentType: "text/html", body: old }),
  );
  await page.goto(`en/modules/${slug}/`);
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
  await expect(page.locator(".late").first()).toContainText(fill(t.site.late, {}));
  await expect(page.locator(".late").first()).toBeVisible();
  await page.unroute(`**/en/modules/${slug}/`);
  await page.reload();
  await page.locator("[data-question]").first().scrollIntoViewIfNeeded();
  await expect(page.locator("[data-question] button[type=submit]").first()).toContainText(LATER);
});
