// What pages fetch late, the ways in which that fails, and what readers do on each kind of page.
import { readdirSync, readFileSync } from "node:fs";
import type { Browser, BrowserContext, Locator, Page, Route } from "@playwright/test";
import type { Locale } from "#core/i18n/locales.ts";
import type { NewEvent, RecordedEvent } from "#core/record/event.ts";
import { withHead, writeLines } from "#core/record/text.ts";
import { isoDate } from "#core/time/instant.ts";
import { firstAnswer } from "./answers.ts";
import { modules, questions, strings } from "./content.ts";
import { pngOf } from "./png.ts";
import { button, respond, rightResponse, unfold } from "./question.ts";
import { giveVoices } from "./speech.ts";
import { HOME } from "./storage.ts";
import { expect, withoutWorkers } from "./support.ts";

/**
 * Complaints of a browser that are expected when files fail to load. Uncaught errors and breaches of the policy are
 * not expected.
 */
export const EXPECTED =
  /^(?!uncaught(?!: (?:The requested module|Failed to fetch dynamically imported module))|console \w+: policy)/;

/** How a request fails. */
export const FAULTS = {
  "404": (route) =>
    route.fulfill({ status: 404, contentType: "text/html", body: "<!doctype html><p>Not here" }),
  "500": (route) => route.fulfill({ status: 500, contentType: "text/plain", body: "broken" }),
  "a login page": (route) =>
    route.fulfill({ status: 200, contentType: "text/html", body: "<!doctype html><p>Log in" }),
  "cut short": async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    const contentType = response.headers()["content-type"] ?? "";
    await route.fulfill({ contentType, body: body.subarray(0, body.length >> 1) });
  },
  hung: () => new Promise(() => {}),
  aborted: (route) => route.abort("connectionreset"),
} as const satisfies Record<string, (route: Route) => Promise<void>>;
export type Fault = keyof typeof FAULTS;

/** The day on which all of this happens, and five days before it. */
const NOW = Date.UTC(2026, 10, 23, 8);
const BEFORE = NOW - 5 * 24 * 60 * 60 * 1000;

const [MODULE = ""] = modules;
const single = questions.find(({ module, item }) => module === MODULE && item.kind === "single");
if (!single) throw new Error(`${MODULE} has no question with one right option`);
const QUESTION = single.item.id;

/** A module of which all is answered but this one question of its quiz; the end below it is then near. */
const last = questions.findLast(
  ({ module, item, isCheck }) =>
    module === modules[3] && item.kind === "single" && !item.variantOf && !isCheck,
);
if (!last) throw new Error(`${modules[3]} has no question with one right option`);

/** A record with something to review, to look back on and to go on with. */
const EVENTS: readonly NewEvent[] = [
  { type: "read", module: MODULE, section: single.item.section },
  {
    type: "pretested",
    item: QUESTION,
    rev: single.item.gradingRev ?? 1,
    module: MODULE,
    score: 0,
    response: "",
  },
  ...questions
    .filter(({ module }) => module === MODULE)
    .map((question) => firstAnswer(question, { score: 0 })),
  ...questions
    .filter(({ module, item }) => module === last.module && item !== last.item)
    .map((question) => firstAnswer(question)),
  {
    type: "practised",
    entry: "entry",
    module: MODULE,
    tried: "asked before I explained",
    lookBack: isoDate(NOW - 24 * 60 * 60 * 1000),
  },
];

/** Puts the record into a browser before its pages open. */
export async function withRecord(context: BrowserContext): Promise<void> {
  const events = EVENTS.map(
    (event, n) => ({ ...event, id: `seed-${n.toString(36)}`, at: BEFORE + n }) as RecordedEvent,
  );
  await context.addInitScript(
    ([key, text]) => {
      // An empty page has no storage.
      if (location.protocol === "about:") return;
      if (localStorage.getItem(key) === null) localStorage.setItem(key, text);
    },
    [`${HOME}log:seed:0`, withHead(writeLines("seed", events))] as const,
  );
}

