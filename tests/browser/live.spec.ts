// The group quiz: a session by keyboard and by a remote control on a projector, and that each question fits on its screen.
import type { Page } from "@playwright/test";
import { fill } from "#core/i18n/fill.ts";
import { LOCALES, type Locale } from "#core/i18n/locales.ts";
import { letter } from "#core/items/letter.ts";
import { begin, type Run, STEPS, USUAL_SETTINGS, writeRun } from "#core/live/run.ts";
import { readVote } from "#core/live/vote.ts";
import { accessibilityFaults } from "./axe.ts";
import { allQuestions, modules, plain, sessionOf, strings } from "./content.ts";
import { inTurn } from "./languages.ts";
import { tooWide } from "./layout.ts";
import { expect, expectFocusKept, REST, tabTo, test } from "./support.ts";

const MODULE = "theory-and-practice";
/** The questions that its session proposes. */
const VOTES = sessionOf(MODULE).vote.length;
const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
];

const path = (locale: Locale, module = MODULE) => `${locale}/facilitate/${module}/live/`;
const stage = (page: Page) => page.locator("#live .stage");
const isAt = (page: Page, step: string) =>
  expect(stage(page)).toHaveAttribute("data-step", step, { timeout: 5000 });
const hands = (page: Page) =>
  page
    .locator(".count input")
    .evaluateAll((all) => all.map((input) => Number((input as HTMLInputElement).value)));

const counted = (page: Page, counts: readonly number[]) =>
  expect.poll(() => hands(page), { timeout: 5000 }).toEqual(counts);

/** Opens the page and begins with what it proposes, by keyboard. */
async function start(page: Page, locale: Locale): Promise<void> {
  await page.goto(path(locale));
  const button = page.getByRole("button", { name: strings[locale].live.start, exact: true });
  await expect(button).toBeVisible();
  await tabTo(page, button);
  await page.keyboard.press("Enter");
  await isAt(page, "question");
}

async function type(page: Page, counts: readonly number[]): Promise<void> {
  for (const [at, count] of counts.entries()) {
    if (at > 0) await page.keyboard.press("Enter");
    for (const digit of String(count)) await page.keyboard.press(digit);
  }
}

/** The question that is on the stage. */
async function shownQuestion(page: Page, locale: Locale) {
  const stem = (await page.locator(".stage .stem").textContent()) ?? "";
  const found = allQuestions.find(
    ({ module, words }) => module === MODULE && plain(words[locale].stem) === stem,
  );
  if (!found || !("key" in found.item)) throw new Error(`no question “${stem}”`);
  return { ...found, key: String(found.item.key) };
}

/** What the browser keeps under a prefix of group sessions. */
const kept = (page: Page, part: string) =>
  page.evaluate(
    (part) =>
      Object.keys(localStorage)
        .filter((key) => key.includes(`:group:${part}:`))
        .map((key) => localStorage.getItem(key) ?? ""),
    part,
  );

/** Sizes of all words on the stage, px. */
const smallest = (page: Page) =>
  stage(page).evaluate((root) => {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let least = Number.POSITIVE_INFINITY;
    while (texts.nextNode()) {
      const { parentElement: element, textContent: text } = texts.currentNode;
      if (!text?.trim() || !element || element.closest(".sr")) continue;
      least = Math.min(least, Number.parseFloat(getComputedStyle(element).fontSize));
    }
    return least;
  });

