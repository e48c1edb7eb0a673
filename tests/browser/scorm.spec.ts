// A SCORM package in a learning platform that we did not write: what the learner sees, and what the platform is told.
import type { Page } from "@playwright/test";
import { fill } from "#core/i18n/fill.ts";
import { readCarried } from "#core/lms/carried.ts";
import { withHead, writeLines } from "#core/record/text.ts";
import { accessibilityFaults } from "./axe.ts";
import { allQuestions, questionOf, strings } from "./content.ts";
import { launch, type Platform, platformWith } from "./lms.ts";
import { button, respond, result, rightResponse, wrongResponse } from "./question.ts";
import { carriedBut, indexOf } from "./seeded.ts";
import { answersIn, ROOT, storedEvents } from "./storage.ts";
import { expect, test } from "./support.ts";

const question = questionOf("single");
const index = indexOf(question);
const t = strings.en.lms;

/** Where the browser keeps what a learner of the platform answered. */
const homeOf = (learner: string): string => `${ROOT}p:lms_${learner}:`;

/** Answers the question in the package's frame. */
async function answer(site: Awaited<ReturnType<typeof launch>>["site"], isRight: boolean) {
  const form = site.locator(`#q-${question.item.id}`);
  await form.scrollIntoViewIfNeeded();
  await expect(button(form)).toHaveText(strings.en.quiz.check);
  const response = isRight ? rightResponse(question, "en") : wrongResponse(question);
  await respond(form, question, "en", response);
  await button(form).click();
  await expect(result(form)).not.toBeEmpty();
}

const VERSIONS = {
  "1.2": {
    prefix: "LMS",
    finish: "LMSFinish",
    location: "cmi.core.lesson_location",
    exit: "cmi.core.exit",
    score: "cmi.core.score.raw",
    open: { "cmi.core.lesson_status": "incomplete" },
    answered: { "cmi.core.lesson_status": "completed" },
    done: { "cmi.core.lesson_status": "passed" },
  },
  "2004": {
    prefix: "",
    finish: "Terminate",
    location: "cmi.location",
    exit: "cmi.exit",
    score: "cmi.score.raw",
    open: { "cmi.completion_status": "incomplete", "cmi.success_status": "unknown" },
    answered: { "cmi.completion_status": "completed", "cmi.success_status": "unknown" },
    done: { "cmi.completion_status": "completed", "cmi.success_status": "passed" },
  },
} as const;

test.use({ tolerated: /^outside the site: http:\/\/localhost:/ });

