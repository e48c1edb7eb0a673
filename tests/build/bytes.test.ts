// What a page weighs before it can be read, and what its script weighs once everything on it is used.
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  ALOUD,
  ANSWERED,
  AT_LOAD,
  END,
  ENDING,
  FIRST_VIEW,
  MODULE,
  OWN_FILE,
  PLACE,
  SCRIPT,
} from "./budget.ts";
import { addedBy, localeOf, SITE } from "./settings.ts";
import { builtPages, fileOf, gzipped, htmlOf, scriptsIn, tagsOf } from "./site.ts";

/**
 * What comes only when it is asked for, the search, a term’s definition, reading aloud with its offer, or when storage is full, off, to be packed, or
 * lacks what a copy of it holds, where a unit set its name after the site was built, or once in a browser, before it keeps pages;
 * and where the contents do not stand beside the text, which section this is: it has a budget of its own.
 */
const SELDOM =
  /^_astro\/(?:dialog|terms|offer|aloud|other-pages|recover|slices|compact-soon|place|left|unit-name|offline-begin)\./;

/** What comes with the first answer of a module's quiz, and what comes after its last. */
const END_SCRIPT = /^_astro\/(?:ending|ended)\./;

/** The kinds of questions that come in files of their own, and what shows that a page has one. */
const OWN_FILES = {
  Recall: /class="write recall"/,
  Ordering: /<ol class="?order\b/,
  ShortAnswer: /class="?write[">]/,
};
const hasKind = (page: string, name: string): boolean =>
  Object.entries(OWN_FILES).some(([file, sign]) => file === name && sign.test(htmlOf(page)));

/** The name of the kind whose file a script is, if it is one. */
const kindIn = (path: string): string | undefined =>
  Object.keys(OWN_FILES).find((name) => path.startsWith(`_astro/${name}.`));

/** What only the end of a module loads. */
const ENDING_SCRIPT = /^_astro\/(?:Again|practice)\./;

/** What the script that all pages share loads on a module's page alone. */
const MODULE_SCRIPT = /^_astro\/(?:mount|keep|Again)\./;

const pages = builtPages();
const modulePages = pages.filter((page) => /\/modules\/[^/]+\/$/.test(page));
const kb = (bytes: number): string => (bytes / 1024).toFixed(2);

