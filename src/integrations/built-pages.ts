import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** Changes the HTML of every page of a built folder. `page` is its address from the root, with the file: `/en/index.html`. */
export async function changePages(
  dir: URL,
  change: (html: string, page: string) => string,
): Promise<void> {
  const folder = fileURLToPath(dir);
  const files = await readdir(folder, { recursive: true });
  for (const file of files.filter((name) => name.endsWith(".html"))) {
    const path = join(folder, file);
    const page = `/${file.split(sep).join("/")}`;
    await writeFile(path, change(await readFile(path, "utf8"), page));
  }
}
