// The course as a folder that is opened without a web server, in a browser of today; old and other ones: tests/browsers/folder.test.ts.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { joinId, withHead, writeLines } from "#core/record/text.ts";
import { packageFolder } from "../folder.ts";
import { firstAnswer } from "./answers.ts";
import { modules, type Question, questionOf, questions, strings, syllabus } from "./content.ts";
import { button, respond, result, rightResponse, wrongResponse } from "./question.ts";
import { HOME } from "./storage.ts";
import { test as base, expect } from "./support.ts";

const DAY = 24 * 60 * 60 * 1000;
const [first = ""] = modules;

/** The folder is written once for each worker. All that the page asks for has to be in it. */
const test = base.extend<object, { written: ReturnType<typeof packageFolder> }>({
  written: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
    async ({}, use, { parallelIndex }) => use(packageFolder(`folder-${parallelIndex}`)),
    { scope: "worker" },
  ],
  site: ({ written }, use) => use(written.url),
});
// Such a page has the browser's worker for reading without a network, and can't use it.
test.use({ keeps: true });

/** Opens a question's module and answers it. */
async function answer(page: Page, question: Question, how: typeof rightResponse): Promise<void> {
  const form = page.locator(`#q-${question.item.id}`);
  await form.scrollIntoViewIfNeeded();
  await expect(button(form)).toBeVisible();
  await respond(form, question, "en", how(question, "en"));
  await button(form).click();
}

test("a question tells right from wrong, and the record has the answer on other pages and after a reload", async ({
  page,
}) => {
  const [question, other] = [questionOf("single"), questionOf("single", 1)];
  const { quiz } = strings.en;
  await page.goto(`en/modules/${other.module}/index.html`);
  await answer(page, other, wrongResponse);
  await expect(button(page.locator(`#q-${other.item.id}`))).toHaveText(quiz.tryAgain);
  await page.goto(`en/modules/${question.module}/index.html`);
  await answer(page, question, rightResponse);
  await expect(result(page.locator(`#q-${question.item.id}`))).toContainText(quiz.right);
  await page.locator('header a[href*="/record/"]').click();
  await expect(page).toHaveURL(/\/en\/record\/index\.html$/);
  await expect(page.getByText(strings.en.folder.record)).toBeVisible();
  const module = page.locator(`[data-module="${question.module}"]`);
  await expect(module).toBeVisible();
  await page.reload();
  await expect(module).toBeVisible();
});

test("every page that script fills is filled", async ({ page, written }) => {
  const pages = new Map(
    readdirSync(join(written.folder, "en"), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".html"))
      .map((path) => [path, readFileSync(join(written.folder, "en", path), "utf8")] as const)
      // One page for each script.
      .map(([path, html]) => [/data-run="([^"]*)"/.exec(html)?.[1], path] as const),
  );
  expect(pages.size).toBeGreaterThan(12);
  for (const [run, path] of pages) {
    expect(run, path).toBeDefined();
    await page.goto(`en/${path}`);
    await expect(page.locator("main .waiting"), path).toHaveCount(0);
    const folders = await page
      .locator("a[href]")
      .evaluateAll((links) =>
        (links as HTMLAnchorElement[]).flatMap(({ protocol, pathname }) =>
          protocol === "file:" && !pathname.endsWith(".html") ? [pathname] : [],
        ),
      );
    expect(folders, path).toEqual([]);
  }
});

test("what is due is reviewed", async ({ page }) => {
  const due = questions
    .filter(({ module }) => module === modules[1])
    .map((question, nth) => ({
      ...firstAnswer(question),
      id: joinId("laid", nth),
      at: Date.now() - 10 * DAY + nth,
    }));
  await page.goto("en/about/index.html");
  await page.evaluate(
    ([key = "", text = ""]) => localStorage.setItem(key, text),
    [`${HOME}log:laid:0`, withHead(writeLines("laid", due))],
  );
  await page.goto("en/review/index.html");
  await page.locator("#review .go").click();
  const id = (await page.locator("#review form.q").getAttribute("id"))?.replace(/^q-/, "");
  const question = questions.find(({ item }) => item.id === id);
  if (question === undefined) throw new Error(`No question of the course: ${id}`);
  await answer(page, question, rightResponse);
  await expect(page.locator(`#q-${id}.is-done .q-result`)).toBeVisible();
});

test("the search finds a module and leads to its file, in the language that was changed to", async ({
  page,
}) => {
  await page.goto(`en/modules/${first}/index.html#what`);
  await page.locator("header [data-language]").first().click();
  await expect(page).toHaveURL(new RegExp(`/zh-hans/modules/${first}/index\\.html`));
  const { search } = strings["zh-hans"];
  await page.getByRole("banner").getByRole("link", { name: search.title }).click();
  const { title = "" } = syllabus["zh-hans"].modules[modules[3] ?? ""] ?? {};
  await page.getByRole("searchbox").fill(title);
  await page.getByRole("search").getByRole("link", { name: title }).first().click();
  await expect(page).toHaveURL(new RegExp(`/zh-hans/modules/${modules[3]}/index\\.html`));
  await expect(page.locator("h1")).toContainText(title);
});

test("the first page leads to the reader's language, where nothing offers to keep pages: all are there", async ({
  page,
}) => {
  await page.goto("index.html");
  await expect(page).toHaveURL(/\/en\/index\.html$/);
  await expect(page.locator("#progress")).toBeEmpty();
  // One for who is new here, one at the foot of what waits today.
  await expect(page.locator("[data-to-offline]")).toHaveCount(2);
  await expect(page.locator("[data-to-offline]:visible")).toHaveCount(0);
});

test("where the browser keeps nothing for files the page says so, and saves the answers to a file", async ({
  page,
  context,
}) => {
  await context.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("Access is denied for this document.", "SecurityError");
      },
    });
  });
  const question = questionOf("single");
  await page.goto(`en/modules/${question.module}/index.html`);
  await answer(page, question, rightResponse);
  const said = page.getByRole("status").filter({ hasText: strings.en.folder.storageOff });
  await expect(said).toBeVisible();
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: strings.en.site.saveNow }).click();
  const file = await (await coming).path();
  expect(readFileSync(file, "utf8")).toContain(question.item.id);
});