for (const locale of inTurn(import.meta.url)) {
  const t = strings[locale].live;

  test(`a session by keyboard at 1920 × 1080, without network, ${locale}`, async ({
    page,
    context,
  }) => {
    await page.setViewportSize({ width: 1920, height: 1080 });
    await start(page, locale);
    await page.waitForLoadState("networkidle");
    const question = await shownQuestion(page, locale);
    const rationale = plain(question.words[locale].rationale);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await context.setOffline(true);

    const nothingTold = async () => {
      expect(await smallest(page)).toBeGreaterThanOrEqual(32);
      await expect(page.locator(".right")).toHaveCount(0);
      expect(await page.content()).not.toContain(rationale);
      await expectFocusKept(page);
    };
    await nothingTold();
    await page.keyboard.press("Space");
    await isAt(page, "alone");
    await expect(page.getByRole("timer")).toHaveText(/^(1:00|0:5\d)$/);
    await nothingTold();
    await page.keyboard.press("Space");
    await isAt(page, "first");
    await type(page, [6, 21, 9, 4]);
    await counted(page, [6, 21, 9, 4]);
    await page.keyboard.press("Backspace");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowLeft");
    await counted(page, [6, 21, 9, 1]);
    await type(page, [4]);
    await nothingTold();
    await page.keyboard.press("PageDown");
    await isAt(page, "discuss");
    await expect(page.getByText(t.sayDiscuss)).toBeVisible();
    await nothingTold();
    await page.keyboard.press("PageDown");
    await isAt(page, "second");
    const at = "options" in question.item ? question.item.options.indexOf(question.key) : 0;
    const second = [2, 2, 2, 2].map((each, nth) => (nth === at ? 34 : each));
    await type(page, second);
    await nothingTold();
    await page.keyboard.press("Space");
    await isAt(page, "reason");

    const key = letter(at);
    const first = [6, 21, 9, 4];
    const [before = 0, after = 0] = [first[at], second[at]];
    await expect(page.getByRole("heading", { level: 2 })).toHaveText(
      fill(t.went, { letter: key, before, after }),
    );
    await expect(page.locator(".right b")).toHaveText(key);
    await expect(page.locator(".why")).toContainText(rationale);
    const g = (after - before) / (40 - before);
    await expect(page.locator(".gain")).toContainText(`= ${g.toFixed(2)}`);
    await expect(page.locator(".gain")).toContainText("Hake 1998");
    expect(await smallest(page)).toBeGreaterThanOrEqual(32);

    const votes = (await kept(page, "vote")).map(readVote);
    expect(votes).toMatchObject([
      { module: MODULE, item: question.item.id, rev: question.item.gradingRev ?? 1, locale },
    ]);
    const [vote] = votes;
    if (typeof vote === "string" || !vote) throw new Error("no vote was kept");
    expect(Object.values(vote.before).sort()).toEqual([...first].sort());
    expect(vote.after?.[question.key]).toBe(34);

    await page.keyboard.press("Space");
    await isAt(page, "question");
    await expect(page.locator(".stage .stem")).not.toHaveText(plain(question.words[locale].stem));
    await page.keyboard.press("Escape");
    await expect(stage(page)).toHaveCount(0);
    await expect(page.getByRole("heading", { name: t.which })).toBeFocused();
    await context.setOffline(false);
    expect(asked, "requests while the session was on").toEqual([]);
  });

  test(`a reload in the middle goes on where it was, ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 1920, height: 1080 });
    await start(page, locale);
    for (const step of ["alone", "first"]) {
      await page.keyboard.press("Space");
      await isAt(page, step);
    }
    await type(page, [3, 12]);
    await page.reload();
    await isAt(page, "first");
    await counted(page, [3, 12, 0, 0]);
    await expect(stage(page)).toBeFocused();
    await page.keyboard.press("PageUp");
    await isAt(page, "alone");
  });

  test(`every state of the stage is accessible, in light, dark and few colours, ${locale}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.emulateMedia({ reducedMotion: "reduce" });
    await start(page, locale);
    for (const [at, step] of STEPS.entries()) {
      if (at > 0) await page.keyboard.press("PageDown");
      await isAt(page, step);
      if (step === "first" || step === "second") await type(page, [3, 5, 2, 1]);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await accessibilityFaults(page), `${step}, ${colorScheme}`).toEqual([]);
      }
      expect(await page.evaluate(() => document.getAnimations().length), "moves").toBe(0);
    }
    await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
    const inks = await page
      .locator(".moved .right .is")
      .evaluate((mark) => [
        getComputedStyle(mark).fill,
        getComputedStyle(document.body).backgroundColor,
      ]);
    expect(new Set(inks).size, "the mark is seen on its ground").toBe(2);
    await page.emulateMedia({ forcedColors: "none" });
    await page.keyboard.press("?");
    await expect(page.getByRole("heading", { name: t.help })).toBeFocused();
    const help = page.getByRole("heading", { name: t.help });
    await expect(help, "a bar before it").not.toHaveCSS("box-shadow", "none");
    await expect(help).toHaveCSS("outline-style", "solid");
    expect(await accessibilityFaults(page), "keys").toEqual([]);
  });

  test(`on a phone the stage is read from top to bottom, ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await start(page, locale);
    for (const [at, step] of STEPS.entries()) {
      if (at > 0) await page.keyboard.press("PageDown");
      await isAt(page, step);
      expect(await tooWide(page), step).toEqual([]);
      expect(await smallest(page), step).toBeGreaterThanOrEqual(16);
      const inner = await stage(page).evaluate((one) => one.scrollWidth - one.clientWidth);
      expect(inner, step).toBeLessThanOrEqual(0);
    }
  });

  test(`a vote that was come to by its button is counted letter by letter, ${locale}`, async ({
    page,
  }) => {
    await start(page, locale);
    await tabTo(page, page.locator(".controls .go"));
    await page.keyboard.press("Enter");
    await isAt(page, "alone");
    await page.keyboard.press("Enter");
    await isAt(page, "first");
    await type(page, [3, 14, 2, 1]);
    await counted(page, [3, 14, 2, 1]);
    await isAt(page, "first");
    // Back on the button: a number is still a letter's, and Enter goes from there.
    await tabTo(page, page.locator(".controls .go"));
    await page.keyboard.press("5");
    await page.keyboard.press("Enter");
    await counted(page, [3, 14, 2, 5]);
    await isAt(page, "first");
    await page.keyboard.press("Enter");
    await isAt(page, "discuss");
  });

  test(`Enter in a letter’s field goes to the next letter, ${locale}`, async ({ page }) => {
    await start(page, locale);
    await page.keyboard.press("Space");
    await page.keyboard.press("Space");
    await isAt(page, "first");
    const field = (of: string) =>
      page.getByRole("textbox", { name: fill(t.handsFor, { letter: of }), exact: true });
    await tabTo(page, field("A"));
    await type(page, [3, 14, 2, 1]);
    await counted(page, [3, 14, 2, 1]);
    await expect(field("D")).toBeFocused();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowDown");
    await counted(page, [3, 14, 2, 2]);
    await page.keyboard.press("Enter");
    await isAt(page, "first");
    await expect(page.locator(".controls .go")).toBeFocused();
    await page.keyboard.press("Enter");
    await isAt(page, "discuss");
  });

  test(`in a small window the clock and what to do are seen, and arrows reach the rest, ${locale}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto(path(locale, "what-goes-wrong"));
    const button = page.getByRole("button", { name: t.start, exact: true });
    await tabTo(page, button);
    await page.keyboard.press("Enter");
    const foot = page.locator(".controls");
    const isSeen = (part: string) =>
      page.locator(part).evaluate((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        const controls = document.querySelector(".controls")?.getBoundingClientRect().top ?? 0;
        return top >= 0 && bottom <= controls + 1;
      });
    await expect(foot).toBeVisible();
    await page.keyboard.press("Space");
    await isAt(page, "alone");
    expect(await isSeen(".huge"), "clock").toBe(true);
    expect(await isSeen(".say"), "what to do").toBe(true);
    for (let press = 0; press < 12; press++) await page.keyboard.press("ArrowDown");
    await isAt(page, "alone");
    await expect.poll(() => isSeen(".choices li:last-child")).toBe(true);
    await page.keyboard.press("Space");
    await isAt(page, "first");
    expect(await isSeen(".less"), "what to do in the vote").toBe(true);
    for (let press = 0; press < 3; press++) await page.keyboard.press("ArrowDown");
    await expect(page.locator(".votes li:last-child")).toHaveAttribute("data-row", "");
    await expect.poll(() => isSeen(".votes li:last-child")).toBe(true);
    await page.keyboard.press("Space");
    await isAt(page, "discuss");
    expect(await isSeen(".huge"), "clock").toBe(true);
    expect(await isSeen(".say"), "what to do").toBe(true);
  });

  for (const [at, module] of modules.entries()) {
    // Each module in one of the languages, and all in all with the rest.
    const tag = LOCALES[at % LOCALES.length] === locale ? [] : [REST];
    test(`each question of ${module} is on one screen at three sizes, ${locale}`, { tag }, async ({
      page,
    }) => {
      await page.goto(path(locale, module));
      const { candidates } = JSON.parse(
        (await page.locator("#live").getAttribute("data-live")) ?? "{}",
      ) as { candidates: { id: string }[] };
      const items = candidates.map(({ id }) => id);
      await expect(page.locator("#live .setup")).toBeVisible();
      expect(await fits(page, module, items)).toEqual([]);
    });
  }
}

