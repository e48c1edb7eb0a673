import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createBuilder, type Rolldown } from "vite";
import { afterAll, beforeAll, expect, it } from "vitest";
import { NOTICES, noticesOf } from "./notices.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "whetstone-notices-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The notices of what is bundled from a script of these lines. */
async function noticesFor(...lines: string[]): Promise<string> {
  const entry = join(folder, "entry.js");
  writeFileSync(entry, lines.join("\n"));
  const builder = await createBuilder({
    configFile: false,
    logLevel: "error",
    root: folder,
    resolve: {
      alias: {
        preact: resolve("node_modules/preact"),
        nanostores: resolve("node_modules/nanostores"),
      },
    },
    plugins: [noticesOf([])],
    build: { write: false, rolldownOptions: { input: entry } },
  });
  const { client } = builder.environments;
  if (client === undefined) throw new Error("No environment for browsers");
  const { output } = (await builder.build(client)) as Rolldown.RolldownOutput;
  const notices = output.find(({ fileName }) => fileName === NOTICES);
  if (notices?.type !== "asset") throw new Error("No notices");
  return `${notices.source}`;
}

it("names each package whose code is bundled, with its licence, and none besides", async () => {
  const text = await noticesFor(
    'import { h } from "preact";',
    'import { atom } from "nanostores";',
    "window.kept = [h, atom];",
  );
  expect(text).toMatch(/^preact 10\.[\s\S]*Copyright \(c\) 2015-present Jason Miller/m);
  expect(text).toMatch(/^nanostores 1\.[\s\S]*Copyright 2020 Andrey Sitnik/m);
  expect(text).not.toContain("ts-fsrs");
});

it("leaves out a package that is imported and of which nothing is used", async () => {
  const text = await noticesFor(
    'import { h } from "preact";',
    'import { atom } from "nanostores";',
    "window.kept = h; void (() => atom);",
  );
  expect(text).toContain("preact 10.");
  expect(text).not.toContain("nanostores");
});
