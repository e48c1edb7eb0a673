// `npm run release`: one archive with all that a host needs. The same commit gives the same bytes on every machine.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { zipSync } from "fflate";
import { billOfMaterials } from "./bom.ts";
import { siteOrRefuse } from "./built-site.ts";
import { dateOfCommit } from "./commit-date.ts";
import { refuse } from "./content.ts";
import { releaseFiles } from "./release-files.ts";

const site = siteOrRefuse();

const [folder = "release"] = process.argv.slice(2);
const { name, version } = JSON.parse(readFileSync("package.json", "utf8")) as {
  name: string;
  version: string;
};
if (!readFileSync("CHANGELOG.md", "utf8").includes(`\n## ${version}\n`)) {
  refuse(`CHANGELOG.md has no heading “## ${version}”: say there what is new.`);
}
const title = `${name}-${version}`;
const mtime = dateOfCommit();
const files = releaseFiles(site, billOfMaterials(mtime));
const zip = zipSync(
  Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`${title}/${path}`, bytes])),
  // The commit's time, so that servers which go by a file's date see that an upgrade changed it.
  { level: 9, mtime },
);

mkdirSync(folder, { recursive: true });
const file = `${folder}/${title}.zip`;
const sum = createHash("sha256").update(zip).digest("hex");
writeFileSync(file, zip);
writeFileSync(`${file}.sha256`, `${sum}  ${title}.zip\n`);
console.log(`${file}: ${Object.keys(files).length} files, ${(zip.length / 1024).toFixed()} KB`);
console.log(`sha256 ${sum}`);
