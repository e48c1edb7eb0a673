import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CONFIDENCE } from "#core/items/confidence.ts";
import { ROLES } from "#core/plan/roles.ts";
import { checksum } from "#core/record/checksum.ts";
import type { RecordedEvent } from "#core/record/event.ts";
import { cleanName } from "#core/record/owner.ts";
import { lookup, NO_ROLE, personOf } from "../person.ts";
import { report } from "../report.ts";
import { itemRow, UNKNOWN } from "../rows.ts";
import { SMALL, sat, someone } from "../testing/small.ts";
import { type Brief, briefOf, readCode, writeCode } from "./brief.ts";
import { Codes } from "./codes.ts";
import { writeDigits } from "./digits.ts";
import { MARK, marksOf } from "./marks.ts";

const mark = fc.integer({ min: 0, max: 4 });
const answers = (ids: readonly string[]) =>
  fc
    .tuple(...ids.map((id) => fc.option(mark.map((value) => [id, value] as const))))
    .map((pairs) => Object.fromEntries(pairs.filter((pair) => pair !== null)));
const counts = fc.nat(5000).chain((all) => fc.nat(all).map((right) => ({ answers: all, right })));

const brief: fc.Arbitrary<Brief> = fc
  .record({
    day: fc.nat(65_535),
    marks: fc.array(fc.nat({ max: MARK - 1 }), { minLength: 4, maxLength: 4 }),
    role: fc.constantFrom(...ROLES, NO_ROLE),
    stages: fc.array(mark, { minLength: 2, maxLength: 2 }),
    sure: fc.tuple(counts, counts, counts),
    before: fc.option(
      fc
        .integer({ min: 1, max: 3 })
        .chain((of) => fc.record({ of: fc.constant(of), was: fc.nat(of), is: fc.nat(of) })),
    ),
    person: fc.option(answers(["x1", "x2"])),
    unit: fc.option(
      fc.tuple(answers(["x1", "x2", "y1", "y2"]), fc.constantFrom("leading", "others")),
    ),
    name: fc.option(fc.string({ unit: "grapheme", maxLength: 80 }).map((text) => cleanName(text))),
  })
  .map(({ day, marks, role, stages, sure, before, person, unit, name }) => ({
    day,
    marks,
    person: someone({
      role,
      stages: Uint8Array.from(stages),
      sure: CONFIDENCE.map((confidence, at) => ({
        confidence,
        ...(sure[at] ?? { answers: 0, right: 0 }),
        at: 0,
      })),
      before: new Map(before ? [["m", { ...before, at: 0 }]] : []),
      person: person ? { ...sat("person", person), id: "" } : undefined,
      unit: unit ? { ...sat("unit", ...unit), id: "" } : undefined,
      isBrief: true,
    }),
    ...(typeof name === "string" && { name }),
  }));

const written = (one: Brief): string => {
  const digits = writeCode(one, SMALL);
  if (digits === undefined) throw new Error("too long");
  return digits;
};

describe("a code", () => {
  it("reads as it was written, spaces or not", () => {
    fc.assert(
      fc.property(brief, fc.nat(20), (one, every) => {
        const digits = written(one);
        expect(readCode(digits, SMALL)).toEqual(one);
        const spaced = digits.replace(new RegExp(`\\d{1,${every + 1}}`, "g"), "$& ");
        expect(readCode(`\ufeff${spaced}\r`, SMALL)).toEqual(one);
      }),
    );
  });

  it("with a digit changed, left out or doubled, or two changed about, is refused", () => {
    fc.assert(
      fc.property(brief, fc.nat(), fc.integer({ min: 1, max: 9 }), (one, place, more) => {
        const digits = written(one);
        const at = place % digits.length;
        const digit = digits[at] ?? "";
        const next = digits[at + 1] ?? digit;
        const changed = (Number(digit) + more) % 10;
        const head = digits.slice(0, at);
        const tail = digits.slice(at + 1);
        for (const wrong of [head + changed + tail, head + tail, head + digit + digit + tail]) {
          expect(readCode(wrong, SMALL)).toMatch(/^(?:damaged|not-ours|future-version)$/);
        }
        if (next !== digit) {
          expect(readCode(head + next + digit + tail.slice(1), SMALL)).toBeTypeOf("string");
        }
      }),
    );
  });

  it.each([
    ["nothing", "", "not-ours"],
    ["a word", "hello", "not-ours"],
    ["another code", "https://example.org/?id=741", "not-ours"],
    ["digits of another kind", "６４１７４１", "not-ours"],
    ["a barcode", "4006381333931", "not-ours"],
    ["its beginning alone", "7411", "damaged"],
    ["far too many digits", `7411${"9".repeat(1e6)}`, "not-ours"],
  ])("%s is refused", (_, text, reason) => {
    expect(readCode(text, SMALL)).toBe(reason);
  });

  it("whose checksum is right and whose content can't be is refused", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2 ** 31 - 1), { maxLength: 40 }), (values) => {
        const digits = writeDigits((field) => values.map((value) => field(value, 2 ** 31)));
        const read = readCode(digits, SMALL);
        expect(typeof read).toBe("string");
      }),
    );
  });

  it("of a course with other questions is told as such", () => {
    const [one] = fc.sample(brief, 1);
    const other = {
      ...SMALL,
      index: { m: { ...SMALL.index["m"], three: [["n", 1]] } },
    } as typeof SMALL;
    expect(one && readCode(written(one), other)).toBe("other-version");
    expect(one && readCode(written(one), { ...SMALL, id: "another" })).toBe("other-version");
  });

  it("of a later format is told as such", () => {
    const later = "741250";
    const sum = String(Number.parseInt(checksum(later), 16)).padStart(10, "0");
    expect(readCode(later + sum, SMALL)).toBe("future-version");
  });
});

