// A unit's folder laid over the course: the example that `npm run unit:new` lays out, and what is told of mistakes in it.
import { beforeAll, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { placesOf } from "#core/content/course.ts";
import { formatProblem } from "#core/content/problem.ts";
import { aliasesOf } from "#core/content/record-keys.ts";
import { readWithUnit } from "#core/content/unit/read.ts";
import { contentFiles } from "#course/content-files.ts";

const stock = contentFiles();
const example = new Map(
  [...contentFiles("src/commands/unit-example")].filter(([file]) => !file.startsWith("public/")),
);

/** The id of a question of the course. */
const [, TAKEN = ""] =
  /^- id: (\S+)/m.exec(stock.get("modules/many-ways/questions.yaml") ?? "") ?? [];

type Change = Readonly<Record<string, string | ((text: string) => string) | undefined>>;

/** The example after some of its files were changed, added or taken out. */
function exampleWith(change: Change): Map<string, string> {
  const files = new Map(example);
  for (const [file, how] of Object.entries(change)) {
    const before = files.get(file) ?? "";
    const after = typeof how === "function" ? how(before) : how;
    if (after === before) throw new Error(`The change left ${file} as it was`);
    if (after === undefined) files.delete(file);
    else files.set(file, after);
  }
  return files;
}

const read = (unit: ReadonlyMap<string, string>, course = stock) =>
  readWithUnit(course, unit, "unit");

const told = (unit: ReadonlyMap<string, string>, course = stock): string[] =>
  read(unit, course)
    .problems.filter(({ level, folder }) => level === "error" || folder === "unit")
    .map(formatProblem);

describe("the example of a unit's folder", () => {
  const { course, files } = read(example);
  const places = placesOf(course?.syllabus ?? { parts: [], confusable: [], retired: [] });

  it("has no fault", () => {
    expect(told(example)).toEqual([]);
  });

  it("adds its two modules before the last part and marks them as the unit's own", () => {
    expect(course?.syllabus.parts.map(({ id }) => id).slice(-2)).toEqual(["our-work", "practice"]);
    expect([...(course?.modules.values() ?? [])].filter(({ own }) => own)).toHaveLength(2);
    expect(places).toHaveLength(19);
  });

  it("cites no claim of the source in what the unit wrote", () => {
    for (const module of course?.modules.values() ?? []) {
      if (!module.own) continue;
      expect(module.sections.flatMap(({ claims }) => claims)).toEqual([]);
      expect(
        Object.values(module.lessons)
          .map(({ body }) => body)
          .join(),
      ).not.toContain("<From");
    }
  });

  it("hides a module with all that leads to it", () => {
    expect(course?.modules.has("significance")).toBe(false);
    expect(places.some(({ slug }) => slug === "significance")).toBe(false);
    const left = [...files]
      .filter(([file]) => /^(course\/course|evidence\/evidence|instruments|sessions)/.test(file))
      .filter(([, text]) => /\bsignificance\b/.test(text.replace(/^\s*- id: .*$/gm, "")));
    expect(left.map(([file]) => file)).toEqual([]);
    const linked = [...files].filter(([, text]) =>
      /\]\([./]*(modules\/)?significance\//.test(text),
    );
    expect(linked.map(([file]) => file)).toEqual([]);
  });

  it("is shown in a language that it was not written in, with the language that it stands in", () => {
    expect(course?.fallen.get("modules/leak-call/en/lesson.mdx")).toBe("zh-hans");
    expect(course?.words.en.syllabus.modules["leak-call"]?.title).toBe("接到报漏电话");
    expect(course?.words.en.terms["night-flow"]?.term).toBe("夜间最小流量");
    expect(course?.words.en.tools["leak-call-sheet"]?.title).toBe("报漏电话记录单");
  });

  it("adds words to its own misconceptions, and leaves out those of the hidden module", () => {
    const before = read(new Map()).course?.words["zh-hans"].misconceptions ?? {};
    const { misconceptions = {} } = course?.words["zh-hans"] ?? {};
    expect(misconceptions["no-call-no-leak"]).toBe("没人报漏，就没有漏。");
    expect(course?.words.en.misconceptions["no-call-no-leak"]).toBe("没人报漏，就没有漏。");
    const gone = Object.keys(before).filter((id) => !(id in misconceptions));
    expect(gone).toContain("study-waits-for-quiet-times");
    expect(gone).not.toContain("the-climate-comes-first");
  });

  it("says words of the interface otherwise, and leaves the others", () => {
    expect(course?.words["zh-hans"].strings.home.own).toBe("我局编写");
    expect(course?.words.en.strings.home.own).toBe("our own");
  });

  it("keeps the settings that it does not name", () => {
    expect(course?.site.course).toBe("learning-institution");
    expect(course?.site.passMark).toBe(0.8);
    expect(course?.site.logo).toBe("logo.svg");
  });
});

it("words of a misconception that a unit leaves out stop nothing, and are asked for", () => {
  const unit = new Map(example);
  unit.delete("misconceptions/zh-hans.yaml");
  const { problems } = read(unit);
  expect(problems.filter(({ level }) => level === "error")).toEqual([]);
  expect(problems.map(formatProblem)).toContainEqual(
    expect.stringMatching(
      /^warning unit\/misconceptions\/zh-hans\.yaml \[no-call-no-leak\] this misconception of leak-night has no words/,
    ),
  );
});

it("a unit says a misconception of the course in other words", () => {
  const own = new Map([["misconceptions/en.yaml", "the-climate-comes-first: In our words.\n"]]);
  expect(told(own)).toEqual([]);
  const { course } = read(own);
  expect(course?.words.en.misconceptions["the-climate-comes-first"]).toBe("In our words.");
  expect(course?.words["zh-hans"].misconceptions["the-climate-comes-first"]).not.toBe(
    "In our words.",
  );
});

it("a folder with nothing in it leaves the course as it is", () => {
  const { course, problems } = read(new Map());
  expect(problems.filter(({ level }) => level === "error")).toEqual([]);
  expect(course?.modules.size).toBe(18);
});

it.each(placesOf(read(new Map()).course?.syllabus ?? { parts: [], confusable: [], retired: [] }))(
  "hiding $slug leaves a course without a fault",
  ({ slug }) => {
    expect(told(new Map([["site.yaml", `hide: [${slug}]\n`]]))).toEqual([]);
  },
);

const SLUG = "modules/leak-call";
const LESSON = `${SLUG}/zh-hans/lesson.mdx`;

/** A mistake, what changes for it, and what its author is told. */
const MISTAKES: readonly [string, Change, RegExp][] = [
  [
    "YAML that is none",
    { "site.yaml": (t) => t.replace("{zh-hans", "{zh-hans: x: ") },
    /^error unit\/site\.yaml:5 is not valid YAML/,
  ],
  [
    "a file in GBK",
    { "course/zh-hans.yaml": (t) => t.replace("我局", "\ufffd\ufffd") },
    /^error unit\/course\/zh-hans\.yaml:\d+ is not UTF-8.*save as UTF-8/,
  ],
  [
    "a setting that is none",
    { "site.yaml": (t) => `${t}colour: red\n` },
    /^error unit\/site\.yaml:\d+ \[colour\] there is no field .*hide/,
  ],
  [
    "a language that is none",
    { "site.yaml": (t) => t.replace("[zh-hans]", "[zh]") },
    /^error unit\/site\.yaml:\d+ \[languages\.0\].*en, zh-hans/,
  ],
  [
    "a module to hide that is none",
    { "site.yaml": (t) => t.replace("hide: [significance]", "hide: [signifcance]") },
    /^error unit\/site\.yaml \[hide\] there is no module “signifcance” → take it out of hide:; the modules are learning-institution/,
  ],
  [
    "every module hidden",
    {
      "site.yaml": `hide: [${placesOf(
        read(new Map()).course?.syllabus ?? { parts: [], confusable: [], retired: [] },
      )
        .map(({ slug }) => slug)
        .join(", ")}]\n`,
    },
    /hides every module of the course → leave one/,
  ],
  [
    "a file of another kind",
    { "case/year.yaml": "m1: {}\n" },
    /^error unit\/case\/year\.yaml has no place in a unit’s folder → .*site\.yaml, ui\/<locale>\.yaml/,
  ],
  [
    "a module of the course changed in part",
    { "modules/many-ways/module.yaml": "objectives: [x]\n" },
    /^error unit\/modules\/many-ways\/module\.yaml \[many-ways\] is a module of the course.*hide the course’s/,
  ],
  [
    "a page of the course",
    { "pages/zh-hans/about.mdx": "---\ntitle: x\nsummary: x\n---\n\nx\n" },
    /pages\/zh-hans\/about\.mdx \[about\] is a page of the course → give your page another name/,
  ],
  [
    "a term of the course",
    { "glossary/terms.yaml": "- {id: carrier}\n" },
    /glossary\/terms\.yaml \[carrier\] is a term of the course/,
  ],
  [
    "words of a misconception that no question names",
    { "misconceptions/zh-hans.yaml": (t) => `${t}nobody-thinks-so: x\n` },
    /^error unit\/misconceptions\/zh-hans\.yaml \[nobody-thinks-so\] no question names this misconception/,
  ],
  [
    "a sheet of the course",
    { "tools/tools.yaml": (t) => t.replace("leak-call-sheet", "look-back") },
    /tools\/tools\.yaml \[look-back\] is a sheet of the course/,
  ],
  [
    "a session that votes on another module's item",
    { [`${SLUG}/session.yaml`]: (t) => t.replace("leak-road", TAKEN) },
    new RegExp(
      `^error unit/modules/leak-call/session\\.yaml \\[${TAKEN}\\] is no item of this module → name one of leak-where`,
    ),
  ],
  [
    "an item's id that the course has",
    {
      [`${SLUG}/questions.yaml`]: (t) => t.replace("leak-night", TAKEN),
      [`${SLUG}/zh-hans/questions.yaml`]: (t) => t.replace("leak-night", TAKEN),
    },
    new RegExp(
      `^error unit/modules/leak-call/questions\\.yaml \\[${TAKEN}\\] this id is used twice`,
    ),
  ],
  [
    "a module that stands nowhere",
    {
      "course/course.yaml": (t) => t.replace(", shift-handover]", "]"),
      "course/zh-hans.yaml": (t) => t.replace(/ {2}shift-handover:[\s\S]*/, ""),
    },
    /^error unit\/modules\/shift-handover\/module\.yaml \[shift-handover\] this module stands nowhere/,
  ],
  [
    "a module without a title",
    { "course/zh-hans.yaml": (t) => t.replace(/ {2}shift-handover:[\s\S]*/, "") },
    /^error unit\/course\/zh-hans\.yaml \[shift-handover\] module is missing/,
  ],
  [
    "a part after one that is none",
    { "course/course.yaml": (t) => `${t}    after: nowhere\n` },
    /^error unit\/course\/course\.yaml \[our-work\] there is no part “nowhere”.* write one of orientation/,
  ],
  [
    "a word of the interface that is none",
    { "ui/zh-hans.yaml": "home:\n  ownn: 我局编写\n" },
    /^error unit\/ui\/zh-hans\.yaml \[home\.ownn\] the interface has no such word/,
  ],
  [
    "a place to fill in that is lost",
    { "ui/zh-hans.yaml": "home:\n  start: 从头开始\n" },
    /ui\/zh-hans\.yaml \[home\.start\] fills in “” where the course has “\{n\}”/,
  ],
  [
    "an objective without a question",
    {
      [`${SLUG}/module.yaml`]: (t) => t.replace("send-right]", "send-right, more]"),
      [LESSON]: (t) => t.replace("  send-right:", "  more: 更多\n  send-right:"),
    },
    /^error unit\/modules\/leak-call\/questions\.yaml \[more\] no question measures/,
  ],
  [
    "a missing lesson",
    { [LESSON]: undefined },
    /^error unit\/modules\/leak-call\/(en|zh-hans)\/lesson\.mdx \[leak-call\] the lesson is missing/,
  ],
  [
    "a claim of the source that module.yaml does not name",
    {
      [LESSON]: (t) =>
        t.replace(
          '<Section id="send">\n',
          '<Section id="send">\n\n<From claim="principle.practice" />\n',
        ),
    },
    /lesson\.mdx \[principle\.practice\] there is no claim of section send/,
  ],
  [
    "an episode of the course's hall",
    {
      [LESSON]: (t) =>
        t.replace(
          '<Section id="send">',
          '<Episode>\n\n清渡县\n\n</Episode>\n\n<Section id="send">',
        ),
    },
    /lesson\.mdx \[case\] tells an episode of the hall.*take <Episode> out/,
  ],
  [
    "a picture that is not described",
    { [LESSON]: (t) => t.replace('<Section id="send">\n', '<Section id="send">\n\n<Picture />\n') },
    /has 1 pictures → take <Picture \/> out/,
  ],
  [
    "a sheet that is none",
    { [`${SLUG}/module.yaml`]: (t) => t.replace("leak-call-sheet", "sheet") },
    /^error unit\/modules\/leak-call\/module\.yaml \[sheet\] is no sheet/,
  ],
  [
    "a link to a hidden module",
    { [LESSON]: (t) => t.replace("先听他说完", "先听他说完，见[意义](../significance/)") },
    /^error unit\/modules\/leak-call\/zh-hans\/lesson\.mdx:\d+ \[significance\] the module “significance” is hidden by site\.yaml/,
  ],
  [
    "a page's link to a module that is none",
    { "pages/zh-hans/first-week.mdx": (t) => t.replace("modules/leak-call/", "modules/leak-cal/") },
    /^error unit\/pages\/zh-hans\/first-week\.mdx:\d+ \[leak-cal\] there is no module/,
  ],
  [
    "a path's step to a module that is none",
    { "paths/newcomer.yaml": (t) => t.replace("leak-call}", "leak-cal}") },
    /^error unit\/paths\/newcomer\.yaml \[leak\] there is no module “leak-cal”/,
  ],
  [
    "a path's step to a hidden module",
    {
      "paths/newcomer.yaml": (t) =>
        t.replace("module: learning-institution", "module: significance"),
    },
    /^error unit\/paths\/newcomer\.yaml \[what\] the module “significance” is hidden/,
  ],
  [
    "a path's step to a page that is none",
    { "paths/newcomer.yaml": (t) => t.replace("page: first-week", "page: second-week") },
    /^error unit\/paths\/newcomer\.yaml \[first-week\] there is no page “second-week”/,
  ],
  [
    "a path's steps out of order",
    { "paths/newcomer.yaml": (t) => t.replace("day: 1,", "day: 9,") },
    /^error unit\/paths\/newcomer\.yaml \[mentor\] comes on an earlier day/,
  ],
  [
    "a step with a day and a week",
    { "paths/newcomer.yaml": (t) => t.replace("day: 1,", "day: 1, week: 1,") },
    /^error unit\/paths\/newcomer\.yaml:\d+ .*a step has either a day or a week/,
  ],
  [
    "a step without its words",
    { "paths/zh-hans/newcomer.yaml": (t) => t.replace(/ {2}leak:.*\n/, "") },
    /^error unit\/paths\/zh-hans\/newcomer\.yaml \[leak\] step is missing/,
  ],
  [
    "a path of the course",
    {
      "paths/ten-days.yaml": "steps:\n  - {id: a, day: 1, do: task}\n",
      "paths/zh-hans/ten-days.yaml": "title: x\nfor: x\nsteps: {a: x}\n",
    },
    /^error unit\/paths\/ten-days\.yaml \[ten-days\] is a path of the course/,
  ],
  [
    "a component that is none",
    {
      "pages/zh-hans/first-week.mdx": (t) =>
        t.replace('<Section id="ask"', '<Work id="x">y</Work>\n\n<Sektion />\n\n<Section id="ask"'),
    },
    /^error unit\/pages\/zh-hans\/first-week\.mdx:\d+ there is no <Sektion>/,
  ],
];

it.each(MISTAKES)("%s is told with file, fault and remedy", (_, change, message) => {
  const errors = told(exampleWith(change));
  expect(
    errors.some((error) => message.test(error)),
    errors.join("\n"),
  ).toBe(true);
  expect(
    errors.every((error) => error.startsWith("error unit/")),
    errors.join("\n"),
  ).toBe(true);
});

it("a fault of the course is told as the course's, and the unit's folder is not blamed", () => {
  const broken = new Map(stock).set("course/course.yaml", "parts: []\n");
  const errors = read(example, broken).problems.filter(({ level }) => level === "error");
  expect(errors.map(formatProblem).every((error) => error.startsWith("error content/"))).toBe(true);
});

describe("an upgrade of the course under a unit's folder", () => {
  /** The course as an older release had it: one module under its old name, one that was retired since. */
  const older = new Map<string, string>();
  const unit = exampleWith({
    "site.yaml": (text) => text.replace("[significance]", "[ways-of-old]"),
    [LESSON]: (text) => text.replace("先听他说完", "先听他[说完](../old-hat/)"),
  });
  beforeAll(() => {
    for (const [file, text] of stock) {
      const slug = file.startsWith("modules/significance/") ? "old-hat" : "ways-of-old";
      older.set(
        file.replace(/^modules\/(many-ways|significance)\//, `modules/${slug}/`),
        renamed(text),
      );
    }
  });
  const renamed = (text: string) =>
    text
      .replace(/(?<![\w.-])many-ways(?![\w-])/g, "ways-of-old")
      .replace(/(?<![\w.-])significance(?![\w-])/g, "old-hat");

  /** Today's course: the first has its new name and says its old one; the second is gone, and listed as retired. */
  function today(): Map<string, string> {
    const files = new Map(stock);
    const change = (file: string, how: (value: Record<string, never>) => unknown) =>
      files.set(file, stringify(how(parse(files.get(file) ?? "")), { lineWidth: 0 }));
    change("modules/many-ways/module.yaml", (module) => ({ ...module, aliases: ["ways-of-old"] }));
    change("course/course.yaml", (course) => ({ ...course, retired: ["old-hat"] }));
    return files;
  }

  it("the older course builds with the folder", () => {
    expect(told(unit, older)).toEqual([]);
  });

  it("tells of the renamed module its new name, and of the retired one that it was retired", () => {
    const errors = told(unit, today());
    expect(errors).toEqual([
      expect.stringMatching(
        /^error unit\/site\.yaml \[hide\] the module “ways-of-old” is called “many-ways” now → write many-ways$/,
      ),
    ]);
    const mended = new Map(unit).set(
      "site.yaml",
      (unit.get("site.yaml") ?? "").replace("ways-of-old", "many-ways"),
    );
    expect(told(mended, today())).toEqual([
      expect.stringMatching(
        /^error unit\/modules\/leak-call\/zh-hans\/lesson\.mdx:\d+ \[old-hat\] the module “old-hat” was retired from the course → link to another/,
      ),
    ]);
    const whole = new Map(mended).set(LESSON, example.get(LESSON) ?? "");
    expect(told(whole, today())).toEqual([]);
  });

  it("keeps records: answers given under a former name belong to the module's new one", () => {
    const { course } = read(new Map(), today());
    expect(aliasesOf([...(course?.modules.values() ?? [])])).toMatchObject({
      "ways-of-old": "many-ways",
    });
  });
});
