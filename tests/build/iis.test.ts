// IIS runs on Windows alone, so its file is held against what IIS 7.5 and later refuse, by their documentation.
import { readdirSync } from "node:fs";
import { extname } from "node:path";
import { Parser } from "htmlparser2";
import { expect, it } from "vitest";
import { fileOf } from "./site.ts";

interface Tag {
  /** The names of the elements around it and its own: "configuration/system.webServer/staticContent". */
  readonly path: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The elements of an XML file in order. Throws where one is not closed, or not where it has to be. */
function elementsOf(xml: string): Tag[] {
  const open: string[] = [];
  const found: Tag[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        open.push(name);
        found.push({ path: open.join("/"), attributes });
      },
      onclosetag(name, isImplied) {
        // An empty element closes itself.
        if (isImplied && xml[parser.endIndex - 1] !== "/") throw new Error(`${name} is not closed`);
        if (open.pop() !== name) throw new Error(`${name} is closed where another is open`);
      },
      onerror: (error) => {
        throw error;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  if (open.length > 0) throw new Error(`${open.join(", ")} not closed`);
  return found;
}

const elements = elementsOf(fileOf("web.config"));
const named = (name: string): Tag[] => elements.filter(({ path }) => path.endsWith(`/${name}`));
const files = readdirSync("dist", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll("\\", "/").slice("dist/".length));
const sent = files.filter((path) => !/(^|\/)(\.htaccess|web\.config)$/.test(path));

/** What IIS 7.5 knows of itself, as far as sites such as this one have it. */
const KNOWN = [".css", ".gif", ".htm", ".html", ".ico", ".jpg", ".js", ".png", ".txt", ".xml"];

it("an unclosed element is told", () => {
  expect(() => elementsOf("<a><b></a>")).toThrow();
  expect(elementsOf('<a><b c="d" /></a>')).toHaveLength(2);
});

it("404.3: every file has a type that IIS knows or is told", () => {
  const told = named("staticContent/mimeMap").map(({ attributes }) => attributes["fileExtension"]);
  const unknown = sent.filter((path) => ![...KNOWN, ...told].includes(extname(path)));
  expect(unknown).toEqual([]);
});

it("500.19: no type is given that may be there already, without its removal before", () => {
  const changes = elements.filter(({ path }) => /staticContent\/(mimeMap|remove)$/.test(path));
  changes.forEach(({ path, attributes: { fileExtension } }, at) => {
    if (!path.endsWith("mimeMap")) return;
    expect(changes[at - 1]?.path, fileExtension).toMatch(/remove$/);
    expect(changes[at - 1]?.attributes["fileExtension"]).toBe(fileExtension);
  });
  expect(changes.length).toBeGreaterThan(3);
});

it("500.19: no header is given that may be there already, without its removal before", () => {
  const changes = elements.filter(({ path }) => /customHeaders\/(add|remove)$/.test(path));
  for (const { path, attributes } of changes.filter((tag) => tag.path.endsWith("add"))) {
    const at = changes.findIndex((tag) => tag.path === path && tag.attributes === attributes);
    expect(changes[at - 1]?.attributes["name"]).toBe(attributes["name"]);
  }
  expect(changes.length).toBeGreaterThan(3);
});

it("500.19: only sections stand there that a site may set for itself", () => {
  const sections = elements.flatMap(
    ({ path }) => /system\.webServer\/([^/]+)$/.exec(path)?.[1] ?? [],
  );
  const allowed = [
    "staticContent",
    "urlCompression",
    "defaultDocument",
    "directoryBrowse",
    "httpErrors",
    "httpProtocol",
  ];
  expect(sections.filter((name) => !allowed.includes(name))).toEqual([]);
  expect([...new Set(sections)]).toHaveLength(allowed.length);
  // Of errors, IIS locks these.
  for (const { attributes } of named("httpErrors")) {
    expect(Object.keys(attributes)).not.toEqual(
      expect.arrayContaining([
        expect.stringMatching(/defaultPath|allowAbsolutePathsWhenDelegated/),
      ]),
    );
  }
});

it("404.8: no folder has a name that IIS hides", () => {
  const hidden =
    /^(bin|App_code|App_GlobalResources|App_LocalResources|App_WebReferences|App_Data|App_Browsers)$/i;
  expect(sent.filter((path) => path.split("/").some((name) => hidden.test(name)))).toEqual([]);
});

it("404.11: no name has to be escaped, or is too long with the folder of a site", () => {
  expect(sent.filter((path) => !/^[\w./-]+$/.test(path) || path.length > 180)).toEqual([]);
});

it("no two names differ by upper and lower case only, which Windows takes for one", () => {
  const names = files.map((path) => path.toLowerCase());
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

it("what it names is there: the page for what is lost, the folders that are kept for long", () => {
  const [error] = named("httpErrors/error");
  expect(files).toContain(error?.attributes["path"]);
  for (const { attributes } of elements.filter(({ path }) => path === "configuration/location")) {
    expect(files.some((path) => path.startsWith(`${attributes["path"]}/`))).toBe(true);
  }
});

it("pages and JSON of no hashed name are asked for again, hashed ones kept for a year", () => {
  const caches = elements
    .filter(({ path }) => path.endsWith("clientCache"))
    .map(({ path, attributes }) => [
      path.includes("location"),
      attributes["cacheControlMode"],
      attributes["cacheControlMaxAge"],
    ]);
  expect(caches).toEqual([
    [false, "DisableCache", undefined],
    [true, "UseMaxAge", "365.00:00:00"],
    [true, "UseMaxAge", "365.00:00:00"],
  ]);
});
