import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { markdownToHtml } from "satteri";
import { LOCALES, type Locale, langTag } from "#core/i18n/locales.ts";
import { NOTICES } from "../integrations/notices.ts";

/** The files of a release by their path in it. */
export type ReleaseFiles = Readonly<Record<string, Buffer>>;

/** What a host gets: the site, files for servers, a guide, and what tells where all of it comes from. */
export function releaseFiles(site: string, bom: string): ReleaseFiles {
  const files: Record<string, Buffer> = {
    ...filesIn(site, "site/"),
    "bom.cdx.json": Buffer.from(bom),
    "CHANGELOG.md": readFileSync("CHANGELOG.md"),
    LICENSE: readFileSync("LICENSE"),
    [NOTICES]: readFileSync(join(site, NOTICES)),
  };
  for (const name of ["nginx.conf", "lighttpd.conf", "Caddyfile"]) {
    files[`servers/${name}`] = readFileSync(`src/hosting/${name}`);
  }
  for (const locale of LOCALES) {
    files[`guide.${locale}.html`] = Buffer.from(guidePage(locale));
  }
  return { ...files, SHA256SUMS: checksums(files) };
}

/** All files in a folder, in the same order on every computer. */
export const filesIn = (folder: string, to = ""): Record<string, Buffer> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [
        to + path.slice(folder.length + 1).replaceAll("\\", "/"),
        readFileSync(path),
      ]),
  );

/** As `sha256sum -c` reads them. */
const checksums = (files: ReleaseFiles): Buffer =>
  Buffer.from(
    Object.entries(files)
      .map(([path, bytes]) => `${createHash("sha256").update(bytes).digest("hex")}  ${path}\n`)
      .join(""),
  );

const STYLE = `
  body { max-width: 46rem; margin: 0 auto; padding: 1rem; font: 100%/1.6 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif;
    color: #1d2126; background: #fff; overflow-wrap: break-word; }
  h1, h2 { line-height: 1.3; break-after: avoid; }
  h1 { font-size: 1.6rem; } h2 { font-size: 1.15rem; margin: 1.25rem 0 .25rem; } p { margin: .25rem 0 .5rem; }
  table { border-collapse: collapse; } th, td { border: 1px solid #b8b2a5; padding: .25rem .5rem; text-align: start; vertical-align: top; }
  pre { border: 1px solid #b8b2a5; padding: .5rem; overflow: auto; white-space: pre-wrap; }
  @page { size: A4; margin: 15mm; }
  @media print { body { max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.45; } tr, pre { break-inside: avoid; } }`;

/** The guide for hosts as a page that needs nothing else: it is opened from the archive. */
export function guidePage(locale: Locale): string {
  const markdown = readFileSync(`src/hosting/guide.${locale}.md`, "utf8");
  const { html } = markdownToHtml(markdown, { features: { smartPunctuation: false } });
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? "";
  return `<!doctype html>
<html lang="${langTag(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}
</style>
</head>
<body>
<main>
${html.trim()}
</main>
</body>
</html>
`;
}
