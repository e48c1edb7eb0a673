// The roll-up: files that people handed over are read on the page, looked at, printed and saved; nothing leaves it.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { fill } from "#core/i18n/fill.ts";
import type { Locale } from "#core/i18n/locales.ts";
import { readFile } from "#core/record/file.ts";
import { largeRecord } from "#core/rollup/testing/large.ts";
import type { RollUpData } from "#islands/roll-up/types.ts";
import { busy } from "../../src/commands/busy.ts";
import { dropFiles } from "../../src/commands/drop-files.ts";
import { accessibilityFaults } from "./axe.ts";
import { questions, strings } from "./content.ts";
import { inTurn } from "./languages.ts";
import { tooWide } from "./layout.ts";
import { sheetsOf } from "./sheets.ts";
import { keep, openEmpty } from "./storage.ts";
import { expect, test } from "./support.ts";

const open = async (page: Page, locale: Locale) => {
  await page.goto(`${locale}/facilitate/roll-up/`);
  await page.locator(".drop").waitFor();
  return strings[locale].rollUp;
};

const example = async (page: Page, locale: Locale) => {
  const t = await open(page, locale);
  await page.getByRole("button", { name: t.example }).click();
  await expect(page.locator("#shows")).toContainText("60", { timeout: 20_000 });
  return t;
};

/** The files of the invented unit. */
const invented = async (page: Page, locale: Locale) => {
  const files = await page.evaluate(async (language) => {
    const { version = "" } = document.documentElement.dataset;
    const response = await fetch(`../../../data/${version}/${language}/roll-up-example.json`);
    return (await response.json()) as { name: string; text: string }[];
  }, locale);
  return files.map(({ name, text }) => ({
    name,
    mimeType: "application/json",
    buffer: Buffer.from(text),
  }));
};

for (const locale of inTurn(import.meta.url)) {
  test(`${locale}: the invented unit is shown in pictures that axe finds nothing in, on a phone and a desk`, async ({
    page,
  }) => {
    await example(page, locale);
    // The self-assessments are all alike: a sentence says so, and no picture.
    await expect(page.locator("figure.data")).toHaveCount(5);
    await expect(page.locator(".begin-next li")).toHaveCount(6);
    await page.locator(".begin-next + details > summary").click();
    // Each wrong answer comes with what somebody believes who gives it, and with the section that teaches it.
    const { talkAbout } = strings[locale].rollUp;
    for (const row of await page.locator(".begin-next li").all()) {
      await expect(row).toContainText(talkAbout);
      await expect(row.getByRole("link")).toHaveAttribute("href", /modules\/[^/]+\/#/);
    }
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await tooWide(page), `${width} px`).toEqual([]);
    }
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test(`${locale}: it prints on one sheet of A4`, async ({ page }) => {
    await example(page, locale);
    expect(await sheetsOf(page)).toHaveLength(1);
  });
}

test("a file that is no record is named with its reason, and the others go on", async ({
  page,
}) => {
  const t = await open(page, "en");
  const good = (await invented(page, "en")).slice(0, 9);
  const bad = (name: string, text: string) => ({
    name,
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });
  const [first] = good;
  await page
    .locator(".drop input")
    .setInputFiles([
      ...good,
      ...(first ? [{ ...first, name: "again.json" }] : []),
      bad("deep.json", "[".repeat(100_000)),
      bad("proto.json", '{"whetstone":"record","__proto__":{"a":1}}'),
      bad("changed.json", `${first?.buffer}`.replace('"score":1', '"score":0')),
    ]);
  await expect(page.locator("#shows")).toContainText("9");
  await expect(page.locator("#bad li")).toHaveText([
    /^deep\.json/,
    /^proto\.json/,
    /^changed\.json/,
  ]);
  await expect(page.getByRole("status").first()).toContainText(
    t.filesMerged.split("|")[0]?.slice(4) ?? "",
  );
});

test("a folder that is dropped gives its files, and those of its folders", async ({
  page,
}, info) => {
  await open(page, "en");
  const files = (await invented(page, "en")).slice(0, 8);
  const folder = info.outputPath("records");
  mkdirSync(join(folder, "second section"), { recursive: true });
  for (const [at, { name, buffer }] of files.entries()) {
    writeFileSync(join(folder, at < 5 ? "" : "second section", name), buffer);
  }
  writeFileSync(join(folder, ".DS_Store"), "what a system lays into its folders");
  await dropFiles(page.locator(".drop"), [folder]);
  await expect(page.locator("#shows")).toContainText("8");
  await expect(page.locator("#bad li")).toHaveCount(0);
});

test("fewer than five people show nothing", async ({ page }) => {
  const t = await open(page, "en");
  await page
    .locator(".drop input")
    .setInputFiles([{ name: "no.json", mimeType: "application/json", buffer: Buffer.from("no") }]);
  await expect(page.locator(".wrong")).toHaveText(t.few);
  await expect(page.locator("#shows")).toHaveCount(0);
});

test("the table that is saved opens in a spreadsheet, and the file for next time is taken", async ({
  page,
}) => {
  const t = await example(page, "zh-hans");
  const [table] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: t.saveCsv }).click(),
  ]);
  const text = readFileSync(await table.path(), "utf8");
  expect(text.startsWith(`\uFEFF${t.csvPart},`)).toBe(true);
  expect(text.split("\r\n").length).toBeGreaterThan(500);
  // What somebody who chose a wrong option believes, by the id that the questions give it, and in words.
  expect(text.split("\r\n")[0]).toContain(`,${t.csvMisconception},${t.csvBelief}`);
  expect(text).toMatch(/,,,[a-z]+(-[a-z]+)+,[^,\r\n]*\p{Script=Han}[^,\r\n]*。\r\n/u);
  const [next] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: t.saveNext }).click(),
  ]);
  await page.locator(".one-page input[type=file]").setInputFiles(await next.path());
  const heading = page.getByRole("heading", { name: t.changed.split("{")[0] ?? "" });
  await expect(heading).toBeFocused();
  const changed = page.locator("section", { has: heading });
  await expect(changed.getByText(t.changedPeople)).toBeVisible();
  const [beside] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: t.saveCsv }).click(),
  ]);
  const told = (await heading.textContent()) ?? "?";
  const lines = readFileSync(await beside.path(), "utf8").split("\r\n");
  expect(lines.filter((line) => line.startsWith(told)).length).toBeGreaterThan(100);
  expect(lines.filter((line) => !line.startsWith(told))).toEqual(text.split("\r\n"));
});

