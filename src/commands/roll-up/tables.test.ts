import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import { expect, it } from "vitest";
import { Tables } from "./tables.ts";

it("a table of more rows than are written together is read back whole, empty cells and Chinese included", async () => {
  const folder = mkdtempSync(join(tmpdir(), "whetstone-tables-"));
  const rows = Array.from({ length: 120_001 }, (_, n) => ({
    whole: n,
    share: n % 3 === 0 ? undefined : n / 4,
    words: n % 2 === 0 ? "学习型机关" : undefined,
  }));
  const tables = new Tables(folder, {
    one: { whole: "whole", share: "number?", words: "text?" },
    none: { words: "text" },
  });
  for (const row of rows) tables.add({ one: [row], none: [] });
  tables.finish();
  const read = async (name: string) =>
    parquetReadObjects({ file: await asyncBufferFromFile(join(folder, `${name}.parquet`)) });
  expect(await read("one")).toEqual(
    rows.map(({ whole, share = null, words = null }) => ({ whole, share, words })),
  );
  expect(await read("none")).toEqual([]);
  rmSync(folder, { recursive: true });
});
