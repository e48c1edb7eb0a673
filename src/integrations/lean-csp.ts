import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/**
 * Keeps in each page's Content-Security-Policy only the hashes of what stands inline in that page. Astro lists those of
 * the whole site; they can't be compressed and would take a twentieth of a page's weight. Stricter, too.
 */
export function leanCsp(): AstroIntegration {
  return {
    name: "whetstone:lean-csp",
    hooks: {
      "astro:build:done": async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = await readdir(folder, { recursive: true });
        for (const file of files.filter((name) => name.endsWith(".html"))) {
          const path = join(folder, file);
          await writeFile(path, withLeanCsp(await readFile(path, "utf8")));
        }
      },
    },
  };
}

const INLINE = /<(?:style|script)(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/(?:style|script)>/g;

export function withLeanCsp(html: string): string {
  const present = new Set(
    [...html.matchAll(INLINE)].map(
      ([, text = ""]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
    ),
  );
  return html.replace(/<meta http-equiv="content-security-policy"[^>]*>/i, (meta) =>
    meta.replace(/ 'sha256-[^']+'/g, (hash) => (present.has(hash.trim()) ? hash : "")),
  );
}
