// A language that reads from right to left, and of which not everything is translated: added in a copy of the project (third-language.ts).
import { type Serving, serveFolder } from "../../src/commands/server.ts";
import { buildThirdLanguage, THIRD, TRANSLATED, UNTRANSLATED } from "../third-language.ts";
import { accessibilityFaults } from "./axe.ts";
import { tooWide } from "./layout.ts";
import { MARGIN, sheetsOf } from "./sheets.ts";
import { test as base, enliven, expect } from "./support.ts";

const test = base.extend<object, { third: Serving }>({
  third: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its first parameter.
    async ({}, use) => {
      const third = await serveFolder(buildThirdLanguage(".cache/third"), "/", 0);
      await use(third);
      third.server.close();
    },
    { scope: "worker", timeout: 300_000 },
  ],
  site: ({ third }, use) => use(third.url),
});

// One build serves all.
test.describe.configure({ mode: "default" });

const own = `${THIRD}/modules/${TRANSLATED[1]}/`;
const lent = `${THIRD}/modules/${UNTRANSLATED}/`;
const pages = [
  `${THIRD}/`,
  own,
  `${own}answers/`,
  lent,
  `${THIRD}/facilitate/${TRANSLATED[1]}/live/`,
  ...[
    "glossary",
    "sources",
    "about",
    "facilitate",
    "facilitate/series",
    "facilitate/handover",
    `facilitate/${TRANSLATED[1]}`,
    "review",
    "test",
    "reflect",
    "apply",
    "path",
    "record",
    "search",
    "status",
  ].map((page) => `${THIRD}/${page}/`),
];

for (const path of pages) {
  test(`/${path} fits a phone, and axe finds nothing`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(path);
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
    await enliven(page);
    await page.waitForLoadState("networkidle");
    expect(await tooWide(page), "360 px").toEqual([]);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
}

test("a page that was not translated says so, and its text has its own language and direction", async ({
  page,
}) => {
  await page.goto(lent);
  await expect(page.locator("body > .note")).toContainText("English");
  await expect(page.locator("main")).toHaveAttribute("lang", "en");
  await expect(page.locator("main")).toHaveAttribute("dir", "ltr");
  await page.goto(own);
  await expect(page.locator("body > .note")).toHaveCount(0);
  expect(await page.locator("main").getAttribute("lang")).toBeNull();
});

test("complete languages lend nothing", async ({ page }) => {
  for (const locale of ["en", "zh-hans"]) {
    await page.goto(`${locale}/modules/${UNTRANSLATED}/`);
    await expect(page.locator("body > .note")).toHaveCount(0);
    expect(await page.locator("main").getAttribute("lang")).toBeNull();
  }
});

test("the columns beside the text change sides with the direction of its language", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const middle = async (selector: string): Promise<number> => {
    const box = await page.locator(selector).first().boundingBox();
    if (!box) throw new Error(`${selector} is not shown`);
    return box.x + box.width / 2;
  };
  await page.goto(own);
  expect(await tooWide(page)).toEqual([]);
  const text = await middle(".body .text p:not(.from)");
  expect(await middle(".toc")).toBeLessThan(text);
  expect(await middle(".text .from")).toBeLessThan(text);
  expect(await middle(".mark")).toBeGreaterThan(await middle(".bar [data-language]"));
  await page.goto(lent);
  expect(await tooWide(page)).toEqual([]);
  expect(await middle(".toc")).toBeGreaterThan(await middle(".body .text p:not(.from)"));
  expect(await middle(".text .from")).toBeGreaterThan(await middle(".body .text p:not(.from)"));
});

test("a lesson prints within the margins of its sheets, its lines beginning on the right", async ({
  page,
}) => {
  await page.goto(own);
  await enliven(page);
  const sheets = await sheetsOf(page);
  expect(sheets.length).toBeLessThanOrEqual(6);
  const lines = sheets.flatMap(({ lines }) => lines);
  expect(lines.length).toBeGreaterThan(50);
  for (const { text, left, right } of lines) {
    expect(left, text).toBeGreaterThan(MARGIN.side - 2);
    expect(right, text).toBeLessThan(210 - MARGIN.side + 2);
  }
  const atEdge = (place: number, edge: number): boolean => Math.abs(place - edge) < 3;
  const fromRight = lines.filter(({ right }) => atEdge(right, 210 - MARGIN.side)).length;
  const fromLeft = lines.filter(({ left }) => atEdge(left, MARGIN.side)).length;
  expect(fromRight).toBeGreaterThan(fromLeft);
});
