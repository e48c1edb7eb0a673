import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, expect, it } from "vitest";
import { version } from "./version.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const SITE = {
  "en/index.html": '<html lang="en" data-version="dev"><p>data-version</p>',
  "data/dev/items.json": '{"a":1}',
  "data/dev/en/strings/site.json": '{"close":"Close"}',
  "_astro/page.abc.js": "1",
};

/** Builds a site of these files and gives its name and files. */
async function build(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), "version-"));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const done = version().hooks["astro:build:done"] as (options: unknown) => Promise<void>;
  await done({ dir: pathToFileURL(`${folder}/`), logger: { info: () => {} } });
  const name = JSON.parse(readFileSync(join(folder, "version.json"), "utf8")) as string;
  const html = readFileSync(join(folder, "en/index.html"), "utf8");
  return { name, html, data: readdirSync(join(folder, "data")) };
}

it("puts the name in the path of the data and into the pages", async () => {
  const { name, html, data } = await build(SITE);
  expect(data).toEqual([name]);
  expect(html).toBe(`<html lang="en" data-version="${name}"><p>data-version</p>`);
});

it("gives equal builds equal names", async () => {
  expect((await build(SITE)).name).toBe((await build(SITE)).name);
});

it.each([
  ["a word of the data", { ...SITE, "data/dev/en/strings/site.json": '{"close":"Shut"}' }],
  ["a script", { ...SITE, "_astro/page.abd.js": "1" }],
  ["a path of the data", { ...SITE, "data/dev/acts.json": "{}" }],
])("gives another name where %s is another", async (_, changed) => {
  expect((await build(changed)).name).not.toBe((await build(SITE)).name);
});

it("keeps the name where only a page's own text changed: what pages fetch fits", async () => {
  const mended = { ...SITE, "en/index.html": '<html data-version="dev"><p>mended</p>' };
  expect((await build(mended)).name).toBe((await build(SITE)).name);
});
