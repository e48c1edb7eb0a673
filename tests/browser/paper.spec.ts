// Paper as it comes from a printer: how many sheets, what stands where, nothing cut, nothing left out, no heading alone.
import type { Page } from "@playwright/test";
import { TOOLS } from "#core/content/schema/tools.ts";
import { modules, strings } from "./content.ts";
import { inTurn } from "./languages.ts";
import { openScene } from "./scene.ts";
import { isPrinted, MARGIN, type Sheet, sheetsOf, squeeze } from "./sheets.ts";
import { enliven, expect, test, toPaper } from "./support.ts";

test.use({ place: "unit", locale: "en-GB", timezoneId: "Asia/Shanghai" });

interface Paper {
  /** A page by its path, or an island and the name of its example. */
  readonly of: string | readonly [island: string, example: string];
  /** The most sheets it may take. */
  readonly sheets: number;
}

const PAPERS: readonly Paper[] = [
  ...modules.map((module) => ({ of: `modules/${module}/`, sheets: 6 })),
  { of: `modules/${modules[0]}/answers/`, sheets: 5 },
  { of: "glossary/", sheets: 6 },
  { of: "sources/", sheets: 7 },
  { of: "evidence/", sheets: 8 },
  { of: "works/", sheets: 6 },
  { of: "about/", sheets: 4 },
  { of: "case/", sheets: 6 },
  ...["D1", "D3", "D8", "D11"].map((paper) => ({ of: `case/${paper}/`, sheets: 1 })),
  ...modules.map((module) => ({ of: `facilitate/${module}/live/`, sheets: 2 })),
  { of: ["live/page", "prepared"], sheets: 2 },
  { of: "tools/", sheets: 1 },
  ...TOOLS.map((tool) => ({ of: `tools/${tool}/`, sheets: 2 })),
  { of: "facilitate/", sheets: 3 },
  { of: "facilitate/series/", sheets: 2 },
  { of: ["handover/page", "in the middle of a series"], sheets: 2 },
  ...["", "#m20", "#m90"].map((form) => ({
    of: `facilitate/${modules[3]}/${form}`,
    sheets: 3,
  })),
  { of: ["status/page", "checked"], sheets: 2 },
  { of: ["home/page", "months in"], sheets: 1 },
  { of: ["review/page", "a backlog"], sheets: 2 },
  { of: ["exam/page", "not passed, some left open"], sheets: 6 },
  { of: ["reflect/page", "person: nothing yet"], sheets: 2 },
  { of: ["reflect/page", "person: compared with a year ago"], sheets: 4 },
  { of: ["reflect/page", "unit: seen from one side"], sheets: 3 },
  { of: ["reflect/page", "unit: seen from both sides"], sheets: 3 },
  { of: ["apply/page", "months in"], sheets: 5 },
  { of: ["record/page", "months in"], sheets: 3 },
  { of: ["path/page", "away for a while"], sheets: 2 },
  { of: ["learning/page", "first week"], sheets: 1 },
  { of: ["learning/page", "months in"], sheets: 2 },
  { of: ["learning/page", "with what was tried at work"], sheets: 3 },
];

/** Elements that are of no use on paper, and those whose words only a screen or a program shows. */
const OFF_PAPER =
  ".screen, .sr, .narrow-one, .q legend, .pair-key, .q-why a, button, option, script, style, noscript, title, [aria-hidden=true]";

