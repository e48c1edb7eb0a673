import postcss from "postcss";
import { describe, expect, it } from "vitest";
import { drawBuilding } from "#core/content/building.ts";
import { buildingAt, HERE } from "./here.ts";
import { places, plots } from "./index.ts";

const { stones } = drawBuilding(plots(), false);
const slugs = places.map(({ slug }) => slug);

describe.each(slugs)("on the page of %s", (slug) => {
  const drawn = buildingAt(slug);
  const here = /<path class="here" d="([^"]*)"/.exec(drawn)?.[1];

  it("its own stone is filled, and no other", () => {
    expect(here).toBe(stones.find((stone) => stone.slug === slug)?.path);
  });

  it("every stone stands in the building", () => {
    for (const { path } of stones) expect(drawn).toContain(path);
  });
});

it("the building is as wide and high as its drawing, and weighs little", () => {
  const [slug = ""] = slugs;
  const drawn = buildingAt(slug);
  const [, width = "", height = ""] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(drawn) ?? [];
  expect(HERE.height / HERE.width).toBeCloseTo(Number(height) / Number(width), 1);
  expect(drawn.length).toBeLessThan(4096);
});

it("the building has the site's own colours, light and dark", () => {
  const style = /<style>([^<]*)<\/style>/.exec(buildingAt(slugs[0] ?? ""))?.[1] ?? "";
  const root = postcss.parse(style);
  const named = new Set([...style.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name));
  const given: string[] = [];
  root.walkDecls(/^--/, ({ prop }) => void given.push(prop));
  for (const name of named) expect(given.filter((prop) => prop === name)).toHaveLength(2);
  expect(style).toContain("prefers-color-scheme: dark");
});
