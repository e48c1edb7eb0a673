// @vitest-environment happy-dom
// What script fills or fetches late, as it stands in the built site.
import { existsSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LOCALES, langTag } from "#core/i18n/locales.ts";
import { builtPages, fileOf, htmlOf, scriptsIn, tagsOf } from "./site.ts";

const pages = builtPages().filter((page) =>
  LOCALES.some((locale) => page.startsWith(`${locale}/`)),
);
const [version = ""] = readdirSync("dist/data");

/** Elements that script fills. */
const ROOTS = [
  "review",
  "test",
  "record",
  "keeping",
  "reflect",
  "learning",
  "path",
  "search",
  "progress",
  "before",
  "status",
  "offline",
  "live",
  "roll-up",
  "handover",
  "series",
]
  .map((id) => `div#${id}`)
  .concat("[data-apply]", "[data-question]")
  .join();
const parser = new DOMParser();
const rootsOf = (page: string) => {
  const document = parser.parseFromString(htmlOf(page), "text/html");
  return { document, roots: [...document.querySelectorAll(ROOTS)] };
};

/** The scripts that only some pages have; that of the header, with what all share, is on every page. */
const ownScriptsOf = (page: string): string[] =>
  scriptsIn(htmlOf(page)).filter((src) => !src.includes("/site."));

describe("parts that script fills", () => {
  it.each(pages)(
    "/%s: each says something until then, and the page has words for what fails",
    (page) => {
      const { document, roots } = rootsOf(page);
      const silent = roots.filter(
        (root) => !root.querySelector(":scope > .waiting p, :scope > p.waiting"),
      );
      expect(silent.map((root) => root.outerHTML.slice(0, 80))).toEqual([]);
      expect(document.querySelectorAll("template#notices")).toHaveLength(roots.length > 0 ? 1 : 0);
      expect(document.querySelector(".late") !== null).toBe(roots.length > 0);
    },
  );

  it("are on every page that has a script of its own, and on no other but those with questions alone", () => {
    // What brings questions to life stands in the script that all share.
    const filled = pages.filter((page) =>
      rootsOf(page).roots.some((root) => !root.matches("[data-question]")),
    );
    const scripted = pages.filter((page) => ownScriptsOf(page).length > 0);
    expect(scripted).toEqual(filled);
    expect(scripted.length).toBeLessThan(pages.length);
  });
});

it("every stylesheet that a script links is there: the build takes away what it has put into pages", () => {
  const scripts = readdirSync("dist/_astro").filter((name) => name.endsWith(".js"));
  const linked = scripts.flatMap((name) =>
    [...fileOf(`_astro/${name}`).matchAll(/["'`](?:\.?\/)?(?:_astro\/)?([\w.-]+\.css)/g)].map(
      ([, file]) => file,
    ),
  );
  expect(linked.length).toBeGreaterThan(5);
  expect(linked.filter((file) => !existsSync(`dist/_astro/${file}`))).toEqual([]);
});

describe("the build's name", () => {
  it("is that of the folder of its data, and each page says it", () => {
    expect(version).toMatch(/^[0-9a-f]{8}$/);
    expect(readdirSync("dist/data")).toEqual([version]);
    expect(JSON.parse(fileOf("version.json"))).toBe(version);
    for (const page of pages) {
      const [html] = tagsOf(htmlOf(page));
      expect(html?.attributes["data-version"], page).toBe(version);
    }
  });

  it("stands in the path of all data: none has an address that another build could have", () => {
    const data = readdirSync("dist", { recursive: true, encoding: "utf8" })
      .map((path) => path.replaceAll("\\", "/"))
      .filter((path) => path.endsWith(".json"));
    expect(data.length).toBeGreaterThan(60);
    const unnamed = data.filter((path) => !path.startsWith(`data/${version}/`)).sort();
    expect(unnamed).toEqual(["files.json", "site.json", "version.json"]);
  });

  it("leaves the languages' words in the paths of their languages", () => {
    for (const locale of LOCALES) {
      const site = JSON.parse(fileOf(`data/${version}/${locale}/strings/site.json`));
      expect(htmlOf(`${locale}/`), langTag(locale)).toContain(site.loading);
    }
  });
});
