import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "whetstone-cold-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["src/commands/cold.ts", ...args],
    { encoding: "utf8" },
  );
  return { status, told: stdout + stderr };
}

it("writes a sheet, never over another, and scores it once it is filled in", () => {
  const file = join(folder, "sheet.md");
  const write = () => run("--seed", "5", "--items", "6", "--locale", "zh-hans", "--out", file);
  expect(write().told).toMatch(/6 questions/);
  const sheet = readFileSync(file, "utf8");

  // The last row says that it is sure, and gives no answer.
  const filled = sheet.replace(/\|\s+\|\s+\|\n$/, "|  | 是 |\n");
  expect(filled).not.toBe(sheet);
  writeFileSync(file, filled);
  expect(write()).toMatchObject({ status: 1, told: expect.stringMatching(/is there already/) });
  expect(readFileSync(file, "utf8")).toBe(filled);

  const { status, told } = run("--score", file);
  expect(status).toBe(0);
  expect(told).toMatch(/zh-hans, seed 5, with stems/);
  expect(told).toMatch(/all +│ 6 +│ 0 +│ 0 /);
  expect(told).toMatch(/0 of 6 answers were given as sure; 0 of these are right/);
});

it.each([
  [["--seed", "x"], /--seed x: is no whole number/],
  [["--items", "0"], /--items 0: is no whole number from 1 on/],
  [["--locale", "fr"], /--locale fr: no such language/],
  [["--bogus"], /--bogus/],
  [["--score", "nowhere.md"], /nowhere\.md: there is no such file/],
])("refuses %j and says how it is called", (args, reason) => {
  const { status, told } = run(...args);
  expect(status).toBe(1);
  expect(told).toMatch(reason);
  expect(told).toMatch(/npm run cold -- --score FILE/);
});

it("names file and line of a sheet that can't be scored", () => {
  const file = join(folder, "broken.md");
  writeFileSync(file, "1. B\n2. A\n");
  expect(run("--score", file)).toMatchObject({
    status: 1,
    told: expect.stringContaining(`${file}:1 does not begin with`),
  });
});
