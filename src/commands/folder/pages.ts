// A page of the built site as it stands in a folder that is opened without a web server.
import { fileHref } from "../../folder/file-href.ts";

/** The script that all scripts of the site became, below the folder. */
export const SCRIPT = "_astro/site.js";

/** Code and styles, where a `<` begins no tag; else a tag that opens an element. */
const TAG = /<(script|style)\b[^>]*>[\s\S]*?<\/\1>|<[a-z](?:[^>"]|"[^"]*")*>/gi;
const HREF = /(\shref=)(?:"([^"]*)"|([^\s">]+))/;
const MODULE = /^<script type="?module"? src="?([^"\s>]*?)_astro\/([^"\s>/]+)"?><\/script>$/;

/** A page whose links to pages name their files. */
export const withFiles = (html: string): string =>
  html.replace(TAG, (tag) =>
    /^<a\s/i.test(tag)
      ? tag.replace(HREF, (_, name, quoted, bare) => {
          const href = fileHref(quoted ?? bare);
          return quoted === undefined ? name + href : `${name}"${href}"`;
        })
      : tag,
  );

/** The files of a page's scripts, in order: those that modules are. */
export const scriptsOf = (html: string): string[] =>
  [...html.matchAll(TAG)].flatMap(([tag]) => MODULE.exec(tag)?.[2] ?? []);

/** A page with one classic script, which is told what to run, where its modules stood. */
export function withOneScript(html: string): string {
  const names = scriptsOf(html);
  let isFirst = true;
  return html.replace(TAG, (tag) => {
    const [, base] = MODULE.exec(tag) ?? [];
    if (base === undefined) return tag;
    if (!isFirst) return "";
    isFirst = false;
    return `<script defer src="${base}${SCRIPT}" data-run="${names.join(" ")}"></script>`;
  });
}

/** The words of a page that are otherwise in a folder. */
export interface FolderWords {
  /** Said where the browser keeps no record. */
  readonly storageOff: string;
  /** Said at the record. */
  readonly record: string;
  /** Say why there is nothing to do on pages that are about a web server. */
  readonly offline: string;
  readonly status: string;
}

const textOf = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
const note = (text: string): string => `<p class=note>${textOf(text)}</p>`;

/** A page that says what is otherwise where there is no web server. */
export function withFolderWords(html: string, words: FolderWords): string {
  return html
    .replace(/(<span data-kind="?off"?>)[^<]*/, (_, tag) => tag + textOf(words.storageOff))
    .replace(/<div id="?record"? /, (tag) => note(words.record) + tag)
    .replace(
      /<div id="?(offline|status)"? [\s\S]*?<\/div><\/div>/,
      (_, page: "offline" | "status") => note(words[page]),
    );
}