/** A page on that day. Its timers can be hurried. */
export async function openOn(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.clock.install({ time: NOW });
  return page;
}

/** A part of a page that comes late. */
export interface Part {
  readonly name: string;
  readonly path: string;
  /** Where the reader is when that is done: other parts may come as well when they are near. */
  readonly near?: (page: Page) => Locator;
  /** What the reader does there, so that it is asked for. */
  readonly act?: (page: Page, locale: Locale) => Promise<void>;
  /** What shows that it is there. */
  readonly there: (page: Page, locale: Locale) => Locator;
  /** Where the failure is reported; by default in a box of its own. */
  readonly told?: (page: Page, locale: Locale) => Locator;
  /** What the reader chooses or types while the part is missing, and what must be true after it has loaded. */
  readonly choose?: (page: Page) => Promise<void>;
  readonly chosen?: (page: Page) => Promise<void>;
  /** The address below the language where the reader is led instead. */
  readonly leads?: string;
  /** What of its files it needs itself, where it asks for others only to look at them. */
  readonly own?: RegExp;
}

const box = (within: string) => (page: Page) =>
  page.locator(`${within} .waiting[role=alert]`).first();

const searchField = (page: Page) => page.getByRole("search").getByRole("searchbox");
const hits = (page: Page) => page.getByRole("search").getByRole("listitem").first();