/** The texts of the page that belong on paper, folded or not, and those among them that its styles leave out. */
const textsOf = (page: Page, off: string) =>
  page.evaluate((off) => {
    const texts = document.createTreeWalker(
      document.querySelector("main") ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    const folded: string[] = [];
    const printed: string[] = [];
    while (texts.nextNode()) {
      const { parentElement: element, textContent: text } = texts.currentNode;
      if (!text?.trim() || !element || element.closest(off)) continue;
      if (element.checkVisibility({ visibilityProperty: true })) printed.push(text);
      else if (element.closest("details") && !element.closest("[hidden]")) folded.push(text);
    }
    return { folded, printed };
  }, off);

/** A day as a table has it: 3 Nov 2026, 2026年11月3日. A heading's English months are longer. */
const DATE = /\d\s*[A-Z][a-z]{2,3}\s*\d{4}|\d{4}\D\d+\D\d+\D/u;
/** Printed characters may be others of the same look. */
const plain = (text: string): string => text.normalize("NFKC").replace(/\s/g, "");
const DATES = new RegExp(`(?:${DATE.source}).*(?:${DATE.source}|[-–])`, "u");

/** Texts that must not be the last on a sheet. */
const headingsOf = (page: Page) =>
  page
    .locator("h1, h2, h3, h4, summary, legend, caption, .kick, .group, .name")
    .evaluateAll((all) => all.map((one) => one.textContent ?? ""));

/** A sheet is filled to its lowest line, as a share of the room between the margins. */
const filled = ({ height, lines }: Sheet): number =>
  ((lines[lines.length - 1]?.y ?? 0) - MARGIN.end) / (height - 2 * MARGIN.end);

/** A sheet has to be filled at least so far, if another follows of the same: a question is not broken, and may be a third of one. */
const FULL = 0.67;

/** A mark that opens a line of Chinese begins at the edge with its ink: its empty half, 3.4 mm in a heading, stands outside. So it is at the end. */
const OPENING = /^[“‘（《【]/;
const CLOSING = /[，。、；：？！”’）》】]$/;
const EMPTY_HALF = 3.5;

for (const { of, sheets: most } of PAPERS) {
  for (const locale of inTurn(import.meta.url)) {
    const name = typeof of === "string" ? of : of.join(": ");
    test(`${name}, ${locale}: at most ${most} sheets, whole, full, no heading alone`, async ({
      page,
    }) => {
      if (typeof of === "string") {
        await page.goto(`${locale}/${of}`);
        await enliven(page);
      } else {
        await openScene(page, ...of, locale);
      }
      await page.waitForLoadState("networkidle");
      await toPaper(page);
      const { folded, printed } = await textsOf(page, OFF_PAPER);
      expect(folded, "folded, and left out").toEqual([]);
      const headings = (await headingsOf(page)).map(squeeze).filter(Boolean);

      const sheets = await sheetsOf(page);
      expect(sheets.length).toBeLessThanOrEqual(most);

      const lost = printed.filter((each) => !isPrinted(each, sheets));
      expect(lost, "texts that are not on paper").toEqual([]);

      const ends = await page
        .locator(".result")
        .evaluateAll((all) => all.map((one) => (one as HTMLElement).innerText.trim().slice(-30)));
      const isEnd = (sheet: Sheet) =>
        ends.some((end) => isPrinted(end, [{ ...sheet, text: squeeze(sheet.text).slice(-40) }]));
      for (const [at, sheet] of sheets.entries()) {
        const cut = sheet.lines.filter(
          ({ text, left, right }) =>
            left < MARGIN.side - (OPENING.test(text) ? EMPTY_HALF : 1) ||
            right > sheet.width - MARGIN.side + (CLOSING.test(text) ? EMPTY_HALF : 1),
        );
        expect(
          cut.map((line) => line.text),
          `beyond the margin of sheet ${at + 1}`,
        ).toEqual([]);
        if (at === sheets.length - 1) continue;

        const last = squeeze(sheet.lines[sheet.lines.length - 1]?.text ?? "");
        const alone = headings.filter((heading) => last !== "" && heading.endsWith(last));
        expect(alone, `a heading at the foot of sheet ${at + 1}`).toEqual([]);
        // The part after a result begins on a new sheet.
        if (!isEnd(sheet))
          expect(filled(sheet), `how full sheet ${at + 1} is`).toBeGreaterThan(FULL);
      }
    });
  }
}

for (const locale of inTurn(import.meta.url)) {
  for (const tool of TOOLS) {
    test(`${tool}, ${locale}: blank on one side, filled in on the other, whatever the screen was`, async ({
      page,
    }) => {
      const { unit, by } = strings[locale].tools;
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(`${locale}/tools/${tool}/`);
        const [blank = "", filled = ""] = await page
          .locator(".a4 h2")
          .evaluateAll((all) => all.map((one) => one.textContent ?? ""));
        const sheets = await sheetsOf(page);
        expect(sheets).toHaveLength(2);
        const stands = (text: string) => sheets.map((sheet) => isPrinted(text, [sheet]));
        expect(stands(blank)).toEqual([true, false]);
        expect(stands(filled)).toEqual([false, true]);
        expect(stands(unit), "a line for the unit").toEqual([true, true]);
        expect(stands(by)[0], "a line for who writes").toBe(true);
        await page.locator("#only").check();
        const alone = await sheetsOf(page);
        expect(alone, "the blank one only").toHaveLength(1);
        expect(isPrinted(blank, alone)).toBe(true);
      }
    });
  }

  for (const example of ["unit: seen from one side", "unit: seen from both sides"]) {
    test(`a unit's result and the plan to write on are one full sheet, ${example}, ${locale}`, async ({
      page,
    }) => {
      await openScene(page, "reflect/page", example, locale);
      await toPaper(page);
      const { diagnosis, plan, planWhat, planSign } = strings[locale].reflect;
      const [first, ...others] = await sheetsOf(page);
      if (!first) throw new Error("Nothing was printed.");
      for (const text of [diagnosis, plan, planWhat, planSign]) {
        expect(isPrinted(text, [first]), text).toBe(true);
      }
      // On the sheets behind it are the statements, and nothing of the plan.
      expect(others.filter((sheet) => isPrinted(plan, [sheet]))).toEqual([]);
      const rows = page.locator(".to-write tbody tr");
      await expect(rows).toHaveCount(3);
      for (const row of await rows.all()) {
        expect((await row.boundingBox())?.height, "room to write").toBeGreaterThan(30);
      }
    });
  }

  test(`what confirms a record of learning stands on the sheet of its last lines, ${locale}`, async ({
    page,
  }) => {
    await openScene(page, "learning/page", "months in", locale);
    const code = squeeze((await page.locator(".code").textContent()) ?? "?");
    const { objective, signLearner, signName, stamp } = strings[locale].learning;
    // Wherever the end of the table falls: at other sizes it falls elsewhere.
    for (const scale of [0.8, 0.9, 1, 1.05, 1.1, 1.15, 1.2, 1.25, 1.3, 1.4, 1.5]) {
      const sheets = await sheetsOf(page, scale);
      const ends = sheets.filter(({ lines }) =>
        lines.some(({ text }) => squeeze(text).includes(code)),
      );
      expect(ends, `${scale}`).toHaveLength(1);
      const rows = ends[0]?.lines.filter(({ text }) => DATE.test(plain(text))) ?? [];
      expect(rows.length, `lines of the table above the code at ${scale}`).toBeGreaterThan(0);
      for (const sign of [signLearner, signName, stamp]) {
        expect(isPrinted(sign, ends), `${sign} at ${scale}`).toBe(true);
      }
      // The table has its heads once on each sheet that has lines of it, and above them.
      for (const { lines } of sheets) {
        const heads = lines.filter(({ text }) => squeeze(text).startsWith(squeeze(objective)));
        const has = lines.some(({ text }) => DATES.test(plain(text)));
        expect(heads, `heads at ${scale}`).toHaveLength(has ? 1 : 0);
      }
    }
  });
}

