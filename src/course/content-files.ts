import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";

/** All commands run in the project's folder. Where this file is says nothing: it is bundled into what builds the pages. */
export const CONTENT = resolve("content");

/** The folder of a unit's own settings, words and modules, as it is named in what is told; "" for none. */
export const UNIT_NAME = process.env["UNIT"] ?? "unit";

/** The unit's folder, if there is one. A folder that was asked for by name has to be there. */
export function unitFolder(): string | undefined {
  if (UNIT_NAME === "") return undefined;
  const folder = resolve(UNIT_NAME);
  if (existsSync(folder)) return folder;
  if (process.env["UNIT"] === undefined) return undefined;
  throw new Error(
    `There is no folder ${UNIT_NAME}: correct UNIT, or lay it out with npm run unit:new`,
  );
}

/** Files for the site itself, such as a logo, in a unit's folder. */
export const UNIT_PUBLIC = "public";

/** The text of every file of the unit's folder by its path inside it; nothing if there is no such folder. */
export function unitFiles(): Map<string, string> | undefined {
  const folder = unitFolder();
  if (folder === undefined) return undefined;
  const files = contentFiles(folder);
  for (const file of files.keys()) if (file.startsWith(`${UNIT_PUBLIC}/`)) files.delete(file);
  return files;
}

/** A byte order mark is left out; bytes that are no UTF-8 leave a mark, which the content's check refuses (core/content/encoding). */
const decoder = new TextDecoder();

/** The text of every content file by its path inside `content/`. */
export function contentFiles(folder = CONTENT): Map<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ya?ml|mdx?|csv)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [
        relative(folder, path).split(sep).join("/"),
        decoder.decode(readFileSync(path)),
      ]),
  );
}
