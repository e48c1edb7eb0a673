// The developers' gallery is for `npm run dev` alone.
import { existsSync, readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { builtPages, fileOf } from "./site.ts";

it("is no page of the published site", () => {
  expect(existsSync("dist/dev")).toBe(false);
  expect(builtPages().filter((page) => page.startsWith("dev"))).toEqual([]);
});

it("leaves nothing in the published scripts", () => {
  const scripts = readdirSync("dist/_astro").filter((name) => name.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(5);
  const found = scripts.filter((name) => /gallery|sure-but-wrong/i.test(fileOf(`_astro/${name}`)));
  expect(found).toEqual([]);
});
