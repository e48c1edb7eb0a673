// Lighthouse itself: fetched when it is first needed, for it is too heavy to install for everybody, and run in one browser.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { browserPath } from "./browser.ts";

const PACKAGE = "lighthouse@13.5.0";
const FLAGS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
];
/**
 * How long the server takes to answer, ms, in what Lighthouse reckons. Left to itself it takes the median of what it saw of all
 * requests of a page, and on a busy machine a page with several requests would seem to have a slower server.
 */
const ANSWERS_IN = 30;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

interface Audit {
  readonly title: string;
  readonly score: number | null;
  readonly numericValue?: number;
}

interface Weighed {
  readonly id: string;
  readonly weight: number;
}

export interface Result {
  readonly categories: Readonly<
    Record<string, { title: string; score: number | null; auditRefs: readonly Weighed[] }>
  >;
  readonly audits: Readonly<Record<string, Audit>>;
}

type Lighthouse = (url: string, flags: object) => Promise<{ lhr: Result } | undefined>;
type Launch = (options: object) => Promise<{ port: number; kill(): void }>;

/** The folder that holds Lighthouse and what it needs. */
function fetched(): string {
  const { stdout } = spawnSync(
    "npm",
    ["exec", "--yes", `--package=${PACKAGE}`, "--call", 'node -p "process.env.PATH"'],
    { encoding: "utf8", shell: process.platform === "win32" },
  );
  const folders = (stdout ?? "")
    .trim()
    .split(delimiter)
    .map((bin) => join(bin, ".."));
  const folder = folders.find((path) => existsSync(join(path, "lighthouse/core/index.js")));
  if (folder === undefined) throw new Error(`${PACKAGE} can't be had: is there a network?`);
  return folder;
}

export interface Judge {
  /** What Lighthouse says of a page; audits that are named are left out. */
  readonly judge: (url: string, without?: readonly string[]) => Promise<Result>;
  readonly close: () => void;
}

/** Starts a browser and gives Lighthouse in it, mobile preset. */
export async function startLighthouse(): Promise<Judge> {
  const folder = fetched();
  const load = (path: string) => import(pathToFileURL(join(folder, path)).href);
  const { default: lighthouse } = (await load("lighthouse/core/index.js")) as {
    default: Lighthouse;
  };
  const { launch } = (await load("chrome-launcher/dist/index.js")) as { launch: Launch };
  const chromePath = browserPath();
  const chrome = await launch({ chromeFlags: FLAGS, ...(chromePath && { chromePath }) });
  const judge: Judge["judge"] = async (url, without = []) => {
    const { origin } = new URL(url);
    const found = await lighthouse(url, {
      port: chrome.port,
      logLevel: "error",
      onlyCategories: CATEGORIES,
      skipAudits: without,
      precomputedLanternData: {
        additionalRttByOrigin: { [origin]: 0 },
        serverResponseTimeByOrigin: { [origin]: ANSWERS_IN },
      },
    });
    if (!found) throw new Error(`Lighthouse says nothing of ${url}`);
    return found.lhr;
  };
  return { judge, close: () => chrome.kill() };
}

/** The scores of a result, of 100. */
export const scoresOf = ({ categories }: Result): Record<string, number> =>
  Object.fromEntries(
    Object.values(categories).map(({ title, score }) => [title, Math.round((score ?? 0) * 100)]),
  );

export const sumOf = (result: Result): number =>
  Object.values(scoresOf(result)).reduce((total, score) => total + score, 0);

const value = ({ audits }: Result, name: string): number =>
  audits[name]?.numericValue ?? Number.NaN;

/** When the largest text or picture shows, in ms. */
export const paintOf = (result: Result): number =>
  Math.round(value(result, "largest-contentful-paint"));

/** How far what was shown moved by itself. */
export const shiftOf = (result: Result): number => value(result, "cumulative-layout-shift");

/** Whether a page has all that can be had, and nothing in it moves. */
export const isFull = (result: Result): boolean =>
  Object.values(scoresOf(result)).every((score) => score === 100) && shiftOf(result) === 0;

/** What a page lost points by, in words: what weighs nothing in a score is left out. */
export const lostBy = ({ categories, audits }: Result): string[] =>
  Object.values(categories)
    .flatMap(({ auditRefs }) => auditRefs)
    .flatMap(({ id, weight }) => (weight > 0 ? (audits[id] ?? []) : []))
    .filter(({ score }) => score !== null && score < 0.9)
    .map(({ title, score }) => `${title} (${score})`);
