import {
  type BrowserContext,
  test as base,
  expect,
  type Locator,
  type Page,
} from "@playwright/test";
import { NOWHERE } from "#core/hosting/look.ts";

export { expect };

/** The tag of tests that only `npm test -- --all` runs: each is long, and others hold most of what it holds. */
export const REST = "@rest";

/** The tag of tests that CI runs and plain `npm test` does not: much like others, or the same in more states. */
export const MORE = "@more";

/**
 * What a test runs on: the site at the root of a server, the same files under a path, or a unit's own site with the
 * developers' gallery.
 */
const PLACES = { root: "ROOT_SITE", "sub-path": "SUB_SITE", unit: "UNIT_SITE" } as const;

interface Options {
  place: keyof typeof PLACES;
  /** Faults that a test brings about on purpose: lines that match are left out. */
  tolerated: RegExp;
  /**
   * Whether the browser may keep pages for reading without a network. Else tests see the site as at a plain address of an intranet,
   * where no browser does, and every request reaches the network that a test makes fail.
   */
  keeps: boolean;
}

interface Fixtures {
  /** The site's address with its base path: every address below it begins so. */
  site: string;
  /** What went wrong in the browser while the test ran. */
  faults: string[];
}

const NOTHING = /(?!)/;

/** The page `status/` asks for what is not there, to see how the server tells it. */
const isMeant = (url: string): boolean => NOWHERE.some((path) => url.endsWith(path));

/**
 * The `test` of every file here. It fails on whatever a reader's browser would complain of: console errors and
 * warnings, uncaught errors, reports of the security policy, answers of 400 and above, requests that fail, and
 * requests to anything outside the site's own base path.
 */
export const test = base.extend<Options & Fixtures>({
  place: ["root", { option: true }],
  tolerated: [NOTHING, { option: true }],
  keeps: [false, { option: true }],

  site: async ({ place }, use) => {
    const url = process.env[PLACES[place]];
    if (url === undefined) throw new Error("The sites are not served; see sites.ts.");
    await use(url);
  },
  baseURL: ({ site }, use) => use(site),

  faults: [
    async ({ context, javaScriptEnabled, site, tolerated, keeps }, use) => {
      const faults: string[] = [];
      const note = (fault: string) => {
        if (!tolerated.test(fault)) faults.push(fault);
      };
      context.on("console", (message) => {
        if (isMeant(message.location().url)) return;
        if (message.type() === "error" || message.type() === "warning") {
          note(`console ${message.type()}: ${message.text()}`);
        }
      });
      context.on("weberror", (error) => note(`uncaught: ${error.error().message}`));
      context.on("request", (request) => {
        const url = request.url();
        const inPage = url.startsWith("data:") || url.startsWith("blob:");
        if (!inPage && !url.startsWith(site)) note(`outside the site: ${url}`);
      });
      context.on("response", (response) => {
        if (response.status() >= 400 && !isMeant(response.url()))
          note(`${response.status()}: ${response.url()}`);
      });
      context.on("requestfailed", (request) => {
        const reason = request.failure()?.errorText ?? "";
        // Leaving a page ends what it was still loading.
        if (reason !== "net::ERR_ABORTED") note(`${reason}: ${request.url()}`);
      });
      if (javaScriptEnabled !== false) context.on("page", untilScripted);
      if (!keeps) await withoutWorkers(context);
      await context.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", (event) => {
          console.error(
            `policy: ${event.effectiveDirective} blocked ${event.blockedURI || "inline"}`,
          );
        });
      });
      await use(faults);
      expect(faults, "faults that the browser told").toEqual([]);
    },
    { auto: true },
  ],
});

/** Lets pages see a browser that keeps nothing for reading without a network, as over plain HTTP. */
export const withoutWorkers = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "serviceWorker", { value: undefined });
  });

/** How long a page's script is waited for, ms: some tests let it fail, or hold it back. */
const UNSCRIPTED = 3000;

/**
 * Lets a page count as open once its script has come. Pages that can be read without one have it after the first paint; a click
 * before that follows a link, as it is meant to.
 */
function untilScripted(page: Page): void {
  const goto = page.goto.bind(page);
  const reload = page.reload.bind(page);
  const scripted = async () => {
    const isLate = () =>
      page.evaluate(() =>
        [...document.scripts].some(({ text }) => text.includes("toner.dataset.js")),
      );
    // A page that leads on at once may do so in the middle of the question.
    const asked = isLate()
      .catch(() => page.waitForLoadState().then(isLate))
      .catch(() => false);
    if (!(await asked)) return;
    const come = page.waitForFunction(
      () => performance.getEntriesByType("resource").some(({ name }) => name.includes("/site.")),
      undefined,
      { timeout: UNSCRIPTED },
    );
    await come.catch(() => {});
  };
  page.goto = async (url, options) => {
    const response = await goto(url, options);
    if (options?.waitUntil !== "commit") await scripted();
    return response;
  };
  page.reload = async (options) => {
    const response = await reload(options);
    await scripted();
    return response;
  };
}

/** Scrolls through the page so that each question comes to life, and waits until they all have. */
export async function enliven(page: Page): Promise<void> {
  const questions = page.locator("[data-question]");
  for (const question of await questions.all()) await question.scrollIntoViewIfNeeded();
  await expect(questions.locator("form button:not([type=button])")).toHaveCount(
    await questions.count(),
  );
}

/** Waits for the styles of paper, which come after the first paint. */
export const expectPaperStyles = (page: Page): Promise<void> =>
  expect
    .poll(() =>
      page.evaluate(() => [...document.styleSheets].some((s) => s.media.mediaText === "print")),
    )
    .toBe(true);

/** Shows the page as it is on paper. */
export async function toPaper(page: Page): Promise<void> {
  await expectPaperStyles(page);
  await page.emulateMedia({ media: "print" });
}

/** After every action something must have the focus: otherwise the next Tab starts at the top of the page. */
export const expectFocusKept = (page: Page): Promise<void> =>
  expect(page.locator(":focus"), "something on the page has the focus").toHaveCount(1);

/** Goes on with Tab until the element has the focus, as a reader without a mouse does. */
export async function tabTo(page: Page, target: Locator, most = 120): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press("Tab");
    if (await isFocused(target)) return;
  }
  throw new Error(`${most} presses of Tab do not reach ${target}`);
}

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** Requests the page makes from now on, as paths below the site's base. */
export function requestsOf(page: Page, site: string): string[] {
  const paths: string[] = [];
  page.on("request", (request) => paths.push(request.url().slice(site.length)));
  return paths;
}

/** Keeps back what a part of the page needs to come to life, by default its questions, until it is let go. */
export async function holdBack(page: Page, what = "**/bank/*.json"): Promise<() => void> {
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(what, async (route) => {
    await gate;
    await route.continue();
  });
  return release;
}
