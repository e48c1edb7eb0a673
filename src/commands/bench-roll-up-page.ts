// A roll-up of 10,000 files on its page, in a real browser, and one of the largest records among few: how long the page does
// not answer, at most, and how much memory it takes. Before any script of a page runs, the browser makes the list of the
// chosen files in one task; an empty page shows how long that alone is. A folder that is dropped has no such list.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { rollUpCourse } from "#core/content/roll-up.ts";
import { exampleFiles } from "#core/rollup/example.ts";
import { largeRecord } from "#core/rollup/testing/large.ts";
import { readContent } from "../course/reading.ts";
import { browserPath } from "./browser.ts";
import { type Busy, busy } from "./busy.ts";
import { dropFiles } from "./drop-files.ts";
import { serveFolder } from "./server.ts";

const FILES = 10_000;
const DAY = 20_782;
const LIMIT = 600_000;
const LARGE = 150_000;

const { course } = readContent();
if (!course) throw new Error("The content has errors: npm run check");
const known = rollUpCourse(course.site.course, [...course.modules.values()], course);
const folder = mkdtempSync(join(tmpdir(), "whetstone-"));
const paths: string[] = [];
for (let seed = 1; paths.length < FILES; seed++) {
  for (const { text } of exampleFiles(known, ["asked first"], DAY, seed)) {
    const path = join(folder, `${paths.length}.json`);
    writeFileSync(path, text);
    paths.push(path);
  }
}
const { server, url } = await serveFolder("dist", "/", 0);
const executablePath = browserPath();
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: ["--no-sandbox"],
});
const page = await browser.newPage();
await page.setContent("<input type=file multiple onchange='this.files.length'>");
const rows: Busy[] = [
  await busy(page, `${FILES} files: chosen on an empty page, the browser's own work`, () =>
    page.locator("input").setInputFiles(paths, { timeout: LIMIT }),
  ),
];
await page.goto(`${url}en/facilitate/roll-up/`);
await page.locator(".drop").waitFor();
const choose = () => page.locator(".drop input").setInputFiles(paths, { timeout: LIMIT });
rows.push(
  await busy(page, `${FILES} files: stopped while they are read`, async () => {
    await choose();
    await page.locator("#roll-up .panel button").click();
    await page.locator("#roll-up .panel").waitFor({ state: "detached" });
  }),
  await busy(page, `${FILES} files: read and shown`, async () => {
    await choose();
    await page.locator("#shows").waitFor({ timeout: LIMIT });
  }),
);
await page.reload();
await page.locator(".drop").waitFor();
rows.push(
  await busy(page, `a folder of ${FILES} files, dropped: read and shown`, async () => {
    await dropFiles(page.locator(".drop"), [folder]);
    await page.locator("#shows").waitFor({ timeout: LIMIT });
  }),
);
const large = join(folder, "large.json");
writeFileSync(large, largeRecord(known, LARGE));
const again = join(folder, "again.json");
writeFileSync(again, largeRecord(known, LARGE + 1));
for (const [step, files] of [
  [`a record of ${LARGE} events among ten: read and shown`, [large]],
  ["the same person's next record beside it: united", [large, again]],
] as const) {
  await page.reload();
  await page.locator(".drop").waitFor();
  rows.push(
    await busy(page, step, async () => {
      await page
        .locator(".drop input")
        .setInputFiles([...files, ...paths.slice(0, 9)], { timeout: LIMIT });
      await page.locator("#shows").waitFor({ timeout: LIMIT });
    }),
  );
}
console.table(rows);
await browser.close();
server.close();
rmSync(folder, { recursive: true });
