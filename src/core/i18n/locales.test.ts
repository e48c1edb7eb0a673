import { describe, expect, it } from "vitest";
import { preferredLocale } from "./locales.ts";

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
