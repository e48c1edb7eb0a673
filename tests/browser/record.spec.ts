import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { fill } from "#core/i18n/fill.ts";
import type { LOCALES } from "#core/i18n/locales.ts";
import { readFile } from "#core/record/file.ts";
import { type Question, questions, sectionsOf, strings, syllabus } from "./content.ts";
import { inTurn } from "./languages.ts";
import { button, open, respond, result, rightResponse } from "./question.ts";
import { expect, test } from "./support.ts";

const single = (isCheck: boolean, module?: string): Question => {
  const question = questions.find(
    (candidate) =>
      candidate.item.kind === "single" &&
      candidate.isCheck === isCheck &&
      (module === undefined || candidate.module === module),
  );
  if (question === undefined) throw new Error("The course lacks such a question.");
  return question;
};

const inQuiz = single(false);
const { module } = inQuiz;
/** Another question of the same module. */
const another = questions.find(
  (candidate) => candidate.module === module && candidate !== inQuiz && !candidate.isCheck,
) as Question;
const count = questions.filter((question) => question.module === module).length;

async function answer(page: Page, question: Question): Promise<void> {
  const form = await open(page, question, "en");
  await giveAnswer(page, question);
  await expect(result(form)).toContainText(strings.en.quiz.right);
}

async function giveAnswer(page: Page, question: Question): Promise<void> {
  const form = page.locator(`#q-${question.item.id}`);
  await form.scrollIntoViewIfNeeded();
  await respond(form, question, "en", rightResponse(question, "en"));
  await button(form).click();
}

const tally = (page: Page) => page.locator(`.st[data-module="${module}"]`);
const said = (locale: (typeof LOCALES)[number], n: number) =>
  fill(strings[locale].home.answered, { n, of: count });

test("what was answered and read is there when the browser comes back, in both languages", async ({
  page,
  context,
  site,
}) => {
  await answer(page, inQuiz);
  const section = sectionsOf(module)[1] ?? "";
  await page.locator(`#${section}`).evaluate((heading) => heading.scrollIntoView());
  await expect(page.locator("html")).toHaveAttribute("data-here", section);
  await page.close();

  for (const locale of inTurn(import.meta.url)) {
    const later = await context.newPage();
    await later.goto(`${locale}/`);
    await expect(tally(later)).toHaveText(said(locale, 1));
    const go = later.locator("[data-task=continue] a");
    const title = syllabus[locale].modules[module]?.title ?? "";
    await expect(go).toHaveText(fill(strings[locale].home.continue, { title }));
    await go.click();
    await expect(later).toHaveURL(`${site}${locale}/modules/${module}/#${section}`);
    await expect(later.locator(`#${section}`)).toBeInViewport();
    await later.close();
  }
});

test.describe(() => {
  test.use({ tolerated: /404/ });

  test("a section that could not be kept is kept with the next one that is reached", async ({
    page,
  }) => {
    const [, first = "", , next = ""] = sectionsOf(module);
    const kept = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
    const reach = async (section: string) => {
      await page.locator(`#${section}`).evaluate((heading) => heading.scrollIntoView());
      await expect(page.locator("html")).toHaveAttribute("data-here", section);
    };
    let refused = 0;
    await page.route(/\/keep\.[^/]+\.js/, (route) => {
      refused++;
      return route.fulfill({ status: 404 });
    });
    await page.goto(`en/modules/${module}/`);
    await reach(first);
    await expect.poll(() => refused).toBeGreaterThan(0);
    await page.unroute(/\/keep\.[^/]+\.js/);
    expect(await kept()).not.toContain(first);

    await reach(next);
    await expect.poll(kept).toContain(next);
    expect(await kept(), "what was reached before").toContain(first);
  });
});