/** What sticks out of the screen, in any step of any question, at any of the sizes. */
async function fits(page: Page, module: string, items: readonly string[]): Promise<string[]> {
  const votes = await page.evaluate(
    async ([module, locale]) => {
      const { base = "/", version } = document.documentElement.dataset;
      const bank = await (
        await fetch(`${base}data/${version}/${locale}/bank/${module}.json`)
      ).json();
      return (bank.items as { item: { id: string; options?: string[] } }[]).map(
        ({ item }) => [item.id, item.options ?? []] as const,
      );
    },
    [module, page.url().includes("/zh-hans/") ? "zh-hans" : "en"] as const,
  );
  const some = (options: readonly string[]) => Object.fromEntries(options.map((id) => [id, 25]));
  const run: Run = {
    ...begin("fits", items, { ...USUAL_SETTINGS, people: 100 }, Date.now()),
    votes: Object.fromEntries(
      votes.map(([id, options]) => [id, { first: some(options), second: some(options), at: 1 }]),
    ),
  };
  await page.evaluate(
    ([module, text]) => {
      const { course } = document.documentElement.dataset;
      localStorage.setItem(`whetstone:${course}:group:run:${module}`, text);
    },
    [module, writeRun(run)] as const,
  );
  const faults: string[] = [];
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.reload();
    await isAt(page, "question");
    const found = await page.evaluate(async (count) => {
      const out: string[] = [];
      for (let at = 0; at < count; at++) {
        const stage = document.querySelector<HTMLElement>(".stage");
        if (!stage) return [...out, "the stage is gone"];
        const room = stage.getBoundingClientRect();
        const sticking = [...stage.querySelectorAll("*")].filter((one) => {
          if (one.closest(".sr, svg") && one.tagName !== "svg") return false;
          const { left, right, bottom } = one.getBoundingClientRect();
          return left < room.left - 1 || right > room.right + 1 || bottom > innerHeight + 1;
        });
        const scrolls = stage.scrollHeight - stage.clientHeight;
        if (scrolls > 0 || sticking.length > 0) {
          const { step = "", size = "" } = stage.dataset;
          const [first] = sticking;
          out.push(
            `${step}, size ${size}: ${scrolls} px, ${first?.className ?? ""} in “${stage
              .querySelector(".stem, h2")
              ?.textContent?.slice(0, 40)}”`,
          );
        }
        stage.dispatchEvent(new KeyboardEvent("keydown", { key: "PageDown", bubbles: true }));
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      }
      return out;
    }, items.length * STEPS.length);
    faults.push(...found.map((fault) => `${size.width} × ${size.height}, ${fault}`));
    // From the start again.
    await page.evaluate(
      ([module, text]) => {
        const { course } = document.documentElement.dataset;
        localStorage.setItem(`whetstone:${course}:group:run:${module}`, text);
      },
      [module, writeRun(run)] as const,
    );
  }
  return faults;
}

