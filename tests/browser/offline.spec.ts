// Reading without a network: what was read, the whole course, an update in between; and what is never kept.
import type { Page } from "@playwright/test";
import { browserPath } from "../../src/commands/browser.ts";
import { modules, type Question, questions, strings, syllabus } from "./content.ts";
import { inTurn } from "./languages.ts";
import { EXPECTED } from "./late.ts";
import { LOGIN, listAnew, type Moody, serveMoody } from "./moody.ts";
import { button, respond, result, rightResponse } from "./question.ts";
import { answersIn, storedEvents } from "./storage.ts";
import { expect, test } from "./support.ts";
import { buildLater, LATER } from "./update.ts";

/** A host name that is not the computer itself, over plain HTTP. */
const HOST = "study.example";
const executablePath = browserPath();
test.use({
  keeps: true,
  tolerated: EXPECTED,
  launchOptions: {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ["--no-sandbox", "--disable-gpu", `--host-resolver-rules=MAP ${HOST} 127.0.0.1`],
  },
});
// Conditions come within seconds; a limit of minutes would hide that one never does.
test.describe.configure({ timeout: 90_000 });

const t = strings.en.offline;
const [READ = "", OTHER = ""] = modules;
const question = questions.find(({ module, item }) => module === READ && item.kind === "single");
if (!question) throw new Error(`${READ} has no question with one right option`);
const titleOf = (slug: string): string => syllabus.en.modules[slug]?.title ?? "";

let site: Moody;
test.beforeEach(async () => {
  site = await serveMoody();
});
test.afterEach(() => site.stop());

/** The files that are kept, by the names of the caches that hold them. */
const kept = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(async () => {
    const found: Record<string, string[]> = {};
    for (const name of await caches.keys()) {
      const keys = await (await caches.open(name)).keys();
      found[name] = keys.map(({ url }) => url);
    }
    return found;
  });
const keptFiles = async (page: Page): Promise<string[]> => Object.values(await kept(page)).flat();

/** Waits until a file is kept. */
const untilKept = (page: Page, ending: string) =>
  expect
    .poll(async () => (await keptFiles(page)).some((url) => url.endsWith(ending)), {
      timeout: 20_000,
    })
    .toBe(true);

/** Opens a module and waits until it is kept with its questions. */
async function read(page: Page, slug = READ, locale = "en"): Promise<void> {
  await page.goto(`${site.url}${locale}/modules/${slug}/`);
  await untilKept(page, `${locale}/modules/${slug}/`);
  await untilKept(page, `${locale}/bank/${slug}.json`);
}

const panel = (page: Page) => page.locator("#offline");
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** Keeps the whole course, as a reader does. */
async function keepCourse(page: Page): Promise<void> {
  await page.goto(`${site.url}en/offline/`);
  await panel(page).locator(".go").click();
  await expect(panel(page).getByRole("status")).toHaveText(t.done, { timeout: 60_000 });
}

async function answer(page: Page, { item }: Question): Promise<void> {
  const form = page.locator(`#q-${item.id}`);
  await form.scrollIntoViewIfNeeded();
  await respond(form, question as Question, "en", rightResponse(question as Question, "en"));
  await button(form).click();
  await expect(result(form)).toContainText(strings.en.quiz.right);
}

test("a module that was read opens again without a network, and its questions can be answered", async ({
  page,
}) => {
  await read(page);
  site.mood = "away";
  await page.reload();
  await expect(heading(page)).toContainText(titleOf(READ));
  await answer(page, question);
  expect(answersIn(await storedEvents(page))).toHaveLength(1);
});

test("a page that was not read says so without a network, shows what is kept, and leads there once it can", async ({
  page,
}) => {
  await read(page);
  site.mood = "away";
  await page.goto(`${site.url}en/modules/${OTHER}/`);
  await expect(panel(page).locator(".note")).toContainText(t.missing);
  const list = page.locator("[data-kept]");
  await expect(list.getByRole("link", { name: titleOf(READ) })).toBeVisible();
  await expect(list.getByRole("link", { name: titleOf(OTHER) })).toBeHidden();
  site.mood = "well";
  await panel(page).getByRole("link", { name: t.again }).click();
  await expect(heading(page)).toContainText(titleOf(OTHER));
});

