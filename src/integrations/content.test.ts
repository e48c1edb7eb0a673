import { afterEach, expect, it, vi } from "vitest";

const seen = vi.hoisted(() => ({ readings: 0, linter: 0 }));
vi.mock("#core/content/read.ts", () => ({
  readCourse: () => {
    seen.readings++;
    return { problems: [] };
  },
}));
vi.mock("#core/items/lint/lint.ts", () => {
  seen.linter++;
  return { reviewContent: () => ({ problems: [] }) };
});

const shared = globalThis as { whetstoneReading?: unknown };
afterEach(() => {
  shared.whetstoneReading = undefined;
  seen.readings = 0;
  seen.linter = 0;
  vi.resetModules();
});

/** What a build does: the integration checks the content, then pages of another bundle ask for it. */
async function build(): Promise<void> {
  const { content } = await import("./content.ts");
  const start = content().hooks["astro:build:start"] as (options: object) => void;
  start({ logger: { warn: () => {} } });
  vi.resetModules();
  const { readContent } = await import("#course/reading.ts");
  readContent();
  readContent();
}

it("a build reads the content once, though integration and pages are bundled apart", async () => {
  await build();
  expect(seen.readings).toBe(1);
});

it("a build does not load the linter; the check does", async () => {
  await build();
  expect(seen.linter).toBe(0);
  vi.spyOn(console, "log").mockImplementation(() => {});
  await import("../commands/check.ts");
  expect(seen.linter).toBe(1);
});

it("content that was changed is read again", async () => {
  await build();
  const { forgetContent, readContent } = await import("#course/reading.ts");
  forgetContent();
  readContent();
  expect(seen.readings).toBe(2);
});