const event = (id: string, at: number, score = 1): RecordedEvent => ({
  type: "answered",
  id,
  at,
  item: "i",
  rev: 1,
  module: "m",
  context: "quiz",
  attempt: 1,
  score,
  response: "a",
  confidence: "sure",
});
const many = (writer: string, n: number, from = 0): RecordedEvent[] =>
  Array.from({ length: n }, (_, at) => event(`${writer}-${at}`, from + at));

describe("a record in short", () => {
  it("tells what its file tells, but for single answers and words", () => {
    const events = [
      ...many("a", 3),
      { type: "settings", id: "a-x", at: 9, key: "role", value: "cadre" } as RecordedEvent,
      {
        type: "practised",
        id: "a-y",
        at: 9,
        entry: "e",
        module: "m",
        tried: "secret",
      } as RecordedEvent,
    ];
    const { person } = briefOf(events, SMALL, 1);
    const whole = personOf(events, ["log"], lookup(SMALL));
    expect(person).toMatchObject({
      role: "cadre",
      stages: whole.stages,
      sure: whole.sure,
      words: [],
    });
    expect(readCode(written(briefOf(events, SMALL, 1)), SMALL)).toMatchObject({
      person: { role: "cadre" },
    });
  });

  it("holds no name unless it was given", () => {
    expect(briefOf(many("a", 1), SMALL, 1)).not.toHaveProperty("name");
    expect(briefOf(many("a", 1), SMALL, 1, "Lu").name).toBe("Lu");
  });
});

describe("people", () => {
  const own = (events: readonly RecordedEvent[], day = 1) => briefOf(events, SMALL, day);

  it("who gave a file and a code count by the file", () => {
    const codes = new Codes([own(many("a", 5)), own(many("b", 5))]);
    codes.meet(many("a", 9));
    expect([codes.people.length, codes.merged]).toEqual([1, 1]);
  });

  it("who gave two codes count by the later one, in whichever order they were read", () => {
    const early = own(many("a", 3), 1);
    const late = own(many("a", 40), 8);
    for (const both of [
      [early, late],
      [late, early],
    ]) {
      const codes = new Codes(both);
      expect(codes.people).toEqual([late.person]);
      expect(codes.merged).toBe(1);
    }
  });

  it("with the same answers and other records are two; empty records are never taken for one", () => {
    expect(new Codes([own(many("a", 3)), own(many("b", 3))]).people).toHaveLength(2);
    expect(new Codes([own([]), own([])]).people).toHaveLength(2);
  });

  it("a record that grew, in one browser, keeps two of its marks", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), fc.nat(60), (n, more) => {
        const before = marksOf(many("a", n));
        const after = marksOf(many("a", n + more));
        expect(before.filter((one) => after.includes(one)).length).toBeGreaterThanOrEqual(2);
      }),
    );
  });
});

describe("a roll-up of files and codes", () => {
  const RIGHT = 1;
  const WRONG = 2 | (1 << 2);
  const answered = (code: number) =>
    someone({ answers: Uint16Array.of(code, 0, 0), stages: Uint8Array.of(1, 0) });
  const coded = someone({ stages: Uint8Array.of(2, 0), isBrief: true });
  const of = (n: number, one: ReturnType<typeof someone>) => Array.from({ length: n }, () => one);

  it("counts everybody, and an item's facility among those whose answer is known", () => {
    const found = report(
      [...of(10, answered(RIGHT)), ...of(6, answered(WRONG)), ...of(7, coded)],
      SMALL,
    );
    if (typeof found === "string") throw new Error(found);
    expect(found.people).toBe(23);
    expect(found.items[0]).toMatchObject({ right: 10, of: 16, chosen: [{ people: 6 }] });
    // What nobody answered is no answer for those with files, and unknown for the others.
    expect(found.items[1]).toMatchObject({ of: 0, chosen: [] });
  });

  it("tells nothing of an item where unknown answers can't be kept apart from known ones", () => {
    fc.assert(
      fc.property(fc.nat(12), fc.nat(12), fc.nat(12), fc.nat(12), (right, wrong, none, codes) => {
        const people = [
          ...of(right, answered(RIGHT)),
          ...of(wrong, answered(WRONG)),
          ...of(none, someone()),
          ...of(codes, coded),
        ];
        const found = report(people, SMALL);
        if (typeof found === "string") return;
        const [item] = found.items;
        if (item?.right !== undefined) {
          expect(item.right).toBe(right);
          // Those who did not answer may stand among those who were wrong; an unknown answer never does.
          expect([0, none]).toContain(item.of - right - wrong);
        }
        const row = SMALL.items[0] && found.rows.get(itemRow(SMALL.items[0]));
        const named = row?.groups.flatMap((group) => group.of.flat()) ?? [];
        expect(named.includes(UNKNOWN)).toBe(codes > 0);
      }),
    );
  });
});
