import { readFileSync } from "node:fs";
import postcss from "postcss";
import { expect, it } from "vitest";
import { places } from "./index.ts";
import { sceneOf, withStyles } from "./scenes.ts";

const scenes = places.map(({ slug }) => [slug, sceneOf(slug) ?? ""] as const);

/** The classes that scene.css has rules for. */
const classes = new Set<string>();
postcss.parse(readFileSync("src/styles/scene.css", "utf8")).walkRules(({ selectors }) => {
  for (const selector of selectors) if (selector.startsWith(".")) classes.add(selector.slice(1));
});

/** A phone of 320 px shows so many pixels of a scene, from the right. */
const PHONE = 288;
const WIDTH = 608;

it.each(scenes)("%s opens with a scene of 2 to 4 KB, styles included", (_, scene) => {
  expect(scene).toMatch(/^<\?xml-stylesheet href="[./]*src\/styles\/scene\.css"\?>\n<svg /);
  const built = withStyles(scene);
  expect(built).toMatch(
    /^<svg [^>]*width="608" height="200" viewBox="0 0 608 200" preserveAspectRatio="xMaxYMax slice">/,
  );
  expect(Buffer.byteLength(built)).toBeGreaterThan(2048);
  expect(Buffer.byteLength(built)).toBeLessThanOrEqual(4096);
});

it.each(scenes)("%s draws with the shared styles alone, and fetches nothing", (_, scene) => {
  const drawn = scene.replace(/^.*\n/, "");
  expect(drawn).not.toMatch(
    /style|#[\da-f]{3,8}\b|rgb|url\(|<(?:image|script|foreignObject)|\bhref="(?!#)/i,
  );
  const used = [...drawn.matchAll(/class="([^"]*)"/g)].map(([, name = ""]) => name);
  expect(used.filter((name) => !classes.has(name))).toEqual([]);
  // What is used by its name is there, and what has a name is used.
  const named = [...drawn.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  const uses = [...drawn.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
  expect([...new Set(uses)].sort()).toEqual(named.sort());
});

it.each(scenes)("%s has an accent, where a phone shows it", (_, scene) => {
  const accents = [
    ...scene.matchAll(/<(?:path class="[jJ]" d="M|circle class="[jJ]" cx=")([\d.]+)/g),
  ];
  expect(accents.length).toBeGreaterThan(0);
  for (const [, x] of accents) expect(Number(x)).toBeGreaterThan(WIDTH - PHONE);
});

it("the built scene has the site's own colours, light and dark, and no others", () => {
  const built = withStyles(scenes[0]?.[1] ?? "");
  const tokens = postcss.parse(readFileSync("src/styles/tokens.css", "utf8"));
  for (const name of ["--paper", "--ink", "--soft", "--jade"]) {
    const values: string[] = [];
    tokens.walkDecls(name, ({ value }) => void values.push(value));
    for (const value of values.filter((value) => value.startsWith("#"))) {
      expect(built).toContain(`${name}:${value}`);
    }
  }
  expect(built).toContain("prefers-color-scheme: dark");
  expect(built).not.toMatch(/--seal|--ochre|--stone|@import|\/\*/);
});

it("a scene is one well-formed drawing", () => {
  for (const [slug, scene] of scenes) {
    const opened = [...scene.matchAll(/<(\w+)(?: [^>]*[^/])?>/g)].map(([, name]) => name);
    const closed = [...scene.matchAll(/<\/(\w+)>/g)].map(([, name]) => name);
    expect(closed.sort(), slug).toEqual(opened.sort());
  }
});
