// How long large files keep the record page at work, in a real browser: in all, and in the longest single task, during
// which it does not answer.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { writeFile } from "../core/record/file.ts";
import { learner } from "../core/record/testing/learner.ts";
import { readSite } from "../course/reading.ts";
import { browserPath } from "./browser.ts";
import { type Busy, busy } from "./busy.ts";
import { serveFolder } from "./server.ts";

const { course } = readSite();
const folder = mkdtempSync(join(tmpdir(), "whetstone-"));
const { server, url } = await serveFolder("dist", "/", 0);
const executablePath = browserPath();
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: ["--no-sandbox"],
});

const rows: Busy[] = [];
const time = async (page: Page, step: string, run: () => Promise<unknown>) =>
  rows.push(await busy(page, step, run));

async function open(): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${url}en/record/`);
  await page.locator("input[type=file]").waitFor();
  return page;
}

/** Chooses a file that holds this text. */
async function choose(page: Page, text: string): Promise<void> {
  const path = join(folder, "record.json");
  writeFileSync(path, text);
  await page.locator("input[type=file]").setInputFiles(path);
}

const panel = "#load ~ .panel .acts .go";
const said = (page: Page, words: RegExp) =>
  page.locator("#load ~ [role=status]").filter({ hasText: words }).waitFor({ timeout: 120_000 });

for (const count of [50_000, 150_000]) {
  const events = learner(Math.ceil(count / 14)).slice(0, count);
  const text = writeFile({ course, savedAt: Date.now(), events });
  const page = await open();
  const title = `${count.toLocaleString("en")} events, ${(text.length / 1e6).toFixed(0)} MB`;
  await time(page, `${title}: looked at`, async () => {
    await choose(page, text);
    await page.locator(panel).waitFor({ timeout: 120_000 });
  });
  await time(page, `${title}: merged`, async () => {
    await page.locator(panel).click();
    await said(page, /Added|no room/);
  });
  await time(page, `${title}: looked at again`, async () => {
    await choose(page, `${text} `);
    await page.locator("#load ~ .panel .acts .quiet").waitFor({ timeout: 120_000 });
  });
  await time(page, `${title}: saved`, () =>
    Promise.all([
      page.waitForEvent("download", { timeout: 120_000 }),
      page.locator("#record .go").first().click(),
    ]),
  );
  await time(page, `${title}: the next page`, async () => {
    await page.reload();
    await page.locator("input[type=file]").waitFor();
  });
  await page.close();
}
for (const [name, text] of [
  ["10 MB of [", "[".repeat(10_000_000)],
  ["10 MB of quotes", `{"a":"${'\\"'.repeat(5_000_000)}"}`],
] as const) {
  const page = await open();
  await time(page, name, async () => {
    await choose(page, text);
    await said(page, /can’t be loaded/);
  });
  await page.close();
}
console.table(rows);
await browser.close();
server.close();
rmSync(folder, { recursive: true });
