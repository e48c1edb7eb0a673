import { describe, expect, it } from "vitest";
import { onlyImport, withNamedScripts } from "./named-scripts.ts";

describe("onlyImport", () => {
  it("names the file of a script that only imports", () => {
    expect(onlyImport("import`./site.a1.js`;")).toBe("site.a1.js");
    expect(onlyImport('import "./site.a1.js"\n')).toBe("site.a1.js");
  });

  it.each([
    ["has code", 'import"./site.a1.js";go();'],
    ["takes a name", 'import{a}from"./site.a1.js";'],
    ["imports two files", 'import"./site.a1.js";import"./page.b2.js";'],
    ["is empty", ""],
  ])("names none where a script %s", (_, code) => {
    expect(onlyImport(code)).toBeUndefined();
  });
});

describe("withNamedScripts", () => {
  const page = (...names: string[]) =>
    names.map((name) => `<script type="module" src="/_astro/${name}"></script>`).join("");
  const targets = new Map([
    ["Header.c3.js", "site.a1.js"],
    ["lesson.d4.js", "site.a1.js"],
  ]);

  it("a page names the file with the code, and its other scripts as before", () => {
    expect(withNamedScripts(page("Header.c3.js", "page.b2.js"), targets)).toBe(
      page("site.a1.js", "page.b2.js"),
    );
  });

  it("a page names a file once", () => {
    expect(withNamedScripts(page("Header.c3.js", "lesson.d4.js"), targets)).toBe(
      page("site.a1.js"),
    );
  });
});