const t = strings.en.live;

test("a remote control runs a session: forward, back, dark screen, F5 and Escape", async ({
  page,
}) => {
  await start(page, "en");
  const opened = await page.evaluate(() => performance.timeOrigin);
  await page.keyboard.press("PageDown");
  await isAt(page, "alone");
  await page.keyboard.press("PageUp");
  await isAt(page, "question");
  await page.keyboard.press("F5");
  await page.keyboard.press(".");
  await expect(page.locator(".darkness")).toBeVisible();
  await page.keyboard.press("PageDown");
  await expect(page.locator(".darkness")).toHaveCount(0);
  await isAt(page, "question");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("PageDown");
  await isAt(page, "first");
  await page.keyboard.press("c");
  // Each press is one hand; back leads to the next letter, and past the last one to what is next.
  for (const presses of [3, 0, 2, 1]) {
    for (let press = 0; press < presses; press++) await page.keyboard.press("PageDown");
    await page.keyboard.press("PageUp");
  }
  await counted(page, [3, 0, 2, 1]);
  await page.keyboard.press("PageDown");
  await isAt(page, "discuss");
  expect(await page.evaluate(() => performance.timeOrigin), "F5 did not reload").toBe(opened);
});

test("keys that come faster than the screen is drawn are all counted", async ({ page }) => {
  await start(page, "en");
  await stage(page).evaluate((one) => {
    const keys = ["PageDown", "PageDown", "6", "Enter", "2", "1", "Enter", "9", "Enter", "4"];
    for (const key of keys) {
      one.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    }
  });
  await isAt(page, "first");
  await counted(page, [6, 21, 9, 4]);
});

test("a tap counts, and leaves the keys where they were", async ({ page }) => {
  await start(page, "en");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("PageDown");
  const more = page.getByRole("button", { name: fill(t.more, { letter: "B" }) });
  for (let tap = 0; tap < 3; tap++) await more.click();
  await page.getByRole("button", { name: fill(t.less, { letter: "B" }) }).click();
  await counted(page, [0, 2, 0, 0]);
  await expect(stage(page)).toBeFocused();
  await page.keyboard.press("b");
  await page.locator(".darkness").click();
  await expect(page.locator(".darkness")).toHaveCount(0);
  await page.keyboard.press("PageDown");
  await isAt(page, "discuss");
});

