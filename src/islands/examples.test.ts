import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";

const ISLANDS = "src/islands";

/** Folders without examples yet, and why. */
const EXEMPT: Readonly<Record<string, string>> = {
  apply: "one page, shown from the record: its browser test brings its states about",
  header: "plain script on the page's own HTML",
  home: "plain script on the page's own HTML",
  learning: "one page, shown from the record: its browser test brings its states about",
  lesson: "plain script on the page's own HTML",
  notice: "plain script: one line of text",
  record: "one page, shown from the record: its browser tests bring its states about",
  reflect: "one page, shown from the record: its browser test brings its states about",
  review: "one page, shown from the record: its browser test brings its states about",
  search: "one dialog, shown from the index: its browser test brings its states about",
  test: "one page, shown from the record: its browser test brings its states about",
};

/** Parts that stand inside the islands, and are seen in their examples. */
const PARTS = /^(Ask|Frame|Inline|Mark)\.tsx$/;

const folders = readdirSync(ISLANDS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe.each(folders.filter((folder) => !(folder in EXEMPT)))("islands/%s", (folder) => {
  const files = readdirSync(`${ISLANDS}/${folder}`);
  const components = files.filter((file) => /^[A-Z]\w*\.tsx$/.test(file) && !PARTS.test(file));

  it("has islands", () => {
    expect(components.length).toBeGreaterThan(0);
  });

  it.each(components)("%s has examples and a test beside it", (component) => {
    const name = component.replace(".tsx", "");
    expect(files).toContain(`${name}.examples.ts`);
    expect(files).toContain(`${name}.test.tsx`);
  });
});

it("exempts only folders that are there", () => {
  expect(Object.keys(EXEMPT).filter((folder) => !folders.includes(folder))).toEqual([]);
});
