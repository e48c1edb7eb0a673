// `npm run lighthouse`: Lighthouse, mobile preset, on home and a module page of the built site. Fetches Lighthouse when
// it is first run: it is too heavy to install for everybody. Fails if a page has less than 100 of anything.
import { execFile } from "node:child_process";
import { mkdir, readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { readSite } from "../integrations/site.ts";
import { browserPath } from "./browser.ts";
import { serveFolder } from "./server.ts";

const PAGES = [
  "en/",
  "zh-hans/",
  "en/modules/theory-and-practice/",
  "zh-hans/modules/theory-and-practice/",
];
const OUTPUT = ".cache/lighthouse.json";
const FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-background-networking";

const run = promisify(execFile);

interface Result {
  readonly categories: Record<string, { title: string; score: number }>;
  readonly audits: Record<
    string,
    { title: string; score: number | null; scoreDisplayMode: string }
  >;
}

const ARGS = [
  "--quiet",
  "--only-categories=performance,accessibility,best-practices,seo",
  "--output=json",
  `--output-path=${OUTPUT}`,
  `--chrome-flags=${FLAGS}`,
];
/** A machine that is busy with other things makes a page look slower, never faster: the best of so many runs counts. */
const RUNS = 3;

const { base } = await readSite();
const { url, server } = await serveFolder("dist", base, 0);
await mkdir(".cache", { recursive: true });
const chrome = browserPath();
const env = { ...process.env, ...(chrome && { CHROME_PATH: chrome }) };

async function measure(page: string): Promise<Result> {
  await run("npx", ["--yes", "lighthouse@13.5.0", url + page, ...ARGS], { env });
  return JSON.parse(await readFile(OUTPUT, "utf8")) as Result;
}

const scoresOf = ({ categories }: Result): Record<string, number> =>
  Object.fromEntries(
    Object.values(categories).map(({ title, score }) => [title, Math.round(score * 100)]),
  );
const sum = (result: Result): number =>
  Object.values(scoresOf(result)).reduce((total, score) => total + score, 0);
const isFull = (result: Result): boolean =>
  Object.values(scoresOf(result)).every((score) => score === 100);

const rows: Record<string, Record<string, number>> = {};
let allFull = true;
for (const page of PAGES) {
  let best = await measure(page);
  for (let runs = 1; runs < RUNS && !isFull(best); runs++) {
    const next = await measure(page);
    if (sum(next) > sum(best)) best = next;
  }
  allFull &&= isFull(best);
  rows[page] = scoresOf(best);
  const lost = Object.values(best.audits).filter(
    ({ score, scoreDisplayMode }) =>
      score !== null && score < 0.9 && /binary|numeric|metricSavings/.test(scoreDisplayMode),
  );
  for (const { title, score } of lost) console.log(`${page}: ${title} (${score})`);
}
server.close();
console.table(rows);
process.exitCode = allFull ? 0 : 1;
