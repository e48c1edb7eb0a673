// Another site shows ours in a frame: nothing that changes the record starts there, for that site could lay its own
// buttons over it. Two servers with two ports are two origins.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { FrameLocator, Page } from "@playwright/test";
import type { Locale } from "#core/i18n/locales.ts";
import { serveFolder } from "../../src/commands/server.ts";
import { strings } from "./content.ts";
import { inTurn } from "./languages.ts";
import { keep, stored } from "./storage.ts";
import { expect, test } from "./support.ts";

let site: Awaited<ReturnType<typeof serveFolder>>;
let portal: { readonly server: Server; readonly url: string };

test.use({ tolerated: /^outside the site: http:\/\/localhost:/ });

test.beforeAll(async () => {
  site = await serveFolder("dist", "/", 0, "*");
  const server = createServer((request, response) => {
    response.setHeader("Content-Type", "text/html");
    const page = new URL(request.url ?? "/", "http://localhost").searchParams.get("page") ?? "";
    response.end(`<!doctype html><link rel="icon" href="data:,"><iframe width="900" height="700"
      src="${site.url}${page}"></iframe>`);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  portal = { server, url: `http://localhost:${port}` };
});

test.afterAll(() => {
  site.server.close();
  portal.server.close();
});

/** Opens a page of the site inside a frame of the portal. */
async function openFramed(page: Page, path: string): Promise<FrameLocator> {
  await page.goto(`${portal.url}/?page=${path}`);
  return page.frameLocator("iframe");
}

/** As if the unit had named the portals in site.json. */
async function name(page: Page, portals: string): Promise<void> {
  await page.route(`${site.url}site.json`, (route) =>
    route.fulfill({ json: { portals: portals.split(" ") } }),
  );
}

/** What takes a record away, brings one in or hands one out. */
const CHANGES = ["save", "eraseAsk", "add", "leave"] as const;

async function expectNothingStarts(frame: FrameLocator, locale: Locale): Promise<void> {
  const { record: t, site: words } = strings[locale];
  await expect(frame.getByText(words.framed)).toBeVisible();
  for (const change of CHANGES) {
    await expect(frame.getByRole("button", { name: t[change], exact: true })).toHaveCount(0);
  }
  await expect(frame.locator("input[type=file]")).toHaveCount(0);
}

async function expectAllStarts(frame: FrameLocator | Page, locale: Locale): Promise<void> {
  const { record: t, site: words } = strings[locale];
  for (const change of CHANGES) {
    await expect(frame.getByRole("button", { name: t[change], exact: true }).first()).toBeVisible();
  }
  await expect(frame.locator("input[type=file]")).toHaveCount(1);
  await expect(frame.getByText(words.framed)).toHaveCount(0);
}

for (const locale of inTurn(import.meta.url)) {
  const { apply: t, site: words } = strings[locale];

  test(`${locale}: framed by another site: the record is shown, and nothing that changes it starts`, async ({
    page,
  }) => {
    const frame = await openFramed(page, `${locale}/record/`);
    await expectNothingStarts(frame, locale);
    const [alone] = await Promise.all([
      page.waitForEvent("popup"),
      frame.getByRole("link", { name: words.openAlone }).click(),
    ]);
    await expectAllStarts(alone, locale);
  });

  test(`${locale}: framed by a portal that site.json names: all of it works`, async ({ page }) => {
    await name(page, `https://elsewhere.example ${portal.url}`);
    await expectAllStarts(await openFramed(page, `${locale}/record/`), locale);
  });

  test(`${locale}: framed by one that is not named beside others that are`, async ({ page }) => {
    await name(page, `https://elsewhere.example ${portal.url}0`);
    await expectNothingStarts(await openFramed(page, `${locale}/record/`), locale);
  });

  test(`${locale}: framed by another site, an entry of the log can't be erased`, async ({
    page,
  }) => {
    await page.goto(`${site.url}${locale}/apply/`);
    await keep(page, [
      { type: "practised", entry: "e", module: "theory-and-practice", tried: "Two cases a week" },
    ]);
    const before = await stored(page);
    const frame = await openFramed(page, `${locale}/apply/`);
    await frame.locator("summary.name").click();
    await frame.getByText(t.more, { exact: true }).click();
    await frame.getByRole("button", { name: t.erase, exact: true }).first().click();
    await expect(frame.getByText(words.framed)).toBeVisible();
    await expect(frame.getByRole("button", { name: t.eraseYes, exact: true })).toHaveCount(0);
    await expect(frame.getByRole("button", { name: t.cancel, exact: true })).toBeVisible();
    await page.goto(`${site.url}${locale}/apply/`);
    expect(await stored(page)).toEqual(before);
  });

  test(`${locale}: framed by another site, what is kept for groups is neither shown nor handed out`, async ({
    page,
  }) => {
    const frame = await openFramed(page, `${locale}/facilitate/handover/`);
    await expect(frame.getByText(strings[locale].handover.framed)).toBeVisible();
    await expect(frame.getByRole("main").getByRole("button")).toHaveCount(0);
    await expect(frame.locator("input, select")).toHaveCount(0);
    await name(page, portal.url);
    const named = await openFramed(page, `${locale}/facilitate/handover/`);
    await expect(named.locator("#load")).toBeVisible();
  });
}
