import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { addressesOf, onePageEach } from "./page-kinds.ts";

it.each([
  ["index.astro", "", "about/"],
  ["about.astro", "about/", "about/more/"],
  ["case/index.astro", "case/", "case/D1/"],
  ["modules/[slug].astro", "modules/a/", "modules/a/answers/"],
  ["modules/[slug]/answers.astro", "modules/a/answers/", "modules/answers/"],
])("%s makes “%s”, and not “%s”", (file, made, not) => {
  expect(addressesOf(file).test(made)).toBe(true);
  expect(addressesOf(file).test(not)).toBe(false);
});

it("gives one page of each kind: of the part that is preferred, and by the file that names it", () => {
  const files = [
    "facilitate/[slug].astro",
    "facilitate/series.astro",
    "pages/[page].astro",
    "index.astro",
  ];
  const pages = ["", "facilitate/a/", "facilitate/b/", "facilitate/series/"];
  expect([...onePageEach(files, pages, "b")]).toEqual([
    ["facilitate/series.astro", "facilitate/series/"],
    ["index.astro", ""],
    ["facilitate/[slug].astro", "facilitate/b/"],
  ]);
});

it("knows every file of pages: none makes the addresses of another's", () => {
  const files = readdirSync("src/pages/[locale]", { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".astro"));
  expect(files.length).toBeGreaterThan(20);
  const pages = files.map((file) =>
    file.replace(/(^|\/)index\.astro$/, "$1").replace(/\.astro$/, "/"),
  );
  const found = onePageEach(files, pages, "");
  expect([...found.keys()].sort()).toEqual([...files].sort());
});