/** What a script imports when it starts, and what it asks for later. */
const STATIC = /(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g;
const LATE = /import\(\s*["'`]\.\/([^"'`]+\.js)["'`]\s*\)/g;

/** The scripts that a page begins with, each with what it imports by one of these ways. */
function scriptsOf(page: string, ...ways: RegExp[]): string[] {
  const reached = new Set<string>();
  const queue = scriptsIn(htmlOf(page)).map((src) => src.replace(/^.*?(?=_astro\/)/, ""));
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (reached.has(path) || SELDOM.test(path) || END_SCRIPT.test(path)) continue;
    if (MODULE_SCRIPT.test(path) && !modulePages.includes(page)) continue;
    const kind = kindIn(path);
    if (kind && !hasKind(page, kind)) continue;
    reached.add(path);
    const code = fileOf(path);
    for (const way of ways) {
      for (const [, file] of code.matchAll(way)) queue.push(`_astro/${file}`);
    }
  }
  return [...reached].sort();
}

/** The files alone: what stands in the page itself is weighed with it. */
const bytesOf = (page: string, ...ways: RegExp[]): number => weightOf(scriptsOf(page, ...ways));

const weightOf = (paths: readonly string[]): number =>
  paths.reduce((sum, path) => sum + gzipped(fileOf(path)), 0);

/** What the end of a module loads beside all that its page loaded before. */
function endOf(page: string): string[] {
  const before = new Set(scriptsOf(page, STATIC, LATE));
  const more = new Set<string>();
  const queue = readdirSync("dist/_astro")
    .map((name) => `_astro/${name}`)
    .filter((path) => END_SCRIPT.test(path) && path.endsWith(".js"));
  expect(queue).toHaveLength(2);
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (more.has(path) || before.has(path)) continue;
    more.add(path);
    for (const [, file] of fileOf(path).matchAll(STATIC)) queue.push(`_astro/${file}`);
  }
  return [...more];
}

/** A script that is there once, by its name. */
function sizeOf(name: string): number {
  const [file, ...others] = readdirSync("dist/_astro").filter((one) =>
    new RegExp(`^${name}\\.[\\w-]+\\.js$`).test(one),
  );
  expect(others).toEqual([]);
  return gzipped(fileOf(`_astro/${file}`));
}

describe("first view: HTML with its styles, gzip", () => {
  it.each(pages)(`/%s weighs at most ${FIRST_VIEW} bytes`, (page) => {
    expect(gzipped(htmlOf(page))).toBeLessThanOrEqual(FIRST_VIEW);
  });

  it(`of each module is at most ${MODULE.each} bytes, of half of them at most ${MODULE.half}, beside the unit's settings`, () => {
    const weights = modulePages
      .map((page) => gzipped(htmlOf(page)) - addedBy(SITE, localeOf(page)))
      .sort((a, b) => a - b);
    expect(weights.length).toBeGreaterThan(30);
    expect(weights.at(-1)).toBeLessThanOrEqual(MODULE.each);
    expect(weights[weights.length >> 1]).toBeLessThanOrEqual(MODULE.half);
  });

  it.each(pages)("/%s waits for no style or script before it shows", (page) => {
    const withScript = htmlOf(page).replace(/<noscript\b[\s\S]*?<\/noscript>/g, "");
    const blocking = tagsOf(withScript).filter(
      ({ name, attributes: { rel, media, type, src } }) =>
        (name === "link" && rel === "stylesheet" && media !== "print") ||
        (name === "script" && src !== undefined && type !== "module"),
    );
    expect(blocking).toEqual([]);
  });
});

/** What a browser asks for as soon as it reads the page: all that shares the network with the first text. */
const atOnce = (page: string): string[] =>
  tagsOf(htmlOf(page).replace(/<noscript\b[\s\S]*?<\/noscript>/g, "")).flatMap(
    ({ name, attributes: { rel = "", src, href, loading } }) => {
      if (name === "script" && src) return [src];
      if (name === "link" && /stylesheet|preload/.test(rel) && href) return [href];
      return name === "img" && src && loading !== "lazy" ? [src] : [];
    },
  );

it("a module page asks for nothing until it was painted", () => {
  for (const page of modulePages) {
    expect(atOnce(page), page).toEqual([]);
    expect(scriptsIn(htmlOf(page)), page).toHaveLength(1);
  }
});