test("in a field keys write, and a full-width number is one", async ({ page }) => {
  await start(page, "en");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("PageDown");
  const field = page.getByRole("textbox", { name: fill(t.handsFor, { letter: "C" }) });
  await field.focus();
  await page.keyboard.type("1b.?2");
  await expect(page.locator(".darkness, .helping")).toHaveCount(0);
  await counted(page, [0, 0, 12, 0]);
  await field.fill("１５");
  await counted(page, [0, 0, 15, 0]);
});

test("keys that write a character can be switched off; the others go on working", async ({
  page,
}) => {
  await start(page, "en");
  await page.keyboard.press("?");
  await page.getByRole("checkbox", { name: t.letters }).press("Space");
  await page.keyboard.press("Escape");
  await expect(page.locator(".helping")).toHaveCount(0);
  for (const key of ["b", ".", "?", "t"]) await page.keyboard.press(key);
  await expect(page.locator(".darkness, .helping")).toHaveCount(0);
  await page.keyboard.press("PageDown");
  await isAt(page, "alone");
  await expect(page.getByRole("timer")).toBeVisible();
  await page.getByRole("button", { name: t.keys }).click();
  await page.getByRole("button", { name: t.dark }).click();
  await expect(page.locator(".darkness")).toBeVisible();
});

test("a held key steps once, and a key that an input method has is not the page's", async ({
  page,
}) => {
  await start(page, "en");
  for (let press = 0; press < 4; press++) await page.keyboard.down("PageDown");
  await page.keyboard.up("PageDown");
  await isAt(page, "alone");
  await stage(page).dispatchEvent("keydown", { key: "PageDown", isComposing: true, bubbles: true });
  await stage(page).dispatchEvent("keydown", { key: "b", isComposing: true, bubbles: true });
  await expect(page.locator(".darkness")).toHaveCount(0);
  await isAt(page, "alone");
});

test("the clock can be hidden, and its end ends nothing", async ({ page }) => {
  await page.clock.install({ time: new Date("2026-11-23T08:00:00+08:00") });
  await start(page, "en");
  await page.keyboard.press("PageDown");
  await page.clock.runFor(75_000);
  await expect(page.getByRole("timer")).toHaveText("+0:15");
  await isAt(page, "alone");
  await page.keyboard.press("t");
  await expect(page.getByRole("timer")).toHaveText("1:15");
  await page.keyboard.press("t");
  await expect(page.getByRole("timer")).toHaveCount(0);
});

test("the next proposal tells of the votes that were kept, and none are kept if that was not wanted", async ({
  page,
}) => {
  await page.goto(path("en"));
  await page.getByRole("button", { name: t.toHow }).click();
  await page.getByRole("checkbox", { name: t.keep }).uncheck();
  await page.getByRole("button", { name: t.start, exact: true }).click();
  await isAt(page, "question");
  for (const step of ["alone", "first"] as const) {
    await page.keyboard.press("PageDown");
    await isAt(page, step);
  }
  await type(page, [9]);
  expect(await kept(page, "vote")).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: t.toHow }).click();
  await page.getByRole("checkbox", { name: t.keep }).check();
  await expect.poll(() => kept(page, "vote")).toHaveLength(1);
  await page.reload();
  await expect(page.locator(".choose li").filter({ hasText: "differed" })).toHaveCount(1);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  for (const locale of inTurn(import.meta.url)) {
    test(`the page says what to do, and has the sheet without the key, ${locale}`, async ({
      page,
    }) => {
      await page.goto(path(locale));
      const { live } = strings[locale];
      const told = page.locator("main noscript p");
      await expect(told).toBeVisible();
      await expect(told).toContainText(live.noScript);
      await expect(page.locator(".tally")).toHaveCount(VOTES);
      await expect(page.locator(".tally").first().locator("tbody tr")).toHaveCount(5);
      const html = await page.content();
      const given = allQuestions.filter(
        ({ module, words }) => module === MODULE && html.includes(words[locale].rationale),
      );
      expect(given).toEqual([]);
      await page.locator("main noscript a").click();
      await expect(page).toHaveURL(new RegExp(`/${locale}/modules/${MODULE}/answers/$`));
    });
  }
});
