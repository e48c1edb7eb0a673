// The course is edited after people have answered it: old records open as before, and show what is stated here.
import { beforeEach, expect, it } from "vitest";
import { formatProblem } from "#core/content/problem.ts";
import { readCourse } from "#core/content/read.ts";
import { aliasesOf, itemIndex } from "#core/content/record-keys.ts";
import { continueAt } from "#core/record/continue.ts";
import type { RecordedEvent } from "#core/record/event.ts";
import { readFile, writeFile } from "#core/record/file.ts";
import { fold } from "#core/record/fold.ts";
import { EMPTY, itemHistory, itemState } from "#core/record/state.ts";
import { entries, plans } from "#core/record/views.ts";
import { calibration, span } from "#core/review/calibration.ts";
import { moduleProgress, modulesUsed } from "#core/review/progress.ts";
import { schedule } from "#core/review/schedule.ts";
import { ideaHistory } from "#core/review/variants.ts";
import { soundFiles } from "./fixture.ts";

const BANK = "modules/first/questions.yaml";
const TELL = ["first-single", "first-multiple", "first-true"];
const CHOOSE = [
  "first-matching",
  "first-categorise",
  "first-ordering",
  "first-short",
  "first-step",
];
const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 5, 8);

/** A record of somebody who read the module, had all of it right, tried it at work and planned to go on. */
const RECORD = [
  { type: "read", module: "first", section: "test" },
  ...[...TELL, ...CHOOSE].map((item) => ({
    type: "answered",
    item,
    rev: 1,
    module: "first",
    context: "quiz",
    attempt: 1,
    score: 1,
    response: "a",
    confidence: "sure",
  })),
  { type: "practised", entry: "e", module: "first", tried: "Asked first", changed: "Fewer visits" },
  { type: "planned", plan: "p", kind: "goal", text: "Go on", modules: ["first"], status: "open" },
].map((body, n) => ({ ...body, id: `writer-${n}`, at: START + n * DAY })) as RecordedEvent[];

/** The content of a file that was saved before the edit. */
const OLD_FILE = writeFile({ course: "sample", savedAt: START + 30 * DAY, events: RECORD });

let files: Map<string, string>;
beforeEach(() => {
  files = soundFiles();
});

function edit(path: string, from: string | RegExp, to: string): void {
  const before = files.get(path) ?? "";
  const after = before.replace(from, to);
  expect(after, `the edit of ${path}`).not.toBe(before);
  files.set(path, after);
}

function takeOutFirstTrue(): void {
  edit(BANK, /- id: first-true\n[\s\S]*?(?=- id: first-matching)/, "");
  for (const locale of ["en", "zh-hans"]) {
    edit(`modules/first/${locale}/questions.yaml`, /first-true:\n[\s\S]*?(?=first-matching:)/, "");
  }
}

/** Builds the edited course, opens the old file in it and folds what it holds. */
function reopen() {
  const { course, problems } = readCourse(files);
  expect(problems.filter(({ level }) => level === "error").map(formatProblem)).toEqual([]);
  if (!course) throw new Error("The course was not read.");
  const file = readFile(OLD_FILE, course.site.course);
  if ("ok" in file) throw new Error(file.reason);
  expect(file.events).toHaveLength(RECORD.length);
  const modules = [...course.modules.values()];
  const summary = fold(EMPTY, file.events, new Map(Object.entries(aliasesOf(modules))));
  const index = itemIndex(modules);
  const progress = (slug: string) => moduleProgress(summary, index, slug, modulesUsed(summary));
  return { events: file.events, summary, index, progress };
}

it("shows all of it before the edit", () => {
  const { summary, progress } = reopen();
  expect(progress("first")).toMatchObject({
    answered: 8,
    // One is marked by its reader, and keeps no objective back.
    items: 9,
    objectives: { tell: "used", choose: "used" },
  });
  expect(span(summary)?.answers).toBe(8);
});

it("keeps everything of a renamed module, under its new name", () => {
  for (const [path, text] of [...files]) {
    if (!path.startsWith("modules/first/")) continue;
    files.delete(path);
    files.set(path.replace("/first/", "/renamed/"), text);
  }
  edit("modules/renamed/module.yaml", /^/, "aliases: [first]\n");
  edit("course/course.yaml", "- first", "- renamed");
  edit("sessions/series.yaml", "- first", "- renamed");
  for (const locale of ["en", "zh-hans"]) edit(`course/${locale}.yaml`, "first:", "renamed:");

  const { summary, index, progress } = reopen();
  expect(Object.keys(index)).toEqual(["renamed"]);
  expect(progress("renamed")).toMatchObject({
    answered: 8,
    objectives: { tell: "used", choose: "used" },
  });
  expect(continueAt(summary)).toMatchObject({ module: "renamed", section: "test" });
  expect(entries(summary)[0]?.now.module).toBe("renamed");
  expect(plans(summary)[0]?.now.modules).toEqual(["renamed"]);
});

