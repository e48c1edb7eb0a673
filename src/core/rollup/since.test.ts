import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CONFIDENCE } from "#core/items/confidence.ts";
import { readComparison, writeComparison } from "./compare.ts";
import type { Person } from "./person.ts";
import { type Last, type Report, report } from "./report.ts";
import { since } from "./since.ts";
import { SMALL, sat, someone } from "./testing/small.ts";

const many = <T>(n: number, make: (at: number) => T): T[] =>
  Array.from({ length: n }, (_, at) => make(at));

const shown = (people: readonly Person[], last?: Last): Report => {
  const found = report(people, SMALL, last);
  if (typeof found === "string") throw new Error(found);
  return found;
};

/** The last roll-up was made at this time. */
const THEN = 1000;
const LATER = THEN + 1;

/** What was shown of these people, by way of the file. */
const lastOf = (people: readonly Person[]) => {
  const read = readComparison(writeComparison(shown(people), SMALL, "2026-05-29", THEN), SMALL.id);
  if (typeof read === "string") throw new Error(read);
  return read;
};

const codes = (i: number): Pick<Person, "answers" | "stages"> => ({
  answers: Uint16Array.of(i, 0, 0),
  stages: Uint8Array.of(i === 0 ? 0 : 2, 0),
});
const RIGHT = 1;
const A = 2 | (1 << 2);

const viewed = (mark: number, at: number, role = "others") => ({
  ...sat("unit", { x1: mark, x2: mark, y1: mark, y2: 2 }, role),
  at,
});
const asked = (was: number, is: number, at: number) => new Map([["m", { of: 2, was, is, at }]]);
const said = (right: number, at: number): Person["sure"] => [
  { confidence: "sure", answers: 2, right, at },
];

describe("what changed since last time", () => {
  // Forty people; of a second half all did something since.
  const first = (at: number) =>
    someone({
      role: at < 20 ? "cadre" : "temporary",
      ...codes(at < 10 ? RIGHT : at < 30 ? A : 0),
      sure: said(at < 20 ? 1 : 0, 1),
      before: asked(at < 10 ? 1 : 0, at < 20 ? 1 : 0, 1),
      unit: viewed(at < 20 ? 1 : 2, 1),
    });
  const then = many(40, first);
  const now = many(40, (at) =>
    at < 20
      ? first(at)
      : {
          ...first(at),
          ...codes(RIGHT),
          sure: said(2, LATER),
          before: asked(0, 2, LATER),
          unit: viewed(3, LATER),
        },
  );
  const last = lastOf(then);
  const found = since(last, shown(now, last), SMALL);

  it("is told of people by role and by how far they have come", () => {
    expect(found.roles.map(({ of, from, to }) => [of, from, to])).toContainEqual([
      [["temporary"]],
      20,
      20,
    ]);
    expect(found.outcomes.map(({ of, from, to }) => [of, from, to])).toContainEqual([
      [["shown"]],
      30,
      40,
    ]);
  });
  it("is told of objectives and of the facility of items", () => {
    expect(found.objectives).toContainEqual({
      module: "m",
      objective: "one",
      of: [["shown"]],
      from: 30,
      to: 40,
    });
    // 10 of 30 were right, then 30 of 40.
    expect(found.items).toEqual([{ item: "i", from: 10 / 30, to: 30 / 40 }]);
  });
  it("is told of reading, of confidence and of areas", () => {
    // Before and after 10 and 20 of 80 were right, then 10 and 60: in steps of five in a hundred.
    expect(found.before).toEqual([{ module: "m", from: 0.25 - 0.15, to: 0.75 - 0.15 }]);
    // 20 of 80 answers were right, then 60.
    expect(found.sure).toEqual([{ confidence: "sure", from: 0.25, to: 0.75 }]);
    expect(found.views.unit).toContainEqual({ area: "x", roles: ["others"], from: 1.5, to: 2 });
  });
  it("is told of items in the same revision only", () => {
    const raised = {
      ...SMALL,
      items: SMALL.items.map((item) => ({ ...item, rev: 2 })),
    };
    const report2 = report(now, raised, last);
    expect(typeof report2 === "string" ? [] : since(last, report2, raised).items).toEqual([]);
  });
  it("is told of areas in the same revision only", () => {
    const { person, unit } = SMALL.instruments;
    const raised = { ...SMALL, instruments: { person, unit: { ...unit, rev: 2 } } };
    expect(since(last, shown(now, last), raised).views.unit).toEqual([]);
  });
  it("is told of numbers of people where the file is of the first version", () => {
    const { rows } = last;
    const older = since({ rows }, shown(now, { rows }), SMALL);
    expect(older.items).toEqual(found.items);
    expect([older.before, older.sure, older.views.unit]).toEqual([[], [], []]);
  });
});

