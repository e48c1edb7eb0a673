// What no page may hold: code and styles outside the policy, other hosts, texts that were not filled in.
import { describe, expect, it } from "vitest";
import { langTag } from "../../src/core/i18n/locales.ts";
import { builtPages, fromRoot, htmlOf, tagsOf, wordsOf } from "./site.ts";

const pages = builtPages();

describe.each(pages)("/%s", (page) => {
  const html = htmlOf(page);
  const tags = tagsOf(html);
  const attributes = tags.flatMap((tag) =>
    Object.entries(tag.attributes).map(([key, value]) => ({ tag: tag.name, key, value })),
  );

  it("has no style attribute and no inline event handler", () => {
    expect(tags.length).toBeGreaterThan(10);
    const found = attributes.filter(({ key }) => key === "style" || /^on[a-z]+$/.test(key));
    expect(found).toEqual([]);
  });

  it("has a strict Content-Security-Policy before anything that it covers", () => {
    const policies = tags.filter(
      (tag) => tag.attributes["http-equiv"]?.toLowerCase() === "content-security-policy",
    );
    expect(policies).toHaveLength(1);
    const policy = policies[0]?.attributes["content"] ?? "";
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy.match(/script-src[^;]*/)?.[0] ?? "script-src 'self'").toMatch(
      /^script-src 'self'(?: 'sha256-[^']+')*$/,
    );
    expect(policy).toContain("style-src 'self'");
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|unsafe-hashes|https?:|\*/);
    const at = html.search(/<meta http-equiv="?content-security-policy/i);
    for (const covered of ["<style", "<script"]) {
      const first = html.indexOf(covered);
      if (first >= 0) expect(at, `before ${covered}`).toBeLessThan(first);
    }
  });

  it("names no other host but in plain text", () => {
    const found = attributes.filter(
      ({ key, value }) =>
        /(?:^|[\s"'(=;,])(?:https?:)?\/\/\w/.test(value) && !key.startsWith("xmlns"),
    );
    expect(found).toEqual([]);
  });

  it("has no text that was not filled in", () => {
    const words = wordsOf(html);
    expect(words).not.toMatch(/\bundefined\b|\bNaN\b|\[object |\bnull\b/);
    expect(words, "a name in braces").not.toMatch(/\{\w+\}/);
    expect(words, "emphasis that stayed asterisks").not.toContain("**");
    expect(words, "the forms of a text that a bar parts").not.toContain("|");
  });

  it("has ids that are used once, and anchors that exist", () => {
    const ids = tags.flatMap((tag) => tag.attributes["id"] ?? []);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const broken = tags
      .flatMap((tag) => (tag.name === "a" ? (tag.attributes["href"] ?? []) : []))
      .filter((href) => href.startsWith("#") && !ids.includes(decodeURIComponent(href.slice(1))));
    expect(broken).toEqual([]);
  });
});

describe("languages", () => {
  const inLocale = (locale: string) =>
    pages.filter((page) => page.startsWith(`${locale}/`)).map((page) => page.slice(locale.length));

  it("have the same pages", () => {
    expect(inLocale("en").length).toBeGreaterThan(20);
    expect(inLocale("zh-hans")).toEqual(inLocale("en"));
  });

  it("have the same anchors on each page", () => {
    const anchors = (page: string) =>
      tagsOf(htmlOf(page)).flatMap((tag) => tag.attributes["id"] ?? []);
    // The glossary stands in the order of each language's words, under that language's letters.
    const sorted = (ids: string[], path: string) =>
      path === "/glossary/" ? ids.filter((id) => !id.startsWith("letter-")).sort() : ids;
    for (const path of inLocale("en")) {
      expect(sorted(anchors(`zh-hans${path}`), path), path).toEqual(
        sorted(anchors(`en${path}`), path),
      );
    }
  });

  it("link each page to its twin", () => {
    for (const page of pages.filter((path) => /^(en|zh-hans)\//.test(path))) {
      const [locale, other] = page.startsWith("en/")
        ? (["en", "zh-hans"] as const)
        : (["zh-hans", "en"] as const);
      const twin = `/${other}${page.slice(locale.length)}`;
      const links = tagsOf(htmlOf(page)).filter(
        ({ attributes: { hreflang, href } }) =>
          hreflang === langTag(other) && fromRoot(page, href ?? "") === twin,
      );
      expect(
        links.map(({ name }) => name),
        page,
      ).toEqual(["a"]);
    }
  });
});
