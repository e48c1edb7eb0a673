// A record in short as a QR code: from the page of the record, by its picture or its digits, to the roll-up.
import { readdirSync, readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { count, fill } from "#core/i18n/fill.ts";
import type { Locale } from "#core/i18n/locales.ts";
import type { NewEvent, RecordedEvent } from "#core/record/event.ts";
import { readFile, writeFile } from "#core/record/file.ts";
import { briefOf, writeCode } from "#core/rollup/code/brief.ts";
import type { RollUpCourse } from "#core/rollup/course.ts";
import { firstAnswer } from "./answers.ts";
import { accessibilityFaults } from "./axe.ts";
import { questions, strings } from "./content.ts";
import { inTurn } from "./languages.ts";
import { tooWide } from "./layout.ts";
import { sheetsOf } from "./sheets.ts";
import { keep, openEmpty } from "./storage.ts";
import { expect, test } from "./support.ts";

const [version = ""] = readdirSync("dist/data");
const course = JSON.parse(readFileSync(`dist/data/${version}/brief.json`, "utf8")) as RollUpCourse;
const DAY = 20_000;

const EVENTS: readonly NewEvent[] = [
  { type: "settings", key: "role", value: "cadre" },
  ...questions.slice(0, 12).map((question) => firstAnswer(question)),
];

/** What somebody else did. */
const eventsOf = (writer: string): RecordedEvent[] =>
  EVENTS.map(
    (event, at) => ({ ...event, id: `${writer}-${at}`, at: DAY * 864e5 + at }) as RecordedEvent,
  );
const codeOf = (writer: string): string =>
  writeCode(briefOf(eventsOf(writer), course, DAY), course) ?? "";
const many = (n: number): string[] => Array.from({ length: n }, (_, at) => codeOf(`writer${at}`));

/** Opens the page of a record, and what its code would hold. */
async function look(page: Page, locale: Locale, events = EVENTS) {
  await openEmpty(page);
  await keep(page, events);
  await page.goto(`${locale}/record/`);
  await page
    .getByRole("button", { name: strings[locale].record.handOverCodeLook, exact: true })
    .click();
  const t = strings[locale].code;
  await expect(page.getByText(t.holds)).toBeVisible();
  return t;
}

const make = async (page: Page, locale: Locale) => {
  await page.getByRole("button", { name: strings[locale].code.make, exact: true }).click();
  return page.getByRole("img", { name: strings[locale].code.picture, exact: true });
};

/** Opens the roll-up and its field for codes. */
async function give(page: Page, locale: Locale) {
  await page.goto(`${locale}/facilitate/roll-up/`);
  const t = strings[locale].code;
  await page.getByText(t.give, { exact: true }).click();
  return {
    t,
    lines: page.getByLabel(t.lines),
    photos: page.locator('#roll-up input[accept="image/*"]'),
    take: page.getByRole("button", { name: t.take, exact: true }),
  };
}

for (const locale of inTurn(import.meta.url)) {
  test(`${locale}: what a code holds is told first; its picture is read by the roll-up, and counts once beside its digits`, async ({
    page,
  }) => {
    const t = await look(page, locale);
    await expect(page.getByText(t.hasRole)).toBeVisible();
    await expect(page.getByText(fill(t.hasMarks, { n: 4 }))).toBeVisible();
    await expect(page.getByText(t.hasName)).toHaveCount(0);
    const picture = await make(page, locale);
    await expect(picture).toBeVisible();
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await tooWide(page), `${width} px`).toEqual([]);
    }
    expect(await accessibilityFaults(page)).toEqual([]);
    const buffer = await picture.screenshot();
    await page.getByText(t.asDigits).click();
    const digits = (await page.locator(".digits").innerText()).trim();

    const rollUp = await give(page, locale);
    await rollUp.photos.setInputFiles([
      { name: "code.png", mimeType: "image/png", buffer },
      { name: "no.png", mimeType: "image/png", buffer: Buffer.from("no picture") },
    ]);
    await expect(page.getByText(count(t.ready, 1), { exact: true })).toBeVisible();
    await expect(page.locator(".bad-codes li")).toHaveText([
      new RegExp(`^no\\.png.*${t.noPicture.slice(0, 8)}`),
    ]);
    await rollUp.lines.fill([...many(6), digits].join("\n"));
    await expect(page.getByText(count(t.ready, 8), { exact: true })).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await rollUp.take.click();
    await expect(page.locator("#shows")).toContainText("7");
    const status = page.getByRole("status").filter({ hasText: count(t.counted, 7) });
    await expect(status).toContainText(count(t.merged, 1));
    // Answers to single questions are unknown: no question is told to be missed, or to be unanswered by all.
    await expect(page.locator(".begin-next li")).toHaveCount(0);
  });
}

