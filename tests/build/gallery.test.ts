// The developers' gallery is for `npm run dev` alone.
import { existsSync, readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { play } from "../../src/dev/scene.ts";
import { builtPages, fileOf, htmlOf } from "./site.ts";

it("is no page of the published site", () => {
  expect(existsSync("dist/dev")).toBe(false);
  expect(builtPages().filter((page) => page.startsWith("dev"))).toEqual([]);
});

it("puts nothing at the top of the published pages", () => {
  const pages = builtPages();
  expect(pages.length).toBeGreaterThan(50);
  expect(pages.filter((page) => /window\.name|dataset\.shown|"gallery/.test(htmlOf(page)))).toEqual(
    [],
  );
  // What the test looks for is what a build with a gallery has.
  expect(`${play}`).toMatch(/window\.name/);
});

it("leaves nothing in the published scripts", () => {
  const scripts = readdirSync("dist/_astro").filter((name) => name.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(5);
  const found = scripts.filter((name) =>
    /gallery|sure-but-wrong|window\.name/i.test(fileOf(`_astro/${name}`)),
  );
  expect(found).toEqual([]);
});