for (const [scorm, names] of Object.entries(VERSIONS)) {
  // The versions differ by a table of names, which unit tests hold: the second runs with all the rest.
  test.describe(`SCORM ${scorm}`, { tag: scorm === "2004" ? "@rest" : [] }, () => {
    let platform: Platform;
    test.beforeAll(async () => {
      platform = await platformWith(`module-${question.module}`, scorm as keyof typeof VERSIONS);
    });
    test.afterAll(() => void platform.server.close());

    const kept = (learner: string) => platform.kept(learner);
    const state = (learner: string): string => String(kept(learner)["cmi.suspend_data"] ?? "");
    const leave = (page: Page) => page.goto("about:blank");
    const begin = platform_calls(() => platform);

    test("a learner answers, leaves and comes back on another computer", async ({
      page,
      browser,
    }) => {
      const first = begin();
      const { site } = await launch(page, platform, "a");
      await expect(site.locator("h1")).toBeVisible();
      expect(kept("a")).toMatchObject(names.open);
      await answer(site, false);
      await expect
        .poll(() => readCarried(state("a"), index))
        .toMatchObject([{ item: question.item.id, score: 0 }]);
      await site.getByRole("link", { name: strings.en.site.review, exact: true }).click();
      await expect.poll(() => kept("a")[names.location]).toBe("en/review/index.html");
      await leave(page);
      await expect.poll(() => first().at(-1)?.[0]).toBe(names.finish);
      const named = (call: string) => first().filter(([name]) => name === `${names.prefix}${call}`);
      expect(named("Initialize"), "one launch, whatever pages were opened in it").toHaveLength(1);
      expect(kept("a")).toMatchObject({
        ...names.open,
        [names.score]: expect.stringMatching(/^0$/),
      });
      expect(
        first().some((call) => call.includes("passed") || call.includes("failed")),
        "leaving passes nobody",
      ).toBe(false);
      expect(
        first()
          .filter((call) => call[1] === names.exit)
          .at(-1)?.[2],
      ).toBe("suspend");

      const elsewhere = await (await browser.newContext()).newPage();
      const again = await launch(elsewhere, platform, "a");
      await expect(again.launcher.locator("#site")).toHaveAttribute("src", "en/review/index.html");
      await expect(again.site.locator("h1")).toHaveText(strings.en.review.title);
      const [carried] = answersIn(await storedEvents(elsewhere, homeOf("a")));
      expect(carried).toMatchObject({ item: question.item.id, score: 0, carried: true });
      await expect(again.launcher.locator("#said")).toBeEmpty();
      await expect(again.launcher.locator("#told")).toHaveText(t.told);
      await elsewhere.context().close();
    });

    test("people who share a browser keep their answers apart", async ({ page }) => {
      await answer((await launch(page, platform, "b")).site, true);
      await expect.poll(() => state("b").length).toBeGreaterThan(10);
      await launch(page, platform, "c");
      await expect.poll(() => kept("c")).toMatchObject(names.open);
      expect(readCarried(state("c"), index)).toEqual([]);
      await leave(page);
    });

    test("who shows the last objective passes, and no later launch takes that back", async ({
      page,
      browser,
    }) => {
      const before = carriedBut(question);
      await page.request.post(`${platform.url}/commit?learner=d`, {
        data: { cmi: { suspend_data: before } },
      });
      const { site } = await launch(page, platform, "d");
      expect(kept("d")).toMatchObject(names.open);
      await answer(site, true);
      await expect.poll(() => kept("d")).toMatchObject({ ...names.done, [names.score]: "100" });
      await leave(page);
      const elsewhere = await (await browser.newContext()).newPage();
      const { cmi } = { cmi: { ...nested(kept("d")), suspend_data: "" } };
      await page.request.post(`${platform.url}/commit?learner=d`, { data: { cmi } });
      await launch(elsewhere, platform, "d");
      await leave(elsewhere);
      await expect.poll(() => kept("d")).toMatchObject({ ...names.done, [names.score]: "100" });
      await elsewhere.context().close();
    });

    test("what was completed is opened for review, and can still be passed", async ({ page }) => {
      await page.request.post(`${platform.url}/commit?learner=j`, {
        data: { cmi: { suspend_data: carriedBut(question, true) } },
      });
      const { launcher, site } = await launch(page, platform, "j", "&mode=review");
      await expect(launcher.locator("#told")).toHaveText(t.told);
      await expect.poll(() => kept("j")).toMatchObject(names.answered);
      await answer(site, true);
      await expect.poll(() => kept("j")).toMatchObject({ ...names.done, [names.score]: "100" });
      await leave(page);
    });

    test("faults of the platform are told, and the browser's record goes on", async ({ page }) => {
      const thrown = await launch(page, platform, "e", "&fault=throws");
      await answer(thrown.site, true);
      await expect(thrown.launcher.locator("#said")).toHaveText(fill(t.notTaken, { code: "–" }));
      const stays = async (learner: string) => answersIn(await storedEvents(page, homeOf(learner)));
      expect(await stays("e")).toMatchObject([{ item: question.item.id }]);

      const full = await launch(page, platform, "f", "&fault=full");
      await answer(full.site, true);
      await expect(full.launcher.locator("#said")).toContainText(fill(t.notTaken, { code: "405" }));
      expect(await stays("f")).toMatchObject([{ item: question.item.id }]);

      const refused = await launch(page, platform, "g", "&fault=refuses");
      await expect(refused.launcher.locator("#said")).toContainText(
        t.refused.split("{code}")[0] ?? "",
      );
      await answer(refused.site, true);
    });

    test("opened for a look, it tells the platform nothing", async ({ page }) => {
      const mine = begin();
      const { launcher, site } = await launch(page, platform, "h", "&mode=browse");
      await expect(launcher.locator("#said")).toHaveText(t.look);
      await answer(site, true);
      expect(mine().filter(([name]) => name === `${names.prefix}SetValue`)).toEqual([]);
      await leave(page);
    });

    test("without a platform the course is what it is on any web server", async ({ page }) => {
      await page.goto(`${platform.url}/content/scorm.html`);
      const site = page.frameLocator("#site");
      await answer(site, true);
      await expect(page.locator("#said")).toBeEmpty();
      const told = page.locator("#told");
      await expect(told).toBeHidden();
      await told.evaluate((line) => line.removeAttribute("hidden"));
      await page.locator("#said").evaluate((line, text) => line.append(text), t.notKept);
      // The heading stands in the frame.
      expect(await accessibilityFaults(page, "html", ["page-has-heading-one"])).toEqual([]);
      // Links that script makes lead to files as well: no platform serves folders.
      await site.getByRole("link", { name: strings.en.site.learn, exact: true }).click();
      await expect(site.locator("h1")).toBeVisible();
      const made = site.locator("#main a[href*='/modules/']").first();
      await made.click();
      await expect(site.locator("main.lesson, main .lesson").first()).toBeVisible();
    });
  });
}

/** What was called since the test began. */
function platform_calls(platform: () => Platform) {
  return () => {
    const from = platform().calls.length;
    return () => platform().calls.slice(from);
  };
}

/** Values by name as the platform holds them. */
function nested(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const whole: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    const path = name.split(".").slice(1);
    const last = path.pop() as string;
    let at = whole;
    for (const step of path) {
      at[step] ??= {};
      at = at[step] as Record<string, unknown>;
    }
    at[last] = value;
  }
  return whole;
}

test("an answer that no longer fits is told, the status goes on, and the browser keeps all", async ({
  page,
}) => {
  const platform = await platformWith("course");
  const wide = allQuestions.flatMap(({ module, item }) =>
    [1, 12, 30].map((day) => ({
      type: "answered" as const,
      item: item.id,
      rev: item.gradingRev ?? 1,
      module,
      context: "review" as const,
      attempt: 1,
      // Right twice, and missed since: each of the three answers is one that states and review rest on.
      score: day === 30 ? 0 : 1,
      response: "a",
      id: `w-${day}-${item.id}`,
      at: Date.UTC(2026, 0, day) + Math.floor(Math.random() * 40_000_000),
    })),
  );
  await page.goto(`${platform.url}/lms?learner=i`);
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [
    `${homeOf("i")}log:w:0`,
    withHead(wide.flatMap((event) => writeLines(event.id, [event]))),
  ] as const);
  const { launcher, site } = await launch(page, platform, "i");
  await expect(launcher.locator("#said")).toHaveText(fill(t.tooMuch, { most: "4096" }));
  expect(platform.kept("i")["cmi.core.lesson_status"]).toBe("passed");
  await expect(site.locator("h1").first()).toBeVisible();
  expect(await storedEvents(page, homeOf("i"))).toHaveLength(wide.length);
  platform.server.close();
});
