import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import TRADITIONAL from "opencc-js/dict/TSCharacters";
import { LOCALES } from "#core/i18n/locales.ts";
import type { PageText, Texts } from "#core/search/texts.ts";
import { pageText } from "./page-text.ts";

/**
 * Writes for each language what its pages say: the search looks through it. It is data like all other, and has to be there
 * before the build is named after its data.
 */
export function search(): AstroIntegration {
  return {
    name: "whetstone:search",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        for (const locale of LOCALES) {
          const texts = await readPages(join(fileURLToPath(dir), locale));
          const file = new URL(`data/dev/${locale}/find.json`, dir);
          await writeFile(file, JSON.stringify(texts));
          logger.info(`${locale}: ${texts.pages.length} pages can be searched`);
        }
      },
    },
  };
}

async function readPages(folder: string): Promise<Texts> {
  const files = (await readdir(folder, { recursive: true }))
    .filter((file) => file.endsWith(".html"))
    .sort();
  const pages: PageText[] = [];
  for (const file of files) {
    const path = file
      .split(sep)
      .join("/")
      .replace(/index\.html$/, "");
    const page = pageText(await readFile(join(folder, file), "utf8"), path);
    if (page) pages.push(page);
  }
  return { pages, traditional: traditionalOf(JSON.stringify(pages)) };
}

/** Of the table of all traditional characters, those whose simplified form stands in a text. */
function traditionalOf(text: string): string {
  const present = new Set(text);
  return TRADITIONAL.split("|")
    .map((entry) => entry.split(" "))
    .filter(
      ([traditional = "", simplified = ""]) =>
        traditional.length === 1 && simplified.length === 1 && present.has(simplified),
    )
    .map((pair) => pair.join(""))
    .join("");
}
