// @vitest-environment happy-dom
import { beforeEach, expect, it } from "vitest";
import { FileUrl, nameFiles } from "./name-files.ts";

const hrefs = () =>
  [...document.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? "none");
const changed = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  document.body.innerHTML = '<a href="../"></a>';
  nameFiles(document.body);
});

it("links that are there name their files", () => {
  expect(hrefs()).toEqual(["../index.html"]);
});

it("links that script adds name their files, in whatever they stand", async () => {
  document.body.innerHTML = '<p><b><a href="review/"></a></b></p><a href="test/#a"></a>';
  await changed();
  expect(hrefs()).toEqual(["review/index.html", "test/index.html#a"]);
});

it("a link that script changes names its file", async () => {
  document.querySelector("a")?.setAttribute("href", "path/");
  await changed();
  expect(hrefs()).toEqual(["path/index.html"]);
});

it("a link to a file, and one that leads nowhere, stay as they are", async () => {
  document.body.innerHTML = '<a href="data:,x"></a><a></a><a href="https://example.org/"></a>';
  await changed();
  expect(hrefs()).toEqual(["data:,x", "none", "https://example.org/"]);
});

it("an address of a folder on the computer names the page in it, and no other address does", () => {
  const base = "file:///D:/course/en/plan/index.html";
  expect(new FileUrl("../review/#a", base).href).toBe("file:///D:/course/en/review/index.html#a");
  expect(new FileUrl("#log", base).href).toBe(`${base}#log`);
  expect(new FileUrl("https://example.org/a/").href).toBe("https://example.org/a/");
});