it("a page asks at once for its own script, if it has one: it has nothing to read until that runs", () => {
  for (const page of pages.filter((each) => each.includes("/"))) {
    const names = scriptsIn(htmlOf(page)).map((src) => src.replace(/^.*_astro\//, ""));
    const own = names.filter((name) => !name.startsWith("site."));
    expect(
      atOnce(page).filter((src) => src.endsWith(".js")),
      page,
    ).toHaveLength(own.length > 0 ? names.length : 0);
  }
});

describe("script of a module page, gzip", () => {
  it(`comes to at most ${SCRIPT} bytes on every one, and ${ENDING} more for its end`, () => {
    const heavy = modulePages
      .map((page) => {
        const own = Object.keys(OWN_FILES).filter((name) => hasKind(page, name));
        return {
          page,
          bytes: bytesOf(page, STATIC, LATE),
          most: SCRIPT + ENDING + OWN_FILE * own.length,
        };
      })
      .filter(({ bytes, most }) => bytes > most);
    expect(heavy).toEqual([]);
  });

  it("holds what its end takes, and not when the page opens", () => {
    for (const page of modulePages) {
      const ofEnd = (...ways: RegExp[]) =>
        scriptsOf(page, ...ways).filter((path) => ENDING_SCRIPT.test(path));
      expect(ofEnd(STATIC, LATE), page).toHaveLength(2);
      expect(ofEnd(STATIC), page).toEqual([]);
    }
  });

  it(`takes at most ${END} bytes more for the end of a module`, () => {
    const [page = ""] = modulePages;
    const more = endOf(page);
    const bytes = weightOf(more);
    expect(bytes, more.join(" ")).toBeLessThanOrEqual(END);
    console.log(`end of a module: ${kb(bytes)} kB`);
  });

  it(`comes to at most ${ANSWERED} bytes once all is answered: kinds in files of their own and the end are counted`, () => {
    const answered = modulePages.map((page) => ({
      page,
      bytes: bytesOf(page, STATIC, LATE) + weightOf(endOf(page)) + sizeOf("place"),
    }));
    const [heaviest] = [...answered].sort((one, other) => other.bytes - one.bytes);
    console.log(`all answered: ${heaviest?.bytes} bytes on ${heaviest?.page}`);
    expect(answered.filter(({ bytes }) => bytes > ANSWERED)).toEqual([]);
  });

  it(`takes at most ${ALOUD.offer} bytes to offer reading aloud, and ${ALOUD.asked} more to read, nothing of it at load`, () => {
    expect(sizeOf("offer")).toBeLessThanOrEqual(ALOUD.offer);
    expect(sizeOf("aloud")).toBeLessThanOrEqual(ALOUD.asked);
    for (const page of modulePages) expect(scriptsOf(page).join(), page).not.toMatch(/offer|aloud/);
  });

  it(`takes at most ${PLACE} bytes to say on a narrow window which section this is, nothing of it at load`, () => {
    expect(sizeOf("place")).toBeLessThanOrEqual(PLACE);
    for (const page of modulePages) expect(scriptsOf(page).join(), page).not.toMatch(/place/);
  });

  it.each(Object.keys(OWN_FILES))(
    "holds what %s takes where it is asked, and nowhere else",
    (name) => {
      const loads = (page: string, ...ways: RegExp[]) =>
        scriptsOf(page, ...ways).some((path) => kindIn(path) === name);
      const having = modulePages.filter((page) => loads(page, STATIC, LATE));
      expect(having).toEqual(modulePages.filter((page) => hasKind(page, name)));
      expect(having.length).toBeGreaterThan(0);
      for (const page of modulePages) expect(loads(page, STATIC), page).toBe(false);
    },
  );

  it(`comes to at most ${AT_LOAD} bytes when the page opens, with nothing for its questions`, () => {
    for (const page of modulePages) {
      expect(bytesOf(page, STATIC), page).toBeLessThanOrEqual(AT_LOAD);
      expect(scriptsOf(page, STATIC).join(" "), page).not.toMatch(/preact|question|mount/);
    }
  });

  it("comes in one round trip when the page opens: a script that the page names imports only such", () => {
    for (const page of modulePages) expect(scriptsOf(page, STATIC), page).toEqual(scriptsOf(page));
  });

  it("holds what answering takes, and nothing of the search", () => {
    for (const page of modulePages) {
      const names = scriptsOf(page, STATIC, LATE).join(" ");
      // Else the sums above would be small for the wrong reason.
      if (htmlOf(page).includes("data-question")) expect(names, page).toMatch(/preact.*question/);
      expect(names, page).not.toMatch(/search|dialog/i);
    }
  });
});

it("what is loaded late is a file of its own, so that it can be asked for again", () => {
  const scripts = readdirSync("dist/_astro").filter((name) => name.endsWith(".js"));
  const late = scripts.flatMap((name) => [...fileOf(`_astro/${name}`).matchAll(LATE)]);
  expect(late.length).toBeGreaterThan(5);
  // If a module shares a file with others, the bundler appends `.then(…)`, which selects its exports. The loader asks for
  // the bare address at its second try, and would get the exports of the whole file.
  const shared = scripts.filter((name) =>
    /\(\)=>import\([^)]*\)\.then\(/.test(fileOf(`_astro/${name}`)),
  );
  expect(shared).toEqual([]);
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
    "script at load kB": kb(bytesOf(page, STATIC)),
    "script kB": kb(bytesOf(page, STATIC, LATE)),
  }));
  console.table(rows);
  expect(rows).toHaveLength(11);
});
