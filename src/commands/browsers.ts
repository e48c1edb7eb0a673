// `npm run test:browsers`: what people do, in old and other browsers. Fetches those that are missing where it may: old
// Chromiums out of packages of npm, the others as root on Debian; else it says which did not run. With CI set all have to run. Names of browsers as
// arguments choose among them; options go on to Vitest.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { BROWSERS, pathOf } from "../../tests/browsers/browsers.ts";
import { install, run } from "./debian.ts";

if (!existsSync("dist/index.html")) {
  console.error("There is no built site yet: npm run build makes it.");
  process.exit(1);
}
const options = process.argv.slice(2).filter((word) => word.startsWith("--"));
const names = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const wanted = () => BROWSERS().filter(({ name }) => names.length === 0 || names.includes(name));
for (const { npm } of wanted()) if (npm !== undefined && !existsSync(pathOf(npm))) unpack(npm);
/** Debian's packages that are installed, without their architecture. */
const installed = new Set(
  existsSync("/var/lib/dpkg/info")
    ? readdirSync("/var/lib/dpkg/info").map((file) => file.replace(/(:\w+)?\.list$/, ""))
    : [],
);
const missing = wanted().filter(({ start, npm }) => start === undefined || npm !== undefined);
const absent = [...new Set(missing.flatMap(({ debian }) => debian))].filter(
  (name) => !installed.has(name),
);
if (absent.length > 0) install(absent);
const chosen = names.length === 0 ? [] : ["-t", `(${names.join("|")}) >`];
process.exitCode = run(
  "vitest",
  "run",
  "--config",
  "tests/browsers/vitest.config.ts",
  ...chosen,
  ...options,
);

/** Takes the browser out of a package: its bin/chromium.br. */
function unpack(npm: string): void {
  const folder = mkdtempSync(join(tmpdir(), "whetstone-npm-"));
  try {
    if (run("npm", "pack", npm, "--silent", "--pack-destination", folder) !== 0) {
      console.log(`${npm} could not be fetched.`);
      return;
    }
    const [archive = ""] = readdirSync(folder);
    run("tar", "-xzf", join(folder, archive), "-C", folder);
    mkdirSync(join(pathOf(npm), ".."), { recursive: true });
    const packed = readFileSync(join(folder, "package/bin/chromium.br"));
    writeFileSync(pathOf(npm), brotliDecompressSync(packed), { mode: 0o755 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