test("the whole course is kept on request: every page, its questions, the search, the other language", async ({
  page,
}) => {
  await page.goto(`${site.url}en/offline/`);
  await expect(panel(page).locator(".go")).toContainText("MB");
  await panel(page).locator(".go").click();
  await expect(panel(page).locator("progress")).toBeVisible();
  await expect(panel(page).getByRole("status")).toHaveText(t.done, { timeout: 60_000 });
  site.mood = "away";
  site.asked.length = 0;
  for (const locale of inTurn(import.meta.url)) {
    for (const path of [`modules/${OTHER}/`, "glossary/", "review/", "test/", "case/", ""]) {
      await page.goto(`${site.url}${locale}/${path}`);
      await expect(heading(page)).toBeVisible();
      expect(page.url()).toBe(`${site.url}${locale}/${path}`);
    }
  }
  await page.goto(`${site.url}en/search/`);
  await page.getByRole("search").getByRole("searchbox").fill("theory");
  await expect(page.getByRole("search").getByRole("listitem").first()).toBeVisible();
  await page.goto(`${site.url}en/modules/${READ}/`);
  await answer(page, question);
  await page.goto(`${site.url}en/offline/`);
  await expect(panel(page).locator("p").first()).toHaveText(/The whole course is kept: \d+\.\d MB/);
  expect(site.asked).toEqual([]);
});

test("keeping can be stopped and goes on from there", async ({ page }) => {
  await page.goto(`${site.url}en/offline/`);
  await panel(page).locator(".go").click();
  await panel(page).getByRole("button", { name: t.stop }).click();
  await expect(panel(page).getByRole("status")).toHaveText(t.stopped);
  await panel(page).locator(".go").click();
  await expect(panel(page).getByRole("status")).toHaveText(t.done, { timeout: 60_000 });
});

test("what is kept can be removed: nothing stays, nothing is kept any more, and the record is as it was", async ({
  page,
}) => {
  await read(page);
  await answer(page, question);
  const before = await storedEvents(page);
  await keepCourse(page);
  await panel(page).getByRole("button", { name: t.remove }).click();
  await panel(page).getByRole("button", { name: t.removeYes }).click();
  await expect(panel(page).getByRole("status")).toHaveText(t.removed);
  await page.goto(`${site.url}en/modules/${OTHER}/`);
  await page.waitForLoadState("networkidle");
  expect(await keptFiles(page)).toEqual([]);
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations())).toEqual([]);
  expect(answersIn(await storedEvents(page))).toEqual(answersIn(before));
  await page.goto(`${site.url}en/offline/`);
  await panel(page).getByRole("button", { name: t.allow }).click();
  await expect(panel(page).getByRole("status")).toHaveText(t.allowed);
  await read(page, OTHER);
});

for (const mood of ["login", "sent on"] as const) {
  test(`a login page is shown and never kept (${mood})`, async ({ page }) => {
    await read(page);
    site.mood = mood;
    await page.goto(`${site.url}en/modules/${READ}/`);
    await expect(heading(page)).toHaveText("Log in");
    await page.goto(`${site.url}en/modules/${OTHER}/`);
    await expect(heading(page)).toHaveText("Log in");
    site.mood = "away";
    await page.goto(`${site.url}en/modules/${READ}/`);
    await expect(heading(page)).toContainText(titleOf(READ));
    const texts = await page.evaluate(async () => {
      const all: string[] = [];
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const answer of await cache.matchAll()) all.push(await answer.text());
      }
      return all;
    });
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter((text) => text.includes(LOGIN))).toEqual([]);
  });
}

test("while the course is being kept, a login page ends it with a word", async ({ page }) => {
  await page.goto(`${site.url}en/offline/`);
  await expect(panel(page).locator(".go")).toBeVisible();
  site.mood = "login";
  await panel(page).locator(".go").click();
  await expect(panel(page).getByRole("status")).toHaveText(t.other);
});

test("a browser without room says so, and what was kept stays", async ({ page, context }) => {
  await read(page);
  const files = (await keptFiles(page)).length;
  await page.goto(`${site.url}en/offline/`);
  await expect(panel(page).locator(".go")).toBeVisible();
  const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate());
  const devtools = await context.newCDPSession(page);
  await devtools.send("Storage.overrideQuotaForOrigin", {
    origin: new URL(site.url).origin,
    quotaSize: usage + 300_000,
  });
  await panel(page).locator(".go").click();
  await expect(panel(page).getByRole("status")).toHaveText(t.full);
  expect((await keptFiles(page)).length).toBeGreaterThanOrEqual(files);
});

