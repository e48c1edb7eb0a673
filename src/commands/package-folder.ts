// `npm run package:folder`: the course as a folder that opens by a double click, from a stick or a shared drive, and the same as a zip.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { zipSync } from "fflate";
import manifest from "../../package.json" with { type: "json" };
import { siteOrRefuse } from "./built-site.ts";
import { dateOfCommit } from "./commit-date.ts";
import { courseOrRefuse, refuse } from "./content.ts";
import { folderFiles } from "./folder/files.ts";
import { filesIn } from "./release-files.ts";

const TITLE = `${manifest.name}-${manifest.version}-folder`;
const USAGE = `npm run package:folder -- [--out FOLDER]
  writes the course as a folder that opens without a web server, and FOLDER.zip; without --out, release/${TITLE}`;

const out = readArguments();
const site = siteOrRefuse();
for (const path of [out, `${out}.zip`]) {
  if (!isFree(path)) refuse(`${path} is there already: move it, or name another folder with --out`);
}
const { words } = courseOrRefuse();
const mtime = dateOfCommit();
const files = await folderFiles(site, filesIn(site), (locale) => words[locale].strings.folder);
for (const [path, bytes] of Object.entries(files)) {
  mkdirSync(join(out, dirname(path)), { recursive: true });
  writeFileSync(join(out, path), bytes);
}
const zip = zipSync(
  Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`${TITLE}/${path}`, bytes])),
  { level: 9, mtime },
);
writeFileSync(`${out}.zip`, zip);
const size = Object.values(files).reduce((sum, { length }) => sum + length, 0);
console.log(
  `${out}: ${Object.keys(files).length} files, ${kilobytes(size)}; open index.html in it`,
);
console.log(`${out}.zip: ${kilobytes(zip.length)}`);
console.log(`sha256 ${createHash("sha256").update(zip).digest("hex")}`);

/** Whether there is nothing yet, or an empty folder. */
function isFree(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return !found || (found.isDirectory() && readdirSync(path).length === 0);
}

function readArguments(): string {
  try {
    const { values } = parseArgs({ options: { out: { type: "string" } } });
    return values.out ?? join("release", TITLE);
  } catch (error) {
    return refuse((error as Error).message, USAGE);
  }
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1024)} KB`;
}
