// Packages for learning platforms: the archives as the commands write them, read by others' readers.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { HtmlValidate } from "html-validate";
import { beforeAll, describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import { LOCALES } from "#core/i18n/locales.ts";
import { readContent } from "#course/reading.ts";
import { bundle } from "../../src/commands/lms/bundle.ts";
import { partsOf } from "../../src/commands/lms/packages.ts";
import { BEARING, found, TOO_NEW } from "./floor.ts";
import { attribute, elementsIn, parsed } from "./parsed.ts";

const OUT = ".cache/packages";
const SECONDS = "1795780000";

/** Runs a command that writes packages; the archives by name. */
function write(command: string, folder: string, args: readonly string[], zone = "UTC") {
  const out = `${OUT}/${folder}`;
  rmSync(out, { recursive: true, force: true });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`src/commands/${command}.ts`, ...args, "--out", out],
    { env: { ...process.env, TZ: zone, SOURCE_DATE_EPOCH: SECONDS }, encoding: "utf8" },
  );
  return { status, told: stdout + stderr, names: status === 0 ? readdirSync(out).sort() : [], out };
}

const filesOf = (path: string): Readonly<Record<string, Uint8Array>> =>
  unzipSync(readFileSync(path));
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const sum = (path: string): string => createHash("sha256").update(readFileSync(path)).digest("hex");

const course = readContent().course;
if (course === undefined) throw new Error("The content can't be read.");

