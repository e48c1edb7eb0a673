import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { expect, it } from "vitest";

const SQL = readFileSync(join(import.meta.dirname, "report.sql"), "utf8");

/** What the SQL shows of one item: people by answer. */
async function shown(counts: Readonly<Record<string, number>>) {
  const duck = await (await DuckDBInstance.create()).connect();
  const empty = (name: string, columns: string) => duck.run(`CREATE TABLE ${name} (${columns})`);
  await empty("persons", "person VARCHAR, role VARCHAR, outcome VARCHAR, files INT");
  await empty("items", "item VARCHAR, rev INT, module VARCHAR, chooses VARCHAR");
  await empty("options", "item VARCHAR, rev INT, option VARCHAR, misconception VARCHAR");
  await empty("objectives", "person VARCHAR, module VARCHAR, objective VARCHAR, stage VARCHAR");
  await empty(
    "answers",
    "person VARCHAR, item VARCHAR, rev INT, score DOUBLE, options VARCHAR, confidence VARCHAR",
  );
  await empty(
    "pretests",
    "person VARCHAR, module VARCHAR, item VARCHAR, score_before DOUBLE, score_after DOUBLE",
  );
  await empty(
    "views",
    "person VARCHAR, instrument VARCHAR, area VARCHAR, side VARCHAR, mean DOUBLE",
  );
  await empty(
    "statements",
    "person VARCHAR, instrument VARCHAR, area VARCHAR, statement VARCHAR, worth DOUBLE",
  );
  await duck.run("INSERT INTO items VALUES ('i', 1, 'm', 'one')");
  for (const [answer, people] of Object.entries(counts)) {
    const name = `'${answer}' || n`;
    const from = `FROM range(${people}) t(n)`;
    const files = answer === "unknown" ? 0 : 1;
    await duck.run(`INSERT INTO persons SELECT ${name}, 'cadre', 'tried', ${files} ${from}`);
    if (answer === "none" || answer === "unknown") continue;
    const given = answer === "right" ? "1, NULL" : `0, '${answer}'`;
    await duck.run(`INSERT INTO answers SELECT ${name}, 'i', 1, ${given}, NULL ${from}`);
  }
  await duck.run(SQL);
  const query = async (sql: string) => (await duck.runAndReadAll(sql)).getRowObjectsJson();
  const margins = await query("SELECT * FROM shown_margins WHERE margin = 'item:i@1'");
  const [item] = await query("SELECT facility FROM shown_items");
  return {
    facility: item?.["facility"],
    ...Object.fromEntries(
      margins.map(({ class: of, people }) => [of, people === null ? null : Number(people)]),
    ),
  };
}

it("classes of five and more are shown, with their facility", async () => {
  expect(await shown({ right: 30, a: 10, none: 20 })).toEqual({
    right: 30,
    "chose:a": 10,
    none: 20,
    facility: 0.75,
  });
});

it("a class under five takes the next larger one with it, or the total would give it away", async () => {
  expect(await shown({ right: 30, a: 3, b: 12, none: 20 })).toMatchObject({
    "chose:a": null,
    "chose:b": null,
    right: 30,
    none: 20,
  });
});

it("two classes under five that are five together hide no third one", async () => {
  expect(await shown({ right: 30, a: 3, b: 2, none: 20 })).toMatchObject({
    "chose:a": null,
    "chose:b": null,
    right: 30,
    none: 20,
  });
});

it("facility is hidden where it would tell the number of right answers that is hidden", async () => {
  expect(await shown({ right: 8, a: 3, b: 20, none: 100 })).toMatchObject({
    right: null,
    "chose:a": null,
    facility: null,
  });
});

it("facility is hidden where it would tell how few did not answer", async () => {
  expect(await shown({ right: 40, a: 30, none: 2 })).toMatchObject({ none: null, facility: null });
});

it("those who handed over a code are neither right, wrong nor without an answer", async () => {
  expect(await shown({ right: 30, a: 10, none: 20, unknown: 7 })).toEqual({
    right: 30,
    "chose:a": 10,
    none: 20,
    unknown: 7,
    facility: 0.75,
  });
  expect(await shown({ right: 30, a: 10, none: 20, unknown: 2 })).toMatchObject({
    unknown: null,
    "chose:a": null,
    facility: null,
  });
});

it("does without what engines read differently", () => {
  const statements = SQL.replace(/^ *--.*$/gm, "");
  // Empty cells of an outer join, halves, the digits of a quotient of decimals, texts without a length.
  const different =
    /\b(?:left|right|full|outer)\s+(?:outer\s+)?join\b|\bround\(|\b1\.0|\bAS VARCHAR\)/gi;
  expect(statements.match(different)).toBeNull();
});
