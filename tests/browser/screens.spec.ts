// What readers' own settings do to the pages: text twice as large, a narrow window, a few colours for everything, none.
import type { Locator, Page } from "@playwright/test";
import { LOCALES } from "#core/i18n/locales.ts";
import { STAGES } from "#core/review/states.ts";
import { builtPages } from "../build/site.ts";
import { modules, questionOf } from "./content.ts";
import { edges, enlargeText, layoutShift, splitWords, tooWide } from "./layout.ts";
import { open } from "./question.ts";
import { openScene } from "./scene.ts";
import { enliven, expect, MORE, test } from "./support.ts";

/** One page of each kind: all module pages, and all pages of answers, are built alike. */
const paths = builtPages().filter(
  (path) =>
    path.split("/").length > 1 &&
    (!/\/(?:modules|facilitate)\//.test(path) || path.includes(modules[3] ?? "")),
);

for (const [at, path] of paths.entries()) {
  // Every second page, and so about half of each language.
  const tag = at % 2 > 0 ? MORE : [];
  test(`/${path} is no wider than a phone, with text twice as large, a long name and words kept whole`, {
    tag,
  }, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 740 });
    await page.goto(path);
    await enliven(page);
    await page.waitForLoadState("networkidle");
    expect(await tooWide(page), "320 px").toEqual([]);
    for (const width of [320, 360, 768, 1280]) {
      await page.setViewportSize({ width, height: 740 });
      expect(await splitWords(page), `words split at ${width} px`).toEqual([]);
    }
    await enlargeText(page);
    for (const width of [320, 360]) {
      await page.setViewportSize({ width, height: 740 });
      expect(await splitWords(page, ".mark > span"), `the site's name, ${width} px`).toEqual([]);
    }
    // A unit's name as long as a line, in one word.
    await page
      .locator(".mark span:last-child")
      .evaluate((mark) => mark.append(document.createElement("br"), "w".repeat(60)));
    for (const width of [320, 360, 768]) {
      await page.setViewportSize({ width, height: 740 });
      expect(await tooWide(page), `${width} px, 200 %`).toEqual([]);
    }
  });
}

for (const locale of LOCALES) {
  test(`header, heading and footer of every kind of page begin at one edge at every width, ${locale}`, async ({
    page,
  }) => {
    for (const path of paths.filter((path) => path.startsWith(`${locale}/`))) {
      await page.goto(path);
      for (const width of [320, 360, 600, 768, 960, 1024, 1200, 1280, 1920]) {
        await page.setViewportSize({ width, height: 740 });
        const found = await edges(page);
        expect(found.length, path).toBeGreaterThan(2);
        expect(new Set(found).size, `${path}, ${width} px: ${found}`).toBe(1);
      }
    }
  });

  test(`the header of a phone has one row of links below its name, ${locale}`, async ({ page }) => {
    for (const width of [320, 360, 414]) {
      await page.setViewportSize({ width, height: 740 });
      await page.goto(`${locale}/`);
      const tops = await page
        .locator(".bar nav a")
        .evaluateAll((links) => links.map((link) => Math.round(link.getBoundingClientRect().top)));
      expect(new Set(tops).size, `rows of links at ${width} px`).toBe(1);
      const box = await page.locator(".bar").boundingBox();
      expect(box?.height, `${width} px`).toBeLessThanOrEqual(125);
    }
  });
}

test("rows to put in order leave their words room on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const form = await open(page, questionOf("ordering"), "en");
  for (const words of await form.locator(".o").all()) {
    expect((await words.boundingBox())?.width).toBeGreaterThan(150);
  }
  for (const move of await form.locator(".order-move button").all()) {
    const box = await move.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0), "a target of 24 px").toBeGreaterThanOrEqual(
      24,
    );
  }
});

test("a list to choose from shows all words of what is chosen", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 740 });
  const form = await open(page, questionOf("matching"), "en");
  for (const list of await form.locator("select").all()) {
    const longest = await list.evaluate(
      (select: HTMLSelectElement) =>
        [...select.options].map(({ text }) => text).sort((a, b) => b.length - a.length)[0] ?? "",
    );
    await list.selectOption({ label: longest });
    const shown = list.locator("xpath=preceding-sibling::span");
    await expect(shown).toHaveText(longest);
    const fits = await shown.evaluate(
      (span) =>
        span.parentElement !== null &&
        span.parentElement.scrollWidth <= span.parentElement.clientWidth,
    );
    expect(fits, longest).toBe(true);
  }
  // The focus must be visible.
  await form.locator("select").first().focus();
  await expect(form.locator(".pick").first()).toHaveCSS("outline-style", "solid");
});