for (const locale of inTurn(import.meta.url)) {
  test(`${locale}: the sample that a key opened shows where the focus went`, async ({ page }) => {
    const t = await open(page, locale);
    await page.getByRole("button", { name: t.example }).press("Enter");
    const heading = page.locator("#shows");
    await expect(heading).toBeFocused({ timeout: 20_000 });
    await expect(heading, "a bar before it").not.toHaveCSS("box-shadow", "none");
    // Where colours are the reader's own, the ring takes its place.
    await expect(heading).toHaveCSS("outline-style", "solid");
  });

  test(`${locale}: what is kept here for next time is offered by itself, the newest first`, async ({
    page,
  }) => {
    const t = await open(page, locale);
    const files = await invented(page, locale);
    await page.locator(".drop input").setInputFiles(files.slice(0, 40));
    await expect(page.locator("#shows")).toBeFocused();
    const offers = page.getByRole("group", { name: t.compareWith }).getByRole("listitem");
    await page.locator(".compare summary").click();
    await expect(offers).toHaveCount(0);
    await page.getByRole("button", { name: t.keepNext }).click();
    await expect(page.getByText(t.keptNext)).toBeVisible();
    await expect(offers).toHaveCount(1);
    // An older one, as a handover file may have brought it.
    const [last] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: t.saveNext }).click(),
    ]);
    const old = readFileSync(await last.path(), "utf8").replace(
      /"date":"[\d-]+"/,
      '"date":"2025-05-29"',
    );
    await page.goto(`${locale}/facilitate/handover/`);
    const rollUps = page.locator("section", { has: page.locator("#roll-ups") });
    await rollUps.locator("input").setInputFiles({
      name: "old.json",
      mimeType: "application/json",
      buffer: Buffer.from(old),
    });
    await expect(rollUps.getByRole("listitem")).toHaveCount(2);

    await open(page, locale);
    await page.locator(".drop input").setInputFiles(files);
    await expect(page.locator("#shows")).toContainText("60");
    await page.locator(".compare summary").click();
    await expect(offers).toHaveText([/40/, /2025.*whetstone-roll-up-2025-05-29-[0-9a-f]{8}\.json/]);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await tooWide(page), `${width} px`).toEqual([]);
    }
    expect(await accessibilityFaults(page)).toEqual([]);
    await offers.nth(1).getByRole("button").click();
    const heading = page.getByRole("heading", { name: t.changed.split("{")[0] ?? "" });
    await expect(heading).toBeFocused();
    await expect(heading).toContainText("2025");
    await page.getByRole("button", { name: t.withoutLast }).click();
    await expect(page.locator("#shows")).toBeFocused();
    await expect(heading).toHaveCount(0);
  });

  test(`${locale}: beside last time's file it shows what changed, on a phone and a desk`, async ({
    page,
  }) => {
    const t = await open(page, locale);
    const files = await invented(page, locale);
    await page.locator(".drop input").setInputFiles(files.slice(0, 40));
    await expect(page.locator("#shows")).toContainText("40");
    const [last] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: t.saveNext }).click(),
    ]);
    await page.locator(".drop input").setInputFiles(files);
    await expect(page.locator("#shows")).toContainText("60");
    await page.locator(".one-page input[type=file]").setInputFiles(await last.path());
    const changed = page.locator("section", {
      has: page.getByRole("heading", { name: t.changed.split("{")[0] ?? "" }),
    });
    await changed.locator("details").first().waitFor();
    for (const fold of await changed.locator("details").all()) {
      await fold.evaluate((details: HTMLDetailsElement) => {
        details.open = true;
      });
    }
    // Twenty people more; nobody went.
    const people = changed.locator("table").first().locator("tbody tr");
    expect(await people.count()).toBeGreaterThan(1);
    expect(await changed.locator("figure.data").count()).toBeGreaterThan(1);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await tooWide(page), `${width} px`).toEqual([]);
    }
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await sheetsOf(page)).toHaveLength(1);
    if (process.env["SHOTS"]) {
      await changed.screenshot({ path: `${process.env["SHOTS"]}/${locale}-changed.png` });
    }
  });
}

