import { describe, expect, it } from "vitest";
import { entryOf, type FileList } from "#core/hosting/file-list.ts";
import {
  carriedOver,
  copiesOf,
  countOf,
  fileAt,
  isAnybodys,
  isAsBuilt,
  isShared,
  keptAs,
  withParts,
} from "./copy.ts";

const SITE = "https://study.example/learn/";
const bytes = (text: string) => new TextEncoder().encode(text);

const listOf = (build: string, ...paths: string[]): FileList => ({
  release: "1",
  build,
  files: Object.fromEntries(paths.map((path) => [path, entryOf(bytes(path))])),
});

it.each([
  ["en/modules/many-ways/", "en/modules/many-ways/index.html"],
  ["en/search/?q=plan#hit", "en/search/index.html"],
  ["", "index.html"],
  ["_astro/site.abc.js?again=2", "_astro/site.abc.js"],
])("“%s” below the site is the file %s", (path, file) => {
  expect(fileAt(SITE + path, SITE)).toBe(file);
});

it.each(["https://study.example/", "https://study.example/other/", "https://learn.example/learn/"])(
  "%s is outside",
  (address) => expect(fileAt(address, SITE)).toBeUndefined(),
);

it("a file is kept under the address by which it is found again", () => {
  for (const file of ["index.html", "en/offline/index.html", "files.json", "_astro/a.b.js"]) {
    expect(fileAt(keptAs(file, SITE), SITE)).toBe(file);
  }
});

it("copies of a site below another are not taken for those of the one above", () => {
  expect(copiesOf(`${SITE}x/`).startsWith(copiesOf(SITE))).toBe(false);
});

it.each([
  ["_astro/page.abc.js", true],
  ["data/12345678/items.json", true],
  ["data/12345678/en/strings/quiz.json", true],
  ["en/index.html", true],
  ["en/offline/index.html", true],
  ["data/12345678/en/bank/many-ways.json", false],
  ["data/12345678/en/find.json", false],
  ["en/modules/many-ways/index.html", false],
  ["en/record/index.html", false],
  ["scenes/many-ways.svg", false],
])("every copy has %s: %s", (file, expected) => expect(isShared(file)).toBe(expected));

it("what is kept for everybody tells nothing of a reader, a page that was read does", () => {
  expect(["files.json", "site.json", "en/index.html"].every(isAnybodys)).toBe(true);
  expect(isAnybodys("en/modules/many-ways/index.html")).toBe(false);
});

it("a module's page comes with its questions and its drawing, if it has one", () => {
  const page = "en/modules/many-ways/index.html";
  const bank = "data/12345678/en/bank/many-ways.json";
  const list = listOf("12345678", page, bank, "scenes/many-ways.svg");
  expect(withParts(page, list)).toEqual([page, bank, "scenes/many-ways.svg"]);
  expect(withParts(page, listOf("12345678", page))).toEqual([page]);
  expect(withParts("en/about/index.html", listOf("1", "en/about/index.html"))).toEqual([
    "en/about/index.html",
  ]);
});

describe("a later build", () => {
  const before = listOf(
    "11111111",
    "en/a/index.html",
    "en/gone/index.html",
    "data/11111111/en/bank/a.json",
  );
  const after = listOf("22222222", "en/a/index.html", "data/22222222/en/bank/a.json");

  it("has what was kept under the names that it gives, and nothing that it lacks", () => {
    expect(carriedOver(Object.keys(before.files), before, after)).toEqual([
      "en/a/index.html",
      "data/22222222/en/bank/a.json",
    ]);
  });
});

it("only the bytes that were built are kept: no other size, no other content, no file that is in no list", () => {
  const list = listOf("1", "a.txt");
  expect(isAsBuilt(bytes("a.txt"), "a.txt", list)).toBe(true);
  expect(isAsBuilt(bytes("b.txt"), "a.txt", list)).toBe(false);
  expect(isAsBuilt(bytes("a.txt "), "a.txt", list)).toBe(false);
  expect(isAsBuilt(bytes("b.txt"), "b.txt", list)).toBe(false);
});

it("counts what is kept and what is missing, and the modules of the reader's language", () => {
  const files = [
    "en/modules/a/index.html",
    "zh-hans/modules/b/index.html",
    "en/modules/c/answers/index.html",
    "x",
  ];
  const counted = countOf([...files.slice(0, 3), "site.json"], listOf("1", ...files), "en");
  expect(counted).toEqual({
    files: 4,
    missing: ["x"],
    size: files.join("").length,
    kept: files.slice(0, 3).join("").length,
    modules: new Set(["a"]),
  });
});
