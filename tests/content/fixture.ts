import { readFileSync } from "node:fs";
import { stringify } from "yaml";
import { type Reading, readCourse } from "#core/content/read.ts";
import { TOOLS } from "#core/content/schema/tools.ts";

/** A smallest course that is whole: one module, every kind of item. Tests break it in one place each. */
export function soundFiles(): Map<string, string> {
  const files = new Map<string, string>();
  const write = (path: string, value: unknown) => files.set(path, stringify(value));

  write("site.yaml", {
    course: "sample",
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
    "kolb-1984": {
      topic: "memory",
      authors: "Kolb, D. A.",
      year: 1984,
      title: "Experiential Learning",
    },
  });
  write("evidence/evidence.yaml", {
    cases: [{ id: "hall", works: ["kolb-1984"], modules: ["later"] }],
    research: [{ id: "loops", works: ["kolb-1984"], modules: ["later"] }],
  });
  write("glossary/terms.yaml", [{ id: "carrier", claims: ["said"], see: [] }]);
  write("modules/first/module.yaml", {
    objectives: ["tell", "choose"],
    sections: [
      { id: "promise", claims: ["said"], check: "first-single" },
      { id: "test", claims: ["said.gone"] },
      { id: "wrong", claims: [] },
    ],
    opening: "worked",
    ending: "check",
    episode: {
      month: 2,
      documents: ["D1"],
      figures: ["returned/2", "wait_min/1/w1", "asked", "D1/48"],
    },
    picture: { kind: "loop", nodes: ["study", "try", "look"] },
    act: { minutes: 30, lookBackDays: 7 },
    references: ["kolb-1984"],
  });
  write("modules/first/session.yaml", { vote: ["first-single"], figures: ["returned/2"] });
  write("sessions/series.yaml", {
    short: {
      minutes: 45,
      meetings: [
        { id: "one", month: 2, modules: ["first"] },
        { id: "two", modules: ["later"] },
      ],
    },
  });
  write("case/cast.yaml", { director: { age: 50 } });
  write("case/counts.yaml", { asked: { month: 1, value: 25 }, named: { value: 14, of: 25 } });
  write("case/documents.yaml", { D1: { month: 1 }, D2: { month: 3 } });
  write("case/year.yaml", {
    hall: { part: "place" },
    m1: { part: "month", month: 1, figures: ["asked", "wait_min/1/w1"] },
    m2: { part: "month", month: 2 },
  });
  write("case/charts.yaml", { wait: { after: "m1", rows: ["returned", "returned/w1"] } });
  const sheets = (of: (id: string) => unknown) =>
    Object.fromEntries(TOOLS.map((id) => [id, of(id)]));
  const fields = [{ id: "what", lines: 2 }];
  write(
    "tools/tools.yaml",
    sheets((id) => ({
      month: 2,
      fields,
      ...(id === "visit-sheet" && { paper: "D1" }),
      ...(id === "chain" && { figures: ["returned/2"] }),
    })),
  );
  const reasons = "returned,ret_missing_paper,ret_housing_cert,ret_form_error,ret_coowner";
  const shares = "share_first_pct,cancelled,share_from_ticket_pct";
  files.set(
    "case/figures.csv",
    `month,cases_registration,settled_first,${shares},wait_min,${reasons}\n` +
      "1,100,60,60.0,20,50.0,24,40,10,10,10,10\n2,50,40,80.0,0,80.0,20,10,4,3,2,1\n",
  );
  files.set(
    "case/windows.csv",
    `month,window,tickets_drawn,cancelled,cases,settled_first,share_first_pct,share_from_ticket_pct,${reasons},wait_min\n` +
      "1,1,120,20,100,60,60.0,50.0,40,10,10,10,10,27\n2,1,50,0,50,40,80.0,80.0,10,4,3,2,1,\n",
  );
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
    {
      id: "first-recall",
      kind: "recall",
      ...common("choose"),
      points: ["a", "b", "c", "d"],
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

  const measures = [
    ...new Set(
      `cases_registration,cases,tickets_drawn,settled_first,${shares},wait_min,${reasons}`.split(
        ",",
      ),
    ),
  ];
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
      today: { title: word, text: word },
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
    write(`case/${locale}.yaml`, {
      place: word,
      cast: { director: { name: word, role: word, wants: word, fears: word } },
      measures: Object.fromEntries(measures.map((id) => [id, { name: word, meaning: word }])),
      counts: { asked: word, named: word },
      year: {
        hall: { title: word, text: word },
        m1: { title: word, text: `${word} 25, 27` },
        m2: { title: word, text: word },
      },
      charts: {
        wait: { title: word, description: word, rows: { returned: word, "returned/w1": word } },
      },
    });
    for (const paper of ["D1", "D2"]) {
      files.set(`case/${locale}/${paper}.md`, `---\ntitle: ${word}\n---\n\n${word} 48\n`);
    }
    const told = `${word} ${locale === "en" ? "8 million, 1,200" : "1200、800万"}`;
    write(`evidence/${locale}.yaml`, {
      about: [word],
      cases: {
        hall: {
          title: word,
          who: word,
          gist: word,
          done: word,
          figures: [told],
          failed: word,
          limits: word,
        },
      },
      research: { loops: { title: word, found: [told], limits: word } },
    });
    files.set(
      `pages/${locale}/about.mdx`,
      `---\ntitle: ${word}\nsummary: ${word}\n---\n\n${word} (<Work id="kolb-1984">Kolb, 1984</Work>)\n`,
    );
    write(
      `tools/${locale}.yaml`,
      sheets((id) => ({
        title: word,
        purpose: word,
        steps: [word, word],
        about: word,
        fields: { what: { label: word } },
        ...(id !== "visit-sheet" && { filled: { what: id === "chain" ? `${word} 10` : word } }),
      })),
    );
    write(`sessions/${locale}.yaml`, {
      short: { title: word, intro: word, forWhom: word, meetings: { one: word, two: word } },
    });
    const question = () => ({ ask: word, listen: [word, word], stuck: word });
    write(`modules/first/${locale}/session.yaml`, {
      aims: [word, word],
      bring: [word],
      // Long enough in either language, with a figure of the episode.
      opening: `${`${word} `.repeat(70)}10`,
      questions: Array.from({ length: 4 }, question),
      act: word,
      back: word,
      longer: { title: word, steps: [word, word], tool: "chain" },
    });
    write(`misconceptions/${locale}.yaml`, {
      "belief-b": `${word} b`,
      "belief-c": `${word} c`,
      "belief-d": `${word} d`,
      belief: word,
    });
    write(`glossary/${locale}.yaml`, { carrier: { term: word, definition: word } });
    const front = stringify({
      opening: word,
      objectives: { tell: word, choose: word },
      sections: { promise: word, test: word, wrong: word },
      episode: word,
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
    const passages = [
      `<Section id="promise">\n\n<From claim="said" />\n\n${word} <Term id="carrier">${word}</Term>\n\n<From research="kolb-1984" />\n\n${word}\n\n<Picture />\n\n</Section>`,
      `<Episode>\n\n${word} 10, 27, 25, 48\n\n</Episode>`,
      `<Section id="test">\n\n<From claim="said.gone" />\n\n${word}\n\n<Example title="${word}">\n\n1. ${word}\n\n</Example>\n\n</Section>`,
      `<Section id="wrong">\n\n<From us />\n\n${word}\n\n</Section>`,
    ];
    files.set(
      `modules/first/${locale}/lesson.mdx`,
      `---\n${front}---\n\n${passages.join("\n\n")}\n`,
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
      "first-recall": {
        stem: word,
        points: { a: "one", b: "two", c: "three", d: "four" },
        rationale: word,
      },
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
