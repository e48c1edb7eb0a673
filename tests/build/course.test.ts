// The way through the course: the map, the order of the modules, and where one is.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { fileOf, fromRoot, htmlOf, tagsOf } from "./site.ts";

const { parts } = parse(readFileSync("content/course/course.yaml", "utf8")) as {
  parts: { modules: string[] }[];
};
const slugs = parts.flatMap((part) => part.modules);

/** The last two parts of an address: `modules/<slug>/`. */
const tail = (href: string): string => /modules\/[^/]+\/$/.exec(href)?.[0] ?? "";

describe.each(["en", "zh-hans"])("%s", (locale) => {
  const linksOf = (page: string) => tagsOf(htmlOf(page)).filter(({ name }) => name === "a");

  it("shows all eighteen places on the map, in drawing and in words", () => {
    expect(slugs).toHaveLength(18);
    const home = `${locale}/`;
    const places = tagsOf(htmlOf(home)).flatMap(({ name, attributes }) =>
      attributes["data-module"] ? [{ name, slug: attributes["data-module"] }] : [],
    );
    const drawn = places.flatMap(({ name, slug }) => (name === "a" ? [slug] : []));
    const written = places.flatMap(({ name, slug }) => (name === "a" ? [] : [slug]));
    expect([...drawn].sort()).toEqual([...slugs].sort());
    expect(written).toEqual(slugs);
  });

  it("says of each module how long it takes: the same on home, on its own page and for plans", () => {
    const [version = ""] = readdirSync("dist/data");
    const planned = JSON.parse(fileOf(`data/${version}/modules.json`)) as Record<
      string,
      { minutes: number }
    >;
    for (const slug of slugs) {
      const listed = new RegExp(`class="small st"[^>]*data-module="?${slug}"?[^>]*>[^<\\d]*(\\d+)`);
      const home = Number(listed.exec(htmlOf(`${locale}/`))?.[1]);
      const kick =
        /class="?kick"?[^>]*>([^<]*·[^<]*)/.exec(htmlOf(`${locale}/modules/${slug}/`))?.[1] ?? "";
      const [reading, questions] = (kick.split("·").pop()?.match(/\d+/g) ?? []).map(Number);
      expect(home, slug).toBeGreaterThan(0);
      expect((reading ?? 0) + (questions ?? 0), slug).toBe(home);
      expect(planned[slug]?.minutes, slug).toBe(home);
    }
  });

  it("sets causes of failure in no colour of what holds", () => {
    const html = htmlOf(`${locale}/modules/what-goes-wrong/`);
    expect(html).toMatch(/class="?[^">]*\bplain\b/);
    expect(htmlOf(`${locale}/modules/learning-institution/`)).not.toMatch(
      /<figure class="?[^">]*plain/,
    );
  });

  it("leads from each module to the one before and the one after", () => {
    slugs.forEach((slug, at) => {
      const page = `${locale}/modules/${slug}/`;
      const [, nav = ""] = /<nav class="?turn[^>]*>([\s\S]*?)<\/nav>/.exec(htmlOf(page)) ?? [""];
      // Where there is no module, an empty element keeps its place.
      const turns = [...nav.matchAll(/<a [^>]*?href="?([^">\s]*)|<span><\/span>/g)].map(
        ([, href]) => (href === undefined ? undefined : tail(fromRoot(page, href))),
      );
      const wanted = [slugs[at - 1], slugs[at + 1]].map((other) => other && `modules/${other}/`);
      expect(turns, slug).toEqual(wanted);
    });
  });

  it("links each place of the source once for each way of naming it on a module's page", () => {
    for (const slug of slugs) {
      const html = htmlOf(`${locale}/modules/${slug}/`);
      const names = [...html.matchAll(/<a href="?[^">]*sources\/#[^>]*>([^<]+)/g)].map(
        ([, name]) => name,
      );
      expect(names.length, slug).toBeGreaterThan(0);
      expect(names, slug).toEqual([...new Set(names)]);
    }
  });

  it("says in the header where one is", () => {
    const here = (page: string) =>
      linksOf(page)
        .filter(({ attributes }) => attributes["aria-current"] !== undefined)
        .map(({ attributes: { href = "", "aria-current": current } }) => [
          fromRoot(page, href),
          current,
        ]);
    expect(here(`${locale}/`)).toEqual([[`/${locale}/`, "page"]]);
    expect(here(`${locale}/glossary/`)).toEqual([
      [`/${locale}/`, "true"],
      [`/${locale}/glossary/`, "page"],
    ]);
    expect(here(`${locale}/about/`)).toEqual([[`/${locale}/about/`, "page"]]);
    expect(here(`${locale}/facilitate/`)).toEqual([[`/${locale}/facilitate/`, "page"]]);
    expect(here(`${locale}/facilitate/roll-up/`)).toContainEqual([
      `/${locale}/facilitate/`,
      "true",
    ]);
    expect(here(`${locale}/modules/${slugs[0]}/`)).toEqual([[`/${locale}/`, "true"]]);
  });
});
