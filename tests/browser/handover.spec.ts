// Handing over: one facilitator's browser saves what it keeps for groups, another's loads it, and nothing is lost or counts twice.
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { type Choice, writeChoice } from "#core/handover/choice.ts";
import { NOTHING_KEPT } from "#core/handover/kept.ts";
import { readPackInSteps, writePack } from "#core/handover/pack.ts";
import { dayAfter } from "#core/handover/plan.ts";
import { count, fill } from "#core/i18n/fill.ts";
import type { Locale } from "#core/i18n/locales.ts";
import { type Vote, writeVote } from "#core/live/vote.ts";
import { finish } from "#core/record/steps.ts";
import { addDays } from "#core/time/day.ts";
import { isoDate } from "#core/time/instant.ts";
import { accessibilityFaults } from "./axe.ts";
import { modules, questionOf, strings, syllabus } from "./content.ts";
import { inTurn } from "./languages.ts";
import { enlargeText, tooWide } from "./layout.ts";
import { openEmpty, ROOT, stored } from "./storage.ts";
import { expect, expectFocusKept, tabTo, test } from "./support.ts";

const COURSE = "learning-institution";
const [MODULE = ""] = modules;
const QUESTION = questionOf("single");
const KEY = "key" in QUESTION.item ? String(QUESTION.item.key) : "";

/** Forty hands, ten of them right before the talk and thirty after it. */
const VOTE: Vote = {
  session: "s1",
  at: Date.UTC(2026, 10, 23, 4),
  module: QUESTION.module,
  item: QUESTION.item.id,
  rev: QUESTION.item.gradingRev ?? 1,
  locale: "en",
  before: { [KEY]: 10, other: 30 },
  after: { [KEY]: 30, other: 10 },
};

const ROLL_UP = JSON.stringify({
  whetstone: "roll-up",
  version: 1,
  course: COURSE,
  date: "2026-06-30",
  rows: [{ id: "people", groups: [{ of: [["leading", "cadre"]], people: 61 }] }],
});

const file = (name: string, text: string) => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(text),
});

/** What this browser keeps for groups, by key. */
const keptIn = async (page: Page) =>
  Object.fromEntries(
    Object.entries(await stored(page)).filter(([key]) => key.startsWith(`${ROOT}group:`)),
  );

const lay = (page: Page, texts: Readonly<Record<string, string>>) =>
  page.evaluate(
    ([root, texts]) => {
      for (const [key, text] of Object.entries(texts)) localStorage.setItem(root + key, text);
    },
    [`${ROOT}group:`, texts] as const,
  );

async function open(page: Page, locale: Locale, texts: Readonly<Record<string, string>> = {}) {
  await openEmpty(page);
  await lay(page, texts);
  await page.goto(`${locale}/facilitate/handover/`);
  await page.locator("#load").waitFor();
  return strings[locale].handover;
}

const part = (page: Page, id: string) => page.locator("section", { has: page.locator(`#${id}`) });
const VOTED = { [`vote:s1:${QUESTION.item.id}`]: writeVote(VOTE) };

