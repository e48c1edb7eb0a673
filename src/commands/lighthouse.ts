// `npm run lighthouse`: Lighthouse, mobile preset, on home and a module page of the built site. Fetches Lighthouse when
// it is first run: it is too heavy to install for everybody.
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { readSite } from "../integrations/site.ts";
import { browserPath } from "./browser.ts";
import { serveFolder } from "./server.ts";

const PAGES = [
  "en/",
  "zh-hans/",
  "en/modules/theory-and-practice/",
  "zh-hans/modules/theory-and-practice/",
];

const { base } = await readSite();
const { url, server } = await serveFolder("dist", base, 0);
const rows = PAGES.map((page) => {
  const output = ".cache/lighthouse.json";
  const flags = "--headless=new --no-sandbox --disable-gpu --disable-background-networking";
  const { status, stderr } = spawnSync(
    "npx",
    [
      "--yes",
      "lighthouse@13.5.0",
      url + page,
      "--quiet",
      "--output=json",
      `--output-path=${output}`,
      `--chrome-flags=${flags}`,
    ],
    { env: { ...process.env, CHROME_PATH: browserPath() ?? "" }, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`Lighthouse failed on ${page}: ${stderr}`);
  const { categories } = JSON.parse(readFileSync(output, "utf8")) as {
    categories: Record<string, { title: string; score: number }>;
  };
  rmSync(output);
  return {
    page,
    ...Object.fromEntries(
      Object.values(categories).map(({ title, score }) => [title, Math.round(score * 100)]),
    ),
  };
});
server.close();
console.table(rows);
