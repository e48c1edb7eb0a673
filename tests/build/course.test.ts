// The way through the course: the map, the order of the modules, and where one is.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { htmlOf, tagsOf } from "./site.ts";

const { parts } = parse(readFileSync("content/course/course.yaml", "utf8")) as {
  parts: { modules: string[] }[];
};
const slugs = parts.flatMap((part) => part.modules);

/** The last two parts of an address: `modules/<slug>/`. */
const tail = (href: string | undefined): string => /modules\/[^/]+\/$/.exec(href ?? "")?.[0] ?? "";

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

  it("leads from each module to the one before and the one after", () => {
    slugs.forEach((slug, at) => {
      const turns = Object.fromEntries(
        linksOf(`${locale}/modules/${slug}/`).flatMap(({ attributes: { rel, href } }) =>
          rel === "prev" || rel === "next" ? [[rel, tail(href)]] : [],
        ),
      );
      const wanted = {
        ...(at > 0 && { prev: `modules/${slugs[at - 1]}/` }),
        ...(at < slugs.length - 1 && { next: `modules/${slugs[at + 1]}/` }),
      };
      expect(turns, slug).toEqual(wanted);
    });
  });

  it("says in the header where one is", () => {
    const base = tagsOf(htmlOf(`${locale}/`))[0]?.attributes["data-base"] ?? "/";
    const here = (page: string) =>
      linksOf(page)
        .filter(({ attributes }) => attributes["aria-current"] !== undefined)
        .map(({ attributes }) => [attributes["href"], attributes["aria-current"]]);
    expect(here(`${locale}/`)).toEqual([[`${base}${locale}/`, "page"]]);
    expect(here(`${locale}/glossary/`)).toEqual([[`${base}${locale}/glossary/`, "page"]]);
    expect(here(`${locale}/modules/${slugs[0]}/`)).toEqual([[`${base}${locale}/`, "true"]]);
  });
});
