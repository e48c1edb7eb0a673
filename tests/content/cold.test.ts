// Sheets on which people try the bank's questions: nothing on them tells the key, and what is written on them is scored.
import { describe, expect, it } from "vitest";
import { draw } from "#core/cold/draw.ts";
import { type Form, type Question, questionsOf, shownOn } from "#core/cold/questions.ts";
import { readSheet } from "#core/cold/read.ts";
import { writeSheet } from "#core/cold/write.ts";
import type { Course } from "#core/content/course.ts";
import { formatProblem } from "#core/content/problem.ts";
import { readCourse } from "#core/content/read.ts";
import { LOCALES, type Locale } from "#core/i18n/locales.ts";
import { AUTHORS, rightResponse, wrongResponse } from "#core/items/kinds/authors.ts";
import { ITEM_KINDS } from "#core/items/kinds/index.ts";
import { letter } from "#core/items/letter.ts";
import { keysOf } from "#core/items/parts.ts";
import { isList, isPairs, type Response } from "#core/items/response.ts";
import { contentFiles } from "#course/content-files.ts";
import { soundFiles } from "./fixture.ts";

function courseOf(files: ReadonlyMap<string, string>): Course {
  const { course, problems } = readCourse(files);
  if (course === undefined) throw new Error(problems.map(formatProblem).join("\n"));
  return course;
}
const course = courseOf(contentFiles());
const sound = courseOf(soundFiles());

const formOf = (locale: Locale, seed = 7, optionsOnly = false): Form => ({
  locale,
  seed,
  optionsOnly,
});
const ALL = 1000;

function sheetOf(of: Course, form: Form, size = ALL): string {
  const questions = draw(questionsOf(of, form), size, form.seed);
  return writeSheet(form, questions, of.words[form.locale].strings);
}

/** A response as somebody writes it who reads the letters and numbers of the sheet. */
function written(form: Form, question: Question, response: Response): string {
  const { options, prompts } = shownOn(form, question);
  const at = (id: string) => letter(options.indexOf(id));
  if (isList(response)) return response.map(at).join(" ");
  if (isPairs(response)) {
    return prompts
      .map((id, place) => `${letter(place)}${options.indexOf(response[id] ?? "") + 1}`)
      .join(" ");
  }
  return options.length > 0 ? at(response) : response;
}

/** The sheet with an answer in each row, by its question's code. */
function filled(text: string, of: Course, form: Form, answer: (question: Question) => string) {
  const byCode = new Map(questionsOf(of, form).map((question) => [question.code, question]));
  return text.replace(/^(\| \d+ \| )([0-9a-f]{8})( \| {2}\| {2}\|)$/gm, (_, start, code) => {
    const question = byCode.get(code);
    if (question === undefined) throw new Error(`${code} is no question`);
    return `${start}${code} | ${answer(question)} |`;
  });
}

function read(of: Course, text: string) {
  const sheet = readSheet(of, text);
  if ("faults" in sheet) throw new Error(JSON.stringify(sheet.faults));
  return sheet.marked;
}

