// What a page weighs before it can be read, and what its script weighs once everything on it is used.
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { builtPages, fileOf, gzipped, htmlOf, tagsOf } from "./site.ts";

/** HTML with its styles: what fits into the first round trip of a new connection. */
const FIRST_VIEW = 14 * 1024;
/** All script of a module page. */
const SCRIPT = 20 * 1024;

/** What comes only when it is asked for, the search, a term’s definition, or when storage is full, off or to be packed. */
const SELDOM = /^_astro\/(?:dialog|terms|say|tidy|left)\./;

/** Scripts of single kinds of questions; a page loads only those of the kinds that it has. */
const KINDS: Readonly<Record<string, RegExp>> = {
  Pairs: /matching|categorise/,
  Ordering: /ordering/,
  ShortAnswer: /short-answer/,
};

const pages = builtPages();
const modulePages = pages.filter((page) => page.includes("/modules/"));
const kb = (bytes: number): string => (bytes / 1024).toFixed(2);

/** The kinds of the questions on a page, in one text. */
const kindsOf = (page: string): string =>
  [...htmlOf(page).matchAll(/&quot;kind&quot;:&quot;([a-z-]+)&quot;/g)]
    .map(([, kind]) => kind)
    .join(" ");

/** The scripts that reading a page and answering all on it can come to load, each with what it imports. */
function scriptsOf(page: string): string[] {
  const reached = new Set<string>();
  const kinds = kindsOf(page);
  const isIdle = (path: string) => {
    const name = /^_astro\/(\w+)\./.exec(path)?.[1] ?? "";
    return SELDOM.test(path) || KINDS[name]?.test(kinds) === false;
  };
  const queue = tagsOf(htmlOf(page)).flatMap(({ name, attributes: { src } }) =>
    name === "script" && src ? [src.replace(/^.*?(?=_astro\/)/, "")] : [],
  );
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (reached.has(path) || isIdle(path)) continue;
    reached.add(path);
    const imports = fileOf(path).matchAll(/(?:from|import)\s*\(?\s*["'`]\.\/([^"'`]+\.js)["'`]/g);
    for (const [, file] of imports) queue.push(`_astro/${file}`);
  }
  return [...reached].sort();
}

const inlineOf = (page: string): string =>
  [...htmlOf(page).matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)]
    .map(([, code = ""]) => code)
    .join("\n");

const scriptBytes = (page: string): number =>
  scriptsOf(page).reduce((sum, path) => sum + gzipped(fileOf(path)), 0) + gzipped(inlineOf(page));

describe("first view: HTML with its styles, gzip", () => {
  it.each(pages)(`/%s weighs at most ${FIRST_VIEW} bytes`, (page) => {
    expect(gzipped(htmlOf(page))).toBeLessThanOrEqual(FIRST_VIEW);
  });

  it.each(pages)("/%s waits for no style or script before it shows", (page) => {
    const blocking = tagsOf(htmlOf(page)).filter(
      ({ name, attributes: { rel, media, type, src } }) =>
        (name === "link" && rel === "stylesheet" && media !== "print") ||
        (name === "script" && src !== undefined && type !== "module"),
    );
    expect(blocking).toEqual([]);
  });
});

describe("script of a module page, gzip", () => {
  it(`comes to at most ${SCRIPT} bytes on every one`, () => {
    expect(modulePages.length).toBeGreaterThan(2);
    const heavy = modulePages
      .map((page) => ({ page, bytes: scriptBytes(page) }))
      .filter(({ bytes }) => bytes > SCRIPT);
    expect(heavy).toEqual([]);
  });

  it("holds what answering takes, and nothing of the search", () => {
    for (const page of modulePages) {
      const names = scriptsOf(page).join(" ");
      // Else the sum above would be small for the wrong reason.
      if (kindsOf(page) !== "") expect(names, page).toMatch(/preact.*Choice|Choice.*preact/);
      expect(names, page).not.toMatch(/search|pagefind/i);
    }
  });
});

it("prints what each kind of question weighs, loaded only where it is asked", () => {
  const files = readdirSync("dist/_astro").filter((name) => name.endsWith(".js"));
  const sizeOf = (script: string): number => {
    const [file, ...others] = files.filter((name) => name.startsWith(`${script}.`));
    expect([file, others], script).toEqual([expect.any(String), []]);
    return gzipped(fileOf(`_astro/${file}`));
  };
  const rows = [
    { script: "Choice", kinds: "single, multiple, true-false" },
    { script: "Pairs", kinds: "matching, categorise" },
    { script: "Ordering", kinds: "ordering" },
    { script: "ShortAnswer", kinds: "short-answer" },
  ].map(({ script, kinds }) => ({ kinds, "script bytes": sizeOf(script) }));
  console.table(rows);
  // What all kinds share is no part of theirs: a kind that grows past this has taken something along.
  for (const row of rows) expect(row["script bytes"], row.kinds).toBeLessThan(1200);
});

it("prints what the pages weigh", () => {
  const heaviest = [...modulePages].sort(
    (one, other) => gzipped(htmlOf(other)) - gzipped(htmlOf(one)),
  )[0];
  const shown = ["en", "zh-hans"].flatMap((locale) =>
    ["", "modules/theory-and-practice/", "glossary/", "sources/", "about/"].map(
      (path) => `${locale}/${path}`,
    ),
  );
  const rows = [...shown, heaviest ?? ""].map((page) => ({
    page: page === heaviest ? `${page} (heaviest module)` : page,
    "first view kB": kb(gzipped(htmlOf(page))),
    "script kB": kb(scriptBytes(page)),
  }));
  console.table(rows);
  expect(rows).toHaveLength(11);
});
