import { readdirSync, readFileSync, statSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";
import type { AstroIntegration } from "astro";
import type { Plugin, Rolldown } from "vite";

/** Where the built site says whose code it carries. */
export const NOTICES = "third-party.txt";

const INTRO = `Code by others in this site

The course, its pages and its own code are not part of this list; the page "About" says under which licences they stand.
The list is made when the site is built, from what the scripts of its pages hold.
`;

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly homepage?: string;
  readonly repository?: string | { readonly url?: string };
}

/** Writes whose code stands in the scripts of the site, under which licence, as the licences ask. */
export function notices(): AstroIntegration {
  return {
    name: "whetstone:notices",
    hooks: {
      "astro:config:setup": ({ updateConfig }) => {
        // The search's data has a table of characters from this dictionary, past the bundler.
        updateConfig({ vite: { plugins: [noticesOf(["opencc-js"])] } });
      },
    },
  };
}

/** Emits the list for what is bundled for browsers, and for these packages besides. */
export function noticesOf(packages: readonly string[]): Plugin {
  return {
    name: "whetstone:notices",
    applyToEnvironment: ({ name }) => name === "client",
    generateBundle(_, bundle) {
      const found = new Set([...foldersIn(bundle), ...packages.map(folderOf)]);
      const entries = [...found].map(noticeOf).sort();
      const source = [INTRO, ...entries].join(`\n${"-".repeat(80)}\n\n`);
      this.emitFile({ type: "asset", fileName: NOTICES, source });
    },
  };
}

/** The folders of the packages of which a bundle holds code. */
function foldersIn(bundle: Rolldown.OutputBundle): string[] {
  const ids = Object.values(bundle).flatMap((output) =>
    output.type === "chunk"
      ? Object.entries(output.modules).flatMap(([id, { code }]) => (code ? [id] : []))
      : [],
  );
  return ids.flatMap((id) => {
    // The bundler's helpers have no file.
    if (/^\0?rolldown\//.test(id)) return [folderOf("rolldown")];
    return /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? [];
  });
}

/** Where a package is installed, which may be above the project's folder. */
function folderOf(name: string): string {
  const manifest = findPackageJSON(name, import.meta.url);
  if (manifest === undefined) throw new Error(`${name} is not installed`);
  return dirname(manifest);
}

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

function noticeOf(folder: string): string {
  const { name, version, license, homepage, repository } = manifestOf(folder);
  const address = homepage ?? (typeof repository === "object" ? repository.url : repository) ?? "";
  const lines = [
    `${name} ${version}`,
    license ?? "",
    address.replace(/^git\+/, ""),
    "",
    licenceIn(folder),
  ];
  return `${lines.join("\n").trim()}\n`;
}

/** The text of a package's licence. A package without one can't be shipped. */
function licenceIn(folder: string): string {
  const name = readdirSync(folder).find((file) => /^licen[cs]e(\.|$)/i.test(file));
  if (name === undefined) throw new Error(`${folder} has no licence file`);
  const path = join(folder, name);
  return readFileSync(statSync(path).isDirectory() ? join(path, name) : path, "utf8").trim();
}
