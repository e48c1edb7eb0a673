import { describe, expect, it } from "vitest";
import { relativeTo, withRelative } from "./relative.ts";

const LESSON = "/en/modules/many-ways/index.html";

describe("an address from the root, as it is from a page", () => {
  it.each([
    ["a file above", LESSON, "/favicon.svg", "../../../favicon.svg"],
    ["a page in a folder above", LESSON, "/en/glossary/#carrier", "../../glossary/#carrier"],
    ["a page beside it", LESSON, "/en/modules/two-ways/", "../two-ways/"],
    ["a page below it", LESSON, "/en/modules/many-ways/answers/", "answers/"],
    [
      "the same page in the other language",
      LESSON,
      "/zh-hans/modules/many-ways/",
      "../../../zh-hans/modules/many-ways/",
    ],
    ["the root itself", LESSON, "/", "../../../"],
    ["a query", LESSON, "/en/apply/?many-ways#log", "../../apply/?many-ways#log"],
    ["a slash in a query", LESSON, "/en/apply/?a/b", "../../apply/?a/b"],
    ["a place on the page itself", LESSON, "/en/modules/many-ways/#quiz", "#quiz"],
    ["the page itself", LESSON, "/en/modules/many-ways/", "./"],
    ["the page itself, with a query", LESSON, "/en/modules/many-ways/?print", "./?print"],
    ["a file from the root's page", "/index.html", "/favicon.svg", "favicon.svg"],
    ["a page from the root's page", "/index.html", "/en/", "en/"],
    ["the root from the root's page", "/index.html", "/", "./"],
  ])("%s", (_, page, address, expected) => {
    expect(relativeTo(page, address)).toBe(expected);
    // However it is written, a browser takes it for the same.
    for (const base of ["http://unit.example", "http://unit.example/study/x"]) {
      const at = new URL(base + page.replace("index.html", ""));
      expect(new URL(relativeTo(page, address), at).href).toBe(base + address);
    }
  });
});

describe("a page with relative addresses", () => {
  it.each([
    ["of a link", '<a class="go" href="/en/">x</a>', '<a class="go" href="../../">x</a>'],
    [
      "of a script",
      '<script type="module" src="/_astro/a.js"></script>',
      '<script type="module" src="../../../_astro/a.js"></script>',
    ],
    ["of the site", '<html data-base="/" lang="en">', '<html data-base="../../../" lang="en">'],
  ])("has those %s rewritten", (_, html, expected) => {
    expect(withRelative(html, LESSON)).toBe(expected);
  });

  it.each([
    ["another site", '<a href="https://host.example/en/">x</a>'],
    ["another host by the same scheme", '<a href="//host.example/en/">x</a>'],
    ["a place on the page", '<a href="#quiz">x</a>'],
    ["what is text", '<p>href="/en/"</p>'],
    ["what is code", "<script>go('<a href=\"/en/\">')</script>"],
    ["what is style", '<style>a[href="/en/"]{}</style>'],
  ])("has %s left as it is", (_, html) => {
    expect(withRelative(html, LESSON)).toBe(html);
  });
});
