// The largest record of this course in short: whether its code is one that telephones read.
import encodeQR from "qr";
import { describe, expect, it } from "vitest";
import { TOP } from "#core/assess/instrument.ts";
import { rollUpCourse } from "#core/content/roll-up.ts";
import { CONFIDENCE } from "#core/items/confidence.ts";
import type { Recorded } from "#core/record/event.ts";
import { MAX_EVENTS } from "#core/record/limits.ts";
import { LONGEST_NAME } from "#core/record/owner.ts";
import { STAGES } from "#core/review/states.ts";
import { type Brief, MOST_DIGITS, readCode, writeCode } from "#core/rollup/code/brief.ts";
import { MARK, MARKS } from "#core/rollup/code/marks.ts";
import { objectivesOf } from "#core/rollup/course.ts";
import { NO_ROLE } from "#core/rollup/person.ts";
import { course, modules } from "#course/index.ts";

const whole = { ...rollUpCourse(course.site.course, modules, course), items: [] };

const sat = (subject: "person" | "unit"): Recorded<"assessed"> => {
  const { areas, rev, roles } = whole.instruments[subject];
  const role = roles[roles.length - 1];
  return {
    type: "assessed",
    id: "",
    at: 0,
    instrument: subject,
    rev,
    subject,
    answers: Object.fromEntries(
      areas.flatMap(({ statements }) => statements.map(({ id }) => [id, TOP])),
    ),
    ...(role !== undefined && { role }),
  };
};

/** A module's questions, variants among them. */
const questionsIn = (module: string): number =>
  Object.values(whole.index[module] ?? {})
    .flat()
    .reduce((all, [, , variants = []]) => all + 1 + variants.length, 0);

/** Everything that a code has room for, at its largest. */
const largest = (name?: string): Brief => ({
  day: 2 ** 16 - 1,
  marks: Array<number>(MARKS).fill(MARK - 1),
  person: {
    role: NO_ROLE,
    stages: Uint8Array.from(objectivesOf(whole.index), () => STAGES.length - 1),
    answers: new Uint16Array(),
    sure: CONFIDENCE.map((confidence) => ({
      confidence,
      answers: MAX_EVENTS,
      right: MAX_EVENTS,
      at: 0,
    })),
    before: new Map(
      Object.keys(whole.index).map((module) => {
        const of = questionsIn(module);
        return [module, { of, was: of, is: of, at: 0 }];
      }),
    ),
    person: sat("person"),
    unit: sat("unit"),
    words: [],
    isBrief: true,
  },
  ...(name !== undefined && { name }),
});

/** Squares along one side, without the margin. */
const sizeOf = (digits: string): number =>
  encodeQR(digits, "raw", { ecc: "medium", encoding: "numeric", border: 1 }).length - 2;
const SIZE_OF_12 = 65;

describe("the code of the largest record", () => {
  it("fits, and reads as it was written", () => {
    const brief = largest();
    const digits = writeCode(brief, whole) ?? "";
    expect(digits.length).toBeGreaterThan(200);
    expect(sizeOf(digits)).toBeLessThanOrEqual(SIZE_OF_12);
    expect(readCode(digits, whole)).toEqual(brief);
    console.log(`largest code: ${digits.length} digits, ${sizeOf(digits)} squares`);
  });

  it("fits with an ordinary name", () => {
    for (const name of ["欧阳建国", "Alexandra Montgomery-Smith"]) {
      const digits = writeCode(largest(name), whole) ?? "";
      expect(sizeOf(digits)).toBeLessThanOrEqual(SIZE_OF_12);
      expect(readCode(digits, whole)).toEqual(largest(name));
    }
  });

  it("is told not to fit with the longest name of the widest characters", () => {
    expect(writeCode(largest("名".repeat(LONGEST_NAME)), whole)).toBeUndefined();
  });

  it("may have as many digits as version 12 holds, and no more", () => {
    expect(sizeOf("7".repeat(MOST_DIGITS))).toBe(SIZE_OF_12);
    expect(sizeOf("7".repeat(MOST_DIGITS + 1))).toBeGreaterThan(SIZE_OF_12);
  });
});
