import { describe, expect, it, vi } from "vitest";
import { withFallbacks } from "./fallback.ts";

vi.mock("#core/i18n/locales.ts", () => ({
  LOCALES: ["en", "whole", "ar"],
  fallbackOf: (locale: string) => (locale === "ar" ? "en" : undefined),
}));

describe("withFallbacks", () => {
  const files = new Map([
    ["site.yaml", "settings"],
    ["ui/en.yaml", "words"],
    ["ui/ar.yaml", "own words"],
    ["course/en.yaml", "titles"],
    ["modules/open/open.yaml", "no words"],
    ["modules/open/en/lesson.mdx", "lesson"],
  ]);
  const { files: whole, fallen } = withFallbacks(files);

  it("lends a language what it lacks, and says which language lends", () => {
    expect(whole.get("course/ar.yaml")).toBe("titles");
    expect(whole.get("modules/open/ar/lesson.mdx")).toBe("lesson");
    expect([...fallen]).toEqual([
      ["course/ar.yaml", "en"],
      ["modules/open/ar/lesson.mdx", "en"],
    ]);
  });

  it("leaves what a language has as it is", () => {
    expect(whole.get("ui/ar.yaml")).toBe("own words");
  });

  it("lends nothing to a language that has to be whole", () => {
    expect([...whole.keys()].filter((file) => file.includes("whole"))).toEqual([]);
  });

  it("adds nothing else", () => {
    expect(whole.size).toBe(files.size + fallen.size);
  });
});