test("who only opened the home page has nothing stored", async ({ page }) => {
  await page.goto("en/");
  await expect(page.locator(".key li").first()).toBeVisible();
  await expect(page.locator(".house [data-stage]").first()).toBeAttached();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("two tabs answer at once: nothing is lost, and the home page hears of it", async ({
  page,
  context,
}) => {
  const home = await context.newPage();
  await home.goto("en/");
  const second = await context.newPage();
  await open(page, inQuiz, "en");
  await open(second, another, "en");
  await giveAnswer(page, inQuiz);
  await giveAnswer(second, another);
  await expect(tally(home)).toHaveText(said("en", 2));
  await home.reload();
  await expect(tally(home)).toHaveText(said("en", 2));
});

/** Ends what the scripts below refuse: readers switch storage on again, and clear it when it is full. */
const allow = () => {
  Reflect.set(window, "allowed", true);
};

const REFUSALS = [
  {
    name: "switched off",
    words: "storageOff",
    refuse: () => {
      const storage = Object.getOwnPropertyDescriptor(window, "localStorage");
      Object.defineProperty(window, "localStorage", {
        get() {
          if (!Reflect.has(window, "allowed")) {
            throw new DOMException("Access is denied for this document.", "SecurityError");
          }
          return storage?.get?.call(window);
        },
      });
    },
  },
  {
    name: "full",
    words: "storageFull",
    refuse: () => {
      const setItem = Storage.prototype.setItem;
      Storage.prototype.setItem = function (key: string, value: string) {
        if (!Reflect.has(window, "allowed")) {
          throw new DOMException("Setting the value exceeded the quota.", "QuotaExceededError");
        }
        setItem.call(this, key, value);
      };
    },
  },
] as const;

for (const { name, words, refuse } of REFUSALS) {
  test.describe(`storage ${name}`, () => {
    test.beforeEach(async ({ context }) => {
      await context.addInitScript(refuse);
    });

    const notice = (page: Page) =>
      page.getByRole("status").filter({ hasText: strings.en.site[words] });

    test("the module works and says so once", async ({ page }) => {
      await answer(page, inQuiz);
      await expect(notice(page)).toBeVisible();
      await giveAnswer(page, another);
      await expect(result(page.locator(`#q-${another.item.id}`))).toContainText(
        strings.en.quiz.right,
      );
      await expect(notice(page), "said once").toHaveCount(1);
      expect(await page.getByText(strings.en.site[words]).count()).toBe(1);
    });

    test("answers are kept in memory, and written once storage allows it", async ({
      page,
      context,
    }) => {
      await answer(page, inQuiz);
      await expect(notice(page)).toBeVisible();
      await page.evaluate(allow);
      await giveAnswer(page, another);
      await expect(notice(page), "the fault has passed").toHaveCount(0);

      const home = await context.newPage();
      await home.addInitScript(allow);
      await home.goto("en/");
      await expect(tally(home)).toHaveText(said("en", 2));
    });

    test.describe(() => {
      test.use({ tolerated: /ERR_INTERNET_DISCONNECTED/ });

      test("what is only in memory can be saved to a file from the page itself, without a network", async ({
        page,
        context,
      }) => {
        const form = await open(page, inQuiz, "en");
        await context.setOffline(true);
        await respond(form, inQuiz, "en", rightResponse(inQuiz, "en"));
        await button(form).click();
        await expect(notice(page)).toBeInViewport();
        const [download] = await Promise.all([
          page.waitForEvent("download"),
          page.locator(".note").getByRole("link").click(),
        ]);
        expect(download.suggestedFilename()).toMatch(/^whetstone-.*\.json$/);
        const text = readFileSync(await download.path(), "utf8");
        const file = readFile(text, "learning-institution");
        if (!("events" in file)) throw new Error(file.reason);
        expect(file.events.map((event) => "item" in event && event.item)).toContain(inQuiz.item.id);
      });
    });

    test("home, glossary and search open as ever", async ({ page }) => {
      for (const path of ["en/", "en/glossary/", "en/search/"]) {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      }
    });
  });
}

test("a record that can't be read is set aside whole, and the reader is told", async ({ page }) => {
  await answer(page, inQuiz);
  const [key = ""] = await page.evaluate(() => {
    const keys = Object.keys(localStorage).filter((name) => name.includes(":log:"));
    for (const name of keys) localStorage.setItem(name, "\u0000 not a record");
    return keys;
  });
  expect(key).not.toBe("");
  await page.goto("en/");
  await expect(
    page.getByRole("status").filter({ hasText: strings.en.site.storageBroken }),
  ).toBeVisible();
  const kept = await page.evaluate(() => Object.values({ ...localStorage }));
  expect(kept.some((text) => text.includes("not a record"))).toBe(true);
});
