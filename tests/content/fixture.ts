import { readFileSync } from "node:fs";
import { stringify } from "yaml";
import { type Reading, readCourse } from "#core/course/read.ts";

/** A smallest course that is whole: one module, every kind of item. Tests break it in one place each. */
export function soundFiles(): Map<string, string> {
  const files = new Map<string, string>();
  const write = (path: string, value: unknown) => files.set(path, stringify(value));

  write("site.yaml", {
    course: "sample",
    base: "/",
    unit: { en: "", "zh-hans": "" },
    contact: { en: "", "zh-hans": "" },
    passMark: 0.8,
  });
  write("course/course.yaml", { parts: [{ id: "start", modules: ["first", "later"] }] });
  write("sources/claims.yaml", {
    claims: [
      { id: "said", essay: 1, chapter: "start" },
      { id: "said.gone", essay: 1, chapter: "start", lost: "whole" },
    ],
  });
  write("sources/references.yaml", {
    "kolb-1984": { authors: "Kolb, D. A.", year: 1984, title: "Experiential Learning" },
  });
  write("glossary/terms.yaml", [{ id: "carrier", claims: ["said"], see: [] }]);
  write("modules/first/module.yaml", {
    minutes: 7,
    objectives: ["tell", "choose"],
    sections: [
      { id: "promise", claims: ["said"], check: "first-single" },
      { id: "test", claims: ["said.gone"] },
      { id: "wrong", claims: [] },
    ],
    picture: { kind: "loop", nodes: ["study", "try", "look"] },
    act: { minutes: 30, lookBackDays: 7 },
    references: ["kolb-1984"],
  });
  const common = (objective: string) => ({
    objective,
    section: "promise",
    claims: ["said"],
    level: "apply",
  });
  write("modules/first/questions.yaml", [
    {
      id: "first-single",
      kind: "single",
      ...common("tell"),
      options: ["a", "b", "c"],
      key: "a",
      misconceptions: { b: "belief-b", c: "belief-c" },
    },
    {
      id: "first-multiple",
      kind: "multiple",
      ...common("tell"),
      options: ["a", "b", "c", "d"],
      key: ["a", "b"],
      misconceptions: { c: "belief-c", d: "belief-d" },
    },
    {
      id: "first-true",
      kind: "true-false",
      ...common("tell"),
      key: true,
      misconceptions: { false: "belief" },
    },
    {
      id: "first-matching",
      kind: "matching",
      ...common("choose"),
      prompts: ["p", "q"],
      options: ["x", "y", "z"],
      key: { p: "x", q: "y" },
    },
    {
      id: "first-categorise",
      kind: "categorise",
      ...common("choose"),
      prompts: ["p", "q", "r"],
      options: ["x", "y"],
      key: { p: "x", q: "y", r: "x" },
    },
    { id: "first-ordering", kind: "ordering", ...common("choose"), key: ["a", "b", "c"] },
    {
      id: "first-case",
      kind: "scenario",
      steps: [
        {
          id: "first-short",
          kind: "short-answer",
          ...common("choose"),
          near: { habit: "belief" },
        },
        {
          id: "first-step",
          kind: "true-false",
          ...common("choose"),
          key: false,
          misconceptions: { true: "belief" },
        },
      ],
    },
  ]);

  for (const subject of ["person", "unit"]) {
    write(`instruments/${subject}/instrument.yaml`, {
      rev: 1,
      subject,
      areas: ["use", "share"].map((area) => ({
        id: area,
        group: "whole",
        modules: ["later"],
        statements: [{ id: `${area}-did` }, { id: `${area}-missed`, reversed: true }],
      })),
      ...(subject === "unit" && { evidence: ["change"], roles: ["leading", "others"] }),
    });
  }

  for (const [locale, word] of [
    ["en", "word"],
    ["zh-hans", "文字"],
  ] as const) {
    files.set(`ui/${locale}.yaml`, readFileSync(`content/ui/${locale}.yaml`, "utf8"));
    write(`course/${locale}.yaml`, {
      title: word,
      tagline: word,
      parts: { start: { title: word, blurb: word } },
      modules: Object.fromEntries(
        ["first", "later"].map((slug) => [slug, { title: word, short: word, summary: word }]),
      ),
    });
    write(`sources/${locale}.yaml`, {
      about: word,
      essays: { "1": word, "2": word },
      chapters: { start: word },
      claims: { said: word },
      lost: { "said.gone": word },
      references: { "kolb-1984": word },
    });
    for (const subject of ["person", "unit"]) {
      write(`instruments/${subject}/${locale}.yaml`, {
        question: word,
        scale: [0, 1, 2, 3, 4].map((mark) => `${word} ${mark}`),
        groups: { whole: word },
        areas: { use: word, share: word },
        statements: Object.fromEntries(
          ["use-did", "use-missed", "share-did", "share-missed"].map((id) => [id, `${word} ${id}`]),
        ),
        ...(subject === "unit" && {
          evidence: { change: word },
          roles: { leading: word, others: `${word} 2` },
        }),
      });
    }
    write(`glossary/${locale}.yaml`, { carrier: { term: word, definition: word } });
    const front = stringify({
      opening: word,
      objectives: { tell: word, choose: word },
      sections: { promise: word, test: word, wrong: word },
      picture: { title: word, description: word, labels: { study: word, try: word, look: word } },
      idea: word,
      skill: [word, word, word],
      act: {
        when: word,
        do: word,
        lookBack: word,
        variants: { leading: word, cadre: word, staff: word },
      },
      together: [word, word],
    });
    files.set(
      `modules/first/${locale}/lesson.mdx`,
      `---\n${front}---\n\n<Section id="promise">\n\n${word} <Term id="carrier">${word}</Term>\n\n<Picture />\n\n</Section>\n\n<Section id="test">\n\n${word}\n\n</Section>\n\n<Section id="wrong">\n\n${word}\n\n</Section>\n`,
    );
    const options = (...ids: string[]) =>
      Object.fromEntries(ids.map((id) => [id, { text: `${word} ${id}`, feedback: word }]));
    const texts = (...ids: string[]) =>
      Object.fromEntries(ids.map((id) => [id, { text: `${word} ${id}` }]));
    const base = { stem: word, rationale: word, hint: word };
    write(`modules/first/${locale}/questions.yaml`, {
      "first-single": { ...base, options: options("a", "b", "c") },
      "first-multiple": { ...base, options: options("a", "b", "c", "d") },
      "first-true": { ...base, options: { true: { feedback: word }, false: { feedback: word } } },
      "first-matching": { ...base, prompts: options("p", "q"), options: texts("x", "y", "z") },
      "first-categorise": { ...base, prompts: options("p", "q", "r"), options: texts("x", "y") },
      "first-ordering": { ...base, options: options("a", "b", "c") },
      "first-case": { case: word },
      "first-short": {
        ...base,
        accepted: [word],
        feedback: { right: word, wrong: word },
        near: { habit: { answers: ["near"], feedback: word } },
      },
      "first-step": { ...base, options: { true: { feedback: word }, false: { feedback: word } } },
    });
  }
  return files;
}

/** Reads the sound course after one file was changed. */
export function readWith(path: string, change: (text: string) => string | undefined): Reading {
  const files = soundFiles();
  const before = files.get(path);
  if (before === undefined) throw new Error(`The sound course has no ${path}`);
  const after = change(before);
  if (after === undefined) files.delete(path);
  else if (after === before) throw new Error(`The change left ${path} as it was`);
  else files.set(path, after);
  return readCourse(files);
}