export const PARTS: readonly Part[] = [
  {
    name: "a question of a module",
    path: `modules/${MODULE}/#q-${QUESTION}`,
    there: (page) => page.locator(`#q-${QUESTION} button[type=submit]`),
    told: box(`[data-question]:has(#q-${QUESTION})`),
    choose: (page) => page.locator(`#q-${QUESTION} .opt input`).first().check(),
    chosen: (page) => expect(page.locator(`#q-${QUESTION} .opt input:checked`)).toHaveCount(1),
  },
  {
    name: "what was missed and what was answered before reading",
    path: `modules/${MODULE}/`,
    act: (page) => page.locator("#quiz").scrollIntoViewIfNeeded(),
    there: (page) => page.locator(".again dl.two").first(),
    // Its questions come with it, and may be what fails.
    told: box(".quiz"),
  },
  {
    name: "the questions before a module’s text",
    path: `modules/${modules[1]}/before/`,
    there: (page) => page.locator("#before form.q button[type=submit]"),
    told: box("#before"),
  },
  {
    name: "the end of a module",
    path: `modules/${last.module}/#q-${last.item.id}`,
    act: async (page, locale) => {
      const form = page.locator(`#q-${last.item.id}`);
      // Once it was answered it may be a row.
      await unfold(form, last, locale);
      await respond(form, last, locale, rightResponse(last, locale));
      await button(form).click();
    },
    there: (page) => page.locator(".ending .go"),
    told: box(".quiz"),
  },
  {
    name: "reading aloud",
    path: `modules/${MODULE}/`,
    act: async (page, locale) => {
      await giveVoices(page);
      await page.getByRole("button", { name: strings[locale].aloud.read }).first().click();
    },
    there: (page) => page.locator(".aloud-bar"),
    told: box(".aloud-offer"),
    // Where its offer can't be had, nobody has asked for anything.
    own: /\/(?:aloud\.[^/]*\.js|strings\/marks\.json)$/,
  },
  {
    name: "a glossary term",
    path: `modules/${MODULE}/`,
    act: (page) => page.locator("a.term").first().click(),
    there: (page) => page.locator("a.term[aria-expanded=true]"),
    leads: "glossary/",
    near: (page) => page.locator("a.term").first(),
  },
  {
    name: "the search over a page",
    path: "glossary/",
    act: (page, locale) =>
      page.getByRole("banner").getByRole("link", { name: strings[locale].search.title }).click(),
    there: (page) => page.getByRole("dialog").getByRole("searchbox"),
    leads: "search/",
  },
  {
    name: "what the search finds",
    path: "search/",
    act: (page, locale) => searchField(page).fill(locale === "en" ? "theory" : "理论"),
    there: hits,
    told: (page) => page.locator("#search .waiting[role=alert], #search .find button").first(),
    chosen: (page) => expect(searchField(page)).toHaveValue(/theory|理论/),
  },
  {
    name: "home",
    path: "",
    // What there is to do, and what is ahead.
    there: (page) => page.locator(".desk:has([data-task=lookBack]) [data-coming]:not(:empty)"),
    told: box("#progress"),
  },
  {
    name: "review",
    path: "review/",
    there: (page) => page.locator("#review .go"),
    told: box("#review"),
  },
  {
    name: "a sitting of review",
    path: "review/",
    act: (page) => page.locator("#review .go").click(),
    there: (page) => page.locator("form.q button[type=submit]"),
    told: box("#review"),
  },
  { name: "test", path: "test/", there: (page) => page.locator("#test .go"), told: box("#test") },
  {
    name: "a test that begins",
    path: "test/",
    act: (page) => page.locator("#test .go").click(),
    there: (page) => page.locator("form.q button[type=submit]"),
    told: box("#test"),
  },
  {
    name: "record",
    path: "record/",
    there: (page) => page.locator("#keeping h2#erase"),
    told: box("#record"),
  },
  {
    name: "a record in short as a code",
    path: "record/",
    act: (page, locale) =>
      page.getByRole("button", { name: strings[locale].record.handOverCodeLook }).first().click(),
    there: (page, locale) => page.getByRole("button", { name: strings[locale].code.make }).first(),
    told: box("#keeping"),
  },
  {
    name: "a photo of a code",
    path: "facilitate/roll-up/",
    act: async (page, locale) => {
      const { code } = strings[locale];
      await page.getByText(code.give).first().click();
      // The smallest picture, without a code in it.
      await page.locator('#roll-up input[accept="image/*"]').setInputFiles({
        name: "white.png",
        mimeType: "image/png",
        buffer: pngOf(1, 1, new Uint8Array(4).fill(255)),
      });
    },
    there: (page) => page.locator(".bad-codes li"),
    told: box("#roll-up"),
  },
  {
    name: "learning",
    path: "learning/",
    there: (page) => page.locator("#learning .sheet"),
    told: box("#learning"),
  },
  {
    name: "status",
    path: "status/",
    there: (page) => page.locator("#status .checks"),
    told: box("#status"),
    own: /\/strings\/status\.json$/,
  },
  {
    name: "reading without a network",
    path: "offline/",
    there: (page) => page.locator("#offline:has([role=status]) > p").first(),
    told: box("#offline"),
  },
  {
    name: "the group quiz",
    path: `facilitate/${MODULE}/live/`,
    there: (page) => page.locator("#live .setup .go"),
    told: box("#live"),
  },
  {
    name: "what facilitators hand over",
    path: "facilitate/handover/",
    there: (page) => page.locator("#handover h2#load"),
    told: box("#handover"),
  },
  {
    name: "path",
    path: "path/",
    there: (page) => page.locator("#path form input[type=date]").first(),
    told: box("#path"),
  },
  {
    name: "self-assessment",
    path: "reflect/",
    there: (page) => page.locator("#reflect .go"),
    told: box("#reflect"),
  },
  {
    name: "the files of several people",
    path: "reflect/unit/",
    act: (page) =>
      page.locator("#reflect input[type=file]").setInputFiles({
        name: "record.json",
        mimeType: "application/json",
        buffer: Buffer.from("{}"),
      }),
    there: (page) => page.locator("#reflect .wrong"),
    told: box("#reflect"),
  },
  {
    name: "plan",
    path: "apply/",
    there: (page) => page.locator("#add-goal"),
    told: box('[data-apply="plan"]'),
  },
  {
    name: "the question of the day",
    path: "apply/",
    act: async (page) => {
      await page.locator('[data-apply="check-in"] .daily button').click();
    },
    there: (page) => page.locator('[data-apply="check-in"] form.q button[type=submit]'),
    told: box('[data-apply="check-in"]'),
    choose: (page) =>
      page.locator('[data-apply="check-in"]').getByRole("textbox").first().fill("one line"),
    // While the question is asked, it alone is shown.
    chosen: async (page) => {
      await page.locator('[data-apply="check-in"] .daily .where button').click();
      await expect(
        page.locator('[data-apply="check-in"]').getByRole("textbox").first(),
      ).toHaveValue("one line");
    },
  },
];

