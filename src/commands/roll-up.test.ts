import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rollUpCourse } from "#core/content/roll-up.ts";
import { readFile, writeFile } from "#core/record/file.ts";
import { exampleFiles } from "#core/rollup/example.ts";
import { People, type Read } from "#core/rollup/people.ts";
import { lookup } from "#core/rollup/person.ts";
import { report } from "#core/rollup/report.ts";
import { rawRows } from "#core/rollup/rows.ts";
import { atomsOf } from "#core/rollup/suppress.ts";
import { courseOrRefuse } from "./content.ts";

const { site, modules, instruments } = courseOrRefuse();
const course = rollUpCourse(site.course, [...modules.values()], { instruments });
const NAME = "Li Ming";
const files = exampleFiles(course, ["=asked first"], 20_782);
const reads = files.map(({ text }) => readFile(text, course.id)) as Read[];
const people = new People(lookup(course));
for (const read of reads) people.take(read);
const expected = report(people.all, course);
if (typeof expected === "string") throw new Error(expected);

let folder: string;
const at = (...path: string[]) => join(folder, ...path);
const run = (...args: readonly string[]) => {
  const command = ["src/commands/roll-up.ts", ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
  return { status, told: stdout + stderr };
};
const table = async (...path: string[]) =>
  parquetReadObjects({ file: await asyncBufferFromFile(at(...path)) });
const save = (name: string, text: string | Uint8Array) => writeFileSync(at("given", name), text);

let usual: ReturnType<typeof run>;
let raw: ReturnType<typeof run>;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "whetstone-roll-up-"));
  mkdirSync(at("given", "office", "desk"), { recursive: true });
  for (const [place, { name, text }] of files.entries()) {
    save(join(place % 2 === 0 ? "office" : "office/desk", name), text);
  }
  // The same person twice: a file as it was, and an older one, saved with a name.
  save("copy.json", files[0]?.text ?? "");
  const { events = [], parts = [] } = reads[1] ?? {};
  save(
    "older.json",
    writeFile({
      course: course.id,
      savedAt: 1,
      profile: { name: NAME },
      parts: [...parts, "name"],
      events: events.slice(0, 5),
    }),
  );
  save("=notes.txt", "minutes of a meeting");
  save("packed.zip", "PK\x03\x04");
  save("changed.json", (files[2]?.text ?? "").replace(/"confidence":"\w+"/, '"confidence":"none"'));
  save("cut.json", (files[3]?.text ?? "").slice(0, 900));
  save("other.json", writeFile({ course: "another", savedAt: 1, events: [] }));
  save("nested.json", "[".repeat(100_000));
  save(".hidden", "the system's own");
  usual = run(at("given"), "--out", at("usual"));
  raw = run(at("given"), "--out", at("raw"), "--raw");
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("a folder with good, bad and repeated files", () => {
  it("is rolled up without the bad ones, each person once", () => {
    expect(usual).toMatchObject({ status: 0 });
    expect(usual.told).toContain("62 files of 60 people read; 2 merged");
  });
  it("names each bad file, says what is wrong and what to do, and leaves no formula in the list", () => {
    const list = readFileSync(at("usual", "refused.csv"), "utf8");
    const names = [
      "'=notes.txt",
      "packed.zip",
      "changed.json",
      "cut.json",
      "other.json",
      "nested.json",
    ];
    for (const name of names) expect(list).toContain(`\n${name},`);
    expect(list.trimEnd().split("\r\n")).toHaveLength(names.length + 1);
    expect(list).toMatch(/packed\.zip,an archive,,"unpack it/);
    for (const name of names) expect(usual.told).toContain(name.replace("'", ""));
  });
  it("gives the groups that the page shows, no other and none under five", async () => {
    const groups = await table("usual", "shown", "groups.parquet");
    expect(groups).toEqual(
      [...expected.rows.values()].flatMap(({ id, groups }) =>
        groups.map(({ of: [one = [], two], people }) => ({
          row: id,
          classes: one.join("+"),
          classes_2: two ? two.join("+") : null,
          people,
        })),
      ),
    );
    expect(groups.filter(({ people }) => people > 0 && people < 5)).toEqual([]);
  });
  it("gives the other figures as the page does", async () => {
    const figures = await table("usual", "shown", "item_figures.parquet");
    expect(figures.map((row) => row["discrimination"] ?? undefined)).toEqual(
      expected.items.map(({ discrimination }) => discrimination),
    );
    const views = await table("usual", "shown", "views.parquet");
    expect(views.map(({ mean }) => mean ?? undefined)).toEqual(
      [...expected.views.person, ...expected.views.unit].flatMap(({ sides }) =>
        sides.map(({ score }) => score),
      ),
    );
  });
});

describe("without --raw", () => {
  it("nothing is written but what may be shown", () => {
    const written = readdirSync(at("usual"), { recursive: true, encoding: "utf8" }).sort();
    expect(written).toEqual([
      "compare.json",
      "items.parquet",
      "misconceptions.parquet",
      "options.parquet",
      "refused.csv",
      "shown",
      ...["before_after", "confidence", "groups", "item_figures", "reliability", "views"].map(
        (name) => join("shown", `${name}.parquet`),
      ),
    ]);
  });
});

describe("with --raw", () => {
  it("each person has one row, under a name of chance and not in the order of the files", async () => {
    const persons = await table("raw", "raw", "persons.parquet");
    expect(new Set(persons.map(({ person }) => person)).size).toBe(60);
    expect(persons.map(({ files }) => files).sort()).toEqual([...Array(58).fill(1), 2, 2]);
    const given = people.all.map(({ role }) => role);
    expect(persons.map(({ role }) => role)).not.toEqual(given);
    expect(persons.map(({ role }) => role).sort()).toEqual(given.sort());
  });
  it("says that these tables are to be kept as safe as the files", () => {
    expect(raw).toMatchObject({ status: 0 });
    expect(raw.told).toContain("Keep it as safe as the files themselves");
  });
  it("no name, no own words and no path of a file is in any table", () => {
    const written = readdirSync(at("raw"), { recursive: true, encoding: "utf8" });
    for (const file of written.filter((name) => name.endsWith(".parquet"))) {
      const bytes = readFileSync(at("raw", file)).toString("latin1");
      for (const word of [NAME, "asked first", "copy.json"]) expect(bytes).not.toContain(word);
    }
  });

  describe("the SQL, run in DuckDB,", () => {
    let query: (sql: string) => Promise<Record<string, unknown>[]>;
    beforeAll(async () => {
      const duck = await (await DuckDBInstance.create()).connect();
      await duck.run(
        readFileSync(at("raw", "tables.sql"), "utf8").replace(/FROM '/g, `FROM '${at("raw")}/`),
      );
      await duck.run(readFileSync(at("raw", "report.sql"), "utf8"));
      query = async (sql) => (await duck.runAndReadAll(sql)).getRowObjectsJson();
    });

    it("counts what the core counts", async () => {
      const found = new Map(
        (await query("SELECT * FROM raw_margins")).map(({ margin, class: of, people }) => [
          `${margin} ${of}`,
          Number(people),
        ]),
      );
      const counted = rawRows(people.all, course).filter(({ axes }) => axes.length === 1);
      for (const { id, axes, counts } of counted) {
        const item = course.items.find(({ id: of, rev }) => id === `item:${of}@${rev}`);
        // The core joins the options of several that are chosen; the SQL keeps them.
        if (item?.chooses === "some") continue;
        for (const [place, [of]] of atomsOf(axes).entries())
          expect(found.get(`${id} ${of}`) ?? 0, `${id} ${of}`).toBe(counts[place]);
      }
    });
    it("computes discrimination, alpha, means and shares as the core does", async () => {
      const items = await query("SELECT item, discrimination FROM shown_items");
      const byItem = new Map(items.map(({ item, discrimination }) => [item, discrimination]));
      const told = expected.items.filter(({ discrimination }) => discrimination !== undefined);
      const both = told.filter(({ item }) => byItem.get(item) !== null);
      expect(both.length).toBeGreaterThan(20);
      for (const { item, discrimination } of both)
        expect(byItem.get(item), item).toBeCloseTo(discrimination ?? 9, 2);

      const alphas = await query("SELECT instrument || area AS area, alpha FROM shown_reliability");
      const alphaOf = new Map(alphas.map(({ area, alpha }) => [area, alpha]));
      for (const { area, alpha } of expected.views.person)
        expect(alphaOf.get(`person${area}`), area).toBeCloseTo(alpha ?? 9, 1);

      const means = await query("SELECT * FROM shown_views WHERE instrument = 'person'");
      expect(new Map(means.map(({ area, mean }) => [area, mean]))).toEqual(
        new Map(expected.views.person.map(({ area, sides: [one] }) => [area, one?.score])),
      );
      const shares = await query("SELECT * FROM shown_before_after");
      const known = expected.before.filter(({ module }) => module !== undefined);
      expect(known.length).toBeGreaterThan(0);
      for (const { module, was, is } of known)
        expect(shares).toContainEqual({ module, share_before: was, share_after: is });
    });
    it("shows no class under five, and none that the total of its row gives away", async () => {
      const leaks = await query(`
        SELECT r.margin FROM raw_margins r
        JOIN shown_margins s ON s.margin = r.margin AND s.class = r.class
        GROUP BY r.margin
        HAVING sum(CASE WHEN s.people IS NULL THEN r.people ELSE 0 END) BETWEEN 1 AND 4
           AND (SELECT count(*) FROM persons) >= 5
           OR min(s.people) < 5`);
      expect(leaks).toEqual([]);
      const hidden = await query("SELECT 1 FROM shown_margins WHERE people IS NULL");
      expect(hidden.length).toBeGreaterThan(10);
    });
  });
});

describe("the command", () => {
  it("writes nothing into a folder that is there already", () => {
    mkdirSync(at("full"));
    const { status, told } = run(at("given"), "--out", at("full"));
    expect(status).toBe(1);
    expect(told).toContain("is there already");
    expect(readdirSync(at("full"))).toEqual([]);
  });
  it("shows nothing of four people", () => {
    mkdirSync(at("four"));
    for (const { name, text } of files.slice(0, 4)) writeFileSync(at("four", name), text);
    const { status, told } = run(at("four"), "--out", at("of-four"));
    expect(status).toBe(1);
    expect(told).toContain("fewer than five people");
    expect(existsSync(at("of-four", "shown"))).toBe(false);
  });
  it("shows nothing beside last time's where one person has come", () => {
    mkdirSync(at("more"));
    for (const { name, text } of files.slice(1)) writeFileSync(at("more", name), text);
    const last = at("usual", "compare.json");
    const { told } = run(at("more"), "--out", at("since"), "--before", last);
    expect(told).toContain("fewer than five people came or went");
    expect(existsSync(at("since", "shown"))).toBe(false);
  });
  it("refuses a file to compare with that is none", () => {
    const none = run(at("given"), "--out", at("none"), "--before", at("given", "packed.zip"));
    expect(none).toMatchObject({ status: 1 });
    expect(existsSync(at("none"))).toBe(false);
  });
});
