import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { type GIFTQuestion, parse as parseGift } from "gift-pegjs";
import { DomUtils, parseDocument } from "htmlparser2";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { questionsOf } from "#core/export/question.ts";
import { LOCALES, type Locale } from "#core/i18n/locales.ts";
import { courseOrRefuse } from "./content.ts";

const course = courseOrRefuse();
let folder: string;
let told: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "whetstone-items-"));
  told = run("--out", join(folder, "items")).told;
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: readonly string[]) {
  const command = ["src/commands/export-items.ts", ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
  return { status, told: stdout + stderr };
}
const read = (name: string) => readFileSync(join(folder, "items", name));
const moodleXml = (locale: Locale) =>
  parseDocument(read(`questions-${locale}.moodle.xml`).toString(), { xmlMode: true });
const elements = DomUtils.getElementsByTagName;

describe.each(LOCALES)("%s", (locale) => {
  const questions = questionsOf(course, locale);

  it("every item of the course is a question, once", () => {
    const banks = [...course.modules.values()].flatMap(({ bank }) => bank);
    const items = banks.flatMap((entry) => ("steps" in entry ? entry.steps : [entry]));
    expect(questions.map(({ id }) => id).sort()).toEqual(items.map(({ id }) => id).sort());
  });

  it("a GIFT parser that others wrote reads each question with its answers", () => {
    const found = parseGift(read(`questions-${locale}.gift.txt`).toString());
    const given = found.filter(({ type }) => type !== "Category") as Exclude<
      GIFTQuestion,
      { type: "Category" }
    >[];
    expect(given.map(({ title }) => title)).toEqual(questions.map(({ id }) => id));
    for (const [place, { form, stem, id }] of questions.entries()) {
      const one = given[place];
      expect(one?.stem.text, id).toContain(stem);
      if (form.how === "one" || form.how === "some") {
        const choices = one?.type === "MC" ? one.choices : [];
        expect(
          choices.map(({ text }) => text.text),
          id,
        ).toEqual(form.choices.map(({ text }) => text));
        expect(
          choices.map(({ feedback }) => feedback?.text ?? ""),
          id,
        ).toEqual(form.choices.map(({ feedback }) => feedback));
      } else if (form.how === "pairs") {
        const pairs = one?.type === "Matching" ? one.matchPairs : [];
        expect(
          pairs.map(({ subquestion }) => subquestion.text),
          id,
        ).toEqual(form.rows.map(({ text }) => text));
      } else if (form.how === "text") {
        const choices = one?.type === "Short" ? one.choices : [];
        expect(
          choices.map(({ text }) => text.text),
          id,
        ).toEqual(expect.arrayContaining([...form.accepted]));
      }
    }
  });

  it("Moodle’s file is XML with a question for each, and fractions that Moodle takes", () => {
    const text = JSON.stringify(moodleXml(locale), (key, value) =>
      ["parent", "prev", "next"].includes(key) ? undefined : value,
    );
    for (const { id } of questions) expect(text).toContain(`"${id}"`);
    const fractions = new Set(
      [...text.matchAll(/"fraction":"([^"]+)"/g)].map(([, one]) => Number(one)),
    );
    // question/engine/bank.php of Moodle lists them; places of an order are whole numbers from 1 on.
    const taken = [
      100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571,
      12.5, 11.11111, 10, 5,
    ];
    for (const one of fractions) {
      expect(one === 0 || taken.includes(Math.abs(one)) || (one > 0 && one < 7), `${one}`).toBe(
        true,
      );
    }
  });

  it("Moodle’s file says of each order what Moodle 4.5 needs, and gives no tag twice", () => {
    const asked = elements("question", moodleXml(locale));
    const orders = asked.filter(({ attribs }) => attribs["type"] === "ordering");
    expect(orders).toHaveLength(questions.filter(({ form }) => form.how === "order").length);
    for (const one of orders) {
      expect(elements("shownumcorrect", one).map(DomUtils.textContent)).toEqual(["1"]);
    }
    for (const one of asked) {
      const tags = elements("tag", one).map(DomUtils.textContent);
      expect([...new Set(tags)]).toEqual(tags);
    }
  });

  it("QTI has a file for each question, and the manifest names them", () => {
    const files = unzipSync(read(`questions-${locale}.qti.zip`));
    const manifest = new TextDecoder().decode(files["imsmanifest.xml"]);
    for (const { id } of questions) {
      expect(files[`items/${id}.xml`], id).toBeDefined();
      expect(manifest).toContain(`href="items/${id}.xml"`);
    }
    expect(Object.keys(files)).toHaveLength(questions.length + 1);
  });

  it("Anki’s file has a card of four fields for each", () => {
    const lines = read(`questions-${locale}.anki.txt`).toString().trimEnd().split("\n");
    const cards = lines.filter((line) => !line.startsWith("#"));
    expect(cards).toHaveLength(questions.length);
    for (const card of cards) expect(card.split("\t")).toHaveLength(4);
  });

  it("the table begins with the mark of UTF-8, and no cell is taken for a formula", () => {
    const table = read(`questions-${locale}.csv`).toString();
    expect(table.startsWith("\ufeff")).toBe(true);
    expect(table).not.toMatch(/(?:^|,|\r\n)"?[=+\-@＝＋－＠]/);
  });
});

describe("what was changed is told", () => {
  it("for each question, and for each form in a table", () => {
    const [ordering] = questionsOf(course, "en").filter(({ form }) => form.how === "order");
    expect(told).toContain(
      `${ordering?.id}: its hint is left out; asked as matching steps to places`,
    );
    expect(told).toMatch(/order .*all carried.*places.*whole/);
  });

  it("nothing is written over, and mistakes are named", () => {
    const out = join(folder, "items");
    expect(run("--out", out)).toMatchObject({
      status: 1,
      told: expect.stringMatching(/is there already/),
    });
    expect(run("--format", "word", "--out", join(folder, "no")).told).toMatch(
      /word: no such format/,
    );
    expect(run("--locale", "xx", "--out", join(folder, "no")).told).toMatch(/xx: no such language/);
  });
});