describe("the file to compare with", () => {
  const people = many(20, (at) =>
    someone({ ...codes(at < 10 ? RIGHT : A), unit: viewed(at % 5, 1), sure: said(at % 3, 1) }),
  );
  it("gives back what was shown", () => {
    const { rows, views, sure, before } = shown(people);
    const { figures, date, rows: read } = lastOf(people);
    expect(date).toBe("2026-05-29");
    expect([...read]).toEqual([...rows]);
    expect(figures).toEqual({ at: THEN, revs: { person: 1, unit: 1 }, views, sure, before });
  });
  it("of the first version, which had no figures, is read", () => {
    const file = JSON.parse(writeComparison(shown(people), SMALL, "2026-05-29", THEN));
    const old = JSON.stringify({ ...file, version: 1, figures: undefined });
    expect(readComparison(old, SMALL.id)).toEqual({
      date: "2026-05-29",
      rows: shown(people).rows,
    });
  });
  it.each([
    ["a share over one", { sure: [{ confidence: "sure", share: 1.1 }] }],
    ["a confidence that is none", { sure: [{ confidence: "certain", share: 1 }] }],
    [
      "a side of fewer than five",
      { views: { person: [], unit: [{ area: "x", sides: [{ roles: ["others"], people: 4 }] }] } },
    ],
    ["a time that is none", { at: "now" }],
    ["no areas", { views: { person: [] } }],
    ["a module that is none", { before: [{ module: 1, was: 0, is: 1 }] }],
  ])("is refused with %s", (_, change) => {
    const file = JSON.parse(writeComparison(shown(people), SMALL, "2026-05-29", THEN));
    const text = JSON.stringify({ ...file, figures: { ...file.figures, ...change } });
    expect(readComparison(text, SMALL.id)).toBe("damaged");
  });
  it.each([
    ["other-course", "another", /x^/, ""],
    ["future-version", SMALL.id, '"version":2', '"version":3'],
    ["not-ours", SMALL.id, '"version":2', '"version":0'],
    ["damaged", SMALL.id, '"people":10', '"people":4'],
    ["damaged", SMALL.id, '"people":10', '"people":90'],
    ["damaged", SMALL.id, '"of":[[', '"of":[["x"],['],
    ["not-ours", SMALL.id, /.*/s, "[".repeat(100_000)],
    ["not-ours", SMALL.id, /.*/s, '{"whetstone":"record"}'],
  ])("is refused as %s", (reason, course, old, other) => {
    const text = writeComparison(shown(people), SMALL, "2026-05-29", THEN);
    expect(readComparison(text.replace(old, other), course)).toBe(reason);
  });
  it("may hold anything: it is read or refused", () => {
    const file = JSON.parse(writeComparison(shown(people), SMALL, "2026-05-29", THEN));
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(file.figures)), (value, name) => {
        const text = JSON.stringify({ ...file, figures: { ...file.figures, [name]: value } });
        const read = readComparison(text, SMALL.id);
        // What was read is worked with, and nothing throws.
        if (typeof read !== "string") report(people, SMALL, read);
      }),
    );
  });
});

