import { readdir, readFile, rm } from "node:fs/promises";
import type { AstroIntegration } from "astro";
import { changePages } from "./built-pages.ts";

/**
 * Lets a page name the file with its code, once, where Astro names files that only import it: a browser would learn of the
 * code only after a round trip.
 */
export function namedScripts(): AstroIntegration {
  return {
    name: "whetstone:named-scripts",
    hooks: {
      "astro:build:done": async ({ dir }) => {
        const folder = new URL("_astro/", dir);
        const targets = new Map<string, string>();
        for (const name of await readdir(folder)) {
          const code = name.endsWith(".js") ? await readFile(new URL(name, folder), "utf8") : "";
          const target = onlyImport(code);
          if (target) targets.set(name, target);
        }
        await changePages(dir, (html) => withNamedScripts(html, targets));
        for (const name of targets.keys()) await rm(new URL(name, folder));
      },
    },
  };
}

/** The file that a script imports, if it does nothing else. */
export const onlyImport = (code: string): string | undefined =>
  /^\s*import\s*["'`]\.\/([^"'`/]+\.js)["'`];?\s*$/.exec(code)?.[1];

const SCRIPT = /(<script\b[^>]*\ssrc="[^"]*\/_astro\/)([^"/]+)("[^>]*><\/script>)/g;

/** A page whose script tags name the targets, each once. */
export function withNamedScripts(html: string, targets: ReadonlyMap<string, string>): string {
  const named = new Set<string>();
  return html.replace(SCRIPT, (_, before: string, name: string, after: string) => {
    const target = targets.get(name) ?? name;
    if (named.has(target)) return "";
    named.add(target);
    return before + target + after;
  });
}