for (const locale of inTurn(import.meta.url)) {
  test(`${locale}: what one computer kept goes on at the next, once, however often it is loaded`, async ({
    page,
    browser,
    site,
  }) => {
    const t = await open(page, locale, VOTED);
    await expect(part(page, "held").getByRole("heading", { level: 3 })).toContainText(
      syllabus[locale].modules[QUESTION.module]?.title ?? "?",
    );
    const told = fill(t.rightTwice, { right: 10, before: 40, later: 30, after: 40 });
    await expect(part(page, "held")).toContainText(told);

    // A series and its days.
    const plan = part(page, "plan");
    await plan.getByRole("combobox", { name: t.series }).selectOption("year");
    const first = addDays(isoDate(Date.now()), 3);
    await plan.getByLabel(t.first.replace("{meeting}", "").trim()).fill(first);
    await plan.getByRole("button", { name: t.fillInDo }).click();
    await expect(plan.getByText(count(t.filledIn, 12))).toBeFocused();
    const changes = plan.locator(".meetings .day .link");
    await expect(changes).toHaveCount(12);
    await changes.nth(1).click();
    await expect(plan.locator(".meetings input[type=date]")).toHaveValue(
      dayAfter(first, 1, "month"),
    );
    await expect(plan.locator(".meetings li[aria-current]")).toHaveCount(1);
    // The meeting that takes up the module says that it was held, and leads there.
    await expect(plan.locator(".meetings .was-held a")).toHaveAttribute("href", "#held-s1");
    const [calendar] = await Promise.all([
      page.waitForEvent("download"),
      plan.getByRole("button", { name: t.calendar }).click(),
    ]);
    expect(readFileSync(await calendar.path(), "utf8").match(/BEGIN:VEVENT/g)).toHaveLength(12);

    // A note on the session, and a roll-up.
    const notes = part(page, "notes");
    await notes.getByRole("combobox", { name: t.about }).selectOption("s1");
    await notes
      .getByRole("textbox", { name: t.note })
      .fill("Two forms ask the same. <b>Ask why</b>");
    await notes.getByRole("button", { name: t.addNote }).click();
    await expect(part(page, "held").getByText("<b>Ask why</b>")).toBeVisible();
    await part(page, "roll-ups").locator("input").setInputFiles(file("last.json", ROLL_UP));
    await expect(part(page, "roll-ups").getByRole("listitem")).toContainText("61");

    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await tooWide(page), `${width} px`).toEqual([]);
    }
    expect(await accessibilityFaults(page)).toEqual([]);

    // The file: all but the settings, of which there are none.
    const give = part(page, "save");
    await expect(give.getByRole("checkbox")).toHaveCount(4);
    await give.getByRole("textbox").fill("Section 3");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      give.getByRole("button", { name: t.saveFile }).click(),
    ]);
    const path = await download.path();
    const before = await keptIn(page);
    expect(Object.keys(before)).toHaveLength(16);

    const next = await (await browser.newContext({ baseURL: site })).newPage();
    await next.goto(`${locale}/facilitate/handover/`);
    const take = part(next, "load");
    await take.locator("input").setInputFiles(path);
    const panel = take.getByRole("group");
    await expect(panel).toBeFocused();
    await expect(panel).toContainText("Section 3");
    expect(await keptIn(next), "a preview changes nothing").toEqual({});
    await expect(take.locator("tbody tr")).toHaveText([
      /1\D*0\D*0$/,
      /1\D*0\D*0$/,
      /13\D*0\D*0$/,
      /1\D*0\D*0$/,
    ]);
    expect(await accessibilityFaults(next)).toEqual([]);
    await next.setViewportSize({ width: 320, height: 800 });
    await enlargeText(next);
    expect(await tooWide(next), "a preview at 320 px, 200 %").toEqual([]);
    await take.getByRole("button", { name: t.merge }).click();
    await expect(take.getByRole("status")).toHaveText(fill(t.merged, { added: 16, replaced: 0 }));
    await expect(take.getByRole("status")).toBeFocused();
    expect(await keptIn(next)).toEqual(before);
    await expect(part(next, "held")).toContainText(told);

    await take.locator("input").setInputFiles(path);
    await expect(panel).toContainText(t.previewNothing);
    await expect(take.getByRole("button", { name: t.merge })).toHaveCount(0);
    await take.getByRole("button", { name: t.cancel }).click();
    expect(await keptIn(next)).toEqual(before);
    await next.context().close();
  });
}

for (const locale of inTurn(import.meta.url)) {
  test(`${locale}: what was taken over is told in view, with the focus on it`, async ({ page }) => {
    const t = await open(page, locale);
    const day = addDays(isoDate(Date.now()), 3);
    const choices: Choice[] = [
      { name: "series", at: 1, value: "year" },
      ...Array.from({ length: 12 }, (_, at) => ({
        name: `day:year:m${at + 1}` as const,
        at: 1,
        value: addDays(day, at),
      })),
    ];
    const text = writePack({
      course: COURSE,
      savedAt: 1,
      reader: "",
      kept: { ...NOTHING_KEPT, votes: [VOTE], choices },
    });
    const take = part(page, "load");
    await take.locator("input").setInputFiles(file("group.json", text));
    await expect(take.getByRole("group")).toBeFocused();
    await tabTo(page, take.getByRole("button", { name: t.merge }));
    await page.keyboard.press("Enter");
    const told = take.getByRole("status");
    await expect(told).toHaveText(fill(t.merged, { added: 14, replaced: 0 }));
    await expect(told).toBeFocused();
    await expect(told).toBeInViewport();
  });

  test(`${locale}: the plan whose dates are to be set comes with its heading in view and in focus`, async ({
    page,
  }) => {
    await openEmpty(page);
    const { facilitate, handover: t } = strings[locale];
    const at = Date.now();
    // With a meeting that is next, the page is taller above the plan.
    await lay(page, {
      "choice:series": writeChoice({ name: "series", at, value: "year" }),
      "choice:day:year:m2": writeChoice({
        name: "day:year:m2",
        at,
        value: addDays(isoDate(at), 7),
      }),
    });
    for (const series of ["twelve", "year"]) {
      await page.goto(`${locale}/facilitate/series/`);
      await page
        .locator(`[data-series=${series}]`)
        .getByRole("link", { name: facilitate.usePlan })
        .focus();
      await page.keyboard.press("Enter");
      const heading = page.getByRole("heading", { name: t.plan, exact: true });
      await expect(heading).toBeFocused();
      await expect(heading).toBeInViewport({ ratio: 1 });
      await page.keyboard.press("Tab");
      const chosen = page.getByRole("combobox", { name: t.series });
      await expect(chosen).toBeFocused();
      await expect(chosen).toHaveValue(series);
    }
  });
}

