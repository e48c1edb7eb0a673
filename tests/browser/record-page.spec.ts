// The record page: what is kept, and every way it leaves the browser or comes into it.
import { readFileSync, writeFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Download, Locator, Page } from "@playwright/test";
import { count, fill } from "#core/i18n/fill.ts";
import type { Locale } from "#core/i18n/locales.ts";
import { canonical } from "#core/record/canonical.ts";
import { checksum } from "#core/record/checksum.ts";
import type { RecordedEvent } from "#core/record/event.ts";
import { writeFile } from "#core/record/file.ts";
import { learner } from "#core/record/testing/learner.ts";
import { firstAnswer } from "./answers.ts";
import { keptSentence, plain, type Question, questions, strings, syllabus } from "./content.ts";
import { inTurn } from "./languages.ts";
import { button, open, respond, result, rightResponse } from "./question.ts";
import { answersIn, copies, keep, openEmpty, ROOT, stored, storedEvents } from "./storage.ts";
import { expect, expectFocusKept, tabTo, test } from "./support.ts";

const COURSE = "learning-institution";
const singles = questions.filter(({ item }) => item.kind === "single");
const [one, two] = singles as [Question, Question];

async function answer(page: Page, question: Question, locale: Locale = "en"): Promise<void> {
  const form = await open(page, question, locale);
  await respond(form, question, locale, rightResponse(question, locale));
  await button(form).click();
  await expect(result(form)).toContainText(strings[locale].quiz.right);
}

async function openRecord(page: Page, locale: Locale = "en"): Promise<Locator> {
  await page.goto(`${locale}/record/`);
  const record = page.getByRole("main");
  await expect(record.getByRole("button", { name: strings[locale].record.print })).toBeVisible();
  return record;
}

const press = (page: Page, name: string) =>
  page.getByRole("main").getByRole("button", { name, exact: true }).first().click();

/** The text of a file that the page hands over. */
async function save(
  page: Page,
  start: () => Promise<void>,
): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent("download"), start()]);
  return { name: download.suggestedFilename(), text: readFileSync(await pathOf(download), "utf8") };
}

const pathOf = async (download: Download): Promise<string> => await download.path();

async function choose(page: Page, text: string | Buffer): Promise<void> {
  const field = page.locator("input[type=file]");
  // What stands below a part that script fills shows a moment later, and takes no focus before.
  const opener = field.locator("xpath=preceding-sibling::button");
  await expect(opener).toBeVisible();
  // As if the reader opened and closed the browser's file dialog.
  await opener.focus();
  // By a file on disk, for Playwright hands over no more than 50 MB by itself.
  const path = test.info().outputPath("record.json");
  writeFileSync(path, text);
  await field.setInputFiles(path);
}

test("answers to modules and questions that are gone are listed, kept in the file and counted nowhere", async ({
  page,
}) => {
  const answerIn = (module: string, item: string) => ({ ...firstAnswer(one), module, item });
  await openEmpty(page);
  await keep(page, [
    firstAnswer(one),
    answerIn("former-module", "former-1"),
    answerIn("former-module", "former-2"),
    answerIn(one.module, "taken-out"),
  ]);
  const record = await openRecord(page);
  const t = strings.en.record;
  const gone = record.locator("#gone");
  await expect(gone.locator("summary")).toHaveText(count(t.gone, 3));
  await expect(gone.locator("li").first()).toBeHidden();
  await gone.locator("summary").click();
  const lines = gone.locator("li");
  await expect(lines).toHaveCount(2);
  await expect(lines.nth(0)).toContainText(/^former-module: 2 answers, last on /);
  await expect(lines.nth(1)).toContainText(
    `${syllabus.en.modules[one.module]?.title}, questions that`,
  );
  await expect(record.locator(`[data-module="${one.module}"] .standing`)).toHaveText(/^1 of /);
  const { text } = await save(page, () => press(page, t.save));
  expect(text).toContain("former-2");
  expect(text).toContain("taken-out");
});

test("a record whose modules are all there lists nothing as gone", async ({ page }) => {
  await openEmpty(page);
  await keep(page, [firstAnswer(one), firstAnswer(two)]);
  await openRecord(page);
  await expect(page.locator("#gone")).toHaveCount(0);
});

