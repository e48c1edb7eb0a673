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

const { base } = await readSite();
const { url, server } = await serveFolder("dist", base, 0);
await mkdir(".cache", { recursive: true });
const rows: Record<string, Record<string, number>> = {};
for (const page of PAGES) {
  const args = [
    "--quiet",
    "--only-categories=performance,accessibility,best-practices,seo",
    "--output=json",
    `--output-path=${OUTPUT}`,
    `--chrome-flags=${FLAGS}`,
  ];
  await run("npx", ["--yes", "lighthouse@13.5.0", url + page, ...args], {
    env: { ...process.env, ...(browserPath() && { CHROME_PATH: browserPath() }) },
  });
  const { categories, audits } = JSON.parse(await readFile(OUTPUT, "utf8")) as Result;
  rows[page] = Object.fromEntries(
    Object.values(categories).map(({ title, score }) => [title, Math.round(score * 100)]),
  );
  const lost = Object.values(audits).filter(
    ({ score, scoreDisplayMode }) =>
      score !== null && score < 0.9 && /binary|numeric|metricSavings/.test(scoreDisplayMode),
  );
  for (const { title, score } of lost) console.log(`${page}: ${title} (${score})`);
}
server.close();
console.table(rows);
const full = Object.values(rows).every((row) => Object.values(row).every((score) => score === 100));
process.exitCode = full ? 0 : 1;