test("only what was ticked is in the file, and a later day here is told before it gives way", async ({
  page,
}) => {
  const day = (at: number, value: string) => writeChoice({ name: "day:year:m1", at, value });
  const key = "choice:day:year:m1";
  const t = await open(page, "en", { ...VOTED, [key]: day(2000, "2026-12-10") });
  const give = part(page, "save");
  await give.getByRole("checkbox", { name: /Sessions held/ }).uncheck();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    give.getByRole("button", { name: t.saveFile }).click(),
  ]);
  const path = await download.path();
  const read = finish(readPackInSteps(readFileSync(path, "utf8"), COURSE));
  expect(read).toMatchObject({ kept: { votes: [], choices: [{ value: "2026-12-10" }] } });

  await lay(page, { [key]: day(1000, "2026-12-03") });
  await page.reload();
  const take = part(page, "load");
  await take.locator("input").setInputFiles(path);
  await expect(take.getByRole("listitem")).toHaveText([/10 .* in place of 3 .*\.$/]);
  await take.getByRole("button", { name: t.merge }).click();
  expect((await keptIn(page))[`${ROOT}group:${key}`]).toBe(day(2000, "2026-12-10"));

  // An earlier file changes nothing of what was chosen since.
  await lay(page, { [key]: day(3000, "2026-12-17") });
  await page.reload();
  await take.locator("input").setInputFiles(path);
  await expect(take.getByRole("group")).toContainText(t.previewNothing);
});

test("a file that is not taken is named, with what is wrong and what to do, and changes nothing", async ({
  page,
}) => {
  const t = await open(page, "en", VOTED);
  const before = await keptIn(page);
  const good = writePack({
    course: COURSE,
    savedAt: 1,
    reader: "",
    kept: { ...NOTHING_KEPT, votes: [VOTE, { ...VOTE, session: "s2", rev: 0 }] },
  });
  const wrong = fill(t.wrongEntry, { list: t.listVotes, n: 2 });
  const take = part(page, "load");
  for (const [name, text, reason] of [
    ["not-json.json", "[".repeat(100_000), t.notJson],
    ["packed.json", "PK\x03\x04", t.packed],
    ["other.json", "{}", t.notPack],
    ["record.json", '{"whetstone":"record"}', t.isRecord],
    ["roll-up.json", ROLL_UP, t.isRollUp],
    ["later.json", good.replace('"version": 1', '"version": 2'), t.later],
    ["course.json", good.replace(COURSE, "another"), t.otherCourse],
    ["changed.json", good.replace('"other": 30', '"other": 31'), t.damaged],
    ["wrong.json", good, wrong],
    ["<img src=x>.json", `{"whetstone":"handover","__proto__":{"a":1}}`, t.notPack],
  ] as const) {
    await take.locator("input").setInputFiles(file(name, text));
    await expect(take.getByRole("status")).toHaveText(fill(t.refused, { file: name, reason }));
  }
  expect(await keptIn(page)).toEqual(before);
  const rollUps = part(page, "roll-ups");
  await rollUps.locator("input").setInputFiles(file("small.json", ROLL_UP.replace("61", "4")));
  await expect(rollUps.getByRole("status")).toContainText(t.damaged);
  expect(await keptIn(page)).toEqual(before);
});

test("by keyboard alone: a note is written, the file saved, and all erased after a question", async ({
  page,
}) => {
  const t = await open(page, "en", VOTED);
  await tabTo(page, page.getByRole("textbox", { name: t.note }));
  await page.keyboard.type("Ask at the counter");
  await tabTo(page, page.getByRole("button", { name: t.addNote }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("Ask at the counter", { exact: true })).toBeVisible();
  await expectFocusKept(page);
  await tabTo(page, page.getByRole("button", { name: t.saveFile }));
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.keyboard.press("Enter"),
  ]);
  expect(readFileSync(await download.path(), "utf8")).toContain("Ask at the counter");

  await tabTo(page, page.getByRole("button", { name: t.eraseAsk }));
  await page.keyboard.press("Enter");
  await expect(part(page, "erase").getByRole("group")).toContainText(count(t.eraseSure, 2));
  await tabTo(page, page.getByRole("button", { name: t.cancel }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: t.eraseAsk })).toBeFocused();
  expect(Object.keys(await keptIn(page))).toHaveLength(2);
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("button", { name: t.eraseYes }));
  await page.keyboard.press("Enter");
  await expect(part(page, "erase").getByRole("status")).toHaveText(t.erased);
  await expectFocusKept(page);
  expect(await keptIn(page)).toEqual({});
});

