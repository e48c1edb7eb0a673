import { describe, expect, it } from "vitest";
import type { Course } from "#core/content/course.ts";
import { type Problem, Report } from "#core/content/problem.ts";
import { bankSchema } from "../item.ts";
import { lintCourse } from "./lint.ts";
import { RULE_NAMES } from "./rules.ts";
import { sheetOf } from "./sheet.ts";
import { bankTable, formatTable } from "./table.ts";

const common = { objective: "o", section: "s", claims: ["c"], level: "apply" };
const single = {
  ...common,
  kind: "single",
  options: ["a", "b", "c"],
  key: "a",
  misconceptions: {},
};
const bank = bankSchema.parse([
  { id: "roof", ...single },
  {
    id: "case",
    kind: "scenario",
    steps: [
      { id: "one", ...single },
      { id: "two", ...single },
    ],
  },
]);

const words = (text: string) => ({
  stem: "What next?",
  options: {
    a: { text: "the long key", feedback: "…" },
    b: { text, feedback: "…" },
    c: { text: "look", feedback: "…" },
  },
  rationale: "…",
  hint: "…",
});
const en = {
  roof: words("you must"),
  case: { case: "It's a long story." },
  one: words("ask"),
  two: { ...words("read"), stem: "Who else?" },
};
const zh = { ...en, roof: words("必须 看"), case: { case: "案例。" } };

const lesson = {
  opening: "…",
  objectives: {},
  sections: {},
  idea: "…",
  skill: [],
  act: { when: "…", do: "…", lookBack: "…", variants: {} },
  together: [],
  body: "",
};
const module = {
  slug: "first",
  bank,
  opening: "worked",
  lessons: { en: lesson, "zh-hans": lesson },
  words: { en, "zh-hans": zh },
};
const texts = { terms: {}, syllabus: { modules: {}, parts: {} }, strings: {} };
const hall = { place: "…", cast: {}, measures: {} };
const course = {
  modules: new Map([["first", module]]),
  syllabus: { parts: [{ id: "start", modules: ["first", "later"] }] },
  words: { en: texts, "zh-hans": texts },
  caseBook: { words: { en: hall, "zh-hans": hall }, papers: { en: {}, "zh-hans": {} } },
} as unknown as Course;

function problemsOf(accepted?: string) {
  const report = new Report();
  const files = new Map(accepted === undefined ? [] : [["accepted.yaml", accepted]]);
  lintCourse(course, files, report);
  return report.problems;
}
const short = (accepted?: string) =>
  problemsOf(accepted).map(({ rule, file, id }) => `${rule} ${file} ${id}`);

describe("a course", () => {
  it("is told of what each rule finds, by file and id, as warnings that stop nothing", () => {
    expect(short()).toEqual([
      "few-items modules/first/questions.yaml first",
      "few-kinds modules/first/questions.yaml first",
      "absolutes modules/first/en/questions.yaml roof",
      "straight-quotes modules/first/en/questions.yaml case",
      "longest-key modules/first/en/questions.yaml first",
      "longest-key modules course",
      "absolutes modules/first/zh-hans/questions.yaml roof",
      "chinese-spaces modules/first/zh-hans/questions.yaml roof",
      "longest-key modules/first/zh-hans/questions.yaml first",
      "longest-key modules course",
    ]);
    expect(problemsOf().every(({ level, remedy }) => level === "warning" && remedy !== "")).toBe(
      true,
    );
  });
  it("is told the language of what has no file", () => {
    const messages = problemsOf()
      .filter(({ id }) => id === "course")
      .map(({ message }) => message);
    expect(messages).toEqual([
      "en: the key is the longest option in 3 of 3 single-choice questions",
      "zh-hans: the key is the longest option in 3 of 3 single-choice questions",
    ]);
  });
  it("is spared what is accepted, and told of what is accepted for nothing", () => {
    const open = short(
      "- {rule: absolutes, id: roof, reason: a word of the law}\n- {rule: echo, id: roof, reason: old}\n",
    );
    expect(open).not.toContain("absolutes modules/first/en/questions.yaml roof");
    expect(open).not.toContain("absolutes modules/first/zh-hans/questions.yaml roof");
    expect(open).toContain("accepted accepted.yaml roof");
    expect(open).toHaveLength(9);
  });
});

it("names each rule once", () => {
  expect(new Set(RULE_NAMES).size).toBe(RULE_NAMES.length);
});

describe("a sheet", () => {
  it("joins steps to their case", () => {
    const sheet = sheetOf(course.modules.get("first") as never, "en");
    expect(sheet.asked.map(({ item, scenario }) => [item.id, scenario?.id])).toEqual([
      ["roof", undefined],
      ["one", "case"],
      ["two", "case"],
    ]);
    expect(sheet.scenes).toEqual([{ id: "case", text: "It's a long story." }]);
  });
  it("leaves out what has no words, or a case's words", () => {
    const gaps = { ...module, words: { en: { roof: en.case, one: en.one }, "zh-hans": {} } };
    expect(sheetOf(gaps as never, "en").asked.map(({ item }) => item.id)).toEqual(["one"]);
    expect(sheetOf(gaps as never, "zh-hans").asked).toEqual([]);
  });
});

describe("the table", () => {
  it("has a row for each module that is written, and counts warnings alone", () => {
    const error: Problem = {
      level: "error",
      file: "modules/first/en/questions.yaml",
      message: "…",
      remedy: "…",
    };
    expect(bankTable(course, [...problemsOf(), error])).toEqual([
      {
        slug: "first",
        items: 3,
        kinds: 1,
        levels: { recall: 0, understand: 0, apply: 1 },
        warnings: 2,
        languages: {
          en: { longest: 3, of: 3, warnings: 3 },
          "zh-hans": { longest: 3, of: 3, warnings: 3 },
        },
      },
    ]);
  });
  it("is shown in columns, with a line for all", () => {
    const lines = formatTable(bankTable(course, problemsOf()));
    expect(lines).toHaveLength(3);
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
    expect(lines[1]).toMatch(/^first +3 +1 +0\/0\/100 % +2 +3 of 3 +3 +3 of 3 +3$/);
    expect(lines[2]).toMatch(/^all +3 /);
    expect(formatTable([])).toHaveLength(2);
  });
});
