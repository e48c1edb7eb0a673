// The same source gives the same bytes: what changed in a release can be seen, and caches keep what did not.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const AGAIN = ".cache/twice";

/** The environment without Vitest's own variables, with which it would be a build for tests. */
const OUTSIDE = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(NODE_ENV|TEST|VITEST.*|MODE|DEV|PROD|SSR|BASE_URL)$/.test(name),
  ),
);

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

it("a second build, on another day's clock, equals dist/ byte by byte", () => {
  const { status, stderr } = spawnSync("astro", ["build", "--silent", "--outDir", AGAIN], {
    // Eleven hours behind UTC: another date than in China at most hours of the day.
    env: { ...OUTSIDE, TZ: "Pacific/Pago_Pago" },
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  expect(status, stderr).toBe(0);
  expect(filesIn(AGAIN)).toEqual(filesIn("dist"));
  const other = filesIn("dist").filter(
    (file) => !readFileSync(join("dist", file)).equals(readFileSync(join(AGAIN, file))),
  );
  expect(other).toEqual([]);
});