test("full storage is told, what was written is in the file all the same, and a file is taken whole or not at all", async ({
  page,
}) => {
  const t = await open(page, "en", VOTED);
  await page.evaluate(() => {
    const { setItem } = Storage.prototype;
    let room = 1;
    Storage.prototype.setItem = function (key, text) {
      // One more text fits, when asked for.
      if (Object.assign(window).room && room-- > 0) return setItem.call(this, key, text);
      throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    };
  });
  const before = await keptIn(page);
  await page.getByRole("textbox", { name: t.note }).fill("Only here");
  await page.getByRole("button", { name: t.addNote }).click();
  await expect(page.getByRole("alert")).toContainText(t.full);
  await expect(page.getByRole("alert")).toContainText(count(t.onlyHere, 1));
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: t.saveFile }).click(),
  ]);
  expect(readFileSync(await download.path(), "utf8")).toContain("Only here");

  await page.evaluate(() => Object.assign(window, { room: true }));
  const votes = ["s2", "s3"].map((session) => ({ ...VOTE, session }));
  const text = writePack({
    course: COURSE,
    savedAt: 1,
    reader: "",
    kept: { ...NOTHING_KEPT, votes },
  });
  const take = part(page, "load");
  await take.locator("input").setInputFiles(file("two.json", text));
  await take.getByRole("button", { name: t.merge }).click();
  await expect(take.getByRole("status")).toHaveText(t.mergeFull);
  expect(await keptIn(page)).toEqual(before);
});

test("what is set for one group quiz is set for that of the next module, and shows where it is handed over", async ({
  page,
}) => {
  await page.goto(`en/facilitate/${MODULE}/live/#how`);
  const t = strings.en;
  await page.getByRole("textbox", { name: t.live.people }).fill("40");
  await page.goto(`en/facilitate/${modules[1]}/live/#how`);
  await expect(page.getByRole("textbox", { name: t.live.people })).toHaveValue("40");
  await page.getByRole("link", { name: t.live.toHandover }).click();
  await expect(part(page, "settings")).toContainText(`${t.handover.settingPeople}40`);
});

test("the plans say which dates the group has, and lead on from the one that it follows", async ({
  page,
}) => {
  const at = Date.now();
  const day = isoDate(at);
  await openEmpty(page);
  const { facilitate: t } = strings.en;
  await page.goto("en/facilitate/series/");
  await expect(page.locator("[data-series] [data-none]")).toHaveText([t.noDates, t.noDates]);
  await expect(page.locator("[data-series] .go")).toHaveCount(0);
  await lay(page, {
    "choice:series": writeChoice({ name: "series", at, value: "year" }),
    "choice:day:year:m1": writeChoice({ name: "day:year:m1", at, value: addDays(day, -7) }),
    "choice:day:year:m2": writeChoice({ name: "day:year:m2", at, value: addDays(day, 7) }),
  });
  await page.reload();
  const followed = page.locator('[data-series="year"]');
  const [told = "?"] = fill(t.datesNext, { n: 2, of: 12 }).split("{day}");
  await expect(followed.locator("[data-none]")).toContainText(told);
  await expect(followed.getByRole("link", { name: t.usePlan })).toHaveClass(/\bgo\b/);
  await expect(page.locator("[data-series] .go")).toHaveCount(1);
  await expect(page.locator('[data-series="twelve"] [data-none]')).toHaveText(t.noDates);
  const days = Array.from({ length: 12 }, (_, nth) => `day:year:m${nth + 1}` as const);
  await lay(
    page,
    Object.fromEntries(
      days.map((name) => [`choice:${name}`, writeChoice({ name, at, value: addDays(day, 7) })]),
    ),
  );
  await page.reload();
  await expect(followed.getByRole("link", { name: t.changePlan })).toBeVisible();
  await expect(followed.getByRole("link", { name: t.usePlan })).toHaveCount(0);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  for (const locale of inTurn(import.meta.url)) {
    test(`${locale}: the list for facilitators leads to the page, which says that it needs script`, async ({
      page,
    }) => {
      const { facilitate, handover } = strings[locale];
      await page.goto(`${locale}/facilitate/`);
      await page.getByRole("link", { name: facilitate.handover }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(handover.title);
      await expect(page.locator("noscript .note")).toHaveText(handover.noScript);
      await expect(page.locator("noscript .note")).toBeVisible();
    });
  }
});