test("the sheet that prints holds the code alone, and no name that nobody has given", async ({
  page,
}) => {
  const t = await look(page, "en");
  await expect(page.getByLabel(t.addName)).toHaveCount(0);
  const picture = await make(page, "en");
  await expect(picture).toBeVisible();
  await page.evaluate(() => {
    window.print = () => {};
  });
  await page.getByRole("button", { name: t.print, exact: true }).click();
  const sheets = await sheetsOf(page);
  expect(sheets).toHaveLength(1);
  const text = JSON.stringify(sheets);
  expect(text).toContain("self-reported");
  expect(text).not.toContain(strings.en.record.handOver);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(page.locator("body > .code")).toHaveCount(0);
});

test("a scanner types codes one after the other; what is no code is told with its line and its reason", async ({
  page,
}) => {
  const { t, lines, take } = await give(page, "en");
  const [one = "", other = ""] = many(2);
  await lines.focus();
  for (const code of [one, "4006381333931", `${other.slice(0, 50)}${other.slice(51)}`, other]) {
    await page.keyboard.insertText(code);
    await page.keyboard.press("Enter");
  }
  await page.keyboard.insertText(one.slice(0, 30));
  await expect(page.getByText(count(t.ready, 2), { exact: true })).toBeVisible();
  const bad = page.locator(".bad-codes li");
  await expect(bad).toHaveText([`Line 2: ${t.notOurs}`, `Line 3: ${t.damaged}`]);
  // The line that is being typed is not wrong before it is left.
  await lines.blur();
  await expect(bad).toHaveCount(3);
  // Two people show nothing.
  await take.click();
  await expect(page.getByText(strings.en.rollUp.few)).toBeVisible();
  await lines.fill(`${"9".repeat(200_000)}\n<img src=x onerror=alert(1)>\n741\n7411`);
  await expect(bad.first()).toHaveText(`Line 1: ${t.notOurs}`);
  await expect(page.getByText(count(t.ready, 0), { exact: true })).toBeVisible();
});

test("codes count with files, and who gave both by the file alone", async ({ page }) => {
  const { t, lines, take } = await give(page, "en");
  const { id } = course;
  const files = ["writer0", "writer1", "writer7", "writer8", "writer9"].map((writer) => ({
    name: `${writer}.json`,
    mimeType: "application/json",
    buffer: Buffer.from(
      writeFile({ course: id, savedAt: DAY * 864e5, parts: [], events: eventsOf(writer) }),
    ),
  }));
  expect(readFile(files[0]?.buffer.toString() ?? "", id)).toMatchObject({ parts: [] });
  await page.locator(".drop input").first().setInputFiles(files);
  await expect(page.locator("#shows")).toContainText("5");
  await lines.fill(many(7).join("\r\n"));
  await take.click();
  await expect(page.locator("#shows")).toContainText("10");
  await expect(page.getByRole("status").filter({ hasText: count(t.counted, 5) })).toContainText(
    count(t.merged, 2),
  );
  // And in the other order: files that are chosen later keep the codes.
  await page.locator(".drop input").first().setInputFiles(files.slice(0, 4));
  await expect(page.locator("#shows")).toContainText("9");
});
