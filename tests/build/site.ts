// The built site as its visitors get it.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const FOLDER = "dist";

/** The pages that were built, as paths below the base: "", "404.html", "en/", "en/glossary/"… */
export function builtPages(): string[] {
  if (!existsSync(`${FOLDER}/index.html`)) throw new Error("There is no built site: npm run build");
  return readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".html"))
    .map((path) => path.replace(/(^|\/)index\.html$/, "$1"))
    .sort();
}

/** The HTML of a page. */
export const htmlOf = (page: string): string =>
  readFileSync(`${FOLDER}/${page.endsWith(".html") ? page : `${page}index.html`}`, "utf8");

/** Where an address on a page leads, from the root of the site: "/en/glossary/#carrier". */
export function fromRoot(page: string, href: string): string {
  const { pathname, search, hash } = new URL(href, `http://site.example/${page}`);
  return pathname + search + hash;
}

/** A file of the site by its path below the base. */
export const fileOf = (path: string): string => readFileSync(`${FOLDER}/${path}`, "utf8");

/** Bytes on the wire, compressed as well as a server can with gzip. */
export const gzipped = (text: string): number => gzipSync(text, { level: 9 }).length;

export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const ATTRIBUTE = /([^\s=>"'/]+)(?:="([^"]*)"|='([^']*)'|=([^\s>"']+))?/g;
const TAG = /<([a-z][a-z0-9-]*)((?:\s+[^\s=>"'/]+(?:="[^"]*"|='[^']*'|=[^\s>"']+)?)*)\s*\/?>/gi;
const CODE = /<(script|style)\b([^>]*)>[\s\S]*?<\/\1>/g;

/** The tags of a page that open an element, in order. */
export const tagsOf = (html: string): Tag[] =>
  [...html.replace(CODE, "<$1$2>").matchAll(TAG)].map(([, name = "", attributes = ""]) => ({
    name: name.toLowerCase(),
    attributes: Object.fromEntries(
      [...attributes.matchAll(ATTRIBUTE)].map(([, key = "", double, single, bare]) => [
        key.toLowerCase(),
        double ?? single ?? bare ?? "",
      ]),
    ),
  }));

/** The addresses of the scripts that a page begins with: at once, or after it was painted. */
export const scriptsIn = (html: string): string[] =>
  tagsOf(html).flatMap(({ name, attributes: { src, "data-js": late } }) =>
    name === "script" && src ? [src] : late ? [late] : [],
  );

/** What a reader can read of a page: its text and the texts in attributes that are shown or said. */
export function wordsOf(html: string): string {
  const said = tagsOf(html).flatMap(({ attributes }) =>
    ["title", "alt", "aria-label", "placeholder", "content"].flatMap(
      (key) => attributes[key] ?? [],
    ),
  );
  return [
    html
      .replace(CODE, " ")
      .replace(TAG, " ")
      .replace(/<[^>]*>/g, " "),
    ...said,
  ].join("\n");
}
