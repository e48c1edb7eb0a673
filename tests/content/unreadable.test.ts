// What an author is told of a file that can't be read: in which line, once, and what belongs there.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formatProblem } from "#core/content/problem.ts";
import { readCourse } from "#core/content/read.ts";
import { ITEM_KINDS } from "#core/items/kinds/index.ts";
import { contentFiles } from "#course/content-files.ts";
import { readWith, soundFiles } from "./fixture.ts";

const BANK = "modules/first/questions.yaml";
const MODULE = "modules/first/module.yaml";
const LESSON = "modules/first/en/lesson.mdx";
const ABOUT = "pages/en/about.mdx";

const errorsOf = ({ problems }: ReturnType<typeof readCourse>) =>
  problems.filter(({ level }) => level === "error").map(formatProblem);

/** The errors after one change to a sound course. */
const errors = (file: string, change: (text: string) => string): string[] =>
  errorsOf(readWith(file, change));

/** The line where a text stands. */
const lineOf = (file: string, text: string): number => {
  const before = (soundFiles().get(file) ?? "").split(text)[0] ?? "";
  return before.split("\n").length;
};

describe("a file that is saved in another encoding is refused, once, with the line", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "whetstone-content-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Reads the sound course from a folder in which one file is written in other bytes. */
  function readWithBytes(file: string, encode: (text: string) => Uint8Array) {
    for (const [path, text] of soundFiles()) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), path === file ? encode(text) : text);
    }
    return errorsOf(readCourse(contentFiles(folder)));
  }
  /** “文字” in GBK is CE C4 D7 D6. */
  const gbk = (text: string) =>
    Buffer.concat(
      text
        .split("文字")
        .flatMap((part, index) => [
          ...(index > 0 ? [Buffer.from([0xce, 0xc4, 0xd7, 0xd6])] : []),
          Buffer.from(part),
        ]),
    );
  const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");

  it.each([
    "site.yaml",
    "course/zh-hans.yaml",
    "glossary/zh-hans.yaml",
    "modules/first/zh-hans/questions.yaml",
    "modules/first/zh-hans/lesson.mdx",
  ])("%s in GBK or UTF-16", (file) => {
    const text = soundFiles().get(file) ?? "";
    if (text.includes("文字")) {
      expect(readWithBytes(file, gbk)).toEqual([
        expect.stringMatching(
          `^error content/${file}:${lineOf(file, "文字")} is not UTF-8: .* → .*save as UTF-8`,
        ),
      ]);
    }
    expect(readWithBytes(file, utf16)).toEqual([
      expect.stringMatching(`^error content/${file}:1 is UTF-16 .* → .*save as UTF-8`),
    ]);
  });

  it("a page in GBK", () => {
    const files = soundFiles();
    for (const locale of ["en", "zh-hans"]) {
      files.set(`pages/${locale}/about.mdx`, "---\ntitle: 文字\nsummary: x\n---\n\nText\n");
    }
    files.set(ABOUT, new TextDecoder().decode(gbk(files.get(ABOUT) ?? "")));
    expect(errorsOf(readCourse(files))).toEqual([
      expect.stringMatching(`^error content/${ABOUT}:2 is not UTF-8`),
    ]);
  });

  it("a file of a kind that no check reads yet", () => {
    const files = soundFiles().set("case/notes.csv", "month,\ufffd\n1,2\n");
    expect(errorsOf(readCourse(files))).toEqual([
      expect.stringMatching("^error content/case/notes.csv:1 is not UTF-8"),
    ]);
  });

  it.each(["site.yaml", LESSON, BANK])("takes %s with a byte order mark", (file) => {
    expect(readWithBytes(file, (text) => Buffer.from(`\ufeff${text}`))).toEqual([]);
  });
});

