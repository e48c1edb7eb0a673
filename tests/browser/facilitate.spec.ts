// A session for a group, without script: its three lengths, on the screen and on paper.
import { FORMS, USUAL } from "#core/sessions/forms.ts";
import { modules, strings, syllabus } from "./content.ts";
import { inTurn } from "./languages.ts";
import { tooWide } from "./layout.ts";
import { isPrinted, MARGIN, sheetsOf } from "./sheets.ts";
import { expect, test } from "./support.ts";

test.use({ javaScriptEnabled: false });

const [, , , slug = ""] = modules;
const filled = (template: string, values: Record<string, string | number>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => `${values[name]}`);

/** A mark that closes a line of Chinese may reach over the edge with its empty half. */
const CLOSING = /[”’）》】。，、；：？！]$/;
const EMPTY_HALF = 2.5;

for (const locale of inTurn(import.meta.url)) {
  const { facilitate: t } = strings[locale];

  test(`one of three lengths shows, and is chosen by keyboard, ${locale}`, async ({ page }) => {
    const title = syllabus[locale].modules[slug]?.title ?? "";
    const leader = (form: number) =>
      page.locator("h2:visible", { hasText: filled(t.leader, { n: form, title }) });
    const showsOnly = async (shown: number) => {
      for (const form of FORMS) await expect(leader(form)).toHaveCount(form === shown ? 1 : 0);
      await expect(page.locator(".lengths [aria-current=true]:visible")).toHaveText([
        filled(t.short, { n: shown }),
      ]);
    };
    await page.goto(`${locale}/facilitate/${slug}/`);
    await showsOnly(USUAL);
    for (const form of [90, 20, 45]) {
      await page.getByRole("link", { name: filled(t.short, { n: form }), exact: true }).focus();
      await page.keyboard.press("Enter");
      await showsOnly(form);
      await expect(page.locator(".form:visible")).toBeFocused();
    }
    await page.goBack();
    await showsOnly(20);
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await tooWide(page), `${width}`).toEqual([]);
    }
  });

  test(`on paper names of phases and letters of answers stand apart from what follows, ${locale}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 720, height: 1000 });
    await page.emulateMedia({ media: "print" });
    await page.goto(`${locale}/facilitate/${slug}/#m90`);
    const names = await page.locator(".form:visible .minutes span").evaluateAll((all) =>
      all.map((one) => {
        const words = document.createRange();
        words.selectNodeContents(one);
        const { left, right, top } = words.getBoundingClientRect();
        return { name: one.textContent, left, right, top };
      }),
    );
    expect(names.length).toBeGreaterThan(3);
    const touching = names.filter(({ left, top }, at) => {
      const before = names[at - 1];
      return before?.top === top && left - before.right < 4;
    });
    expect(touching).toEqual([]);
    const answers = await page.locator(".form:visible .key-sheet li").allInnerTexts();
    const apart = locale === "en" ? /^(✓ )?[A-Z]\. / : /^(✓ )?[A-Z]\./;
    expect(answers.some((answer) => apart.test(answer))).toBe(true);
    if (locale === "en") expect(answers.filter((one) => /^(✓ )?[A-Z]\.\S/.test(one))).toEqual([]);
  });

  for (const module of modules) {
    test(`${module}, ${locale}: each length prints on three sheets, leader’s, handout and key`, async ({
      page,
    }) => {
      const title = syllabus[locale].modules[module]?.title ?? "";
      for (const form of FORMS) {
        await page.goto("about:blank");
        await page.goto(`${locale}/facilitate/${module}/#m${form}`);
        const sheets = await sheetsOf(page);
        const heads = [t.leader, t.handout, t.key].map((head) => filled(head, { n: form, title }));
        expect(sheets, `${form} minutes`).toHaveLength(heads.length);
        // What is too long for its side would be printed over the next one.
        const ends = await page
          .locator(".form:visible .a4")
          .evaluateAll((all) =>
            all.map(
              (one) =>
                one.lastElementChild?.previousElementSibling?.lastElementChild?.textContent ?? "",
            ),
          );
        for (const [at, end] of ends.entries()) {
          expect(isPrinted(end, sheets.slice(at, at + 1)), `${end}, ${form}`).toBe(true);
        }
        for (const head of heads) {
          expect(
            sheets.map((sheet) => isPrinted(head, [sheet])),
            `${head}, ${form}`,
          ).toEqual(heads.map((other) => other === head));
        }
        for (const [at, { lines, width }] of sheets.entries()) {
          const cut = lines.filter(
            ({ text, left, right }) =>
              left < MARGIN.side - 4 ||
              right > width - MARGIN.side + (CLOSING.test(text) ? EMPTY_HALF : 1),
          );
          expect(cut, `beyond the margin of sheet ${at + 1}, ${form}`).toEqual([]);
        }
      }
    });
  }
}
