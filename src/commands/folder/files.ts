import { FILE_LIST, WORKER } from "#core/hosting/file-list.ts";
import { LOCALES, type Locale } from "#core/i18n/locales.ts";
import { KEEPER } from "../../folder/messages.ts";
import { withScriptAtOnce } from "../../integrations/after-paint.ts";
import {
  type FolderWords,
  SCRIPT,
  scriptsOf,
  withFiles,
  withFolderWords,
  withOneScript,
} from "./pages.ts";
import { keeperScript, pageScript } from "./scripts.ts";

/** Files by their path in a folder. */
type Files = Readonly<Record<string, Buffer>>;

/** What only a web server, or a browser that asks one, has a use for. */
const FOR_SERVERS = [
  FILE_LIST,
  WORKER,
  ".htaccess",
  "404.html",
  "robots.txt",
  "version.json",
  "web.config",
];

const KEEPER_SCRIPT = "_astro/record.js";
const KEEPER_PAGE = `<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Whetstone</title><meta http-equiv=content-security-policy content="default-src 'none';script-src 'self'"><script defer src=record.js></script></head><body></body></html>`;

/** The built site as a folder that opens without a web server. */
export async function folderFiles(
  site: string,
  built: Files,
  words: (locale: Locale) => FolderWords,
): Promise<Files> {
  const files: Record<string, Buffer> = {};
  const modules = new Set<string>();
  for (const [path, bytes] of Object.entries(built)) {
    if (FOR_SERVERS.includes(path) || /^_astro\/.*\.js$/.test(path)) continue;
    if (path.endsWith(".html")) {
      const html = withScriptAtOnce(bytes.toString());
      for (const name of scriptsOf(html)) modules.add(name);
      const locale = LOCALES.find((one) => path.startsWith(`${one}/`));
      const said = locale === undefined ? html : withFolderWords(html, words(locale));
      files[path] = Buffer.from(withOneScript(withFiles(said)));
    } else if (path.endsWith(".json")) {
      files[path.replace(/\.json$/, ".js")] = Buffer.from(asScript(bytes.toString()));
    } else files[path] = bytes;
  }
  files[SCRIPT] = Buffer.from(await pageScript(`${site}/_astro`, [...modules].sort()));
  files[KEEPER_SCRIPT] = Buffer.from(await keeperScript());
  files[KEEPER] = Buffer.from(KEEPER_PAGE);
  return files;
}

/** Data as a script that hands it over. */
const asScript = (json: string): string => `whetstoneData(${JSON.stringify(JSON.parse(json))})`;