describe.each(["1.2", "2004"])("SCORM %s", (version) => {
  const only = ["--only", "course", "--only", "path-ten-days", "--only", "module-many-ways"];
  const args = [...only, "--scorm", version];
  let written: ReturnType<typeof write>;
  let files: Readonly<Record<string, Uint8Array>>;
  beforeAll(() => {
    written = write("package-scorm", `scorm-${version}`, args);
    files = filesOf(`${written.out}/${written.names.find((name) => /module.*-en-/.test(name))}`);
  });

  it("writes an archive for each part that is named, in each language, and tells its bytes", () => {
    expect(written.status, written.told).toBe(0);
    expect(written.names).toHaveLength(3 * LOCALES.length);
    for (const name of written.names) {
      expect(written.told).toContain(String(readFileSync(`${written.out}/${name}`).length));
    }
  });

  it("the same commit gives the same bytes, in whatever time zone", () => {
    const again = write(
      "package-scorm",
      `again-${version}`,
      ["--only", "module-many-ways", "--scorm", version],
      "Asia/Shanghai",
    );
    expect(again.names).toHaveLength(LOCALES.length);
    for (const name of again.names) {
      expect(sum(`${again.out}/${name}`)).toBe(sum(`${written.out}/${name}`));
    }
  });

  it("the manifest keeps to the standard's schemas, which libxml2 reads", async () => {
    const schema = version === "1.2" ? "adlcp_rootv1p2.xsd" : "adlcp_v1p3.xsd";
    const packaging = version === "1.2" ? "imscp_rootv1p1p2.xsd" : "imscp_v1p1.xsd";
    const schemas = Object.entries(files).filter(([name]) => /\.(?:xsd|dtd)$/.test(name));
    const [space, extension] =
      version === "1.2"
        ? [
            "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
            "http://www.adlnet.org/xsd/adlcp_rootv1p2",
          ]
        : ["http://www.imsglobal.org/xsd/imscp_v1p1", "http://www.adlnet.org/xsd/adlcp_v1p3"];
    const both = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
      <xsd:import namespace="${space}" schemaLocation="${packaging}"/>
      <xsd:import namespace="${extension}" schemaLocation="${schema}"/></xsd:schema>`;
    const judge = (xml: string) =>
      validateXML({
        xml: { fileName: "imsmanifest.xml", contents: xml },
        schema: { fileName: "both.xsd", contents: both },
        preload: schemas.map(([fileName, bytes]) => ({ fileName, contents: text(bytes) })),
      });
    const manifest = text(files["imsmanifest.xml"]);
    const { valid, errors } = await judge(manifest);
    expect({ valid, errors: errors.slice(0, 3) }).toEqual({ valid: true, errors: [] });
    const broken = manifest.replace(/<title>.*?<\/title>/, "<titel/>").replace('"sco"', '"scorm"');
    expect((await judge(broken)).valid, "a reader that finds nothing holds nothing").toBe(false);
  });

  it("the manifest names every file and no other, and one thing to open", () => {
    const manifest = text(files["imsmanifest.xml"]);
    const named = [...manifest.matchAll(/<file href="([^"]+)"/g)].map(([, path = ""]) =>
      decodeURIComponent(path),
    );
    expect(named.sort()).toEqual(
      Object.keys(files)
        .filter((path) => path !== "imsmanifest.xml")
        .sort(),
    );
    expect(manifest.match(/"sco"/g)).toHaveLength(1);
    expect(manifest).not.toMatch(/mastery|minNormalizedMeasure/i);
  });

  it("every link of every page leads to a file of the package: platforms serve no folders", () => {
    const paths = new Set(Object.keys(files));
    const broken: string[] = [];
    let links = 0;
    for (const [page, bytes] of Object.entries(files)) {
      if (!page.endsWith(".html") || page === "404.html") continue;
      for (const element of elementsIn(parsed(text(bytes)).root)) {
        const href = attribute(element, "href") ?? attribute(element, "src");
        if (href === undefined || /^(?:[a-z]+:|#)/i.test(href)) continue;
        links++;
        const { pathname } = new URL(href, `http://package/${page}`);
        if (!paths.has(decodeURIComponent(pathname.slice(1)))) broken.push(`${page}: ${href}`);
      }
    }
    expect(links).toBeGreaterThan(5000);
    expect(broken).toEqual([]);
  });

  it("holds the whole site but for what is for web servers, and keeps no copies for reading without a network", () => {
    const site = readdirSync("dist", { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll("\\", "/").slice(5));
    const left = site.filter((path) => !(path in files));
    expect(left.sort()).toEqual([".htaccess", "sw.js", "web.config"]);
    expect(JSON.parse(text(files["site.json"]))).toMatchObject({ offline: false });
  });

  it("the launcher is sound HTML, with a strict policy and a start that is there", async () => {
    const page = text(files["scorm.html"]);
    const report = await new HtmlValidate(
      JSON.parse(readFileSync(".htmlvalidate.json", "utf8")),
    ).validateString(page);
    expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
    expect(page).toContain("default-src &apos;self&apos;;object-src &apos;none&apos;");
    expect(page).not.toContain("connect-src");
    for (const name of written.names) {
      const all = filesOf(`${written.out}/${name}`);
      const { root } = parsed(text(all["scorm.html"]));
      const own = elementsIn(root).find((element) => attribute(element, "id") === "package");
      const { start } = JSON.parse(
        (own?.childNodes[0] as { value?: string } | undefined)?.value ?? "{}",
      );
      expect(Object.keys(all)).toContain(start.replace(/#.*/, ""));
      expect(name).toContain(`-${start.split("/")[0]}-`);
    }
  });
});

describe("cmi5", () => {
  let written: ReturnType<typeof write>;
  let files: Readonly<Record<string, Uint8Array>>;
  beforeAll(() => {
    const only = ["--only", "course", "--only", "path-ten-days"];
    written = write("package-cmi5", "cmi5", [...only, "--lrs", "https://lrs.example/xapi/"]);
    files = filesOf(`${written.out}/${written.names.find((name) => /course-zh-hans/.test(name))}`);
  });

  it("the course structure keeps to the standard's schema, which libxml2 reads", async () => {
    const schema = readFileSync("tests/build/cmi5/CourseStructure.xsd", "utf8");
    const judge = (contents: string) =>
      validateXML({
        xml: { fileName: "cmi5.xml", contents },
        schema: { fileName: "CourseStructure.xsd", contents: schema },
      });
    for (const name of written.names) {
      const structure = text(filesOf(`${written.out}/${name}`)["cmi5.xml"]);
      const { valid, errors } = await judge(structure);
      expect({ valid, errors: errors.slice(0, 3) }).toEqual({ valid: true, errors: [] });
      expect((await judge(structure.replace("AnyWindow", "Anywhere"))).valid).toBe(false);
    }
  });

  it("the course is launched as a whole or by module, each by a launcher that is there, under an id of its own", () => {
    const structure = text(files["cmi5.xml"]);
    const urls = [...structure.matchAll(/<url>([^<]+)<\/url>/g)].map(([, url = ""]) => url);
    const slugs = course.syllabus.parts.flatMap(({ modules }) => modules);
    expect(urls).toEqual(
      ["course", ...slugs.map((slug) => `module-${slug}`)].map((id) => `cmi5-${id}.html`),
    );
    expect(Object.keys(files)).toEqual(expect.arrayContaining(urls));
    const ids = [...structure.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(structure).not.toContain("masteryScore");
  });

  it("the launcher is sound HTML, and its policy alone lets it ask the store that is named", async () => {
    const page = text(files["cmi5-course.html"]);
    const rules = JSON.parse(readFileSync(".htmlvalidate.json", "utf8"));
    const report = await new HtmlValidate(rules).validateString(page);
    expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
    expect(page).toContain("connect-src &apos;self&apos; https://lrs.example;");
    const others = Object.keys(files).filter(
      (path) => path.endsWith(".html") && !/^cmi5-/.test(path),
    );
    expect(others.filter((path) => text(files[path]).includes("connect-src"))).toEqual([]);
  });
});

it.each(["scorm", "cmi5"] as const)(
  "the launcher's script for %s runs in the oldest browsers",
  async (entry) => {
    const files = await bundle(entry);
    const [script = "", style = ""] = Object.values(files).map(text);
    expect(script.length).toBeGreaterThan(10_000);
    expect(found(script, TOO_NEW)).toEqual([]);
    expect(found(style, BEARING)).toEqual([]);
    const path = `${OUT}/${entry}.js`;
    mkdirSync(OUT, { recursive: true });
    writeFileSync(path, script);
    const { status, stdout } = spawnSync("es-check", ["es2020", path], { encoding: "utf8" });
    expect(status, stdout).toBe(0);
  },
);

it("each module and path of the course is a part, judged by its own modules", () => {
  for (const locale of LOCALES) {
    const parts = partsOf(course, locale);
    const slugs = course.syllabus.parts.flatMap(({ modules }) => modules);
    expect(parts.map(({ id }) => id).sort()).toEqual(
      [
        "course",
        ...[...course.paths.keys()].map((id) => `path-${id}`),
        ...slugs.map((slug) => `module-${slug}`),
      ].sort(),
    );
    expect(Object.keys(parts[0]?.index ?? {})).toEqual(slugs);
    for (const { id, index, title } of parts) {
      expect(title).not.toBe("");
      if (id.startsWith("module-")) expect(Object.keys(index)).toEqual([id.slice(7)]);
    }
  }
});

it("a part that is not there is refused, with the names of those that are", () => {
  const { status, told } = write("package-scorm", "none", ["--only", "module-nowhere"]);
  expect(status).toBe(1);
  expect(told).toContain("module-many-ways");
});
