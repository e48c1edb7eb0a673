import { WORKER } from "#core/hosting/file-list.ts";
import { fileHref } from "../../folder/file-href.ts";
import { filesIn } from "../release-files.ts";

/** Files by their path in a package. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** For web servers alone; and the worker: a platform's own pages lie under the same address, and it keeps packages for itself. */
const LEFT_OUT = [".htaccess", "web.config", WORKER];

/** The built site as a package has it: platforms serve its files, and no folders. */
export function siteFiles(site: string): Files {
  const files: Record<string, Uint8Array> = {};
  for (const [path, bytes] of Object.entries(filesIn(site))) {
    if (LEFT_OUT.includes(path)) continue;
    if (path === "site.json") files[path] = withoutCopies(bytes);
    else files[path] = path.endsWith(".html") ? encode(withFiles(bytes.toString())) : bytes;
  }
  return files;
}

const encode = (text: string): Uint8Array => Buffer.from(text);

const withoutCopies = (settings: Buffer): Uint8Array =>
  encode(
    `${JSON.stringify({ ...JSON.parse(settings.toString()), offline: false }, undefined, 2)}\n`,
  );

/** Code and styles, where nothing is an attribute, or a tag that opens an element. */
const TAG = /<(script|style)\b([^>]*)>[\s\S]*?<\/\1>|<[a-z](?:[^>"]|"[^"]*")*>/gi;
const LINK = /(\shref=)(?:"([^"]*)"|([^\s">]+))/g;

/** A page whose links lead to files. */
export const withFiles = (html: string): string =>
  html.replace(TAG, (tag, code?: string) =>
    code === undefined
      ? tag.replace(LINK, (_, name: string, quoted?: string, bare = "") =>
          // A value that needed no quotation marks needs none with the name of a file.
          quoted === undefined ? name + fileHref(bare) : `${name}"${fileHref(quoted)}"`,
        )
      : tag,
  );
