import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { close, createIndex } from "pagefind";

/** Indexes the built pages for the full-text search, each language by itself. */
export function search(): AstroIntegration {
  return {
    name: "whetstone:search",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        const { index, errors } = await createIndex();
        if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
        const path = fileURLToPath(dir);
        const added = await index.addDirectory({ path });
        await index.writeFiles({ outputPath: `${path}pagefind` });
        await close();
        if (added.errors.length > 0) throw new Error(`Pagefind: ${added.errors.join("; ")}`);
        logger.info(`${added.page_count} pages indexed`);
      },
    },
  };
}
