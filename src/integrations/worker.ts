import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { build, type Rolldown } from "vite";
import { FILE_LIST, type FileList, sumOf, WORKER } from "#core/hosting/file-list.ts";
import { readSite } from "#course/reading.ts";

/**
 * Writes the worker that keeps pages for reading without a network, after the list of files: it knows the list by its checksum, so
 * each build's worker is another one, and takes no other build's files. A unit that switched it off has none.
 */
export function worker(target: readonly string[]): AstroIntegration {
  return {
    name: "whetstone:worker",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        if (!readSite().offline) return;
        const folder = fileURLToPath(dir);
        const list = await readFile(join(folder, FILE_LIST));
        const code = await bundle([...target], namesOf(list));
        await writeFile(join(folder, WORKER), code);
        logger.info(`${code.length} bytes`);
      },
    },
  };
}

/** What the worker is told of its build: the checksum of the list, and the names at the top of the folder. */
function namesOf(list: Uint8Array): Record<string, string> {
  const { files } = JSON.parse(new TextDecoder().decode(list)) as FileList;
  const top = new Set(Object.keys(files).map((file) => file.replace(/\/.*/, "")));
  return { STAMP: JSON.stringify(sumOf(list)), TOP: JSON.stringify([...top]) };
}

/** One script that imports nothing: old browsers know no modules in workers. */
async function bundle(target: string[], define: Record<string, string>): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    define,
    build: {
      target,
      write: false,
      rolldownOptions: { input: "src/worker/worker.ts", output: { format: "iife" } },
    },
  })) as Rolldown.RolldownOutput;
  return built.output[0].code;
}
