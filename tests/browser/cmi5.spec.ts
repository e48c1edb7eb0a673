// A cmi5 package with a record store that holds each statement against the rules.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { count } from "#core/i18n/fill.ts";
import { questionOf, strings } from "./content.ts";
import { packageOf, sendFile } from "./lms.ts";
import { Store } from "./lrs.ts";
import { button, respond, result, rightResponse, wrongResponse } from "./question.ts";
import { carriedBut } from "./seeded.ts";
import { expect, test } from "./support.ts";

const question = questionOf("single");
const PART = `module-${question.module}`;
const t = strings.en.lms;

let server: Server;
let url: string;
let store: Store;

// What the store's rules ask for is asked of another server, which may say that there is nothing yet, or be gone.
test.use({
  tolerated: /outside the site|Failed to load resource|^404: |ERR_EMPTY_RESPONSE|ERR_CONNECTION/,
});

test.beforeAll(async () => {
  const files = packageOf("package-cmi5", PART, "cmi5");
  server = createServer((request, response) =>
    sendFile(response, files, (request.url ?? "/").slice(1).replace(/\?.*/, "")),
  );
  await new Promise<void>((resolve) => server.listen(0, resolve));
  url = `http://localhost:${(server.address() as AddressInfo).port}/cmi5-${PART}.html`;
  store = new Store();
  await store.open();
});

test.afterAll(() => {
  server.close();
  store.close();
});

test.afterEach(() => expect(store.faults, "rules of cmi5 that were broken").toEqual([]));

async function launch(page: Page, learner: string, more = {}) {
  await page.goto(`${url}?${store.launch(learner, PART, more)}`);
  const site = page.frameLocator("#site");
  await site.locator("main").waitFor();
  return site;
}

async function answer(site: Awaited<ReturnType<typeof launch>>, isRight: boolean) {
  const form = site.locator(`#q-${question.item.id}`);
  await form.scrollIntoViewIfNeeded();
  await expect(button(form)).toHaveText(strings.en.quiz.check);
  await respond(
    form,
    question,
    "en",
    isRight ? rightResponse(question, "en") : wrongResponse(question),
  );
  await button(form).click();
  await expect(result(form)).not.toBeEmpty();
}

const leave = (page: Page) => page.goto("about:blank");

test("a session begins, reports each answer under the course's id, and ends", async ({ page }) => {
  await answer(await launch(page, "a"), false);
  await expect.poll(() => store.verbs("a")).toEqual(["initialized", "answered"]);
  const reported = store.statements.find(({ verb }) => verb.id.endsWith("answered"));
  expect(reported.object.id).toContain(`:item:${question.item.id}:`);
  expect(reported.result).toMatchObject({ success: false, score: { scaled: 0 } });
  await expect(page.locator("#said")).toBeEmpty();
  await expect(page.locator("#told")).toHaveText(t.told);
  await leave(page);
  await expect.poll(() => store.verbs("a")).toEqual(["initialized", "answered", "terminated"]);
});

test("who shows the last objective completes and passes once, on whatever computer", async ({
  page,
  browser,
}) => {
  store.keep("b", PART, "whetstone", { record: carriedBut(question), place: "" });
  await answer(await launch(page, "b"), true);
  const all = ["initialized", "answered", "completed", "passed"];
  await expect.poll(() => store.verbs("b")).toEqual(all);
  await leave(page);
  await expect.poll(() => store.verbs("b").at(-1)).toBe("terminated");
  const elsewhere = await (await browser.newContext()).newPage();
  await launch(elsewhere, "b");
  await expect.poll(() => store.verbs("b").length).toBe(6);
  await leave(elsewhere);
  await expect
    .poll(() => store.verbs("b"))
    .toEqual([...all, "terminated", "initialized", "terminated"]);
  await elsewhere.context().close();
});

test("while the store is gone reports wait, are told, and arrive once each", async ({ page }) => {
  const site = await launch(page, "c");
  await expect.poll(() => store.verbs("c")).toEqual(["initialized"]);
  store.isDown = true;
  await answer(site, false);
  await expect(page.locator("#said")).toHaveText(count(t.waits, 1));
  store.isDown = false;
  await expect.poll(() => store.verbs("c")).toEqual(["initialized", "answered"]);
  await expect(page.locator("#said")).toBeEmpty();

  // Gone until the page is closed: the next launch reports it.
  store.isDown = true;
  const form = site.locator(`#q-${question.item.id}`);
  await respond(form, question, "en", rightResponse(question, "en"));
  await button(form).click();
  await expect(page.locator("#said")).toHaveText(count(t.waits, 1));
  await leave(page);
  store.isDown = false;
  await launch(page, "c");
  await expect.poll(() => store.verbs("c").filter((verb) => verb === "answered")).toHaveLength(2);
  await leave(page);
});

test("opened for a look, nothing but the beginning and the end is reported", async ({ page }) => {
  await answer(
    await launch(page, "d", { launchMode: "Review", returnURL: "https://platform.example/back" }),
    true,
  );
  await expect(page.locator("#said")).toHaveText(t.look);
  await expect(page.getByRole("link", { name: t.back })).toHaveAttribute(
    "href",
    "https://platform.example/back",
  );
  await leave(page);
  await expect.poll(() => store.verbs("d")).toEqual(["initialized", "terminated"]);
});

test("a page that is loaded again has no permission, says so, and keeps the answers", async ({
  page,
}) => {
  await launch(page, "e");
  await expect.poll(() => store.verbs("e")).toEqual(["initialized"]);
  await page.reload();
  await expect(page.locator("#said")).toHaveText(t.unfetched);
  await answer(page.frameLocator("#site"), true);
  await expect.poll(() => store.verbs("e")).toEqual(["initialized", "terminated"]);
});

test("without a launch the course is what it is on any web server", async ({ page }) => {
  await page.goto(url);
  await answer(page.frameLocator("#site"), true);
  await expect(page.locator("#said")).toBeEmpty();
});
