// How long a build takes, how much memory and how many bytes, for courses of growing size: this site, and beside it, in the
// same run, a bare Astro site of the same words: one MDX page for each module and language, no styles, no search, no script.
import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { contentFiles } from "#course/content-files.ts";
import { bareSite } from "./bench-bare.ts";
import { multiply } from "./bench-course.ts";

const SIZES = [1, 10, 28];
/** The most that building the largest course may take, in times of the bare site. */
const AT_MOST = 1.5;
const FOLDER = ".cache/bench";
const OWN = ["src", "public", "astro.config.mjs", "package.json", "tsconfig.json"];

interface Build {
  readonly pages: number;
  readonly seconds: number;
  /** Seconds of all processors: on a machine that is busy with other things, these say more. */
  readonly cpu: number;
  readonly megabytes: number;
  readonly bytes: number;
}

/** Writes what the building process used when it ends. */
const USAGE = `import { writeFileSync } from "node:fs";
process.on("exit", () => writeFileSync(process.env.USAGE, JSON.stringify(process.resourceUsage())));`;

function build(folder: string): Build {
  const usageFile = join(folder, "usage.json");
  const begin = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      "--import",
      `data:text/javascript,${encodeURIComponent(USAGE)}`,
      resolve("node_modules/astro/bin/astro.mjs"),
      "build",
    ],
    {
      encoding: "utf8",
      maxBuffer: 1e9,
      cwd: folder,
      env: { ...process.env, USAGE: "usage.json", ASTRO_TELEMETRY_DISABLED: "1" },
    },
  );
  const seconds = (performance.now() - begin) / 1000;
  if (status !== 0) throw new Error(`${folder} was not built:\n${stdout}\n${stderr}`);
  const usage = JSON.parse(readFileSync(usageFile, "utf8"));
  const files = readdirSync(join(folder, "dist"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return {
    pages: files.filter((file) => file.endsWith(".html")).length,
    seconds,
    cpu: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
    megabytes: usage.maxRSS / 1024,
    bytes: files.reduce((sum, file) => sum + statSync(file).size, 0),
  };
}

function write(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const course = contentFiles();
const verdicts: string[] = [];
const rows: Record<string, Record<string, string | number>> = {};
for (const size of SIZES) {
  rmSync(FOLDER, { recursive: true, force: true });
  const content = multiply(course, size);
  const own = join(FOLDER, "own");
  for (const path of OWN) cpSync(path, join(own, path), { recursive: true });
  write(join(own, "content"), content);
  const bare = join(FOLDER, "bare");
  write(bare, bareSite(content));

  const [ours, theirs] = [build(own), build(bare)];
  for (const [name, one] of [
    ["Whetstone", ours],
    ["bare Astro", theirs],
  ] as const) {
    rows[`${size}× ${name}`] = {
      pages: one.pages,
      seconds: Number(one.seconds.toFixed(1)),
      "of processors": Number(one.cpu.toFixed(1)),
      "ms a page": Math.round((one.seconds * 1000) / one.pages),
      "memory (MB)": Math.round(one.megabytes),
      "output (MB)": Number((one.bytes / 1e6).toFixed(1)),
    };
  }
  const [time, work] = [ours.seconds / theirs.seconds, ours.cpu / theirs.cpu];
  verdicts.push(
    `${size}×: ${time.toFixed(2)} times as long as bare Astro, with ${work.toFixed(2)} times the work of processors`,
  );
}
rmSync(FOLDER, { recursive: true, force: true });
console.table(rows);
console.log(verdicts.join("\n"));
console.log(
  `At the largest size, ${AT_MOST} times at most are wanted. On a busy machine only the work tells.`,
);
