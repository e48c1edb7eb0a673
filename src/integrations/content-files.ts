import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const CONTENT = fileURLToPath(new URL("../../content/", import.meta.url));

/** The text of every content file by its path inside `content/`. */
export async function contentFiles(folder = CONTENT): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(ya?ml|mdx)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    await Promise.all(
      paths.map(
        async (path) =>
          [relative(folder, path).split(sep).join("/"), await readFile(path, "utf8")] as const,
      ),
    ),
  );
}
