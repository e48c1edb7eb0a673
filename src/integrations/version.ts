import { createHash } from "node:crypto";
import { readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { changePages } from "./built-pages.ts";

/** What pages and the folder of their data are called while the build that they belong to has no name yet. */
const UNNAMED = "dev";

/**
 * Names the build after what its pages fetch: the texts of all data, and the scripts, whose names change with what is in
 * them. The data moves into a folder of that name, and each page says it in `data-version`: so a page that was open
 * while the site was updated can't read another build's words. `version.json` tells such a page that it is old.
 */
export function version(): AstroIntegration {
  return {
    name: "whetstone:version",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const data = join(folder, "data", UNNAMED);
        const hash = createHash("sha256");
        for (const path of await filesIn(data))
          hash.update(path).update(await readFile(join(data, path)));
        for (const path of await filesIn(join(folder, "_astro"))) hash.update(path);
        const name = hash.digest("hex").slice(0, 8);
        await rename(data, join(folder, "data", name));
        await writeFile(join(folder, "version.json"), JSON.stringify(name));
        await changePages(dir, (html) => withVersion(html, name));
        logger.info(name);
      },
    },
  };
}

const withVersion = (html: string, name: string): string =>
  html.replace(`data-version="${UNNAMED}"`, `data-version="${name}"`);

/** All files in a folder, in the same order on every computer. */
const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replace(/\\/g, "/"))
    .sort();
