// Another build of the site, and its deployment while pages of the first are open.
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { extname, join } from "node:path";
import type { BrowserContext } from "@playwright/test";

/** The beginning of every text in the later build. */
export const LATER = "※";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

/** The name of a later build: of a version, or of the hash in a file's name. */
const renamed = (name: string): string => [...name].reverse().join("");

/**
 * Makes a later build out of `dist`: other names for its data and all of its scripts and styles, and other words in the
 * data, as a real one has.
 */
export function buildLater(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync("dist", folder, { recursive: true });
  const [version = ""] = readdirSync(join(folder, "data"));
  const names = new Map([[version, renamed(version)]]);
  for (const file of readdirSync(join(folder, "_astro"))) {
    const hash = /\.([\w-]{8})\.(?:js|css)$/.exec(file)?.[1];
    if (hash !== undefined) names.set(hash, renamed(hash));
  }
  const pattern = new RegExp([...names.keys()].sort((a, b) => b.length - a.length).join("|"), "g");
  const rename = (text: string) => text.replace(pattern, (name) => names.get(name) ?? name);
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const file = join(folder, path);
    if (!statSync(file).isFile() || !(extname(file) in TYPES)) continue;
    const text = readFileSync(file, "utf8");
    writeFileSync(file, path.includes("strings") ? later(text) : rename(text));
    if (path.startsWith("_astro")) renameSync(file, join(folder, rename(path)));
  }
  renameSync(join(folder, "data", version), join(folder, "data", renamed(version)));
}

const later = (json: string): string =>
  JSON.stringify(JSON.parse(json), (_, value) =>
    typeof value === "string" ? LATER + value : value,
  );

/** From now on every request is answered from that folder alone. */
export const deploy = (context: BrowserContext, site: string, folder: string) =>
  context.route(`${site}**`, (route) => {
    const path = new URL(route.request().url()).pathname.slice(new URL(site).pathname.length);
    const file = join(folder, path === "" || path.endsWith("/") ? `${path}index.html` : path);
    const contentType = TYPES[extname(file)] ?? "application/octet-stream";
    return existsSync(file)
      ? route.fulfill({ path: file, contentType })
      : route.fulfill({ status: 404, contentType: "text/html", path: join(folder, "404.html") });
  });
