// Every late file fails in every way: the reader is told, and after the fault the part loads and keeps what was
// chosen.
import type { BrowserContext, Locator, Page, Request } from "@playwright/test";
import { LOCALES, type Locale } from "#core/i18n/locales.ts";
import { strings } from "./content.ts";
import {
  EXPECTED,
  FAULTS,
  type Fault,
  isAskedFor,
  lateFilesOf,
  openOn,
  PARTS,
  type Part,
  withRecord,
} from "./late.ts";
import { expect, MORE, REST, test } from "./support.ts";

test.use({ tolerated: EXPECTED, timezoneId: "Asia/Shanghai" });

/** The time limits of the loader, ms. A style has a shorter one, because the part can be shown without it. */
const patienceWith = (file: string) => (file.endsWith(".css") ? 6_000 : 16_000);

const FAULT_NAMES = Object.keys(FAULTS) as Fault[];

for (const [row, part] of PARTS.entries()) {
  for (const [column, fault] of FAULT_NAMES.entries()) {
    // Each part in both languages, each fault in both, and half of the work.
    const locale = LOCALES[(row + column) % LOCALES.length] as Locale;
    const tag = ["@late", `@${part.name.replaceAll(" ", "-")}`, `@${fault.replaceAll(" ", "-")}`];
    // The whole table takes longer than all other tests: `npm test -- --all` runs it. CI runs one fault of each part, and `npm test`
    // every third part, as one loader fetches them all.
    if ((row + column) % FAULT_NAMES.length > 0) tag.push(REST);
    else if (row % 3 > 0) tag.push(MORE);
    test(`${part.name}, ${locale}: ${fault}`, { tag }, async ({ browser, context, site }, info) => {
      await withRecord(context);
      const files = await lateFilesOf(browser, site, locale, part);
      expect(files.length).toBeGreaterThan(0);
      for (const file of files) {
        await test.step(file.slice(site.length), () => hold(context, part, locale, fault, file));
      }
      info.annotations.push({ type: "cells", description: `${files.length}` });
    });
  }
}

async function hold(
  context: BrowserContext,
  part: Part,
  locale: Locale,
  fault: Fault,
  file: string,
): Promise<void> {
  const page = await openOn(context);
  const pattern = file.includes("*") ? file : `${file}*`;
  await page.route(pattern, FAULTS[fault]);
  const open = async () => {
    await page.goto(`${locale}/${part.path}`, { waitUntil: "domcontentloaded" });
    await part.act?.(page, locale);
  };
  const isHungOnly = hungOnly(page, (url) => url.startsWith(file.split("*")[0] ?? file));
  await open();
  if (fault === "hung") {
    const outcome = async () =>
      part.leads === undefined || file.endsWith(".css")
        ? (await part
            .there(page, locale)
            .or(told(page, part, locale))
            .count()) > 0
        : page.url().includes(`/${locale}/${part.leads}`);
    await expect(async () => {
      // Forward the clock only when nothing but the hung file is pending: other requests would time out as well. After a
      // timeout the page may request the file in another way, which hangs again.
      if (isHungOnly()) await page.clock.fastForward(patienceWith(file));
      expect(await outcome()).toBe(true);
    }).toPass({ timeout: 60_000 });
  }
  if (file.endsWith(".css")) {
    // Without its style a part is plainer, and does all that it does.
    await expect(part.there(page, locale)).toBeVisible();
  } else if (part.leads === undefined) {
    await isTold(page, part, locale);
    await part.choose?.(page);
    await page.unrouteAll({ behavior: "ignoreErrors" });
    // What comes along with a script is read once a page: one that was cut short needs a new page.
    if (fault === "cut short" && !isAskedFor(file)) await reload(page, part, locale);
    else if (fault === "aborted") await reconnect(page);
    else await tryAgain(page, part, locale);
    await expect(part.there(page, locale)).toBeVisible();
    if (fault !== "cut short" || isAskedFor(file)) await part.chosen?.(page);
    await expect(page.locator(".waiting[role=alert]")).toHaveCount(0);
  } else {
    await expect(page).toHaveURL(new RegExp(`/${locale}/${part.leads}(?:#|$)`));
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await open();
    await expect(part.there(page, locale)).toBeVisible();
  }
  await page.close();
}

/** Tells whether of all that was asked for only what hangs is still on its way. */
function hungOnly(page: Page, hangs: (url: string) => boolean): () => boolean {
  const open = new Set<Request>();
  page.on("request", (request) => open.add(request));
  page.on("requestfinished", (request) => open.delete(request));
  page.on("requestfailed", (request) => open.delete(request));
  return () => open.size > 0 && [...open].every((request) => hangs(request.url()));
}

const told = (page: Page, part: Part, locale: Locale): Locator =>
  part.told?.(page, locale) ?? page.locator(".waiting[role=alert]").first();

async function isTold(page: Page, part: Part, locale: Locale): Promise<void> {
  const { site, search } = strings[locale];
  await expect(told(page, part, locale)).toBeVisible();
  const words = [site.late, search.failed, search.fallback].map((text) => page.getByText(text));
  const [late, failed, fallback] = words as [Locator, Locator, Locator];
  await expect(late.or(failed).or(fallback).first()).toBeVisible();
}

const again = (page: Page, locale: Locale) =>
  page.getByRole("main").getByRole("button", { name: strings[locale].site.tryAgain }).first();

async function tryAgain(page: Page, _: Part, locale: Locale): Promise<void> {
  await again(page, locale).click();
}

async function reload(page: Page, part: Part, locale: Locale): Promise<void> {
  await page
    .getByRole("main")
    .getByRole("button", { name: strings[locale].site.reload })
    .first()
    .click();
  await page.waitForLoadState("domcontentloaded");
  await part.act?.(page, locale);
}

async function reconnect(page: Page): Promise<void> {
  await page.context().setOffline(true);
  await page.context().setOffline(false);
}
