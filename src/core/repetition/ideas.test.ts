import { describe, expect, it } from "vitest";
import type { Course } from "#core/content/course.ts";
import { formatProblem, Report } from "#core/content/problem.ts";
import { type Idea, ideasOutside, readIdeas } from "./ideas.ts";
import { sampleProses } from "./testing/sample.ts";

const ideas: Idea[] = [
  {
    id: "spacing",
    owner: "a",
    terms: { en: ["spaced", "little and often"], "zh-hans": ["分散学"] },
  },
];
const found = (...lessons: string[]) =>
  ideasOutside(sampleProses("en", ...lessons), ideas).map(
    ({ slug, sentences, linked }) => `${slug}: ${sentences}, ${linked} linked`,
  );

describe("an idea outside its owner", () => {
  it("may be named in one sentence with a link to the owner", () => {
    expect(found("Spaced. Spaced again.\nSpaced.", "Spaced study lasts. [a]", "Nothing.")).toEqual(
      [],
    );
  });
  it("is told where the sentence has no link, or one to another module", () => {
    expect(found("", "Spaced study lasts.", "Spaced study lasts. [b]")).toEqual([
      "b: 1, 0 linked",
      "c: 1, 0 linked",
    ]);
  });
  it("is told where more is said than one sentence", () => {
    expect(found("", "Spaced study lasts. [a]\nSo little and often.")).toEqual(["b: 2, 1 linked"]);
  });
  it("may happen in the case, which explains nothing", () => {
    expect(found("", "case: They study little and often.")).toEqual([]);
  });
  it("is known by the beginning of a word, not by its middle", () => {
    expect(found("", "Interspaced and unspaced.")).toEqual([]);
  });
  it("is known in Chinese by its characters", () => {
    expect(ideasOutside(sampleProses("zh-hans", "", "要分散学才好。"), ideas)).toHaveLength(1);
  });
});

describe("the list of ideas", () => {
  const course = { syllabus: { parts: [{ id: "p", modules: ["a"] }] } } as unknown as Course;
  const read = (source?: string) => {
    const report = new Report();
    const files = new Map(source === undefined ? [] : [["course/ideas.yaml", source]]);
    return { list: readIdeas(files, course, report), told: report.problems.map(formatProblem) };
  };
  it("may be missing", () => {
    expect(read()).toEqual({ list: [], told: [] });
  });
  it("names an owner and its terms in every language", () => {
    const { list, told } = read("- {id: x, owner: a, terms: {en: [x], zh-hans: [某]}}\n");
    expect([list.length, told]).toEqual([1, []]);
    expect(read("- {id: x, owner: a, terms: {en: [x]}}\n").told[0]).toMatch(/zh-hans/);
  });
  it("is refused where an owner is no module", () => {
    expect(read("- {id: x, owner: z, terms: {en: [x], zh-hans: [某]}}\n").told).toEqual([
      "error content/course/ideas.yaml [x] its owner “z” is no module of the course → name the folder of the module that explains it",
    ]);
  });
});
