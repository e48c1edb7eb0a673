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
import { type Brief, briefOf, readCode, writeCode } from "#core/rollup/code/brief.ts";
import { Codes } from "#core/rollup/code/codes.ts";
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
/** DuckDB with the tables of a folder and the report's SQL. */
const openDuck = async (tables: string) => {
  const duck = await (await DuckDBInstance.create()).connect();
  await duck.run(
    readFileSync(at(tables, "tables.sql"), "utf8").replace(/FROM '/g, `FROM '${at(tables)}/`),
  );
  await duck.run(readFileSync(at(tables, "report.sql"), "utf8"));
  return async (sql: string): Promise<Record<string, unknown>[]> =>
    (await duck.runAndReadAll(sql)).getRowObjectsJson();
};
const save = (name: string, text: string | Uint8Array) => writeFileSync(at("given", name), text);

/** The code of the person of a file; `as` makes another person of it. */
const codeOf = (place: number, as = "", day = 20_783): string => {
  const events = (reads[place]?.events ?? []).map((event) => ({ ...event, id: as + event.id }));
  return writeCode(briefOf(events, course, day), course) ?? "";
};

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
    let query: Awaited<ReturnType<typeof openDuck>>;
    beforeAll(async () => {
      query = await openDuck("raw");
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

describe("texts of codes among the files", () => {
  // Twelve people of whom there is no file; one of them twice, and two whose file is there.
  const own = Array.from({ length: 12 }, (_, place) => codeOf(place, "other-"));
  const last = own[11] ?? "";
  const hostile = {
    "numbers.csv": "1,2\n3,4\n",
    "7.7z": "7z\xbc\xaf\x27\x1c",
    "long.txt": `${last}\n${"7".repeat(3_000_000)}\n`,
    "lines.txt": `${last}\n`.repeat(20_001),
    "=1+1.txt": [
      `${last.slice(0, 30)}${(Number(last[30]) + 1) % 10}${last.slice(31)}`,
      "=HYPERLINK(1)",
      `${last.slice(0, 3)}9${last.slice(4)}`,
      last.slice(0, -4),
      last,
    ].join("\n"),
  };
  let found: ReturnType<typeof run>;
  let list: string;
  beforeAll(() => {
    mkdirSync(at("coded", "desk"), { recursive: true });
    for (const { name, text } of files) writeFileSync(at("coded", name), text);
    const bom = "\uFEFF";
    writeFileSync(at("coded", "desk", "codes.txt"), `${bom}${own.slice(0, 11).join("\r\n")}\r\n`);
    // As a scanner's program may save them.
    const spaced = `${last.replace(/(.{5})/g, "$1 ")}\n${codeOf(0)}\n${codeOf(1)}`;
    writeFileSync(at("coded", "utf16.txt"), Buffer.from(`\uFEFF${spaced}`, "utf16le"));
    writeFileSync(at("coded", "again.txt"), own[0] ?? "");
    for (const [name, text] of Object.entries(hostile)) {
      writeFileSync(at("coded", name), text, "latin1");
    }
    found = run(at("coded"), "--out", at("with-codes"), "--raw");
    list = readFileSync(at("with-codes", "refused.csv"), "utf8");
  });

  it("count with the files, each person once", async () => {
    expect(found).toMatchObject({ status: 0 });
    expect(found.told).toContain("60 files of 60 people read");
    // The right lines of two texts with wrong ones are codes of somebody who is counted already.
    expect(found.told).toContain("17 codes read; 5 of people who are counted");
    const groups = await table("with-codes", "shown", "groups.parquet");
    const people = groups.filter(({ row }) => row === "role").map(({ people: n }) => Number(n));
    expect(people.reduce((all, n) => all + n, 0)).toBe(72);
  });
  it("names each wrong line, and once a text that can't be read or holds no code", () => {
    const rows = list.trimEnd().split("\r\n").slice(1);
    const of = (name: string) => rows.filter((row) => row.startsWith(name));
    expect(of("numbers.csv")).toEqual([expect.stringMatching(/no code of a learning record,,/)]);
    expect(of("7.7z")).toEqual([expect.stringMatching(/an archive,,/)]);
    expect(of("long.txt")).toEqual([expect.stringMatching(/no code of a learning record,2,/)]);
    expect(of("lines.txt")).toEqual([expect.stringMatching(/more than 20000 lines of codes,,/)]);
    expect(of("'=1+1.txt")).toEqual([
      expect.stringMatching(/a digit missing or wrong,1,/),
      expect.stringMatching(/no code of a learning record,2,/),
      expect.stringMatching(/,3,/),
      expect.stringMatching(/a digit missing or wrong,4,/),
    ]);
    expect(rows).toHaveLength(8);
  });
  it("stand in the tables of what each did, with no answer to a single question", async () => {
    const persons = await table("with-codes", "raw", "persons.parquet");
    const coded = persons.filter(({ files: n }) => n === 0);
    expect(persons).toHaveLength(72);
    expect(coded).toHaveLength(12);
    expect(coded.map(({ role }) => role).sort()).toEqual(
      people.all
        .slice(0, 12)
        .map(({ role }) => role)
        .sort(),
    );
    const names = new Set(coded.map(({ person }) => person));
    const rowsOf = async (name: string) =>
      (await table("with-codes", "raw", `${name}.parquet`)).filter(({ person }) =>
        names.has(person),
      );
    expect(await rowsOf("answers")).toEqual([]);
    expect(await rowsOf("pretests")).toEqual([]);
    expect((await rowsOf("objectives")).length).toBeGreaterThan(12);
    expect((await rowsOf("statements")).length).toBeGreaterThan(12);
  });
  it("are counted by the SQL as the core counts them", async () => {
    const codes = new Codes(own.map((text) => readCode(text, course) as Brief));
    const query = await openDuck("with-codes");
    const margins = await query("SELECT * FROM raw_margins");
    const counted = new Map(
      margins.map((row) => [`${row["margin"]} ${row["class"]}`, row["people"]]),
    );
    const rows = rawRows([...people.all, ...codes.people], course);
    for (const { id, axes, counts } of rows.filter((row) => row.axes.length === 1)) {
      const item = course.items.find(({ id: of, rev }) => id === `item:${of}@${rev}`);
      if (item?.chooses === "some" || id === "handed") continue;
      for (const [place, [of]] of atomsOf(axes).entries())
        expect(Number(counted.get(`${id} ${of}`) ?? 0), `${id} ${of}`).toBe(counts[place]);
    }
  });
});
