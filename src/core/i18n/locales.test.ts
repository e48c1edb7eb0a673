import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LOCALES, preferredLocale } from "./locales.ts";

describe("preferredLocale", () => {
  it.each([
    [["zh-CN", "en"], "zh-hans"],
    [["zh-TW"], "zh-hans"],
    [["en-GB", "zh"], "en"],
    [["fr", "zh-Hans-CN"], "zh-hans"],
    [["fr", "de"], "en"],
    [[], "en"],
  ])("%j → %s", (wanted, locale) => {
    expect(preferredLocale(wanted)).toBe(locale);
  });
});

/** What may be said of a language outside the table: the words of an example, and that the seal is a Chinese character. */
const ALLOWED = [
  { in: /xamples\.ts$/, what: /"[a-z-]+":/g },
  { in: /\.astro$/, what: /lang="zh-Hans">砺</g },
];

it("no code but the table names a language of the site, except the first: a language is a row and its words", () => {
  const code = globSync("src/**/*.{ts,tsx,mjs,astro,css}").filter(
    (file) => !/(?:\.test\.tsx?|i18n\/locales\.ts)$/.test(file),
  );
  expect(code.length).toBeGreaterThan(250);
  const others = LOCALES.slice(1).filter((locale) => locale.length > 2);
  expect(others).not.toEqual([]);
  const naming = code.filter((file) => {
    const text = ALLOWED.filter((allowed) => allowed.in.test(file)).reduce(
      (rest, { what }) => rest.replace(what, ""),
      readFileSync(file, "utf8"),
    );
    return (
      others.some((locale) => text.toLowerCase().includes(locale)) ||
      /\bisChinese\b|\blang(?:uage)?\(\)\.startsWith/.test(text)
    );
  });
  expect(naming).toEqual([]);
});