describe("MDX that can't be built is an error with its line", () => {
  const section = '<Section id="test">';
  const at = lineOf(LESSON, section);

  it.each<[string, (text: string) => string, number, RegExp]>([
    [
      "an unclosed section",
      (t) => t.replace(/<\/Section>\s*$/, ""),
      lineOf(LESSON, '<Section id="wrong">'),
      /closing tag for `<Section>` → give each <Tag> its <\/Tag>/,
    ],
    [
      "an unclosed term",
      (t) => t.replace("</Term>", ""),
      lineOf(LESSON, "<Term"),
      /closing tag for `<Term>`/,
    ],
    [
      "<3 in prose",
      (t) => t.replace(section, `${section}\n\nfewer than <3 people`),
      at + 2,
      /after `<`, expected .* → where a text has “<”, write \\</,
    ],
    [
      "an HTML comment",
      (t) => t.replace(section, `${section}\n\n<!-- note -->`),
      at + 2,
      /write .*\{\/\* text \*\/\}/,
    ],
    [
      "an open brace",
      (t) => t.replace(section, `${section}\n\na set {1, 2`),
      at + 2,
      /→ braces are code here/,
    ],
    [
      "code in braces",
      (t) => t.replace(section, `${section}\n\na set {one}`),
      at + 2,
      /“\{one\}” is code → .*write \\\{/,
    ],
    [
      "a line of code",
      (t) => t.replace(section, `import x from "y"\n\n${section}`),
      at,
      /begins with import or export/,
    ],
    [
      "a component that is none",
      (t) => t.replace(section, `${section}\n\n<From us />\n\n<Sektion />`),
      at + 4,
      /there is no <Sektion> → write one of <Section>, <Episode>, <Example>, <From>, <Picture>, <Term>/,
    ],
    [
      "prose outside a section",
      (t) => t.replace(section, `Lost words.\n\n${section}`),
      at,
      /stands outside the sections → move it into a <Section>/,
    ],
    [
      "a picture outside a section",
      (t) => t.replace("<Picture />", "").replace(section, `<Picture />\n\n${section}`),
      at,
      /stands outside the sections/,
    ],
    [
      "a section inside another",
      (t) => t.replace(section, `${section}\n\n<Section id="wrong">\n\nx\n\n</Section>`),
      at + 2,
      /<Section> stands within something else/,
    ],
    [
      "a section without an id",
      (t) => t.replace(section, "<Section>"),
      at,
      /is a section without an id/,
    ],
  ])("%s", (_, change, line, message) => {
    const told = errors(LESSON, change);
    const own = told.filter((error) => error.startsWith(`error content/${LESSON}:${line} `));
    expect(own.join("\n"), told.join("\n")).toMatch(message);
  });

  it("takes what looks like these and is text", () => {
    const text = 'A \\<3 and 2 < 3, \\{x\\}, {/* a note */} and <span lang="zh-Hans">x</span>.';
    expect(
      errors(LESSON, (t) =>
        t.replace(section, `{/* a note */}\n\n${section}\n\n<From us />\n\n${text}`),
      ),
    ).toEqual([]);
  });

  it("reads pages as well, front matter and body", () => {
    const page = (text: string) => {
      const files = soundFiles();
      for (const locale of ["en", "zh-hans"]) files.set(`pages/${locale}/about.mdx`, text);
      return errorsOf(readCourse(files)).filter((error) => error.includes(ABOUT));
    };
    const front = "---\ntitle: About\nsummary: What this is\n---\n";
    expect(page(`${front}\nText\n\n<Section id="x" title="y">\n\nText\n\n</Section>\n`)).toEqual(
      [],
    );
    expect(page(`${front}\nfewer than <3\n`)).toEqual([
      expect.stringMatching(`^error content/${ABOUT}:6 is not valid MDX`),
    ]);
    expect(page(`---\ntitle: About\n---\n`)).toEqual([
      expect.stringMatching(/“summary” is missing/),
    ]);
    expect(page("Text\n")).toEqual([expect.stringMatching(/has no front matter/)]);
  });
});

describe("one fault of YAML gives one error", () => {
  it.each<[string, string, (text: string) => string, RegExp]>([
    [
      "a tab",
      BANK,
      (t) => t.replace(/\n {2}kind: single/, "\n\tkind: single"),
      /:2 is not valid YAML: .* → write spaces where this line has a tab$/,
    ],
    [
      "a tab below a text",
      "modules/first/en/questions.yaml",
      (t) => t.replace(/\n {2}stem/, "\n \tstem"),
      /:2 .* → write spaces where this line has a tab/,
    ],
    [
      "a quote that is never closed",
      MODULE,
      (t) => t.replace("- tell", '- "tell'),
      /module\.yaml:2 is not valid YAML: Missing closing "quote/,
    ],
    [
      "a colon in a text",
      "course/en.yaml",
      (t) => t.replace("tagline: word", "tagline: word: word"),
      /:2 .* → mend the line; quote a text that contains “: ”/,
    ],
    [
      "an alias of nothing",
      "course/en.yaml",
      (t) => t.replace("tagline: word", "tagline: *word"),
      /course\/en\.yaml:\d+ is not valid YAML: .*word/,
    ],
    [
      "a key that stands twice",
      MODULE,
      (t) => `${t}aliases: []\naliases: [old]\n`,
      /→ remove one of the two/,
    ],
    [
      "a tab in front matter",
      LESSON,
      (t) => t.replace(/\n {2}tell/, "\n\ttell"),
      /lesson\.mdx:4 .* → write spaces where this line has a tab/,
    ],
  ])("%s", (_, file, change, message) => {
    const told = errors(file, change);
    expect(told, told.join("\n")).toHaveLength(1);
    expect(told[0]).toMatch(message);
  });
});

describe("what has another shape is told with what belongs there and an example", () => {
  it.each<[string, string, (text: string) => string, string]>([
    [
      "a missing number",
      MODULE,
      (t) => t.replace(/ {2}minutes: 30\n/, ""),
      "[act.minutes] “minutes” is missing → write a whole number from 10 to 60, for example minutes: 10",
    ],
    [
      "a text for a number",
      MODULE,
      (t) => t.replace("minutes: 30", "minutes: seven"),
      "[act.minutes] “seven” stands here → write a whole number from 10 to 60, for example minutes: 10",
    ],
    [
      "a number that is too large",
      MODULE,
      (t) => t.replace("minutes: 30", "minutes: 70"),
      "[act.minutes] “70” stands here → write a whole number from 10 to 60, for example minutes: 10",
    ],
    [
      "a missing map",
      MODULE,
      (t) => t.replace(/act:\n( {2}.*\n)+/, ""),
      "“act” is missing → write a map with minutes, lookBackDays, for example act: {minutes: 10, lookBackDays: 1}",
    ],
    [
      "a text for a list",
      MODULE,
      (t) => t.replace(/objectives:\n( {2}- .*\n)+/, "objectives: tell\n"),
      "[objectives] “tell” stands here → write a list of 2 to 4, for example objectives: [roll-call, roll-call]",
    ],
    [
      "a word that is none of a few",
      MODULE,
      (t) => t.replace("kind: loop", "kind: lop"),
      "[picture.kind] “lop” stands here → write one of loop, contrast, balance, ladder, rings, flow, triangle, lanes, for example kind: loop",
    ],
    [
      "an unknown field",
      MODULE,
      (t) => `${t}colour: red\n`,
      "[colour] there is no field “colour” here → the fields are aliases, objectives, sections, opening, ending, tools, episode, picture, act, references; correct the name or take the line out",
    ],
    [
      "a kind that is none",
      BANK,
      (t) => t.replace("kind: single", "kind: singel"),
      `[first-single 0.kind] “singel” stands here → write one of ${ITEM_KINDS.join(", ")}, scenario, for example kind: single`,
    ],
    [
      "a key of another kind",
      BANK,
      (t) => t.replace("  key: a\n", "  key: [a]\n"),
      "[first-single 0.key] a list of 1 stands here → write an id, for example key: roll-call",
    ],
    [
      "an id that is none",
      BANK,
      (t) => t.replace("id: first-true", "id: First_True"),
      "an id is lower-case words joined by hyphens → write an id, for example id: roll-call",
    ],
    [
      "a missing text of an item",
      "modules/first/en/questions.yaml",
      (t) => t.replace("  rationale: word\n", ""),
      "[first-single.rationale] “rationale” is missing → write a text, for example rationale: A text",
    ],
    [
      "a case that is empty",
      "modules/first/en/questions.yaml",
      (t) => t.replace("case: word", "case:"),
      "[first-case.case] nothing stands here → write a text, for example case: A text",
    ],
    [
      "a path of the site, which is no longer set",
      "site.yaml",
      (t) => `${t}base: /study/\n`,
      "[base] there is no field “base” here → take the line out: the site works under any path of a server without being told",
    ],
    [
      "a share that is none",
      "site.yaml",
      (t) => t.replace("0.8", "80"),
      "[passMark] “80” stands here → write a number from 0 to 1, for example passMark: 0.8",
    ],
    [
      "a text for a map of languages",
      "site.yaml",
      (t) => t.replace(/unit:\n( {2}.*\n)+/, "unit: Registry\n"),
      "[unit] “Registry” stands here → write a map with en, zh-hans, for example unit: {en: Registry Office, zh-hans: Registry Office}",
    ],
  ])("%s", (_, file, change, message) => {
    const told = errors(file, change);
    expect(told.join("\n")).toContain(message);
    expect(told[0]).toMatch(new RegExp(`^error content/${file}:\\d+ `));
  });
});