/** What a page of the built site has from the start: what its HTML names, and what that imports. */
function fromTheStart(path: string): ReadonlySet<string> {
  const html = readFileSync(`dist/${path.replace(/#.*/, "")}index.html`, "utf8");
  const found = new Set<string>();
  const queue = [...html.matchAll(/(?:src|href|data-js)="?[^"\s>]*?(_astro\/[^"\s>]+)/g)].map(
    ([, file = ""]) => file,
  );
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    if (!file.endsWith(".js")) continue;
    const code = readFileSync(`dist/${file}`, "utf8");
    for (const [, name] of code.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g))
      queue.push(`_astro/${name}`);
  }
  return found;
}

/** Scripts that are asked for by `import()`; others come along with them. */
export const isAskedFor = (url: string): boolean =>
  !url.endsWith(".js") || ASKED_FOR.has(url.replace(/^.*\//, ""));
const ASKED_FOR: ReadonlySet<string> = new Set(
  readdirSync("dist/_astro")
    .filter((name) => name.endsWith(".js"))
    .flatMap((name) =>
      [
        ...readFileSync(`dist/_astro/${name}`, "utf8").matchAll(
          /import\(\s*["'`]\.\/([^"'`]+\.js)["'`]/g,
        ),
      ].map(([, file = ""]) => file),
    ),
);

const known = new Map<string, Promise<readonly string[]>>();

/** The addresses of all that a part fetches after its page opened. */
export function lateFilesOf(
  browser: Browser,
  site: string,
  locale: Locale,
  part: Part,
): Promise<readonly string[]> {
  const key = `${locale} ${part.name}`;
  const files = known.get(key) ?? find(browser, site, locale, part);
  known.set(key, files);
  return files;
}

async function find(browser: Browser, site: string, locale: Locale, part: Part) {
  const context = await browser.newContext({ baseURL: site });
  await withoutWorkers(context);
  await withRecord(context);
  const page = await openOn(context);
  const start = fromTheStart(`${locale}/${part.path}`);
  /** What a reader needs of a page before there is anything to act on belongs to the page and not to the part. */
  const before: string[] = [];
  const asked: string[] = [];
  let acting = part.act === undefined;
  page.on("request", (request) => {
    if (!["script", "stylesheet", "fetch"].includes(request.resourceType())) return;
    (acting ? asked : before).push(request.url().replace(/\?.*/, ""));
  });
  await page.goto(`${locale}/${part.path}`);
  if (part.act) {
    await part.near?.(page).scrollIntoViewIfNeeded();
    await page.waitForLoadState("networkidle");
    acting = true;
    await part.act(page, locale);
  }
  await expect(part.there(page, locale)).toBeVisible();
  await page.waitForLoadState("networkidle");
  await context.close();
  const late = new Set(asked.filter((url) => !start.has(url.slice(site.length))));
  for (const url of before) late.delete(url);
  // Where the reader is, whether the quiz is at its end and whether there is a voice is the page's own matter: no part waits for it.
  for (const url of late) if (/\/(?:keep|ending|offer)\.[^/]*\.js$/.test(url)) late.delete(url);
  for (const url of late) if (part.own?.test(url) === false) late.delete(url);
  // Where the unit's own settings can't be had, those that the site was built with stand.
  late.delete(`${site}site.json`);
  // Which modules a test asks is drawn by lot: all of their questions fail together.
  const banks = part.name === "a test that begins";
  return [
    ...new Set([...late].map((url) => (banks ? url.replace(/[^/]+\.json$/, "*.json") : url))),
  ];
}
