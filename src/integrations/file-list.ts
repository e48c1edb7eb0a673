import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { entryOf, FILE_LIST, type FileList, isListed } from "#core/hosting/file-list.ts";
import manifest from "../../package.json" with { type: "json" };

/** Lists what was built, so that a host can tell whether all of it arrived. Nothing that it lists may change after it. */
export function fileList(): AstroIntegration {
  return {
    name: "whetstone:file-list",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const files: Record<string, readonly [number, string]> = {};
        for (const path of await pathsIn(folder)) {
          if (isListed(path)) files[path] = entryOf(await readFile(join(folder, path)));
        }
        const build = JSON.parse(await readFile(join(folder, "version.json"), "utf8"));
        const list: FileList = { release: manifest.version, build, files };
        await writeFile(join(folder, FILE_LIST), JSON.stringify(list));
        logger.info(`${Object.keys(files).length} files`);
      },
    },
  };
}

/** All files, in the same order on every computer. */
const pathsIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replace(/\\/g, "/"))
    .sort();