for (const mood of ["broken", "slow"] as const) {
  test(`where the server is ${mood}, the kept page shows`, async ({ page }) => {
    await read(page);
    site.mood = mood;
    await page.goto(`${site.url}en/modules/${READ}/`);
    await expect(heading(page)).toContainText(titleOf(READ));
  });
}

test.describe("an update", () => {
  const folder = `.cache/offline-later-${process.env["TEST_WORKER_INDEX"]}`;
  test.beforeAll(() => {
    buildLater(folder);
    listAnew(folder);
  });
  const buildOf = (page: Page) => page.evaluate(() => document.documentElement.dataset["version"]);
  const isWaiting = (page: Page) =>
    page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting));

  /** Lets the new build's copy take the place of the old one, as a reader does. */
  const update = async (page: Page) => {
    await page.goto(`${site.url}en/offline/`);
    const reloaded = page.waitForEvent("load");
    await panel(page)
      .getByRole("button", { name: LATER + t.useNow })
      .click();
    await reloaded;
  };

  test("shows at the next page, and its copy takes the place of the old one when the reader wants it", async ({
    page,
  }) => {
    await keepCourse(page);
    const before = await buildOf(page);
    site.folder = folder;
    await page.goto(`${site.url}en/modules/${READ}/`);
    const after = await buildOf(page);
    expect(after).not.toBe(before);
    await expect.poll(() => isWaiting(page), { timeout: 30_000 }).toBe(true);
    expect(Object.keys(await kept(page)).filter((name) => !name.endsWith("all"))).toHaveLength(2);
    await update(page);
    await expect.poll(async () => Object.keys(await kept(page)).length).toBe(2);
    site.mood = "away";
    for (const path of [`modules/${READ}/`, `modules/${OTHER}/`, "offline/"]) {
      await page.goto(`${site.url}en/${path}`);
      expect(await buildOf(page), path).toBe(after);
    }
    await expect(panel(page).locator("p").first()).toContainText(LATER);
  });

  test("what was read is there in the new build, too; only what changed is fetched", async ({
    page,
  }) => {
    await read(page);
    site.folder = folder;
    site.asked.length = 0;
    await page.goto(`${site.url}en/`);
    await expect.poll(() => isWaiting(page), { timeout: 30_000 }).toBe(true);
    expect(site.asked.filter((file) => file === "favicon.svg")).toEqual([]);
    await update(page);
    await expect.poll(async () => Object.keys(await kept(page)).length).toBe(1);
    const after = await buildOf(page);
    site.mood = "away";
    await page.goto(`${site.url}en/modules/${READ}/`);
    expect(await buildOf(page)).toBe(after);
    const form = page.locator("[data-question] button[type=submit]").first();
    await page.locator("[data-question]").first().scrollIntoViewIfNeeded();
    await expect(form).toContainText(LATER);
  });

  test("a page that is open goes on with its own build, whatever the server has and other pages do", async ({
    page,
    context,
  }) => {
    await keepCourse(page);
    await page.goto(`${site.url}en/modules/${READ}/`);
    const before = await buildOf(page);
    site.folder = folder;
    const other = await context.newPage();
    await other.goto(`${site.url}en/`);
    await expect.poll(() => isWaiting(other), { timeout: 30_000 }).toBe(true);
    await other.reload();
    expect(await isWaiting(other)).toBe(true);
    // In the middle of a question: what it needs comes from the old copy, though the server has it no longer.
    await answer(page, question);
    expect(await buildOf(page)).toBe(before);
    await other.goto(`${site.url}en/offline/`);
    await expect(panel(other)).toContainText(LATER + t.updated);
    await panel(other)
      .getByRole("button", { name: LATER + t.useNow })
      .click();
    await expect(panel(other).getByRole("status")).toHaveText(LATER + t.others);
    await page.close();
    await update(other);
    await expect.poll(() => isWaiting(other)).toBe(false);
  });

  test("an update that does not come whole changes nothing, and is tried again", async ({
    page,
  }) => {
    await read(page);
    const before = Object.keys(await kept(page));
    site.folder = folder;
    site.instead.set("en/offline/index.html", undefined);
    await page.goto(`${site.url}en/`);
    await page.waitForLoadState("networkidle");
    await expect
      .poll(() => site.asked.filter((file) => file === "en/offline/index.html").length)
      .toBeGreaterThan(0);
    expect(await isWaiting(page)).toBe(false);
    expect(Object.keys(await kept(page))).toEqual(expect.arrayContaining(before));
    site.instead.clear();
    await page.reload();
    await expect.poll(() => isWaiting(page), { timeout: 30_000 }).toBe(true);
  });
});