test("options print in the order of their letters, however they were shuffled on the screen", async ({
  page,
}) => {
  const lettersOf = () =>
    page.locator("form.q").evaluateAll((forms) =>
      forms.map((form) =>
        [...form.querySelectorAll<HTMLElement>("[data-letter]")]
          .map((row) => ({
            letter: row.dataset["letter"] ?? "",
            top: row.getBoundingClientRect().top,
          }))
          .sort((a, b) => a.top - b.top)
          .map(({ letter }) => letter)
          .join(""),
      ),
    );
  const sorted = (letters: string) => [...letters].sort().join("");
  await page.goto(`en/modules/${modules[0]}/`);
  await enliven(page);
  const shown = await lettersOf();
  expect(
    shown.filter((letters) => letters !== sorted(letters)),
    "shuffled on the screen",
  ).not.toEqual([]);
  await toPaper(page);
  const printed = await lettersOf();
  expect(printed).toEqual(shown.map(sorted));
});

test("browsers that print what is folded as it is have it unfolded before, and folded again after", async ({
  page,
}) => {
  await openScene(page, "apply/page", "months in", "en");
  const open = () =>
    page
      .locator("details")
      .evaluateAll((all) => all.map((one) => (one as HTMLDetailsElement).open));
  const before = await open();
  expect(before).toContain(false);
  await page.locator("[data-apply] details > summary").first().click();
  const mine = await open();
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  expect(await open()).not.toContain(false);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  expect(await open()).toEqual(mine);
});
