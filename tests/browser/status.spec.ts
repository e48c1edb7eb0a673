// The page for hosts finds each fault of a web server in a browser, and shows the lines that mend it.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Locator, Page } from "@playwright/test";
import { CHECK_IDS, type CheckId } from "#core/hosting/checks.ts";
import { REMEDIES } from "#core/hosting/remedies.ts";
import { SERVER_IDS } from "#core/hosting/servers.ts";
import { count } from "#core/i18n/fill.ts";
import { LOCALES, type Locale } from "#core/i18n/locales.ts";
import { browserPath } from "../../src/commands/browser.ts";
import { FAULTS, serveBroken } from "../broken-server.ts";
import { accessibilityFaults } from "./axe.ts";
import { strings } from "./content.ts";
import { inTurn } from "./languages.ts";
import { expect, expectFocusKept, test } from "./support.ts";

const row = (page: Pick<Page, "locator">, id: CheckId): Locator =>
  page.locator(`#status [data-check="${id}"]`);
const stateOf = (page: Pick<Page, "locator">, id: CheckId) =>
  row(page, id).getAttribute("data-state");

/** The checks by what the page says of them. */
async function statesOf(page: Page): Promise<Record<string, CheckId[]>> {
  await expect(page.locator("#status .checks")).toBeVisible();
  const states: Record<string, CheckId[]> = {};
  for (const id of CHECK_IDS) {
    const state = (await stateOf(page, id)) ?? "missing";
    states[state] = [...(states[state] ?? []), id];
  }
  return states;
}

/** A host name that is not the computer itself, over plain HTTP: to browsers no secure address. */
const HOST = "study.example";
const executablePath = browserPath();
test.use({
  launchOptions: {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ["--no-sandbox", "--disable-gpu", `--host-resolver-rules=MAP ${HOST} 127.0.0.1`],
  },
});

for (const place of ["root", "sub-path"] as const) {
  test.describe(`at the ${place}`, () => {
    test.use({ place });

    for (const locale of inTurn(import.meta.url)) {
      test(`${locale}: all is in order, every file too once it is asked for`, async ({ page }) => {
        const t = strings[locale].status;
        await page.goto(`${locale}/status/`);
        const asYet = count(t.allQuick, CHECK_IDS.length - 1);
        await expect(page.getByRole("heading", { name: asYet })).toBeVisible();
        expect(await statesOf(page)).toEqual({
          unseen: ["files"],
          good: CHECK_IDS.filter((id) => id !== "files"),
        });
        await expect(row(page, "files")).toContainText(t.filesUnseen);
        const [start = ""] = t.everything.split("{n}");
        await page.getByRole("button", { name: start }).press("Enter");
        await expect(row(page, "files")).toHaveAttribute("data-state", "good");
        expect(await statesOf(page)).toEqual({ good: [...CHECK_IDS] });
        await expect(
          page.getByRole("heading", { name: count(t.allWell, CHECK_IDS.length) }),
        ).toBeVisible();
        await expectFocusKept(page);
      });
    }
  });
}

test.describe("on a server with a fault", () => {
  test.use({ tolerated: /^outside the site: http:\/\/localhost:|violat|policy/ });

  for (const [index, [name, fault]] of Object.entries(FAULTS).entries()) {
    const id = name as CheckId;
    const locale = LOCALES[index % LOCALES.length] as Locale;
    test(`${locale}: ${id} is found, and its lines stand there for every server`, async ({
      page,
    }) => {
      const t = strings[locale].status;
      const { url, stop } = await serveBroken(fault);
      await page.goto(`${url}${locale}/status/`);
      await expect(page.locator("#status .checks")).toBeVisible();
      if (id === "files") {
        const [start = ""] = t.everything.split("{n}");
        await page.getByRole("button", { name: start }).click();
        await expect(row(page, id)).toHaveAttribute("data-state", "bad");
      }
      const { bad = [] } = await statesOf(page);
      // Where a policy forbids inline styles, the page shows itself what that does.
      expect(bad).toEqual(id === "policy" ? ["policy", "scripts"] : [id]);
      await expect(
        page.getByRole("heading", { name: count(t.toDo, bad.length), exact: true }),
      ).toBeVisible();
      await expect(row(page, id)).toContainText(t[`${id}Bad`]);
      const remedy = REMEDIES[id];
      // A choice that changes nothing would only ask for thought.
      if (!remedy) await expect(page.getByLabel(t.server)).toHaveCount(0);
      for (const server of remedy ? SERVER_IDS : []) {
        await page.getByLabel(t.server).selectOption(server);
        await expect(row(page, id).locator("pre")).toHaveText(remedy?.[server].join("\n") ?? "");
      }
      if (id !== "policy") expect(await accessibilityFaults(page)).toEqual([]);
      stop();
    });
  }

  test("what an unknown server would need is not guessed: a choice is offered", async ({
    page,
  }) => {
    const t = strings.en.status;
    const { url, stop } = await serveBroken(FAULTS.sniff);
    await page.goto(`${url}en/status/`);
    await expect(row(page, "sniff")).toContainText(t.choose);
    stop();
  });

  test("a server that says its name is chosen", async ({ page }) => {
    const { url, stop } = await serveBroken((reply) => {
      reply.headers["Server"] = "Microsoft-IIS/10.0";
      FAULTS.sniff(reply);
    });
    await page.goto(`${url}en/status/`);
    await expect(page.getByLabel(strings.en.status.server)).toHaveValue("iis");
    await expect(row(page, "sniff").locator("pre")).toContainText("<remove");
    stop();
  });

  test("within a frame of another site it says so, and that every site may frame this one", async ({
    page,
  }) => {
    const { url, stop } = await serveBroken(FAULTS.frames);
    const portal = createServer((_, response) => {
      response.setHeader("Content-Type", "text/html");
      response.end(
        `<!doctype html><link rel=icon href="data:,"><iframe width=900 height=900 src="${url}en/status/"></iframe>`,
      );
    });
    await new Promise<void>((resolve) => portal.listen(0, resolve));
    await page.goto(`http://localhost:${(portal.address() as AddressInfo).port}/`);
    const frame = page.frameLocator("iframe");
    await expect(row(frame, "framed")).toHaveAttribute("data-state", "note");
    await expect(row(frame, "frames")).toHaveAttribute("data-state", "bad");
    portal.close();
    stop();
  });
});

test.describe("over plain HTTP by a host name", () => {
  test.use({ tolerated: new RegExp(`^outside the site: http://${HOST}:`) });

  test("it works, and says that the address is not secure", async ({ page }) => {
    const { url, stop } = await serveBroken();
    await page.goto(`${url.replace("localhost", HOST)}zh-hans/status/`);
    const { note, bad } = await statesOf(page);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    expect(note).toEqual(["secure"]);
    expect(bad).toBeUndefined();
    await expect(row(page, "secure")).toContainText(`http://${HOST}:`);
    stop();
  });
});

test("About leads there", async ({ page }) => {
  const t = strings.en.status;
  await page.goto("en/about/");
  await page.getByRole("link", { name: t.link }).click();
  await expect(page.getByRole("heading", { level: 1, name: t.title })).toBeVisible();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });
  for (const locale of inTurn(import.meta.url)) {
    test(`${locale}: it says so, and what to do instead`, async ({ page }) => {
      await page.goto(`${locale}/status/`);
      const told = page.locator("main noscript .note");
      await expect(told).toBeVisible();
      await expect(told).toHaveText(strings[locale].status.noScript);
    });
  }
});
