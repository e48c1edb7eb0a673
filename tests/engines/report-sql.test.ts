// The shipped SQL, unchanged, on the same Parquet files in DuckDB and in ClickHouse.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, expect, it } from "vitest";
import { rollUpCourse } from "#core/content/roll-up.ts";
import { exampleFiles } from "#core/rollup/example.ts";
import { courseOrRefuse } from "../../src/commands/content.ts";
import { openClickHouse } from "./chdb.ts";

const { site, modules, instruments } = courseOrRefuse();
const course = rollUpCourse(site.course, [...modules.values()], { instruments });

let folder: string;
let out: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "whetstone-engines-"));
  out = join(folder, "tables");
  const given = join(folder, "given");
  mkdirSync(given);
  for (const { name, text } of exampleFiles(course, ["tried"], 20_782)) {
    writeFileSync(join(given, name), text);
  }
  const command = ["src/commands/roll-up.ts", given, "--out", out, "--raw"];
  expect(spawnSync(process.execPath, command).status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

type Row = Readonly<Record<string, unknown>>;

/** Rows in an order of their own: without ORDER BY an engine gives them in any. Whole numbers come as text from some. */
const sorted = (rows: readonly Row[]): string[] =>
  rows
    .map((row) =>
      JSON.stringify(
        Object.entries(row).map(([name, value]) => [
          name,
          value === null || Number.isNaN(Number(value)) ? value : Number(Number(value).toFixed(9)),
        ]),
      ),
    )
    .sort();

it("makes the same tables in ClickHouse as in DuckDB, row by row", async () => {
  const duck = await (await DuckDBInstance.create()).connect();
  const house = openClickHouse();
  house.query("CREATE DATABASE unit");
  house.query("USE unit");
  const files = readFileSync(join(out, "tables.sql"), "utf8");
  for (const [, name, file = ""] of files.matchAll(/VIEW (\w+) AS SELECT \* FROM '(.+)'/g)) {
    const path = join(out, file);
    await duck.run(`CREATE VIEW ${name} AS SELECT * FROM '${path}'`);
    house.query(`CREATE VIEW ${name} AS SELECT * FROM file('${path}', Parquet)`);
  }
  const sql = readFileSync(join(out, "report.sql"), "utf8").replace(/^ *--.*$/gm, "");
  const made: string[] = [];
  for (const statement of sql.split(";").filter((text) => text.trim() !== "")) {
    const name = /VIEW (\w+)/.exec(statement)?.[1] ?? "";
    await duck.run(statement);
    house.query(statement);
    const expected = (await duck.runAndReadAll(`SELECT * FROM ${name}`)).getRowObjectsJson();
    const lines = house.query(`SELECT * FROM ${name}`, "JSONEachRow").trim().split("\n");
    const found = lines.map((line) => JSON.parse(line) as Row);
    expect(expected.length, name).toBeGreaterThan(0);
    expect(sorted(found), name).toEqual(sorted(expected as Row[]));
    made.push(name);
  }
  house.close();
  expect(made.filter((name) => name.startsWith("shown_"))).toHaveLength(7);
});
