// A release is one archive with all that a host needs, and the same source gives the same bytes.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { beforeAll, expect, it } from "vitest";
import { LOCALES, langTag } from "#core/i18n/locales.ts";
import { version } from "../../package.json";

const NAME = `whetstone-${version}`;
const SECONDS = "1795780000";
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Makes a release in a folder below `.cache`, with the clock of a time zone. */
function release(folder: string, zone: string): Buffer {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["src/commands/release.ts", `.cache/${folder}`],
    { env: { ...process.env, TZ: zone, SOURCE_DATE_EPOCH: SECONDS }, encoding: "utf8" },
  );
  expect(status, stdout + stderr).toBe(0);
  return readFileSync(`.cache/${folder}/${NAME}.zip`);
}

let zip: Buffer;
let files: Record<string, Uint8Array>;
beforeAll(() => {
  zip = release("release-1", "Asia/Shanghai");
  files = Object.fromEntries(
    Object.entries(unzipSync(zip)).map(([path, bytes]) => [path.replace(`${NAME}/`, ""), bytes]),
  );
});

it("a second release, on another day's clock, equals the first byte by byte", () => {
  expect(sha256(release("release-2", "Pacific/Pago_Pago"))).toBe(sha256(zip));
  const told = readFileSync(`.cache/release-1/${NAME}.zip.sha256`, "utf8");
  expect(told).toBe(`${sha256(zip)}  ${NAME}.zip\n`);
});

it("holds the whole site, with the hidden file for Apache, and the files for servers", () => {
  const site = readdirSync("dist", { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll("\\", "/").slice(5));
  expect(site).toEqual(expect.arrayContaining([".htaccess", "web.config", "site.json"]));
  for (const path of site) {
    expect(sha256(files[`site/${path}`] ?? new Uint8Array()), path).toBe(
      sha256(readFileSync(`dist/${path}`)),
    );
  }
  const rest = Object.keys(files).filter((path) => !path.startsWith("site/"));
  expect(rest.sort()).toEqual(
    [
      "CHANGELOG.md",
      "LICENSE",
      "SHA256SUMS",
      "bom.cdx.json",
      ...LOCALES.map((locale) => `guide.${locale}.html`),
      "servers/Caddyfile",
      "servers/lighttpd.conf",
      "servers/nginx.conf",
      "third-party.txt",
    ].sort(),
  );
});

it("everything stands in one folder that has the version in its name", () => {
  const paths = Object.keys(unzipSync(zip));
  expect(paths.filter((path) => !path.startsWith(`${NAME}/`))).toEqual([]);
});

it("its checksums are those of all its other files", () => {
  const lines = text(files["SHA256SUMS"]).trimEnd().split("\n");
  const told = Object.fromEntries(lines.map((line) => line.split("  ").reverse()));
  const { SHA256SUMS, ...others } = files;
  expect(told).toEqual(
    Object.fromEntries(Object.entries(others).map(([path, bytes]) => [path, sha256(bytes)])),
  );
});

it("its bill of materials names what is bundled, at the version that is installed, and no registry", () => {
  const bom = JSON.parse(text(files["bom.cdx.json"]));
  expect(bom).toMatchObject({
    bomFormat: "CycloneDX",
    metadata: {
      timestamp: new Date(Number(SECONDS) * 1000).toISOString(),
      component: { name: "whetstone", version, type: "application" },
    },
  });
  const parts = (bom.components as { name: string; version: string }[]).map(
    (part) => `${part.name} ${part.version}`,
  );
  const bundled = [...text(files["third-party.txt"]).matchAll(/^(\S+ \d+\.\d+\.\d+)$/gm)].map(
    ([, part]) => part,
  );
  expect(bundled.length).toBeGreaterThan(3);
  expect(bundled.filter((part) => !parts.includes(part ?? ""))).toEqual([]);
  expect(text(files["bom.cdx.json"])).not.toMatch(/"url"/);
});

it.each(LOCALES)("its guide stands alone and names what the archive has: %s", (locale) => {
  const guide = text(files[`guide.${locale}.html`]);
  expect(guide).toContain(`<html lang="${langTag(locale)}">`);
  expect(guide).not.toMatch(/\s(?:src|href)=/);
  for (const name of Object.keys(files).filter((path) => !/^(site|servers|guide)/.test(path))) {
    expect(guide, name).toContain(name);
  }
  for (const key of Object.keys(JSON.parse(text(files["site/site.json"])))) {
    expect(guide, key).toContain(key);
  }
});

it.each(LOCALES)("the page “About” says the version: %s", (locale) => {
  expect(text(files[`site/${locale}/about/index.html`])).toContain(version);
});

it("the list of changes begins with the version that is released", () => {
  const [first] = [...text(files["CHANGELOG.md"]).matchAll(/^## (.+)$/gm)];
  expect(first?.[1]).toBe(version);
});
