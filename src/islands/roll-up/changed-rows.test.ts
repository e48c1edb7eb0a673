// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { readComparison, writeComparison } from "#core/rollup/compare.ts";
import type { Person } from "#core/rollup/person.ts";
import { type Last, type Report, report } from "#core/rollup/report.ts";
import { since, worthTelling } from "#core/rollup/since.ts";
import { SMALL, sat, someone } from "#core/rollup/testing/small.ts";
import { sheetOf } from "./sheet.ts";
import type { RollUpProps } from "./types.ts";

document.documentElement.lang = "en";

/** Each string says its own name. */
const named = (own: Readonly<Record<string, string>> = {}) =>
  new Proxy({}, { get: (_, name) => own[String(name)] ?? String(name) });
const props = {
  t: named({ changed: "since {date}", figureWhen: "{figure}: {when}" }),
  words: { home: named(), apply: named(), quiz: named(), code: named(), record: named() },
  data: {
    course: SMALL,
    modules: { m: { title: "The module", sections: {}, objectives: { one: "to do one thing" } } },
    items: { i: { stem: "Which?", options: { a: "This" } } },
    misconceptions: {},
    areas: { person: {}, unit: { x: "The area" } },
    ends: { person: ["", ""], unit: ["", ""] },
    sides: { leading: "leaders", others: "others" },
  },
} as unknown as RollUpProps;

const THEN = 1000;
const shown = (people: readonly Person[], last?: Last): Report => {
  const found = report(people, SMALL, last);
  if (typeof found === "string") throw new Error(found);
  return found;
};
const person = (role: string, code: number, at: number): Person =>
  someone({
    role,
    answers: Uint16Array.of(code, 0, 0),
    stages: Uint8Array.of(code === 0 ? 0 : code === 1 ? 2 : 1, 0),
    sure: [{ confidence: "sure", answers: 2, right: code === 1 ? 2 : 1, at }],
    before: new Map([["m", { of: 2, was: code === 1 ? 1 : 0, is: 1, at }]]),
    unit: { ...sat("unit", { x1: code, x2: 2, y1: 1, y2: 2 }, "others"), at },
  });
const many = (n: number, make: () => Person) => Array.from({ length: n }, make);

const then = [
  ...many(20, () => person("cadre", 0, 1)),
  ...many(12, () => person("temporary", 1, 1)),
];
const before = readComparison(writeComparison(shown(then), SMALL, "2026-05-29", THEN), SMALL.id);
if (typeof before === "string") throw new Error(before);
// Of the twenty, six had it right since. Nine came.
const now = [
  ...many(14, () => person("cadre", 0, 1)),
  ...many(6, () => person("cadre", 1, THEN + 1)),
  ...many(12, () => person("temporary", 1, 1)),
  ...many(9, () => person("leading", 1, THEN + 1)),
];

describe("the saved table beside last time’s", () => {
  const report = shown(now, before);
  const rows = sheetOf(report, before, props);
  const changed = rows.filter(([part]) => String(part).startsWith("since "));

  it("has of each change that the page shows last time’s number and today’s, and no other", () => {
    const { views, ...found } = worthTelling(since(before, report, SMALL));
    const told = [...Object.values(found), views.person, views.unit].flat();
    expect(told.length).toBeGreaterThan(5);
    const numbers = changed.map(([, , , , , people, , value]) => people ?? value);
    expect(numbers).toHaveLength(2 * told.length);
    expect(numbers.sort()).toEqual(
      told
        .flatMap(({ from, to }) => [from, to])
        .map((each) => Math.round(each * 1000) / 1000)
        .map((each) => (Number.isInteger(each) ? each : Math.round(each * 100) / 100))
        .sort(),
    );
  });
  it("shows no number of people from one to four, and no difference of so few", () => {
    const people = changed.flatMap(([, , , , , people]) =>
      typeof people === "number" ? people : [],
    );
    for (const [at, n] of people.entries()) {
      expect(n === 0 || n >= 5, String(n)).toBe(true);
      if (at % 2 === 1) {
        const difference = Math.abs(n - (people[at - 1] ?? 0));
        expect(difference === 0 || difference >= 5, String(difference)).toBe(true);
      }
    }
  });
  it("says of each number what it is of and when it was so", () => {
    const told = changed.map(([part, ...cells]) => {
      expect(part).toMatch(/^since May 29/);
      return cells;
    });
    for (const when of ["then", "now"]) {
      expect(told).toContainEqual(["", "", "roleTemporary", "everybody", 12, when]);
      const item = told.find(([, id, , , , name]) => id === "i" && name === `wasRight: ${when}`);
      expect(item?.slice(0, 3)).toEqual(["The module", "i", "Which?"]);
    }
  });
  it("has no such rows where nothing is compared", () => {
    const alone = sheetOf(shown(now), undefined, props);
    expect(alone.filter(([part]) => String(part).startsWith("since "))).toEqual([]);
    expect(alone.length).toBeGreaterThan(10);
  });
});
