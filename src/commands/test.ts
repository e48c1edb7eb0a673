// `npm test`: everything that can be checked, in the order in which faults are cheapest to find. Goes on after a fault, so
// that one run tells all, and closes with the number of tests that passed and failed.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { failedInBrowser, failedUnits, firstLines } from "./failed.ts";
import { type BrowserReport, kindTable, NONE, type UnitReport } from "./kinds.ts";
import { lateTable } from "./late.ts";

interface Count {
  passed: number;
  failed: number;
}

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** Counts single tests; a step without it counts as one. */
  readonly count?: () => Count | undefined;
  /** The tests that failed, a line each. */
  readonly failed?: () => string[];
}

const read = <T>(file: string): T | undefined =>
  existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as T) : undefined;

/** A step that runs Vitest, by itself or by a command that hands it its options. */
const vitest = (name: string, ...command: string[]): Step => {
  const file = `.cache/${name}.json`;
  return {
    name,
    command: [...command, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
    count: () => {
      const result = read<{ numPassedTests: number; numFailedTests: number }>(file);
      return result && { passed: result.numPassedTests, failed: result.numFailedTests };
    },
    failed: () => {
      const result = read<UnitReport>(file);
      return result ? failedUnits(name, result) : [];
    },
  };
};

const BROWSER = ".cache/browser.json";

/** `npm test -- --all`: also what takes long and is held in most of its parts by the other tests. */
const all = process.argv.includes("--all");
/** `npm test -- --more`: also what is much like other tests, and what people do in every language (tests/browser/languages.ts). */
const more = all || process.argv.includes("--more");
/** `npm test -- --hosts`: also on real web servers and in the oldest browser that the site supports. */
const hosts = process.argv.includes("--hosts");

// What is tested is the course as it comes, whatever the unit's folder here says.
process.env["UNIT"] = "";
// Then a server or a browser that is not installed is a failed test, and not one that is left out.
if (hosts) for (const every of ["ALL_SERVERS", "ALL_BROWSERS"]) process.env[every] = "yes";
if (!more) process.env["ONE_LANGUAGE"] = "yes";

/** What the browser's tests leave out, by their tags. */
const leftOut = (): string[] => (all ? [] : ["--grep-invert", more ? "@rest" : "@rest|@more"]);

const STEPS: readonly Step[] = [
  { name: "types", command: ["astro", "check"] },
  { name: "lint", command: ["biome", "check", "."] },
  { name: "unused", command: ["knip"] },
  { name: "content", command: ["node", "src/commands/check.ts"] },
  vitest("unit", "vitest", "run", "src", "tests/content"),
  { name: "build", command: ["astro", "build", "--silent"] },
  {
    name: "old browsers",
    command: ["es-check", "es2020", "dist/_astro/**/*.js", "dist/sw.js", "--module"],
  },
  { name: "html", command: ["html-validate", "dist/**/*.html"] },
  { name: "links", command: ["linkinator", "dist", "--recurse", "--silent"] },
  vitest("built", "vitest", "run", "tests/build"),
  ...(hosts
    ? [
        vitest("servers", "node", "src/commands/servers.ts"),
        vitest("oldest browser", "node", "src/commands/browsers.ts", "Chromium 83"),
      ]
    : []),
  {
    name: "browser",
    command: ["playwright", "test", ...leftOut()],
    count: () => {
      const result = read<{ stats: { expected: number; unexpected: number; flaky: number } }>(
        BROWSER,
      );
      return (
        result && {
          passed: result.stats.expected + result.stats.flaky,
          failed: result.stats.unexpected,
        }
      );
    },
    failed: () => {
      const result = read<BrowserReport>(BROWSER);
      return result ? failedInBrowser("browser", result) : [];
    },
  },
];

rmSync(".cache", { recursive: true, force: true });
mkdirSync(".cache");
/** How steps failed that have no report, in their first lines. */
const said: string[] = [];
const rows = STEPS.map(({ name, command, count }) => {
  console.log(`\n=== ${name}: ${command.join(" ")}`);
  const [program = "", ...args] = command;
  // What has no report of its own is short: it is kept, so that the end of the run can repeat how it failed.
  const { status, stdout, stderr } = spawnSync(program, args, {
    stdio: count ? "inherit" : "pipe",
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  process.stdout.write(stdout ?? "");
  process.stderr.write(stderr ?? "");
  const ok = status === 0;
  if (!ok && !count) said.push(...firstLines(name, stderr.trim() || stdout));
  const counted = count?.() ?? { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  // A runner that died without counting a failure has failed all the same.
  if (!ok && counted.failed === 0) counted.failed = 1;
  return { step: name, ...counted };
});

// What is held for each kind of question. A kind that something is not held for is a fault of the tests.
const [unit, browser] = [read<UnitReport>(".cache/unit.json"), read<BrowserReport>(BROWSER)];
if (unit && browser) {
  const kinds = kindTable(unit, browser);
  console.log("\nPassed tests by kind of question and what they hold:");
  console.table(kinds);
  const failed = kinds.flatMap(Object.values).filter((cell) => cell === NONE).length;
  rows.push({ step: "kinds", passed: failed > 0 ? 0 : 1, failed });
}
if (browser) {
  const late = lateTable(browser);
  console.log(
    "\nFiles that a part of a page fetches late, each made to fail in each of these ways:",
  );
  console.table(late.rows);
  console.log(`${late.cells} times the reader was told and the part came back.`);
}
console.log();
console.table(rows);
for (const line of [...said, ...STEPS.flatMap(({ failed }) => failed?.() ?? [])]) console.log(line);

const passed = rows.reduce((sum, row) => sum + row.passed, 0);
const failed = rows.reduce((sum, row) => sum + row.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
