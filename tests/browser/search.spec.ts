import type { Page, Route } from "@playwright/test";
import { count, fill } from "#core/i18n/fill.ts";
import type { Locale } from "#core/i18n/locales.ts";
import { modules, strings, syllabus } from "./content.ts";
import { expect, requestsOf, test } from "./support.ts";

const [slug = ""] = modules;

/** The ways to the dialog. */
const WAYS = {
  "Ctrl+K": (page: Page) => page.keyboard.press("Control+k"),
  "the link in the header": (page: Page) =>
    page.getByRole("banner").getByRole("link", { name: strings.en.search.title }).click(),
};

const field = (page: Page) => page.getByRole("search").getByRole("searchbox");
const hits = (page: Page) => page.getByRole("search").locator("li");
const links = (page: Page) => page.getByRole("search").getByRole("link");

/** Where the links lead, as paths below the base without the anchor. */
const found = async (page: Page, site: string): Promise<string[]> => {
  await expect(links(page).first()).toBeVisible();
  const all = await links(page).evaluateAll((elements) =>
    (elements as HTMLAnchorElement[]).map(({ href }) => href),
  );
  return all.map((href) => href.slice(site.length).replace(/#.*/, ""));
};

for (const [way, open] of Object.entries(WAYS)) {
  test(`${way} opens the search; Esc closes it and gives the focus back`, async ({ page }) => {
    await page.goto(`en/modules/${slug}/`);
    const before = page.getByRole("navigation", { name: strings.en.site.toc }).getByRole("link");
    if (way !== "the link in the header") await before.first().focus();
    await open(page);
    const dialog = page.getByRole("dialog", { name: strings.en.search.title });
    await expect(dialog).toBeVisible();
    await expect(field(page)).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    const back =
      way === "the link in the header"
        ? page.getByRole("banner").getByRole("link", { name: strings.en.search.title })
        : before.first();
    await expect(back).toBeFocused();

    await open(page);
    await expect(dialog, "and opens a second time").toBeVisible();
    await dialog.getByRole("button", { name: strings.en.site.close }).click();
    await expect(dialog).toBeHidden();
    await expect(back).toBeFocused();
  });
}

for (const tag of ["input", "textarea"] as const) {
  test(`in a text field (${tag}), Ctrl+K is the reader's`, async ({ page }) => {
    await page.goto("en/");
    const taken = await page.evaluate((name) => {
      const text = document.getElementById("main")?.appendChild(document.createElement(name));
      text?.focus();
      const event = new KeyboardEvent("keydown", {
        key: "k",
        ctrlKey: true,
        bubbles: true,
        cancelable: true,
      });
      return !text?.dispatchEvent(event);
    }, tag);
    expect(taken).toBe(false);
    await expect(page.locator(`#main > ${tag}`)).toBeFocused();
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });
}

const OTHER_KEYS = ["/", "Control+/", "k", "Control+Shift+K", "Alt+Control+k"];

for (const keys of OTHER_KEYS) {
  test(`${keys} opens nothing: no single letter is a command, and other commands are the browser's`, async ({
    page,
  }) => {
    await page.goto("en/");
    await page.locator("#main").focus();
    const taken = await page.evaluate((pressed) => {
      const parts = pressed.split("+");
      const event = new KeyboardEvent("keydown", {
        key: parts[parts.length - 1] ?? "",
        ctrlKey: parts.includes("Control"),
        shiftKey: parts.includes("Shift"),
        altKey: parts.includes("Alt"),
        bubbles: true,
        cancelable: true,
      });
      return !document.activeElement?.dispatchEvent(event);
    }, keys);
    expect(taken).toBe(false);
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });
}

test("keys alone: type, down, up, Enter opens the place", async ({ page, site }) => {
  await page.goto("en/");
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("group learning");
  await expect(links(page).nth(1)).toBeVisible();
  await expect(page.getByRole("search").getByRole("status")).toHaveText(
    /^\d+ pages, best match first\.$/,
  );
  await page.keyboard.press("ArrowDown");
  await expect(links(page).first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(links(page).nth(1)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  const href = await links(page)
    .first()
    .evaluate((link) => (link as HTMLAnchorElement).href);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(href);
  expect(href.startsWith(site)).toBe(true);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("a result on the page itself closes the dialog and shows the place", async ({ page }) => {
  await page.goto(`en/modules/${slug}/`);
  await page.keyboard.press("Control+k");
  await field(page).fill(syllabus.en.modules[slug]?.title ?? "");
  const here = page.locator(`.find a[href*="/modules/${slug}/#"]`).first();
  await here.click();
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("nothing of the search is loaded before it is asked for", async ({ page, site }) => {
  const requests = requestsOf(page, site);
  await page.goto(`en/modules/${slug}/`, { waitUntil: "networkidle" });
  await page.keyboard.press("End");
  await page.goto("en/", { waitUntil: "networkidle" });
  expect(requests.filter((path) => /dialog|headings\.json|find\.json/i.test(path))).toEqual([]);
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  const texts = () => requests.filter((path) => path.endsWith("/find.json"));
  expect(texts()).toEqual([]);
  await page.keyboard.type("group");
  await expect(links(page).first()).toBeVisible();
  expect(texts(), "once for all that is typed").toHaveLength(1);
});

const QUERIES: readonly (readonly [Locale, string, readonly string[]])[] = [
  ["zh-hans", "理论", ["theory-and-practice"]],
  ["zh-hans", "团体学习", ["group-and-individual"]],
  ["zh-hans", "学习型机关", ["learning-institution"]],
  ["en", "theory practice", ["theory-and-practice"]],
  ["en", "group learning", ["group-and-individual"]],
  ["en", "group　learning", ["group-and-individual"]],
  ["en", "ＧＲＯＵＰ learning", ["group-and-individual"]],
  ["zh-hans", "團體學習", ["group-and-individual"]],
  ["zh-hans", "脱产", ["group-and-individual"]],
  ["zh-hans", "假话", ["what-goes-wrong"]],
];

for (const [locale, query, slugs] of QUERIES) {
  test(`${locale}: “${query}” finds ${slugs.join(", ")}`, async ({ page, site }) => {
    await page.goto(`${locale}/search/?q=${encodeURIComponent(query)}`);
    await expect(field(page)).toHaveValue(query);
    const paths = await found(page, site);
    for (const wanted of slugs) expect(paths).toContain(`${locale}/modules/${wanted}/`);
    expect(
      paths.filter((path) => !path.startsWith(`${locale}/`)),
      "in one language",
    ).toEqual([]);
    await expect(page.getByText(strings[locale].search.fallback)).toHaveCount(0);
  });
}

test("what is typed before the script comes is searched for", async ({ page, site }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/strings/search.json", async (route) => {
    await released;
    await route.continue();
  });
  await page.goto("en/search/", { waitUntil: "domcontentloaded" });
  await field(page).fill("group learning");
  release();
  expect(await found(page, site)).toContain("en/modules/group-and-individual/");
  await expect(field(page)).toHaveValue("group learning");
});

test("two results never lead to the same place", async ({ page }) => {
  await page.goto(`en/search/?q=${encodeURIComponent("learning")}`);
  await expect(links(page).first()).toBeVisible();
  const hrefs = await links(page).evaluateAll((all) =>
    (all as HTMLAnchorElement[]).map(({ href }) => href),
  );
  expect(hrefs.filter((href, index) => hrefs.indexOf(href) !== index)).toEqual([]);
});

test("a query that finds nothing is told, with what to try", async ({ page }) => {
  await page.goto("en/search/");
  await field(page).fill("zzzzqqqq");
  const status = page.getByRole("search").getByRole("status");
  await expect(status).toContainText("zzzzqqqq");
  await expect(status).toContainText(strings.en.search.tip);
});

test("what is searched for is shown as text, never as markup", async ({ page }) => {
  await page.goto(`en/search/?q=${encodeURIComponent("<img src=x onerror=alert(1)>")}`);
  await expect(page.getByRole("search").getByRole("status")).not.toHaveText(
    strings.en.search.loading,
  );
  await expect(page.locator("img")).toHaveCount(0);
});

test("with a query in the field, one Esc closes the dialog too", async ({ page }) => {
  await page.goto("en/");
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("group");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("the dialog stays in the window, however much was found", async ({ page }) => {
  await page.goto("en/");
  await page.keyboard.press("Control+k");
  await field(page).fill("learning");
  await expect(links(page).nth(5)).toBeAttached();
  // Old browsers' own style for dialogs: in the page, not in the window.
  const dialog = page.getByRole("dialog");
  await expect(dialog).toHaveCSS("position", "fixed");
  const box = await dialog.boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
});

test("what is on more pages than are shown at first comes when it is asked for, down to the last", async ({
  page,
}) => {
  await page.goto(`zh-hans/search/?q=${encodeURIComponent("学习")}`);
  const more = page.getByRole("button", { name: strings["zh-hans"].search.more });
  await expect(more).toBeVisible();
  const shown = await hits(page).count();
  await more.focus();
  await page.keyboard.press("Enter");
  await expect(hits(page).nth(shown).getByRole("link").first(), "one goes on there").toBeFocused();
  while (await more.isVisible()) await more.click();
  await expect(page.getByRole("search").getByRole("status")).toHaveText(
    count(strings["zh-hans"].search.results, await hits(page).count()),
  );
});

test("where no page holds all that was typed, those that hold most of it are told as such", async ({
  page,
  site,
}) => {
  await page.goto(`en/search/?q=${encodeURIComponent("carriers xylophone")}`);
  await expect(page.getByRole("search").getByRole("status")).toContainText(
    fill(strings.en.search.partly, { query: "carriers xylophone" }),
  );
  expect(await found(page, site)).toContain("en/modules/many-ways/");
});

/** What may come in the place of a file: each is told by a status, a type and a body, or by no answer at all. */
const FAULTS: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  "a type the server does not know": (route) => route.fulfill({ status: 404, body: "" }),
  "an error of the server": (route) => route.fulfill({ status: 500, body: "" }),
  "a page to log in": (route) =>
    route.fulfill({ status: 200, contentType: "text/html", body: "<p>Log in" }),
  "half of it": (route) =>
    route.fulfill({ status: 200, contentType: "application/json", body: '{"pages":[' }),
  "no connection": (route) => route.abort("connectionrefused"),
};

for (const [fault, answer] of Object.entries(FAULTS)) {
  test.describe(`where ${fault} comes in the place of the texts`, () => {
    test.use({ tolerated: /find\.json|headings\.json|Failed to load/ });

    test("headings and terms are searched, which is said; a new try finds all", async ({
      page,
      site,
    }) => {
      await page.route("**/find.json", answer);
      await page.goto("en/search/?q=ordinary+cadres");
      const status = page.getByRole("search").getByRole("status");
      await expect(status).toContainText(strings.en.search.fallback);
      await page.unroute("**/find.json");
      await page.getByRole("button", { name: strings.en.search.tryAgain }).click();
      await expect(status).not.toContainText(strings.en.search.fallback);
      await expect(field(page)).toHaveValue("ordinary cadres");
      expect(await found(page, site)).toContain("en/modules/what-goes-wrong/");
    });

    test("and of headings and terms too, it is never said that nothing was found", async ({
      page,
    }) => {
      await page.route(/(?:find|headings)\.json/, answer);
      await page.goto("zh-hans/search/?q=%E8%84%B1%E4%BA%A7");
      const status = page.getByRole("search").getByRole("status");
      await expect(status).toHaveText(strings["zh-hans"].search.failed);
      await page.unroute(/(?:find|headings)\.json/);
      await page.getByRole("button", { name: strings["zh-hans"].search.tryAgain }).click();
      await expect(links(page).first()).toBeVisible();
    });
  });
}

test("texts that the server sends as plain text are read all the same", async ({ page, site }) => {
  await page.route("**/find.json", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, contentType: "text/plain" });
  });
  await page.goto("en/search/?q=ordinary+cadres");
  expect(await found(page, site)).toContain("en/modules/what-goes-wrong/");
});

test.describe("where the dialog can't be loaded", () => {
  test.use({ tolerated: /dialog|Failed to (?:load|fetch)/ });

  test("the link leads to the search page", async ({ page, site }) => {
    await page.route("**/_astro/dialog.*", (route) => route.fulfill({ status: 404, body: "" }));
    await page.goto(`en/modules/${slug}/`);
    await page.getByRole("banner").getByRole("link", { name: strings.en.search.title }).click();
    await expect(page).toHaveURL(`${site}en/search/`);
    await expect(field(page)).toBeVisible();
  });
});

test.describe("while an input method composes", () => {
  for (const key of ["ArrowDown", "ArrowUp", "Enter", "Escape"]) {
    test(`${key} is its own: the focus stays, the dialog and what was found too`, async ({
      page,
    }) => {
      await page.goto("zh-hans/");
      await page.keyboard.press("Control+k");
      await field(page).fill("学习");
      await expect(links(page).first()).toBeVisible();
      const client = await page.context().newCDPSession(page);
      await client.send("Input.imeSetComposition", {
        text: "xue",
        selectionStart: 3,
        selectionEnd: 3,
      });
      await expect(field(page)).toHaveValue("学习xue");
      const taken = await field(page).evaluate((element, pressed) => {
        const options = { key: pressed, isComposing: true, bubbles: true, cancelable: true };
        return !element.dispatchEvent(new KeyboardEvent("keydown", options));
      }, key);
      expect(taken).toBe(false);
      await expect(field(page)).toBeFocused();
      await expect(page.getByRole("dialog")).toBeVisible();
      await expect(links(page).first(), "half a word is not searched for").toBeVisible();
      await client.send("Input.insertText", { text: "型" });
      await expect(field(page)).toHaveValue("学习型");
      await expect(page.getByRole("search").locator("mark").first()).toHaveText("学习型");
    });
  }
});
