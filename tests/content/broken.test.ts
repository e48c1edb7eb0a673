import { describe, expect, it } from "vitest";
import { formatProblem } from "#core/course/problem.ts";
import { readCourse } from "#core/course/read.ts";
import { readWith, soundFiles } from "./fixture.ts";

const BANK = "modules/first/questions.yaml";
const WORDS = "modules/first/en/questions.yaml";
const MODULE = "modules/first/module.yaml";
const LESSON = "modules/first/zh-hans/lesson.mdx";

const errorsOf = (reading: ReturnType<typeof readCourse>) =>
  reading.problems.filter((problem) => problem.level === "error").map(formatProblem);

it("finds nothing wrong with the sound course", () => {
  expect(errorsOf(readCourse(soundFiles()))).toEqual([]);
});

/** What is broken, in which file, how, and what an author is told. */
const BROKEN: readonly [string, string, (text: string) => string | undefined, RegExp][] = [
  ["a missing file", "ui/en.yaml", () => undefined, /content\/ui\/en\.yaml the file is missing/],
  [
    "a missing lesson",
    LESSON,
    () => undefined,
    /zh-hans\/lesson\.mdx \[first\] the lesson is missing/,
  ],
  ["no front matter", LESSON, (t) => t.slice(4), /has no front matter/],
  [
    "YAML that is none",
    BANK,
    (t) => t.replace("kind: single", 'kind: "single'),
    /questions\.yaml:\d+ is not valid YAML/,
  ],
  ["an unknown kind", BANK, (t) => t.replace("kind: single", "kind: singel"), /\[first-single/],
  [
    "an unknown field",
    BANK,
    (t) => t.replace("kind: ordering", "kind: ordering\n  colour: red"),
    /\[first-ordering.*colour/,
  ],
  ["a missing field", MODULE, (t) => t.replace("minutes: 7\n", ""), /module\.yaml.*\[minutes\]/],
  [
    "a bad id",
    BANK,
    (t) => t.replace("id: first-single", "id: First_Single"),
    /lower-case words joined by hyphens/,
  ],
  ["an empty text", WORDS, (t) => t.replace("hint: word", 'hint: ""'), /the text is empty/],
  [
    "an id used twice",
    BANK,
    (t) => t.replace("id: first-true", "id: first-single"),
    /\[first-single\] this id is used twice/,
  ],
  ["no key", BANK, (t) => t.replace("  key: a\n", ""), /\[first-single/],
  [
    "a key that is no option",
    BANK,
    (t) => t.replace("key: a\n", "key: z\n"),
    /\[first-single\] the key “z” is not among/,
  ],
  [
    "too few wrong options",
    BANK,
    (t) =>
      t.replace(
        "  key:\n    - a\n    - b\n  misconceptions",
        "  key:\n    - a\n    - b\n    - c\n  misconceptions",
      ),
    /\[first-multiple\] has fewer than two wrong options/,
  ],
  [
    "a missing misconception",
    BANK,
    (t) => t.replace("    b: belief-b\n", ""),
    /\[first-single\] the wrong option “b” names no misconception/,
  ],
  [
    "a misconception for the key",
    BANK,
    (t) => t.replace("    b: belief-b\n", "    b: belief-b\n    a: belief-a\n"),
    /“a”, which is no wrong option/,
  ],
  [
    "an option matched twice",
    BANK,
    (t) => t.replace("    q: y\n", "    q: x\n"),
    /\[first-matching\] matches one option to two prompts/,
  ],
  [
    "a prompt without a match",
    BANK,
    (t) => t.replace("    q: y\n", ""),
    /\[first-matching\] the key says nothing of “q”/,
  ],
  [
    "an empty category",
    BANK,
    (t) => t.replace("    q: y\n    r: x", "    q: x\n    r: x"),
    /\[first-categorise\] has a category in which nothing belongs/,
  ],
  [
    "an unknown objective",
    BANK,
    (t) => t.replace("objective: tell", "objective: dance"),
    /\[first-single\] the module has no objective “dance”/,
  ],
  [
    "an unknown section",
    BANK,
    (t) => t.replace("section: promise", "section: dream"),
    /\[first-single\] the module has no section “dream”/,
  ],
  [
    "an unknown claim",
    BANK,
    (t) => t.replace("- said", "- unsaid"),
    /\[first-single\] there is no claim “unsaid”/,
  ],
  [
    "a pair with an option that is none",
    BANK,
    (t) => t.replace("    q: y\n", "    q: w\n"),
    /\[first-matching\] the key “w” is not among the options/,
  ],
  [
    "a pair with a prompt that is none",
    BANK,
    (t) => t.replace("    q: y\n", "    q: y\n    s: z\n"),
    /\[first-matching\] the key's “s” is not among the prompts/,
  ],
  [
    "an option listed twice",
    BANK,
    (t) => t.replace("    - c\n", "    - b\n"),
    /\[b\] this option of first-single is used twice/,
  ],
  [
    "a section's claim that is none",
    MODULE,
    (t) => t.replace("- said\n", "- unsaid\n"),
    /\[promise\] there is no claim “unsaid”/,
  ],
  [
    "a term's claim that is none",
    "glossary/terms.yaml",
    (t) => t.replace("- said", "- unsaid"),
    /\[carrier\] there is no claim “unsaid”/,
  ],
  [
    "a step of a scenario as a variant",
    BANK,
    (t) => t.replace("id: first-step\n", "id: first-step\n      variantOf: first-matching\n"),
    /\[first-step\] a step of a scenario can't be a variant/,
  ],
  [
    "a former name that is a module's name",
    MODULE,
    (t) => `${t}aliases: [later]\n`,
    /\[later\] this alias is used twice/,
  ],
  [
    "a scenario with an item's words",
    WORDS,
    (t) => t.replace("  case: word\n", "  stem: word\n  rationale: word\n  hint: word\n"),
    /\[first-case\] is a scenario without a case/,
  ],
  [
    "an item with a scenario's words",
    WORDS,
    (t) => t.replace(/first-step:\n(?: .*\n)+/, "first-step:\n  case: word\n"),
    /\[first-step\] has a case, but is no scenario/,
  ],
  [
    "an option without a text",
    WORDS,
    (t) => t.replace("text: word a\n      ", ""),
    /\[first-single\] “a” has no text/,
  ],
  [
    "a short answer without feedback",
    WORDS,
    (t) => t.replace("  feedback:\n    right: word\n    wrong: word\n", ""),
    /\[first-short\] has no feedback/,
  ],
  [
    "a near answer without words",
    WORDS,
    (t) => t.replace("    habit:\n", "    custom:\n"),
    /\[habit\] near answer of first-short is missing/,
  ],
  [
    "a reference without words",
    "sources/en.yaml",
    (t) => t.replace("kolb-1984", "kolb-1985"),
    /\[kolb-1984\] reference is missing/,
  ],
  [
    "a variant of nothing",
    BANK,
    (t) => t.replace("id: first-multiple\n", "id: first-multiple\n  variantOf: nobody\n"),
    /\[first-multiple\] variantOf “nobody” is not an item of this module/,
  ],
  [
    "a variant of another objective's item",
    BANK,
    (t) => t.replace("id: first-single\n", "id: first-single\n  variantOf: first-matching\n"),
    /\[first-single\] is a variant of “first-matching”, which has another objective or section/,
  ],
  [
    "a variant as a check",
    BANK,
    (t) => t.replace("id: first-single\n", "id: first-single\n  variantOf: first-multiple\n"),
    /\[first-single\] a variant can't be a section's check/,
  ],
  [
    "an objective without a question",
    MODULE,
    (t) => t.replace("  - choose\n", "  - choose\n  - fly\n"),
    /\[fly\] no question measures this objective/,
  ],
  [
    "a check that is no item",
    MODULE,
    (t) => t.replace("check: first-single", "check: first-case"),
    /\[first-case\] a section's check is not an item/,
  ],
  [
    "an anchor the page uses",
    MODULE,
    (t) => t.replace("id: test", "id: quiz"),
    /the page itself uses these anchors/,
  ],
  [
    "no section on going wrong",
    MODULE,
    (t) => t.replace("id: wrong", "id: bad"),
    /\[wrong\] the section on how it goes wrong is missing/,
  ],
  [
    "an unknown reference",
    MODULE,
    (t) => t.replace("kolb-1984", "kolb-1985"),
    /\[kolb-1985\] there is no such reference/,
  ],
  [
    "an option that reads like another",
    WORDS,
    (t) => t.replace("text: word a", "text: “Word b!”"),
    /\[first-single\] the options “a” and “b” read the same/,
  ],
  [
    "a prompt that reads like another",
    WORDS,
    (t) => t.replace("text: word p", "text: word q"),
    /\[first-matching\] the prompts “p” and “q” read the same/,
  ],
  [
    "a missing feedback",
    WORDS,
    (t) => t.replace("text: word a\n      feedback: word", "text: word a"),
    /\[first-single\] “a” has no feedback/,
  ],
  [
    "a missing translation",
    WORDS,
    (t) => t.replace("first-ordering:", "first-orderin:"),
    /\[first-ordering\] question is missing/,
  ],
  [
    "words that belong to nothing",
    WORDS,
    (t) => t.replace("first-ordering:", "first-orderin:"),
    /\[first-orderin\] there is no question of this id/,
  ],
  [
    "no accepted answer",
    WORDS,
    (t) => t.replace("  accepted:\n    - word\n", ""),
    /\[first-short\] has no accepted answer/,
  ],
  [
    "an answer accepted and near",
    WORDS,
    (t) => t.replace("- near", "- Word"),
    /\[first-short\] “Word” is accepted and near/,
  ],
  [
    "a missing objective's words",
    LESSON,
    (t) => t.replace("  tell: 文字\n", ""),
    /\[tell\] objective is missing/,
  ],
  [
    "a missing anchor",
    LESSON,
    (t) => t.replace('<Section id="test">', '<Section id="tost">'),
    /\[test\] section is missing/,
  ],
  [
    "sections in another order",
    LESSON,
    (t) =>
      t
        .replace('id="test"', 'id="x"')
        .replace('id="wrong"', 'id="test"')
        .replace('id="x"', 'id="wrong"'),
    /the sections stand in another order/,
  ],
  ["no picture", LESSON, (t) => t.replace("<Picture />", ""), /has 0 pictures/],
  [
    "a missing label",
    LESSON,
    (t) => t.replace("    look: 文字\n", ""),
    /\[look\] the picture lacks this label/,
  ],
  [
    "a label without a place",
    LESSON,
    (t) => t.replace("    look: 文字\n", "    look: 文字\n    luck: 文字\n"),
    /\[luck\] the picture has no place for this label/,
  ],
  [
    "an unknown term",
    LESSON,
    (t) => t.replace('id="carrier"', 'id="courier"'),
    /\[courier\] is no term of the glossary/,
  ],
  [
    "emphasis that stays asterisks",
    LESSON,
    (t) => t.replace("\n文字\n", "\n**重点：**请看\n"),
    /is shown with its asterisks/,
  ],
  [
    "a claim's missing words",
    "sources/en.yaml",
    (t) => t.replace("  said: word\n", "  sad: word\n"),
    /\[said\] claim is missing/,
  ],
  [
    "a lost claim that isn't said to be lost",
    "sources/en.yaml",
    (t) => t.replace("said.gone: word", "said.going: word"),
    /\[said\.gone\] note on what is lost is missing/,
  ],
  [
    "a term's missing words",
    "glossary/zh-hans.yaml",
    (t) => t.replace("carrier:", "courier:"),
    /\[carrier\] term is missing/,
  ],
  [
    "a term's unknown neighbour",
    "glossary/terms.yaml",
    (t) => t.replace("see: []", "see: [other]"),
    /\[carrier\] there is no term “other”/,
  ],
  [
    "a module that stands nowhere",
    "course/course.yaml",
    (t) => t.replace("      - first\n", ""),
    /\[first\] this module stands nowhere in the course/,
  ],
  [
    "a confusable module that is none",
    "course/course.yaml",
    (t) => `${t}confusable: [[first, none]]\n`,
    /\[none\] is called confusable with others/,
  ],
  [
    "a module without a title",
    "course/en.yaml",
    (t) => t.replace("  later:", "  latter:"),
    /\[later\] module is missing/,
  ],
  [
    "a missing string",
    "ui/zh-hans.yaml",
    (t) => t.replace(/^ {2}skip: .*\n/m, ""),
    /ui\/zh-hans\.yaml.*site\.skip/,
  ],
  [
    "a string that fills in less",
    "ui/zh-hans.yaml",
    (t) => t.replace("继续学习：{title}", "继续学习"),
    /\[home\.continue\] fills in “” where en has “\{title\}”/,
  ],
  [
    "a base without slashes",
    "site.yaml",
    (t) => t.replace("base: /", "base: study"),
    /base begins and ends with a slash/,
  ],
];

describe("broken content is refused with file, id and remedy", () => {
  it.each(BROKEN)("%s", (_, file, change, message) => {
    const errors = errorsOf(readWith(file, change));
    expect(errors.join("\n")).toMatch(message);
    for (const error of errors) expect(error).toMatch(/^error content\/\S+ .+ → .+/);
  });
});

it("warns of objectives with few questions and of claims that the module asks nothing of", () => {
  const warningsFor = (from: RegExp, to: string) =>
    readWith(BANK, (text) => text.replace(from, to))
      .problems.filter(({ level }) => level === "warning")
      .map(formatProblem)
      .join("\n");
  const few = warningsFor(/objective: tell/, "objective: choose");
  expect(few).toMatch(/\[tell\] only 2 measure this objective/);
  expect(few).not.toMatch(/\[choose\] only/);
  expect(warningsFor(/- said\n/g, "- said.gone\n")).toMatch(
    /\[said\] the module teaches this claim and asks nothing of it/,
  );
});

describe("when every place of the course is written", () => {
  const only = (text: string) => text.replace("      - later\n", "");

  it("refuses a claim that no section teaches and no question asks", () => {
    const files = soundFiles();
    files.set("course/course.yaml", only(files.get("course/course.yaml") ?? ""));
    for (const locale of ["en", "zh-hans"]) {
      const path = `course/${locale}.yaml`;
      files.set(path, (files.get(path) ?? "").replace(/ {2}later:\n(?: {4}.*\n)+/, ""));
      const sources = `sources/${locale}.yaml`;
      files.set(
        sources,
        (files.get(sources) ?? "").replace("claims:\n", "claims:\n  unheard: word\n"),
      );
    }
    files.set(
      "sources/claims.yaml",
      `${files.get("sources/claims.yaml")}  - {id: unheard, essay: 1, chapter: start}\n`,
    );
    const errors = errorsOf(readCourse(files)).join("\n");
    expect(errors).toMatch(/\[unheard\] no section teaches this claim/);
    expect(errors).toMatch(/\[unheard\] no question measures this claim/);
  });
});

it("takes text between two emphases for text, not for emphasis", () => {
  const files = soundFiles();
  const text = files.get(LESSON) ?? "";
  files.set(LESSON, text.replace("\n文字\n", "\n**先学**：打底。**再用**：见效。\n"));
  expect(errorsOf(readCourse(files))).toEqual([]);
});

it("refuses a page that one language lacks", () => {
  const files = soundFiles();
  files.set("pages/en/about.mdx", "---\ntitle: x\nsummary: y\n---\n");
  expect(errorsOf(readCourse(files)).join()).toMatch(
    /pages\/zh-hans\/about\.mdx the page is missing/,
  );
});