test.describe("in the gallery", () => {
  test.use({ place: "unit" });

  test("a notice of storage is as wide as the window, its words as the page’s", async ({
    page,
  }) => {
    for (const width of [360, 1280, 1920]) {
      await page.setViewportSize({ width, height: 740 });
      await openScene(page, "site/page", "storage is off", "en");
      const notice = page.locator("body > .note");
      const box = await notice.boundingBox();
      expect([box?.x, box?.width], `${width} px`).toEqual([0, width]);
      const left = await notice.evaluate((element) =>
        Number.parseFloat(getComputedStyle(element).paddingLeft),
      );
      expect(left).toBeCloseTo((await page.locator(".mark").boundingBox())?.x ?? 0, 0);
    }
  });

  for (const [name, media] of [
    ["light", {}],
    ["dark", { colorScheme: "dark" }],
    ["forced colours", { forcedColors: "active" }],
  ] as const) {
    test(`the stages of an objective differ without colour, ${name}`, async ({ page }) => {
      await page.emulateMedia(media);
      await page.setViewportSize({ width: 1280, height: 900 });
      await openScene(page, "home/page", "something to look back on, and used at work", "en");
      // What is carved stands in the shades, and is not what is measured.
      await page.locator(".key .cut").evaluateAll((marks) => marks.map((mark) => mark.remove()));
      const lights: number[] = [];
      for (const stage of STAGES) {
        const swatch = page.locator(`.key [data-sign="${stage}"] .r`);
        lights.push(await luminance(page, swatch));
      }
      for (const [at, light] of lights.entries()) {
        if (at === 0) continue;
        const before = lights[at - 1] ?? 0;
        const contrast = (Math.max(light, before) + 0.05) / (Math.min(light, before) + 0.05);
        expect(contrast, `${at}: ${lights}`).toBeGreaterThan(1.3);
      }
      // From one end to the other, without a turn: the further on, the further from the page.
      const steps = lights.slice(1).map((light, at) => Math.sign(light - (lights[at] ?? 0)));
      expect(new Set(steps).size, `${lights}`).toBe(1);
    });
  }

  test("in forced colours what acts keeps its edge, and progress its length", async ({ page }) => {
    await page.emulateMedia({ forcedColors: "active" });
    await openScene(page, "review/page", "a question", "en");
    for (const control of await page.locator("button.go, button.quiet, progress").all()) {
      const edge = await control.evaluate((element) => {
        const { borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(element);
        return {
          width: Number.parseFloat(borderTopWidth),
          seen: borderTopColor !== backgroundColor,
        };
      });
      expect(edge.width).toBeGreaterThanOrEqual(1);
      expect(edge.seen).toBe(true);
    }
    const bar = page.locator("progress");
    const empty = await luminance(page, bar);
    await bar.evaluate((element: HTMLProgressElement) => {
      element.value = element.max;
    });
    expect(Math.abs((await luminance(page, bar)) - empty)).toBeGreaterThan(0.4);
  });
});

/** How light an element is on the screen, on average: from 0, black, to 1, white. */
async function luminance(page: Page, element: Locator): Promise<number> {
  const picture = (await element.screenshot()).toString("base64");
  return page.evaluate(async (picture) => {
    // The page's policy lets no picture in by its address.
    const bytes = Uint8Array.from(atob(picture), (sign) => sign.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = document.createElement("canvas");
    const pen = canvas.getContext("2d");
    if (!pen) throw new Error("no canvas");
    canvas.width = image.width;
    canvas.height = image.height;
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, image.width, image.height);
    const linear = (value = 0) =>
      value <= 10.3 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    let sum = 0;
    for (let at = 0; at < data.length; at += 4) {
      sum +=
        0.2126 * linear(data[at]) + 0.7152 * linear(data[at + 1]) + 0.0722 * linear(data[at + 2]);
    }
    return sum / (data.length / 4);
  }, picture);
}

/** The most that a page may move by itself. Browsers call 0.1 good. */
const STILL = 0.05;

for (const [island, name] of [
  ["home/page", "months in"],
  ["review/page", "a backlog"],
  ["review/page", "nothing yet"],
  ["exam/page", "nothing yet"],
  ["record/page", "months in"],
  ["apply/page", "months in"],
  ["reflect/page", "person: nothing yet"],
  ["reflect/page", "unit: seen from both sides"],
  ["learning/page", "months in"],
  ["lesson/page", "the act at work for one's role"],
] as const) {
  test.describe(() => {
    test.use({ place: "unit" });

    test(`nothing jumps while a page fills: ${island}, ${name}`, async ({ page }) => {
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 740 });
        await openScene(page, island, name, "en");
        await page.reload();
        await page.waitForLoadState("networkidle");
        const { score, moved } = await layoutShift(page);
        expect(score, `${width} px: ${moved}`).toBeLessThan(STILL);
      }
    });
  });
}
