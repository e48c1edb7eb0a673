import { describe, expect, it } from "vitest";
import { scriptsOf, withFiles, withFolderWords, withOneScript } from "./pages.ts";

describe("links", () => {
  it("name the file of a page, whether they stand in quotation marks or not", () => {
    expect(withFiles('<a class=go href=../review/>R</a><a href="../test/#a b">T</a>')).toBe(
      '<a class=go href=../review/index.html>R</a><a href="../test/index.html#a b">T</a>',
    );
  });

  it("to files, places and other sites stay", () => {
    const html = "<a href=#a></a><a href=https://example.org/></a><link rel=icon href=a.svg>";
    expect(withFiles(html)).toBe(html);
  });

  it("are changed in templates and after marks of comparison, and not in code or text", () => {
    const html =
      '<script>"<a href=x/>"</script><p title="a>b">href=x/</p><template><a href=x/></a></template>';
    expect(withFiles(html)).toBe(
      html.replace("<template><a href=x/>", "<template><a href=x/index.html>"),
    );
  });
});

describe("scripts", () => {
  const html =
    "<head><script>inline()</script></head><p>a</p><script type=module src=../../_astro/site.B1.js></script><script type=module src=../../_astro/record.C2.js></script>";

  it("are named in order, and those in the page are none of them", () => {
    expect(scriptsOf(html)).toEqual(["site.B1.js", "record.C2.js"]);
  });

  it("become one classic script that is told what to run", () => {
    expect(withOneScript(html)).toBe(
      '<head><script>inline()</script></head><p>a</p><script defer src="../../_astro/site.js" data-run="site.B1.js record.C2.js"></script>',
    );
  });
});

it("pages say what is otherwise in a folder: at the record, where nothing is kept, and where there is no server", () => {
  const words = { storageOff: "nothing & none", record: "here", offline: "all", status: "none" };
  const waiting = "<div class=waiting><p>…</p></div>";
  expect(withFolderWords("<span data-kind=off>old</span>", words)).toBe(
    "<span data-kind=off>nothing &amp; none</span>",
  );
  expect(withFolderWords(`<div id=record class=fill>${waiting}</div>`, words)).toBe(
    `<p class=note>here</p><div id=record class=fill>${waiting}</div>`,
  );
  expect(withFolderWords(`<div id=offline class=fill>${waiting}</div><p>z`, words)).toBe(
    "<p class=note>all</p><p>z",
  );
  expect(withFolderWords(`<div id=status class=fill>${waiting}</div>`, words)).toBe(
    "<p class=note>none</p>",
  );
});