describe.each(LOCALES)("a sheet in %s", (locale) => {
  const form = formOf(locale);

  it.each([false, true])("takes the right answers as right, options only: %s", (optionsOnly) => {
    const own = formOf(locale, 3, optionsOnly);
    const text = filled(sheetOf(course, own), course, own, (question) => {
      const accepted = question.words.accepted;
      return `${written(own, question, rightResponse(question.item, accepted))} | y`;
    });
    const marked = read(course, text);
    expect(marked.length).toBeGreaterThan(100);
    expect(marked.filter(({ score, sure }) => score !== 1 || !sure)).toEqual([]);
  });

  it("takes wrong answers as wrong, and empty rows as none", () => {
    const text = filled(sheetOf(course, form), course, form, (question) => {
      const answer = written(form, question, wrongResponse(question.item));
      return `${answer} | ${course.words[locale].strings.cold.no}`;
    });
    expect(read(course, text).filter(({ score, sure }) => score === 1 || sure !== false)).toEqual(
      [],
    );
    expect(read(course, sheetOf(course, form)).every(({ answered }) => !answered)).toBe(true);
  });

  it("asks every kind that a program can score, and without stems those with options alone", () => {
    const kinds = (optionsOnly: boolean) =>
      new Set(questionsOf(sound, formOf(locale, 1, optionsOnly)).map(({ item }) => item.kind));
    const scored = ITEM_KINDS.filter((kind) => "onSheet" in AUTHORS[kind]);
    expect(scored.length).toBeGreaterThanOrEqual(7);
    expect(kinds(false)).toEqual(new Set(scored));
    expect(kinds(true)).toEqual(
      new Set(scored.filter((kind) => kind !== "true-false" && kind !== "short-answer")),
    );
    const [first] = draw(questionsOf(course, form), 1, 7);
    const stem = first?.words.stem ?? "";
    expect(sheetOf(course, form).includes(stem)).toBe(true);
    expect(sheetOf(course, formOf(locale, 7, true)).includes(stem)).toBe(false);
  });

  it("holds no id, feedback, hint or reason", () => {
    const text = sheetOf(course, form);
    for (const { item, words } of questionsOf(course, form)) {
      const told = [item.id, words.rationale, words.hint ?? item.id];
      const feedback = [
        ...Object.values(words.options ?? {}),
        ...Object.values(words.prompts ?? {}),
      ];
      for (const secret of [...told, ...feedback.map((part) => part.feedback ?? item.id)]) {
        expect(text.includes(secret), `${item.id}: ${secret}`).toBe(false);
      }
    }
  });

  it("puts the key at each place about equally often", () => {
    const places = [0, 0, 0, 0];
    for (let seed = 1; seed <= 20; seed++) {
      const own = formOf(locale, seed);
      for (const question of questionsOf(course, own)) {
        const { item } = question;
        if (item.kind !== "single" || item.options.length !== 4 || !item.shuffle) continue;
        const place = shownOn(own, question).options.indexOf(keysOf(item)[0] ?? "");
        places[place] = (places[place] ?? 0) + 1;
      }
    }
    const all = places.reduce((sum, times) => sum + times, 0);
    for (const times of places) expect(Math.abs(times / all - 0.25)).toBeLessThan(0.03);
  });

  it("is the same for the same seed and another for another", () => {
    expect(sheetOf(course, form, 40)).toBe(sheetOf(course, form, 40));
    expect(sheetOf(course, form, 40)).not.toBe(sheetOf(course, formOf(locale, 8), 40));
    expect(draw(questionsOf(course, form), 40, 7)).toHaveLength(40);
  });

  it("never asks an item and its variant, of which one answers the other", () => {
    const families = draw(questionsOf(course, form), ALL, 7).map(
      ({ item }) => item.variantOf ?? item.id,
    );
    expect(new Set(families).size).toBe(families.length);
    expect(families.length).toBeLessThan(questionsOf(course, form).length);
  });

  it("gives each question a code of its own", () => {
    const codes = questionsOf(course, form).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

it("stays the same, letter by letter, when nothing but the keys of the bank changes", () => {
  const bank = "modules/first/questions.yaml";
  const files = soundFiles();
  const before = files.get(bank) ?? "";
  const after = before
    // Single, multiple, statements, pairs and order, each with another key.
    .replace("key: a\n", "key: b\n")
    .replace("key:\n    - a\n    - b\n  misconceptions", "key:\n    - c\n    - d\n  misconceptions")
    .replace("key: true", "key: false")
    .replace("p: x\n    q: y\n- id", "p: z\n    q: x\n- id")
    .replace("p: x\n    q: y\n    r: x", "p: y\n    q: x\n    r: y")
    .replace("key:\n    - a\n    - b\n    - c\n", "key:\n    - c\n    - a\n    - b\n");
  const turned = courseOf(new Map(files).set(bank, after));
  const keys = (of: Course) =>
    questionsOf(of, formOf("en")).map(({ item, words }) => rightResponse(item, words.accepted));
  const changed = keys(turned).filter(
    (key, place) => JSON.stringify(key) !== JSON.stringify(keys(sound)[place]),
  );
  expect(changed).toHaveLength(6);
  for (const seed of [1, 2, 3, 4, 5]) {
    for (const optionsOnly of [false, true]) {
      const form = formOf("en", seed, optionsOnly);
      expect(sheetOf(turned, form)).toBe(sheetOf(sound, form));
    }
  }
});

describe("a sheet that can't be scored is refused with the line and what to do", () => {
  const form = formOf("en");
  const text = sheetOf(sound, form);
  const faults = (change: (text: string) => string, of = sound): string[] => {
    const changed = change(text);
    const sheet = readSheet(of, changed);
    return "faults" in sheet
      ? sheet.faults.map(({ line, message, remedy }) => `${line} ${message} → ${remedy}`)
      : [];
  };
  const lines = text.split("\n");
  const first = lines.findIndex((line) => line.startsWith("| 1 | "));
  const rowOf = (kind: string) => {
    const { code } = questionsOf(sound, form).find(({ item }) => item.kind === kind) ?? {};
    return lines.findIndex((line) => line.includes(`| ${code} |`));
  };
  /** Writes a row's answer and what is said of it. */
  const write = (row: number, answer: string, sure = "") =>
    lines
      .map((line, at) => (at === row ? line.replace("|  |  |", `| ${answer} | ${sure} |`) : line))
      .join("\n");

  it("as it was written, it is not refused", () => {
    expect(faults((same) => same)).toEqual([]);
  });

  it.each([
    ["single", "the second"],
    ["multiple", "A and B"],
    ["true-false", "C"],
    ["matching", "A1"],
    ["categorise", "A1 B2 C9"],
    ["ordering", "A B"],
  ])("of a question of kind %s that is answered “%s”", (kind, answer) => {
    const row = rowOf(kind);
    const [fault, ...more] = faults(() => write(row, answer));
    expect(more).toEqual([]);
    expect(fault).toMatch(new RegExp(`^${row + 1} question \\d+: the answer “${answer}” can’t be`));
    expect(fault).toMatch(/→ write it as the sheet says: .*for example/);
  });

  it("where it is said to be maybe sure", () => {
    const row = rowOf("single");
    const [fault] = faults(() => write(row, "A", "maybe"));
    expect(fault).toMatch(
      /“maybe” does not say whether .* → write y, yes, 是, n, no, 否, or nothing/,
    );
    expect(faults(() => write(row, "A", "Yes"))).toEqual([]);
    expect(faults(() => write(row, "Ａ", "是"))).toEqual([]);
  });

  it("of a question that the bank does not have, or has in other words since", () => {
    const unknown = faults((same) => same.replace(/\| 1 \| [0-9a-f]{8}/, "| 1 | 0000000f"));
    expect(unknown).toHaveLength(1);
    expect(unknown[0]).toMatch(
      new RegExp(`^${first + 1} question 1: “0000000f” is no question of the bank as it stands`),
    );
    const file = "modules/first/en/questions.yaml";
    const words = soundFiles().get(file) ?? "";
    const later = new Map(soundFiles()).set(file, words.replace("stem: word", "stem: other word"));
    expect(faults((same) => same, courseOf(later))).toHaveLength(1);
  });

  it("of a row that is there twice, and of one that is broken", () => {
    expect(faults((same) => `${same}${lines[first]}\n`)[0]).toMatch(
      new RegExp(`^${lines.length} question 1: .* stands twice → take one`),
    );
    expect(faults(() => write(first, "A").replace("| 1 |", "1 |"))[0]).toMatch(
      new RegExp(`^${first + 1} “1 .* is no row of the table`),
    );
  });

  it("without its table, without its first lines, or with others in them", () => {
    expect(faults((same) => same.replace(/\| No\.[\s\S]*/, ""))[0]).toMatch(/has no table of answ/);
    expect(faults((same) => same.slice(4))[0]).toMatch(/^1 does not begin with .* → put them back/);
    expect(faults((same) => same.replace("locale: en", "locale: fr"))[0]).toMatch(/^3 locale/);
    expect(faults((same) => same.replace("seed: 7", "seed: x"))[0]).toMatch(/^4 seed/);
    expect(
      faults((same) => same.replace("title", "\uFFFDtitle").replace("## 1", "\uFFFD"))[0],
    ).toMatch(/UTF-8/);
  });
});