/*
 * The attack: a reader has both roll-ups, and knows that fewer than five people did anything in between. Whatever both tell
 * of the same must then be the same, or it tells what these few did.
 */
const anyone = fc
  .record({
    role: fc.constantFrom("leading", "cadre", "none"),
    code: fc.constantFrom(0, RIGHT, A),
    side: fc.constantFrom(undefined, "leading", "others"),
    mark: fc.integer({ min: 0, max: 4 }),
    right: fc.integer({ min: 0, max: 2 }),
    confidence: fc.constantFrom(...CONFIDENCE),
    was: fc.integer({ min: 0, max: 2 }),
    is: fc.integer({ min: 0, max: 2 }),
  })
  .map(
    ({ role, code, side, mark, right, confidence, was, is }) =>
      (at: number): Person =>
        someone({
          role,
          ...codes(code),
          sure: [{ confidence, answers: 2, right, at }],
          before: asked(was, is, at),
          ...(side && { unit: viewed(mark, at, side) }),
          person: { ...sat("person", { x1: mark, x2: right }), at },
        }),
  );

/** Everything that is told, by what it is told of. */
function told({ rows, before, sure, views, items }: Report): Map<string, number | undefined> {
  return new Map([
    ...[...rows.values()].flatMap(({ id, groups }) =>
      groups.map(({ of, people }): [string, number] => [`${id} ${JSON.stringify(of)}`, people]),
    ),
    ...items.map(({ item, right, of }): [string, number | undefined] => [
      `facility ${item} ${of}`,
      right,
    ]),
    ...before.flatMap(({ module, was, is }): [string, number][] => [
      [`was ${module}`, was],
      [`is ${module}`, is],
    ]),
    ...sure.map(({ confidence, share }): [string, number | undefined] => [confidence, share]),
    ...(["person", "unit"] as const).flatMap((instrument) =>
      views[instrument].flatMap(({ area, sides, alpha, n }): [string, number | undefined][] => [
        // They are of all sides that are shown.
        [`alpha ${instrument} ${area} ${sides.flatMap(({ roles }) => roles).sort()}`, alpha],
        [`n ${instrument} ${area} ${sides.flatMap(({ roles }) => roles).sort()}`, n],
        ...sides.map(({ roles, score }): [string, number | undefined] => [
          `${instrument} ${area} ${roles.join()}`,
          score,
        ]),
      ]),
    ),
  ]);
}

/** What differs between two reports, of all that both tell. */
const moved = (before: Report, now: Report): string[] => {
  const was = told(before);
  return [...told(now)].flatMap(([of, value]) => {
    const old = was.get(of);
    return value === undefined || old === undefined || old === value
      ? []
      : `${of}: ${old}, then ${value}`;
  });
};

describe("two roll-ups, attacked", () => {
  it("tell nothing of what fewer than five people did in between", () => {
    fc.assert(
      fc.property(
        fc.array(anyone, { minLength: 5, maxLength: 40 }),
        fc.array(anyone, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (people, few, isLater) => {
          const then = people.map((make) => make(1));
          // They did something, or are others in the place of those who went: what these did may be older.
          const now = then.map((one, at) => few[at]?.(isLater ? LATER : 1) ?? one);
          const last = lastOf(then);
          const found = report(now, SMALL, last);
          if (typeof found === "string") return;
          expect(moved(shown(then), found)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
  it("would tell of them if figures stood beside each other as they are", () => {
    const then = many(10, (at) => someone({ unit: viewed(at % 3, 1), sure: said(1, 1) }));
    const now = then.map((one, at) => (at === 0 ? { ...one, unit: viewed(4, LATER) } : one));
    expect(moved(shown(then), shown(now))).not.toEqual([]);
    expect(moved(shown(then), shown(now, lastOf(then)))).toEqual([]);
  });
});