/** An answer given on another computer. */
const answerTo = (question: Question, n: number): RecordedEvent => ({
  ...firstAnswer(question, { response: "a" }),
  id: `another-${n}`,
  at: Date.UTC(2026, 0, 1 + n),
});

const fileOf = (events: readonly RecordedEvent[], name = "Li Min"): string =>
  writeFile({ course: COURSE, profile: { name }, savedAt: Date.UTC(2026, 1, 1), events });

/** The file with its head or events changed, and the sum made right again. */
function forged(change: (file: Record<string, unknown>) => void): string {
  const file = JSON.parse(fileOf([answerTo(one, 0)])) as Record<string, unknown>;
  change(file);
  const { checksum: _, events, ...rest } = file;
  const head = { ...rest, count: (events as unknown[]).length };
  return JSON.stringify({
    ...head,
    events,
    checksum: checksum(canonical(head), canonical(events)),
  });
}

const firstEvent = (file: Record<string, unknown>) =>
  (file["events"] as Record<string, unknown>[])[0] ?? {};

for (const locale of inTurn(import.meta.url)) {
  const t = strings[locale].record;

  test(`${locale}: answered, saved, counted since`, async ({ page }) => {
    const empty = await openRecord(page, locale);
    await expect(empty).toContainText(t.empty);
    await answer(page, one, locale);
    const record = await openRecord(page, locale);
    await expect(record).toContainText(count(t.changes, 1));

    const file = await save(page, () => press(page, t.save));
    expect(file.name).toMatch(/^whetstone-learning-institution-\d{4}-\d\d-\d\d\.json$/);
    const parsed = JSON.parse(file.text);
    expect(parsed).toMatchObject({ whetstone: "record", course: COURSE });
    expect(parsed.count).toBe(parsed.events.length);
    expect(answersIn(parsed.events)).toMatchObject([{ item: one.item.id, score: 1 }]);
    await expect(record).toContainText(t.saved);

    await answer(page, two, locale);
    await expect(await openRecord(page, locale)).toContainText(count(t.changes, 1));
    const module = page.locator(`[data-module="${two.module}"] .standing`);
    await expect(module).toHaveText(/[12]/);
  });

  test(`${locale}: a file is shown before it is merged, and merges once`, async ({ page }) => {
    await answer(page, one, locale);
    const record = await openRecord(page, locale);
    const text = fileOf([answerTo(one, 0), answerTo(two, 1)]);
    await choose(page, text);
    const panel = record.locator(".panel");
    await expect(panel).toContainText("Li Min");
    await expect(panel).toContainText(fill(t.previewAdds, { total: 2, n: 2 }));
    await expect(panel).toBeFocused();
    expect(answersIn(await storedEvents(page))).toHaveLength(1);

    await press(page, t.cancel);
    await expectFocusKept(page);
    expect(answersIn(await storedEvents(page)), "cancelled").toHaveLength(1);

    await choose(page, text);
    await press(page, t.merge);
    await expect(record.getByRole("status").filter({ hasText: count(t.merged, 2) })).toBeVisible();
    await expectFocusKept(page);
    await expect(record).toContainText(keptSentence(locale, 3, 2));
    await expect(record).toContainText(count(t.changes, 1));

    await choose(page, text);
    await expect(panel).toContainText(t.previewNothing);
    await expect(panel.getByRole("button", { name: t.merge })).toHaveCount(0);
  });

  test(`${locale}: files that are refused, each in words, with nothing changed`, async ({
    page,
  }) => {
    await answer(page, one, locale);
    const record = await openRecord(page, locale);
    const sound = fileOf([answerTo(two, 0)]);
    const deep = sound.replace(
      '"attempt"',
      `"extra":${"[".repeat(5000)}${"]".repeat(5000)},"attempt"`,
    );
    const refused: readonly (readonly [string, string | Buffer, keyof typeof t])[] = [
      ["100 MB", Buffer.alloc(100_000_000, " "), "tooBig"],
      ["not JSON", "This is a letter.", "notJson"],
      ["empty", "", "notJson"],
      ["cut off", sound.slice(0, -20), "notJson"],
      ["invalid UTF-8", Buffer.from([...Buffer.from(sound), 0xff, 0xfe]), "notJson"],
      ["UTF-16 without a mark", Buffer.from(sound, "utf16le"), "notJson"],
      ["UTF-16 cut off", Buffer.from(`\ufeff${sound}`, "utf16le").subarray(0, -1), "notJson"],
      ["a zip", Buffer.from("PK\x03\x04record.json", "latin1"), "packed"],
      ["an empty zip", Buffer.from("PK\x05\x06", "latin1"), "packed"],
      ["a rar", Buffer.from("Rar!\x1a\x07\x01\x00", "latin1"), "packed"],
      ["a 7z", Buffer.from("7z\xbc\xaf\x27\x1c\x00\x04", "latin1"), "packed"],
      ["a list", "[]", "notARecord"],
      ["another program's", '{"version":3,"notes":[]}', "notARecord"],
      ["a later version", forged((file) => Object.assign(file, { version: 99 })), "futureVersion"],
      ["another course", forged((file) => Object.assign(file, { course: "other" })), "otherCourse"],
      ["a changed score", sound.replace('"score":1', '"score":0'), "damaged"],
      ["a lost event", sound.replace(/"count": 1/, '"count": 2'), "damaged"],
      ["a score of 2", forged((file) => Object.assign(firstEvent(file), { score: 2 })), "damaged"],
      ["no date", forged((file) => Object.assign(firstEvent(file), { at: "NaN" })), "damaged"],
      ["deep nesting", deep, "notARecord"],
      ["10 MB of brackets", "[".repeat(10_000_000), "notARecord"],
      ["a barred key", sound.replace('"attempt"', '"__proto__":{"a":1},"attempt"'), "damaged"],
      ["another's name", sound.replace("Li Min", "Wu Min"), "damaged"],
      ["another date", sound.replace('"savedAt": "2026', '"savedAt": "2025'), "damaged"],
      ["1e999", sound.replace('"score":1', '"score":1e999'), "damaged"],
    ];
    const before = await stored(page);
    for (const [name, body, reason] of refused) {
      await test.step(name, async () => {
        await choose(page, body);
        await expect(
          record.getByRole("status").filter({ hasText: fill(t.refused, { reason: t[reason] }) }),
        ).toBeVisible();
        await expect(record.locator(".panel")).toHaveCount(0);
        await expectFocusKept(page);
        // Another choice of the same file must be heard of too.
        await page.locator("input[type=file]").setInputFiles([]);
      });
    }
    expect(await stored(page)).toEqual(before);
  });

  test(`${locale}: the record page tells of all that its file holds`, async ({ page }) => {
    await openEmpty(page);
    await keep(page, [
      { type: "read", module: one.module, section: "promise" },
      { type: "settings", key: "confidence", value: false },
    ]);
    const record = await openRecord(page, locale);
    await expect(record).toContainText(t.keptMarks);
    await openEmpty(page);
    await keep(page, [
      { type: "assessed", instrument: "person", rev: 1, subject: "person", answers: {} },
      { type: "checked-in", date: "2026-11-22", text: "a" },
      { type: "checked-in", date: "2026-11-23", text: "b" },
      { type: "planned", plan: "p", kind: "goal", text: "c", modules: [] },
      { type: "planned", plan: "p", text: "d" },
      { type: "practised", entry: "e", module: one.module, tried: "f" },
      {
        type: "pretested",
        item: one.item.id,
        rev: 1,
        module: one.module,
        score: 0,
        response: "g",
      },
    ]);
    await openRecord(page, locale);
    for (const [template, n] of [
      [t.keptPlans, 1],
      [t.keptEntries, 1],
      [t.keptCheckIns, 2],
      [t.keptAssessments, 1],
      [t.keptPretests, 1],
    ] as const) {
      await expect(record).toContainText(fill(template, { n }));
    }
    await expect(record).not.toContainText(t.empty);
    await expect(record).toContainText(count(t.changes, 7));
    const { text } = await save(page, () => press(page, t.save));
    expect(JSON.parse(text).count).toBe(8);
  });

  test(`${locale}: files are read as editors and mail programs leave them`, async ({ page }) => {
    const record = await openRecord(page, locale);
    await expect(page.locator("input[type=file]")).toHaveAttribute("accept", /\.json.*\.txt/);
    const text = fileOf([answerTo(one, 0)], "李敏");
    const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
    for (const body of [bytes, Buffer.from(bytes).swap16(), Buffer.from(`\ufeff${text}`)]) {
      await choose(page, body);
      await expect(record.locator(".panel")).toContainText("李敏");
      await press(page, t.cancel);
      await page.locator("input[type=file]").setInputFiles([]);
    }
  });

  test(`${locale}: a large file: told how far it is, the page answers meanwhile, and stopping changes nothing`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    // A slow computer: the reader can act between two slices of the work.
    await page.addInitScript(() => {
      const send = MessagePort.prototype.postMessage;
      MessagePort.prototype.postMessage = function (message: unknown) {
        setTimeout(() => send.call(this, message), 150);
      };
    });
    await answer(page, one, locale);
    const record = await openRecord(page, locale);
    const before = await stored(page);
    await choose(page, fileOf(learner(5000).slice(0, 60_000)));
    const working = (label: string) => record.getByRole("progressbar", { name: label });
    const stop = record.getByRole("button", { name: t.stop });
    await expect(working(t.reading)).toBeVisible();
    await press(page, t.add);
    await expect(record.getByLabel(t.name, { exact: true }), "the page answers").toBeFocused();
    await expect(stop, "while the file is read").toBeVisible();
    await stop.click();
    await expect(record.getByRole("status").filter({ hasText: t.stopped })).toBeVisible();
    await expect(working(t.reading)).toHaveCount(0);
    await expectFocusKept(page);
    expect(await stored(page)).toEqual(before);

    await page.locator("input[type=file]").setInputFiles([]);
    await page.locator("input[type=file]").setInputFiles(test.info().outputPath("record.json"));
    const panel = record.locator(".panel", { hasText: "Li Min" });
    await expect(panel).toBeFocused({ timeout: 60_000 });
    await press(page, t.merge);
    await expect(working(t.adding)).toBeVisible();
    await stop.click();
    await expect(record.getByRole("status").filter({ hasText: t.stopped })).toBeVisible();
    await expectFocusKept(page);
    expect(await stored(page)).toEqual(before);
    await page.reload();
    await expect(record).toContainText(count(t.changes, 1));
  });

  test(`${locale}: erased for good, with the file offered first`, async ({ page }) => {
    await answer(page, one, locale);
    const record = await openRecord(page, locale);
    await press(page, t.eraseAsk);
    const panel = record.locator(".panel");
    await expect(panel).toContainText(t.eraseFirst);
    await expect(panel).toBeFocused();
    await press(page, t.cancel);
    await expect(record.getByRole("button", { name: t.eraseAsk })).toBeFocused();
    await press(page, t.eraseAsk);
    const file = await save(page, () => panel.getByRole("button", { name: t.save }).click());
    await press(page, t.eraseYes);
    await expect(record.getByRole("status").filter({ hasText: t.erased })).toBeVisible();
    await expect(record).toContainText(t.empty);
    await expectFocusKept(page);
    await expect
      .poll(async () => JSON.stringify(await stored(page)), { message: "gone from storage" })
      .not.toContain(one.item.id);
    await expect
      .poll(() => copies(page), { message: "gone from the copies of logs" })
      .not.toContain(one.item.id);

    await choose(page, file.text);
    await expect(panel).toContainText(t.previewNothing);
    await page.reload();
    await expect(page.getByRole("main")).toContainText(t.empty);
  });

  test(`${locale}: people at one computer`, async ({ page, context }) => {
    await answer(page, one, locale);
    const record = await openRecord(page, locale);
    const people = record.locator(".people li");
    await expect(people).toHaveCount(1);

    await press(page, t.add);
    await expect(record.getByLabel(t.name, { exact: true })).toBeFocused();
    await record.getByLabel(t.name, { exact: true }).fill("<b>Wang</b> 王");
    await record.locator(".colors input").nth(2).check();
    await record.locator("form").getByRole("button", { name: t.add }).click();
    await expect(people).toHaveCount(2);
    await expect(people.first()).toContainText("<b>Wang</b> 王");
    await expect(record).toContainText(t.empty);
    await expectFocusKept(page);
    expect(JSON.stringify(await storedEvents(page))).toContain(one.item.id);

    // Another tab follows: it must not go on writing to the record of somebody else.
    const other = await context.newPage();
    await answer(other, two, locale);
    await expect(record).toContainText(count(t.changes, 1));
    await other.close();

    await press(page, t.rename);
    await record.getByLabel(t.name, { exact: true }).fill("Wang Fang");
    await record.locator("form").getByRole("button", { name: t.rename }).click();
    await expect(people.first()).toContainText("Wang Fang");
    await expectFocusKept(page);

    await press(page, t.open);
    await expect(people.first()).toContainText(t.profileNone);
    await expect(record).toContainText(count(t.changes, 1));
    await expectFocusKept(page);
    await press(page, t.open);

    const file = await save(page, () => press(page, t.leave));
    expect(JSON.parse(file.text).profile.name).toBe("Wang Fang");
    await expect(record.locator(".panel")).toBeFocused();
    await press(page, t.leaveYes);
    await expect(record.getByRole("status").filter({ hasText: t.left })).toBeVisible();
    await expect(people).toHaveCount(1);
    await expectFocusKept(page);
    const left = JSON.stringify(await stored(page));
    expect(left).not.toContain("Wang");
    expect(left).not.toContain(two.item.id);
    expect(left).toContain(one.item.id);
    await expect.poll(() => copies(page)).not.toContain(two.item.id);

    await choose(page, file.text);
    await expect(record.locator(".panel")).toContainText("Wang Fang");
    await press(page, t.merge);
    await expect(record).toContainText(count(t.changes, 1));
    expect(answersIn(await storedEvents(page))).toHaveLength(2);
  });

  test(`${locale}: a name with direction marks is isolated in every sentence, and one that can't be seen is refused`, async ({
    page,
  }) => {
    const record = await openRecord(page, locale);
    const field = record.getByLabel(t.name, { exact: true });
    const add = record.locator("form").getByRole("button", { name: t.add });
    await press(page, t.add);
    await field.fill("\u200f\u202e\u3164");
    await add.click();
    await expect(record.getByText(t.nameUnseen)).toBeVisible();
    await expect(field).toBeFocused();
    await expect(field).toHaveAttribute("aria-invalid", "true");

    const name = "\u202eתומר Li";
    await field.fill(name);
    await add.click();
    const isolated = page.locator("bdi").getByText(name, { exact: true });
    const places = [record.locator(".lede"), record.locator(".people li").first()];
    for (const place of [...places, record.getByRole("status")]) {
      await expect(place.filter({ has: isolated }).first()).toBeVisible();
    }
    const file = await save(page, () => press(page, t.save));
    expect(file.name).not.toMatch(/\p{Cf}/u);
    await choose(page, file.text);
    await expect(record.locator(".panel").filter({ has: isolated })).toBeVisible();
    // Wherever the name stands, it is isolated.
    const bare = await record.evaluate((main, name) => {
      const walk = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
      const found: (string | undefined)[] = [];
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        if (node.nodeValue?.includes(name)) found.push(node.parentElement?.tagName);
      }
      return found.filter((tag) => tag !== "BDI");
    }, name);
    expect(bare).toEqual([]);
  });

  test(`${locale}: nobody is cleared, nor asked about another, once something has changed elsewhere`, async ({
    page,
    context,
  }) => {
    await answer(page, one, locale);
    const record = await openRecord(page, locale);
    const elsewhere = await context.newPage();
    await save(page, () => press(page, t.leave));
    await answer(elsewhere, two, locale);
    await press(page, t.leaveYes);
    await expect(record.getByRole("status").filter({ hasText: t.leaveChanged })).toBeVisible();
    await expectFocusKept(page);
    expect(answersIn(await storedEvents(page))).toHaveLength(2);

    // Two people, and somebody else's record is opened in another tab.
    await openRecord(elsewhere, locale);
    await press(page, t.eraseAsk);
    await choose(page, fileOf([answerTo(two, 1)]));
    await save(page, () => press(page, t.leave));
    await expect(record.locator(".panel")).toHaveCount(3);
    await press(elsewhere, t.add);
    await elsewhere.getByLabel(t.name, { exact: true }).fill("Zhao");
    await elsewhere.getByRole("main").locator("form").getByRole("button", { name: t.add }).click();
    await expect(record.locator(".people li").first()).toContainText("Zhao");
    await expect(record.locator(".panel"), "only leaving is still asked about").toHaveCount(1);
    await press(page, t.leaveYes);
    await expect(record.getByRole("status").filter({ hasText: t.leaveChanged })).toBeVisible();
    expect(answersIn(await storedEvents(page))).toHaveLength(2);
    await expect(record.locator(".people li")).toHaveCount(2);
  });

  test(`${locale}: by keyboard alone`, async ({ page }) => {
    await answer(page, one, locale);
    const record = await openRecord(page, locale);
    const at = (name: string) => record.getByRole("button", { name, exact: true });
    await tabTo(page, at(t.save).first());
    await save(page, () => page.keyboard.press("Enter"));
    await tabTo(page, at(t.choose));
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.keyboard.press("Space"),
    ]);
    await chooser.setFiles({
      name: "r.json",
      mimeType: "application/json",
      buffer: Buffer.from(fileOf([answerTo(two, 1)])),
    });
    await expect(record.locator(".panel")).toBeFocused();
    await tabTo(page, at(t.merge), 2);
    await page.keyboard.press("Enter");
    await expect(record.getByRole("status").filter({ hasText: count(t.merged, 1) })).toBeVisible();

    await tabTo(page, at(t.add));
    await page.keyboard.press("Enter");
    await page.keyboard.type("Zhao");
    await page.keyboard.press("Enter");
    await expect(record.locator(".people li").first()).toContainText("Zhao");
    await expectFocusKept(page);
    await tabTo(page, at(t.leave));
    await save(page, () => page.keyboard.press("Space"));
    await tabTo(page, at(t.leaveYes), 2);
    await page.keyboard.press("Enter");
    await expect(record.locator(".people li")).toHaveCount(1);
    await tabTo(page, at(t.eraseAsk));
    await page.keyboard.press("Enter");
    await tabTo(page, at(t.eraseYes), 3);
    await page.keyboard.press("Enter");
    await expect(record).toContainText(t.empty);
    await expectFocusKept(page);
  });

  test(`${locale}: axe, 360 px and paper, with everything open`, async ({ page }) => {
    await answer(page, one, locale);
    await page.evaluate(
      ([key]) => localStorage.setItem(key ?? "", "not ours"),
      [`${ROOT}p:main:log:strange:0`],
    );
    const record = await openRecord(page, locale);
    await press(page, t.leave);
    await press(page, t.add);
    await press(page, t.eraseAsk);
    await choose(page, fileOf([answerTo(two, 1)]));
    await expect(record.locator(".panel")).toHaveCount(4);
    for (const [width, colorScheme] of [
      [1280, "light"],
      [360, "dark"],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target}`)).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `pixels too wide at ${width}`).toBeLessThanOrEqual(0);
    }

    await page.emulateMedia({ media: "print", colorScheme: "light" });
    await expect(record.getByRole("button").filter({ visible: true })).toHaveCount(0);
    await expect(record.locator("input").filter({ visible: true })).toHaveCount(0);
    await expect(page.getByRole("heading", { name: t.modules })).toBeVisible();
    await expect(page.getByRole("navigation").filter({ visible: true })).toHaveCount(0);
  });
}

test("the print button prints", async ({ page, context }) => {
  await context.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", "");
  });
  await openRecord(page);
  await press(page, strings.en.record.print);
  await expect(page.locator("html")).toHaveAttribute("data-printed", "");
});

test("HTML in a file's texts is shown as text", async ({ page }) => {
  const evil = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
  const record = await openRecord(page);
  await choose(
    page,
    fileOf(
      [
        answerTo(one, 0),
        { id: "e-1", type: "practised", at: 1e12, entry: evil, module: evil, tried: evil },
        { id: "e-2", type: "checked-in", at: 1e12, date: "2026-01-01", text: evil },
        { id: "e-3", type: "planned", at: 1e12, plan: evil, kind: "aim", text: evil },
        { id: "e-4", type: "settings", at: 1e12, key: evil, value: evil },
      ],
      evil.slice(0, 60),
    ),
  );
  await expect(record.locator(".panel")).toContainText(evil.slice(0, 60));
  await press(page, strings.en.record.merge);
  for (const path of ["en/record/", "en/", `en/modules/${one.module}/`]) {
    await page.goto(path);
    await expect(page.locator("img[src=x]")).toHaveCount(0);
    await expect(page).not.toHaveTitle("1");
  }
  expect(plain(await page.title())).not.toBe("");
});
