import { expect, it } from "vitest";
import { fileHref } from "./file-href.ts";

it.each([
  ["../modules/many-ways/", "../modules/many-ways/index.html"],
  ["../glossary/#carrier", "../glossary/index.html#carrier"],
  ["search/?q=a/b", "search/index.html?q=a/b"],
  ["./", "./index.html"],
  ["..", "../index.html"],
  ["../..#top", "../../index.html#top"],
])("a link to a folder names the page in it: %s", (href, file) => {
  expect(fileHref(href)).toBe(file);
});

it.each([
  "#why",
  "?q=word",
  "",
  "index.html#why",
  "../site.js",
  "https://example.org/",
  "//example.org/",
  "mailto:a@example.org",
  "data:,",
  "file:///a/",
])("any other link stays as it is: %s", (href) => {
  expect(fileHref(href)).toBe(href);
});
