import { test as base, expect, type Locator, type Page } from "@playwright/test";

export { expect };

/** Which of the two built sites a test runs on: at the root of a server, or under a sub-path. */
type Place = "root" | "sub-path";

interface Options {
  place: Place;
  /** Faults that a test brings about on purpose: lines that match are left out. */
  tolerated: RegExp;
}

interface Fixtures {
  /** The site's address with its base path: every address below it begins so. */
  site: string;
  /** What went wrong in the browser while the test ran. */
  faults: string[];
}

const NOTHING = /(?!)/;

/**
 * The `test` of every file here. It fails on whatever a reader's browser would complain of: console errors and
 * warnings, uncaught errors, reports of the security policy, answers of 400 and above, requests that fail, and
 * requests to anything outside the site's own base path.
 */
export const test = base.extend<Options & Fixtures>({
  place: ["root", { option: true }],
  tolerated: [NOTHING, { option: true }],

  site: async ({ place }, use) => {
    const url = process.env[place === "root" ? "ROOT_SITE" : "SUB_SITE"];
    if (url === undefined) throw new Error("The sites are not served; see sites.ts.");
    await use(url);
  },
  baseURL: ({ site }, use) => use(site),

  faults: [
    async ({ context, site, tolerated }, use) => {
      const faults: string[] = [];
      const note = (fault: string) => {
        if (!tolerated.test(fault)) faults.push(fault);
      };
      context.on("console", (message) => {
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
        if (response.status() >= 400) note(`${response.status()}: ${response.url()}`);
      });
      context.on("requestfailed", (request) => {
        const reason = request.failure()?.errorText ?? "";
        // Leaving a page ends what it was still loading.
        if (reason !== "net::ERR_ABORTED") note(`${reason}: ${request.url()}`);
      });
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

/** Scrolls through the page so that each question comes to life, and waits until they all have. */
export async function enliven(page: Page): Promise<void> {
  const questions = page.locator("[data-question]");
  for (const question of await questions.all()) await question.scrollIntoViewIfNeeded();
  await expect(questions.locator("form button:not([type=button])")).toHaveCount(
    await questions.count(),
  );
}

/** Whatever a reader does, something has to keep the focus: else the next Tab starts from the top of the page. */
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