it("refuses a former name that another module has now", () => {
  edit("modules/first/module.yaml", /^/, "aliases: [later]\n");
  expect(readCourse(files).problems.map(formatProblem).join()).toContain("later");
});

it("asks less for an objective when a question is taken out, and keeps its answers", () => {
  takeOutFirstTrue();
  const { summary, progress } = reopen();
  expect(progress("first")).toMatchObject({
    answered: 7,
    items: 8,
    objectives: { tell: "used", choose: "used" },
  });
  expect(itemHistory(summary, "first-true", 1)).toHaveLength(1);
  expect(span(summary)?.answers, "answers that the record page counts").toBe(8);
  expect(calibration(summary).find(({ confidence }) => confidence === "sure")?.answers).toBe(8);
});

it("asks no question again that was taken out, and saves its answers as they were", () => {
  takeOutFirstTrue();
  const { events, summary, index } = reopen();
  const { items } = schedule(summary, index, START + 365 * DAY);
  expect(items.map(({ item }) => item).sort()).toEqual(
    [...TELL, ...CHOOSE].filter((id) => id !== "first-true").sort(),
  );
  const again = readFile(writeFile({ course: "sample", savedAt: START, events }), "sample");
  if ("ok" in again) throw new Error(again.reason);
  expect(again.events).toEqual(RECORD);
});

it("keeps the answers to a question that became a variant of another, and shows them as that one’s", () => {
  edit(BANK, /(- id: first-true\n {2}kind: true-false\n)/, "$1  variantOf: first-single\n");
  const { summary, index } = reopen();
  expect(itemHistory(summary, "first-true", 1)).toHaveLength(1);
  const [single] = schedule(summary, index, START + 365 * DAY).items;
  expect(single?.item).toBe("first-single");
  expect(index["first"]?.["tell"]?.map(([id]) => id)).not.toContain("first-true");
  const ref = index["first"]?.["tell"]?.find(([id]) => id === "first-single");
  expect(ref && ideaHistory(summary, ref)).toHaveLength(2);
});

it("asks a question again when its meaning changed, and keeps the answers to the old one", () => {
  edit(BANK, "- id: first-single\n", "- id: first-single\n  gradingRev: 2\n");
  const { summary, progress } = reopen();
  expect(progress("first")).toMatchObject({
    answered: 7,
    items: 9,
    objectives: { tell: "notYet", choose: "used" },
  });
  expect(itemState(summary, "first-single", 2)).toBeUndefined();
  expect(itemHistory(summary, "first-single", 1)).toHaveLength(1);
});

it("takes nothing away when only words change", () => {
  edit("modules/first/en/questions.yaml", /stem: word/g, "stem: better word");
  expect(reopen().progress("first")).toMatchObject({ answered: 8, objectives: { tell: "used" } });
});

it("counts a question for the module and objective where it stands now", () => {
  edit(BANK, /(- id: first-true\n {2}kind: true-false\n {2}objective: )tell/, "$1choose");
  const { progress } = reopen();
  expect(progress("first")).toMatchObject({
    answered: 8,
    objectives: { tell: "used", choose: "used" },
  });
});

it("keeps the record of a module that is no longer in the course", () => {
  for (const path of [...files.keys()]) if (path.startsWith("modules/first/")) files.delete(path);
  edit("course/course.yaml", /^\s*- first\n/m, "");
  for (const locale of ["en", "zh-hans"]) {
    edit(`course/${locale}.yaml`, / {2}first:\n(?: {4}.*\n)+/, "");
  }
  const file = readFile(OLD_FILE, "sample");
  if ("ok" in file) throw new Error(file.reason);
  // Such a course does not pass the check (its claims have no module); the record opens all the same.
  const summary = fold(EMPTY, file.events);
  expect(moduleProgress(summary, {}, "first", modulesUsed(summary))).toMatchObject({ items: 0 });
  expect(span(summary)?.answers).toBe(8);
  expect(entries(summary)).toHaveLength(1);
});
