// The course as a folder that opens without a web server: what browsers refuse to files is not in it.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KEEPER } from "../../src/folder/messages.ts";
import { COMMAND, packageFolder } from "../folder.ts";
import { builtPages, tagsOf } from "./site.ts";

let folder: string;
let files: readonly string[];
let pages: readonly string[];
const textOf = (path: string): string => readFileSync(join(folder, path), "utf8");

beforeAll(() => {
  ({ folder } = packageFolder("folder-build"));
  files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
  pages = files.filter((path) => path.endsWith(".html"));
});

it("has every page of the site but the one that a server shows for what is lost", () => {
  const built = builtPages().map((page) => (page.endsWith(".html") ? page : `${page}index.html`));
  expect(pages.filter((page) => page !== KEEPER)).toEqual(
    built.filter((page) => page !== "404.html").sort(),
  );
});

it("each link and address on a page names a file that is there", () => {
  const lost = pages.flatMap((page) =>
    tagsOf(textOf(page)).flatMap(({ attributes: { href, src } }) => {
      const [path = ""] = (href ?? src ?? "").split(/[?#]/);
      const leadsOut = /^[a-z]+:/.test(path);
      return leadsOut || path === "" || files.includes(join(dirname(page), path))
        ? []
        : [`${page}: ${path}`];
    }),
  );
  expect(lost).toEqual([]);
});

it("no page has a module, and each has one script that is told what to run", () => {
  for (const page of pages.filter((path) => path !== KEEPER)) {
    const scripts = tagsOf(textOf(page)).filter(
      ({ name, attributes }) => name === "script" && attributes["src"],
    );
    expect(scripts, page).toHaveLength(1);
    expect(scripts[0]?.attributes, page).toMatchObject({ defer: "" });
    expect(scripts[0]?.attributes["type"], page).toBeUndefined();
    expect(scripts[0]?.attributes["data-run"], page).toMatch(
      /^[\w-]+\.[\w-]+\.js(?: [\w-]+\.[\w-]+\.js)*$/,
    );
  }
});

it("no script fetches, imports, or asks where a module is", () => {
  const code = textOf("_astro/site.js");
  expect(code).not.toMatch(/(?<![.\w])fetch\(|import\.meta|\bfrom\s*["'`][./\w]/);
  // What the loader would try a second time is an address, which no load has here.
  expect(code.match(/\bimport\(/g)).toHaveLength(1);
  const checked = spawnSync("es-check", ["es2020", `${folder}/_astro/*.js`], { encoding: "utf8" });
  expect(checked.status, checked.stdout + checked.stderr).toBe(0);
});

it("data are scripts, and nothing is there that only a web server would use", () => {
  const data = files.filter((path) => path.startsWith("data/"));
  expect(data.length).toBeGreaterThan(60);
  expect(data.filter((path) => !path.endsWith(".js"))).toEqual([]);
  expect(data.filter((path) => !textOf(path).startsWith("whetstoneData("))).toEqual([]);
  expect(files.filter((path) => /\.json$|htaccess|web\.config|sw\.js|robots/.test(path))).toEqual(
    [],
  );
});

it("the policy of each page is as strict as on a web server", () => {
  for (const page of pages) {
    const policy = tagsOf(textOf(page)).find(({ attributes }) => attributes["http-equiv"]);
    expect(policy?.attributes["content"], page).toMatch(/^default-src '(?:self|none)';/);
    expect(policy?.attributes["content"], page).not.toContain("unsafe");
  }
});

it("its archive has the same files, and the same commit gives the same bytes", () => {
  const zip = readFileSync(`${folder}.zip`);
  const packed = Object.keys(unzipSync(zip));
  expect(new Set(packed.map((path) => path.replace(/\/.*/, ""))).size).toBe(1);
  expect(packed.map((path) => path.replace(/^[^/]*\//, "")).sort()).toEqual(files);
  const again = readFileSync(`${packageFolder("folder-again").folder}.zip`);
  expect(createHash("sha256").update(again).digest("hex")).toBe(
    createHash("sha256").update(zip).digest("hex"),
  );
});

describe("mistakes", () => {
  const home = mkdtempSync(join(tmpdir(), "whetstone-"));
  afterAll(() => rmSync(home, { recursive: true, force: true }));
  const run = (cwd: string, ...args: string[]) =>
    spawnSync(process.execPath, [resolve(COMMAND), ...args], { cwd, encoding: "utf8" });

  it("without a built site nothing is written, and the command says what makes one", () => {
    const { status, stderr } = run(home);
    expect([status, stderr]).toEqual([1, "There is no built site yet: npm run build makes it.\n"]);
  });

  it.each([
    ["a folder that holds something", "/a"],
    ["a file of that name", ""],
    ["an archive of that name", ".zip"],
  ])("%s is left as it is", (name, rest) => {
    const out = join(home, name.replaceAll(" ", "-"));
    if (rest === "/a") mkdirSync(out);
    writeFileSync(out + rest, "kept");
    const { status, stderr } = run(process.cwd(), "--out", out);
    expect(status).toBe(1);
    expect(stderr).toContain(`${out}${rest === ".zip" ? rest : ""} is there already`);
    expect(stderr).toContain("--out");
    expect(readFileSync(out + rest, "utf8")).toBe("kept");
    expect(existsSync(join(out, "index.html"))).toBe(false);
  });

  it("an argument that is none is named, with the usage", () => {
    const { status, stderr } = run(process.cwd(), "--into", "x");
    expect(status).toBe(1);
    expect(stderr).toContain("--into");
    expect(stderr).toContain("npm run package:folder");
  });
});
