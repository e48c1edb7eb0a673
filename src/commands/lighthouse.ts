// `npm run lighthouse`: Lighthouse, mobile preset, on one page of each kind of the built site in each language, and on a bare Astro
// page of the same lesson. Fails if a page has less than 100 of anything, if anything in it moves by itself, or if a lesson shows
// its text later than the bare one by more than a fifth. Words after `--` choose: a language (`en`), a kind (`modules/[slug].astro`)
// or a part of its name (`case`).
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readCourse } from "#core/content/read.ts";
import { LOCALES, type Locale } from "#core/i18n/locales.ts";
import { contentFiles } from "#course/content-files.ts";
import { buildBare } from "./bare.ts";
import {
  isFull,
  lostBy,
  paintOf,
  type Result,
  scoresOf,
  shiftOf,
  startLighthouse,
  sumOf,
} from "./lighthouse-run.ts";
import { onePageEach } from "./page-kinds.ts";
import { serveFolder } from "./server.ts";

const SLUG = "theory-and-practice";
const LESSON = "modules/[slug].astro";
/** The largest contentful paint may take at most so many times as long as a bare page's. */
const SLOWER = 1.2;
/**
 * How often a page is run. A machine that is busy with other things makes a page look slower: of scores the best counts, until one
 * is full. Of a lesson's paints the median counts, and a bare page is run right after ours each time, so that both meet the
 * same machine.
 */
const RUNS = { page: 3, lesson: 5 };

const words = process.argv.slice(2);
const isLocale = (word: string): word is Locale => LOCALES.some((locale) => locale === word);
const wanted = { locales: words.filter(isLocale), kinds: words.filter((word) => !isLocale(word)) };
const locales = wanted.locales.length > 0 ? wanted.locales : LOCALES;
const isWanted = (kind: string) =>
  wanted.kinds.length === 0 || wanted.kinds.some((word) => kind.includes(word));

const listOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) =>
    path.replaceAll("\\", "/"),
  );
const files = listOf("src/pages/[locale]").filter((path) => path.endsWith(".astro"));

/** The pages of a language, as paths below it. */
const pagesIn = (locale: Locale): string[] =>
  listOf(`dist/${locale}`)
    .filter((path) => /(?:^|\/)index\.html$/.test(path))
    .map((path) => path.replace(/index\.html$/, ""))
    .sort();

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[numbers.length >> 1] ?? Number.NaN;

const best = (results: readonly Result[]): Result =>
  [...results].sort((one, other) => sumOf(other) - sumOf(one))[0] as Result;

/**
 * What costs points and is meant so: search engines are asked to leave some pages out, and the page `status/` asks for what is not
 * there, to see how the server tells it.
 */
const withoutOf = (page: string): string[] => [
  ...(/<meta name="?robots"? content="?noindex/.test(readFileSync(`dist/${page}index.html`, "utf8"))
    ? ["is-crawlable"]
    : []),
  ...(page.endsWith("/status/") ? ["errors-in-console"] : []),
];

if (!existsSync("dist/index.html")) throw new Error("There is no built site: npm run build");
const { course } = readCourse(contentFiles());
const module = course?.modules.get(SLUG);
if (!module) throw new Error(`There is no module ${SLUG}: npm run check tells why.`);
const bareFolder = buildBare(locales.map((locale) => ({ module, locale })));

const { judge, close } = await startLighthouse();
const site = await serveFolder("dist", "/", 0);
const bare = await serveFolder(bareFolder, "/", 0);

const rows: Record<string, Record<string, number>> = {};
const faults: string[] = [];

/** Judges a page until its scores are full, or as often as a page may be run. */
async function judgePage(page: string): Promise<Result> {
  const results: Result[] = [];
  do results.push(await judge(site.url + page, withoutOf(page)));
  while (!isFull(best(results)) && results.length < RUNS.page);
  return best(results);
}

/** Judges a lesson and a bare page of it in turn. Prints how much longer ours takes to show. */
async function judgeLesson(page: string): Promise<Result> {
  const ours: Result[] = [];
  const plain: Result[] = [];
  for (let run = 0; run < RUNS.lesson; run++) {
    ours.push(await judge(site.url + page));
    plain.push(await judge(bare.url + page));
  }
  const [paints, barePaints] = [ours.map(paintOf), plain.map(paintOf)];
  const times = Math.round((median(paints) / median(barePaints)) * 100) / 100;
  console.log(`${page}: LCP ${paints.join(", ")} ms; bare ${barePaints.join(", ")} ms: × ${times}`);
  rows[`bare Astro: ${page}`] = { "LCP ms": median(barePaints), "ours takes × as long": times };
  if (!(times <= SLOWER)) faults.push(`${page} takes ${times} × as long as a bare page to show`);
  return best(ours);
}

for (const locale of locales) {
  for (const [kind, path] of onePageEach(files, pagesIn(locale), SLUG)) {
    if (!isWanted(kind)) continue;
    const page = `${locale}/${path}`;
    const result = await (kind === LESSON ? judgeLesson(page) : judgePage(page));
    rows[page] = { ...scoresOf(result), "LCP ms": paintOf(result), shift: shiftOf(result) };
    const lost = lostBy(result).join("; ");
    console.log(`${page}: ${Object.values(scoresOf(result)).join(" ")}${lost && ` – ${lost}`}`);
    if (!isFull(result))
      faults.push(`${page}: ${lost || "less than 100"}, shift ${shiftOf(result)}`);
  }
}
site.server.close();
bare.server.close();
close();
console.table(rows);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