test("reading that is stopped keeps nothing, gives the field the focus, and other files can be read", async ({
  page,
}) => {
  const t = await open(page, "en");
  await page.locator(".drop input").evaluate((field: HTMLInputElement) => {
    const files = new DataTransfer();
    const text = `{"whetstone":"record","events":[${"{},".repeat(2_000)}{}]}`;
    for (let at = 0; at < 5_000; at++) files.items.add(new File([text], `${at}.json`));
    field.files = files.files;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await page.getByRole("button", { name: t.stop, exact: true }).click();
  await expect(page.getByText(t.stopped)).toBeVisible();
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  await expect(page.getByRole("button", { name: t.choose })).toBeFocused();
  await page.getByRole("button", { name: t.example }).click();
  await expect(page.locator("#shows")).toContainText("60");
  await expect(page.locator("#bad")).toHaveCount(0);
  await expect(page.getByText(t.stopped)).toHaveCount(0);
});

test(
  "a record of 150,000 events is read and shown without a task of 200 ms",
  {
    tag: "@rest",
  },
  async ({ page }, info) => {
    await open(page, "en");
    const [, ...others] = await invented(page, "en");
    const folder = info.outputPath("files");
    mkdirSync(folder, { recursive: true });
    const paths = others.slice(0, 9).map(({ name, buffer }) => {
      writeFileSync(join(folder, name), buffer);
      return join(folder, name);
    });
    const { course } = await page.evaluate(async () => {
      const { version = "" } = document.documentElement.dataset;
      return (await (await fetch(`../../../data/${version}/en/roll-up.json`)).json()) as RollUpData;
    });
    writeFileSync(join(folder, "large.json"), largeRecord(course, 150_000));
    const { "longest task, ms": longest, "ms at work": work } = await busy(
      page,
      "read",
      async () => {
        await page.locator(".drop input").setInputFiles([join(folder, "large.json"), ...paths]);
        await expect(page.locator("#shows")).toContainText("10", { timeout: 60_000 });
      },
    );
    expect(Number(work)).toBeGreaterThan(300);
    expect(Number(longest)).toBeLessThan(200);
  },
);

test("in forced colours parts of bars have edges, and numbers stand out from them", async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: "active" });
  await example(page, "en");
  const parts = await page.locator("figure.data svg g:has(> .cell)").evaluateAll((groups) =>
    groups.map((group) => {
      const cell = getComputedStyle(group.querySelector(":scope > .cell") as Element);
      const number = group.querySelector(":scope > text");
      return {
        edge: cell.stroke !== cell.fill && cell.stroke !== "none",
        number: number === null || getComputedStyle(number).fill !== cell.fill,
      };
    }),
  );
  expect(parts.length).toBeGreaterThan(10);
  for (const part of parts) expect(part).toEqual({ edge: true, number: true });
  expect(await accessibilityFaults(page)).toEqual([]);
});

for (const locale of inTurn(import.meta.url)) {
  test(`${locale}: a file for the roll-up holds what its owner ticked and was shown, and nothing else`, async ({
    page,
  }) => {
    const t = strings[locale].record;
    const [{ item, module }] = questions as [(typeof questions)[number]];
    await openEmpty(page);
    await keep(page, [
      { type: "pretested", item: item.id, rev: 1, module, score: 0, response: "a" },
      { type: "practised", entry: "e", module, tried: "of the log" },
      { type: "checked-in", date: "2026-11-22", text: "of a check-in" },
      { type: "planned", plan: "p", kind: "goal", text: "of the plan", modules: [] },
    ]);
    await page.goto(`${locale}/record/`);
    const part = page.locator("section", { has: page.locator("#hand-over") });
    const saved = async () => {
      await part.getByRole("button", { name: t.handOverLook }).click();
      const told = await part.getByRole("status").getByRole("listitem").allTextContents();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        part.getByRole("button", { name: t.handOverSave }).click(),
      ]);
      const file = readFile(readFileSync(await download.path(), "utf8"), "learning-institution");
      if ("ok" in file) throw new Error(file.reason);
      return { told, parts: file.parts, types: file.events.map(({ type }) => type) };
    };
    const answers = fill(t.handPretests, { n: 1 });
    expect(await saved()).toEqual({
      told: [answers, t.handTimes],
      parts: [],
      types: ["pretested"],
    });
    await part.getByRole("checkbox", { name: t.partLog }).check();
    // What was shown is no longer what would be saved.
    await expect(part.getByRole("button", { name: t.handOverSave })).toHaveCount(0);
    expect(await saved()).toEqual({
      told: [answers, fill(t.handLog, { n: 1 }), t.handTimes],
      parts: ["log"],
      types: ["pretested", "practised"],
    });
  });
}
