// What the oldest browsers lack. The build lowers syntax, which es-check holds; functions and styles stay as written.
import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { BEARING, found, TOO_NEW } from "./floor.ts";
import { builtPages, fileOf, htmlOf } from "./site.ts";

const assets = (extension: string) =>
  readdirSync("dist/_astro").filter((name) => name.endsWith(extension));

it("no script calls what they lack", () => {
  const scripts = [
    ...assets(".js").map((name) => [name, fileOf(`_astro/${name}`)] as const),
    ["sw.js", fileOf("sw.js")] as const,
    ...builtPages().map(
      (page) =>
        [page, (htmlOf(page).match(/<script[^>]*>[\s\S]*?<\/script>/g) ?? []).join("\n")] as const,
    ),
  ];
  expect(scripts.length).toBeGreaterThan(50);
  const calls = scripts.flatMap(([name, code]) =>
    found(code, TOO_NEW).map((call) => `${name}: ${call}`),
  );
  expect(calls).toEqual([]);
});

it("no style bears on what they lack", () => {
  const styles = [
    ...assets(".css").map((name) => [name, fileOf(`_astro/${name}`)] as const),
    ...builtPages().map(
      (page) =>
        [page, (htmlOf(page).match(/<style[^>]*>[\s\S]*?<\/style>/g) ?? []).join("\n")] as const,
    ),
  ];
  const rules = styles.flatMap(([name, css]) =>
    found(css, BEARING).map((rule) => `${name}: ${rule}`),
  );
  expect(rules).toEqual([]);
});

it("no style asks for space between Chinese and Latin letters: WebKitGTK draws them over each other", () => {
  const styles = [
    ...assets(".css").map((name) => fileOf(`_astro/${name}`)),
    ...builtPages().map(htmlOf),
  ];
  expect(styles.filter((text) => text.includes("text-autospace"))).toEqual([]);
});