test.describe("the host takes it away", () => {
  test("by a setting: the next page removes everything", async ({ page }) => {
    await read(page);
    site.instead.set("site.json", '{"offline": false}');
    await page.goto(`${site.url}en/modules/${OTHER}/`);
    await expect.poll(() => keptFiles(page)).toEqual([]);
    expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations())).toEqual([]);
    await page.goto(`${site.url}en/offline/`);
    await expect(panel(page)).toContainText(t.off);
    await expect(panel(page).getByRole("button")).toHaveCount(0);
  });

  test("by taking the worker's file away", async ({ page, context }) => {
    await read(page);
    await page.close();
    site.instead.set("sw.js", undefined);
    // A worker looks once in its life; browsers end it after half a minute.
    const next = await context.newPage();
    const devtools = await context.newCDPSession(next);
    await devtools.send("ServiceWorker.enable");
    await devtools.send("ServiceWorker.stopAllWorkers");
    await next.goto(`${site.url}en/modules/${OTHER}/`);
    await expect.poll(() => keptFiles(next)).toEqual([]);
    expect(await next.evaluate(() => navigator.serviceWorker.getRegistrations())).toEqual([]);
  });
});

test("erasing the record forgets which modules were read, and keeps what all pages share", async ({
  page,
}) => {
  await read(page);
  await answer(page, question);
  await page.goto(`${site.url}en/record/`);
  await page.locator("#erase ~ .acts button").click();
  await page.getByRole("button", { name: strings.en.record.eraseYes }).click();
  await expect
    .poll(async () => (await keptFiles(page)).filter((url) => /modules\/|\/bank\//.test(url)))
    .toEqual([]);
  expect((await keptFiles(page)).length).toBeGreaterThan(50);
});

test.describe("below a path", () => {
  test.beforeEach(async () => {
    site.stop();
    site = await serveMoody("dist", "/study/x/");
  });

  test("the site keeps its own pages, and leaves other programs of the host alone", async ({
    page,
  }) => {
    await read(page);
    const names = Object.keys(await kept(page));
    expect(names.filter((name) => !name.startsWith(`whetstone ${site.url} `))).toEqual([]);
    await page.goto(new URL("/other/", site.url).href);
    await expect(heading(page)).toHaveText("Another program");
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
    site.mood = "away";
    await page.goto(`${site.url}en/modules/${READ}/`);
    await expect(heading(page)).toContainText(titleOf(READ));
    await page.goto(`${site.url}en/modules/${OTHER}/`);
    await expect(panel(page)).toContainText(t.missing);
  });
});

test("at the root of a host another program beside the site is left alone", async ({ page }) => {
  await read(page);
  await page.goto(`${site.url}other/`);
  await expect(heading(page)).toHaveText("Another program");
  expect((await keptFiles(page)).filter((url) => url.endsWith("/other/"))).toEqual([]);
});

for (const locale of inTurn(import.meta.url)) {
  test(`${locale}: over plain HTTP by a host name nothing is kept, offered or asked for`, async ({
    page,
  }) => {
    const plain = site.url.replace("localhost", HOST);
    await page.goto(`${plain}${locale}/record/`);
    await expect(page.locator("#keeping h2#erase")).toBeVisible();
    await expect(page.locator('a[href$="offline/"]')).toHaveCount(0);
    await page.goto(`${plain}${locale}/offline/`);
    await expect(panel(page)).toContainText(strings[locale].offline.impossible);
    await expect(panel(page).getByRole("button")).toHaveCount(0);
    expect(site.asked).not.toContain("sw.js");
  });
}

test("the record's page leads there", async ({ page }) => {
  await page.goto(`${site.url}en/record/`);
  await page.getByRole("link", { name: strings.en.record.offline }).click();
  await expect(heading(page)).toHaveText(t.title);
});
