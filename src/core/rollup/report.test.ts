import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ROLES } from "#core/plan/roles.ts";
import { discriminations } from "./discrimination.ts";
import { chose, isAnswered, isRight, NO_ROLE, type Person } from "./person.ts";
import { type Last, type Report, report } from "./report.ts";
import { itemRow, rawRows } from "./rows.ts";
import { atomsOf, FEWEST, type Shown, show } from "./suppress.ts";
import { SMALL, sat, someone } from "./testing/small.ts";

const many = <T>(n: number, make: (at: number) => T): T[] =>
  Array.from({ length: n }, (_, at) => make(at));
const answered = (...codes: number[]): Pick<Person, "answers" | "stages"> => ({
  answers: Uint16Array.from(codes),
  stages: Uint8Array.of(1, 1),
});
const RIGHT = 1;
const A = 2 | (1 << 2);
const B = 2 | (1 << 3);

const reportOf = (people: readonly Person[], before?: Last): Report => {
  const found = report(people, SMALL, before);
  if (typeof found === "string") throw new Error(found);
  return found;
};

describe("items", () => {
  it("have their facility, and the misconceptions that are held by five and more", () => {
    const { items } = reportOf([
      ...many(12, () => someone(answered(RIGHT))),
      ...many(7, () => someone(answered(A))),
      ...many(3, () => someone(answered(B))),
      ...many(8, () => someone()),
    ]);
    // Joined with the eight who did not answer, the three who chose b would be known: those eight never tried its objective.
    expect(items[0]).toMatchObject({
      right: 12,
      of: 22,
      chosen: [{ options: ["a", "b"], people: 10 }],
    });
  });
  it("are told of as unanswered where five and more did not answer", () => {
    const { items } = reportOf([
      ...many(10, () => someone(answered(RIGHT))),
      ...many(6, () => someone(answered(B))),
      ...many(5, () => someone()),
    ]);
    expect(items[0]).toMatchObject({ right: 10, of: 16, chosen: [{ options: ["b"], people: 6 }] });
  });
  it("are told of in no part where fewer than five are right and fewer than five are not", () => {
    const { items } = reportOf([
      ...many(4, () => someone(answered(RIGHT))),
      ...many(4, () => someone(answered(A))),
    ]);
    expect(items[0]).toMatchObject({ right: undefined, chosen: [] });
  });
});

/*
 * The point-biserial correlation in its other form, r = (M₁ − M₀) / s · √(n₁ n₀ / n²), where M₁ and M₀ are the means of the
 * rest scores of those who had the item right and wrong, and s their standard deviation with the divisor n (Glass and
 * Hopkins, Statistical Methods in Education and Psychology, 3rd ed. 1996, 7.18).
 */
function pointBiserial(pairs: readonly (readonly [item: number, rest: number])[]): number {
  const rests = (of: number) => pairs.filter(([item]) => item === of).map(([, rest]) => rest);
  const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
  const all = pairs.map(([, rest]) => rest);
  const s = Math.sqrt(mean(all.map((rest) => (rest - mean(all)) ** 2)));
  const [n1, n0, n] = [rests(1).length, rests(0).length, all.length];
  return ((mean(rests(1)) - mean(rests(0))) / s) * Math.sqrt((n1 * n0) / n ** 2);
}

describe("discrimination", () => {
  it("is the correlation of an item with the rest, by hand", () => {
    // Ten people, one item against five others. Those who have it right have 5, 4, 4, 3, 4 of the others, a mean of 4; those
    // who have it wrong 2, 1, 2, 3, 2, a mean of 2. Of all the mean is 3; squared distances 4+1+1+0+1 + 1+4+1+0+1 = 14, so
    // s² = 1.4. r = (4 − 2) / √1.4 · √(25 / 100) = 1 / √1.4 = 0.8452.
    const people = [5, 4, 4, 3, 4, 2, 1, 2, 3, 2].map((rest, at) =>
      someone(answered(at < 5 ? 1 : 2, ...many(5, (other) => (other < rest ? 1 : 2)))),
    );
    expect(discriminations(people, 6)[0]).toBeCloseTo(0.8452, 4);
  });
  it("equals the point-biserial formula for any answers", () => {
    const codes = fc.array(fc.constantFrom(0, 1, 2), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(codes, { minLength: 10, maxLength: 40 }), (rows) => {
        const found = discriminations(
          rows.map((row) => someone(answered(...row))),
          8,
        );
        for (const [item, r] of found.entries()) {
          const pairs = rows.flatMap((row) => {
            const given = row.filter((code) => code > 0);
            if (given.length < 6 || (row[item] ?? 0) === 0) return [];
            const own = row[item] === 1 ? 1 : 0;
            const right = given.filter((code) => code === 1).length;
            return [[own, (right - own) / (given.length - 1)] as const];
          });
          if (r === undefined) continue;
          expect(r).toBeCloseTo(pointBiserial(pairs), 8);
        }
      }),
    );
  });
  it("is not said of few people, nor of an item that all have right", () => {
    const people = (n: number, own: (at: number) => number) =>
      many(n, (at) => someone(answered(own(at), 1, 1, 2, 1, at % 2 ? 1 : 2)));
    expect(
      discriminations(
        people(9, (at) => 1 + (at % 2)),
        6,
      )[0],
    ).toBeUndefined();
    expect(
      discriminations(
        people(12, () => 1),
        6,
      )[0],
    ).toBeUndefined();
    expect(
      discriminations(
        people(12, (at) => 1 + (at % 2)),
        6,
      )[0],
    ).toBeCloseTo(-1, 8);
  });
});

describe("before reading and after", () => {
  const asked = (was: number, is: number, of = 2) => new Map([["m", { of, was, is, at: 0 }]]);
  it("is a share in steps of five in a hundred", () => {
    // 6 of 20 answers right before, 14 of 20 after: 30 and 70 in a hundred.
    const people = many(10, (at) =>
      someone({ before: asked(at < 6 ? 1 : 0, at < 5 ? 2 : at < 9 ? 1 : 0) }),
    );
    expect(reportOf(people).before).toEqual([{ module: "m", was: 0.3, is: 0.7 }]);
  });
  it("is not told where one to four were right", () => {
    const people = many(10, (at) => someone({ before: asked(at < 3 ? 1 : 0, 1) }));
    expect(reportOf(people).before).toEqual([]);
  });
});

describe("self-assessment and diagnosis", () => {
  const view = (role: string, mark: number) =>
    someone({ unit: sat("unit", { x1: mark, x2: mark, y1: 1, y2: 3 }, role) });
  it("keep leaders and others apart where there are five of each", () => {
    const { views } = reportOf([
      ...many(6, () => view("leading", 4)),
      ...many(9, (at) => view("others", at < 3 ? 0 : 3)),
    ]);
    // Others: (3 · 0 + 6 · 3) / 9 = 2.
    expect(views.unit[0]).toMatchObject({
      area: "x",
      sides: [
        { roles: ["leading"], people: 6, score: 4 },
        { roles: ["others"], people: 9, score: 2 },
      ],
      alpha: 1,
      n: 15,
    });
    // Every sum in y is 4: nothing varies, and alpha says nothing.
    expect(views.unit[1]?.alpha).toBeUndefined();
  });
  it("join the sides where one has fewer than five", () => {
    const { views } = reportOf([
      ...many(3, () => view("leading", 4)),
      ...many(9, () => view("others", 2)),
    ]);
    expect(views.unit[0]?.sides).toEqual([
      { roles: ["leading", "others"], people: 12, score: 2.5 },
    ]);
  });
});

describe("words of the practice log", () => {
  const said = (module: string, tried: string) =>
    someone({ words: [{ module, tried, changed: "" }] });
  it("stand by module where five wrote, and are joined where fewer did", () => {
    const index = { ...SMALL.index, n: {}, o: {} };
    const people = [
      ...many(6, (at) => said("m", `m${at}`)),
      ...many(3, (at) => said("n", `n${at}`)),
      ...many(2, (at) => said("o", `o${at}`)),
    ];
    const found = report(people, { ...SMALL, index });
    expect(
      typeof found === "string" ? [] : found.words.map(({ module, of }) => [module, of.length]),
    ).toEqual([
      ["m", 6],
      [undefined, 5],
    ]);
  });
  it("are left out where fewer than five people wrote any", () => {
    expect(reportOf([...many(4, () => said("m", "x")), ...many(9, () => someone())]).words).toEqual(
      [],
    );
  });
});

describe("too few", () => {
  it("people are no roll-up, nor are too few who came or went since last time", () => {
    expect(
      report(
        many(4, () => someone()),
        SMALL,
      ),
    ).toBe("few");
    const { rows } = reportOf(many(9, () => someone()));
    expect(
      report(
        many(11, () => someone()),
        SMALL,
        { rows },
      ),
    ).toBe("close");
    expect(
      report(
        many(14, () => someone()),
        SMALL,
        { rows },
      ),
    ).not.toBe("close");
  });
});

/*
 * The attack on real rows: made of random people who are possible, and of every way in which a person is possible.
 */
const KINDS: readonly Person[] = [...ROLES.slice(0, 2), NO_ROLE].flatMap((role) =>
  [0, RIGHT, A, B].flatMap((i) =>
    [0, RIGHT, A].flatMap((j) =>
      [0, RIGHT, B].flatMap((k) => {
        const first = i === 0 ? [0] : [1, 2, 3];
        const second = j === 0 && k === 0 ? [0] : [1, 2, 4];
        return first.flatMap((one) =>
          second.flatMap((two) =>
            [undefined, "leading", "others"]
              .filter(
                (side) =>
                  !side || role === NO_ROLE || (role === "leading") === (side === "leading"),
              )
              .map((side) =>
                someone({
                  role,
                  ...answered(i, j, k),
                  stages: Uint8Array.of(one, two),
                  ...(side && { unit: sat("unit", {}, side) }),
                }),
              ),
          ),
        );
      }),
    ),
  ),
);

/** Those who handed over a code: of them no answer is known. */
const CODED: readonly Person[] = KINDS.filter(({ answers }) => !answers.some(isAnswered)).flatMap(
  (kind) =>
    [0, 1, 2, 3].flatMap((one) =>
      [0, 1, 2, 4].map(
        (two): Person => ({ ...kind, stages: Uint8Array.of(one, two), isBrief: true }),
      ),
    ),
);

interface Sum {
  readonly row: string;
  readonly kinds: bigint;
  readonly people: number;
}

/** For each row and atom, which kinds stand there: from the counting of one person of each kind. */
const STANDS = rawRows(KINDS.slice(0, 1), SMALL).map(({ id }) => id);
const kindsAmong = (kinds: readonly Person[]) => {
  const known = new Map<string, bigint>();
  for (const [at, kind] of kinds.entries()) {
    for (const { id, axes, counts } of rawRows([kind], SMALL)) {
      const atom = atomsOf(axes)[counts.indexOf(1)] ?? [];
      const key = `${id} ${atom.join()}`;
      known.set(key, (known.get(key) ?? 0n) | (1n << BigInt(at)));
    }
  }
  return (id: string, of: readonly (readonly string[])[]) =>
    atomsOf(of).reduce((bits, atom) => bits | (known.get(`${id} ${atom.join()}`) ?? 0n), 0n);
};

const sumsOf = (rows: Shown, kindsOf: ReturnType<typeof kindsAmong>): Sum[] =>
  [...rows.values()].flatMap(({ id: row, groups }) => {
    const parts = groups
      .map(({ of, people }) => ({ people, kinds: kindsOf(row, of) }))
      // In some classes nobody of these kinds can stand.
      .filter(({ kinds }) => kinds !== 0n);
    return many(2 ** parts.length - 1, (mask) => {
      const chosen = parts.filter((__, at) => ((mask + 1) >> at) & 1);
      return {
        row,
        kinds: chosen.reduce((bits, { kinds }) => bits | kinds, 0n),
        people: chosen.reduce((all, { people }) => all + people, 0),
      };
    });
  });

const isSmall = (people: number) => people !== 0 && Math.abs(people) < FEWEST;

const unitOf = (kinds: readonly Person[]) =>
  fc
    .tuple(
      fc.array(fc.constantFrom(...kinds), { maxLength: 12 }),
      fc.array(fc.tuple(fc.constantFrom(...kinds), fc.integer({ min: 1, max: 20 })), {
        maxLength: 4,
      }),
    )
    .map(([single, crowds]) => [
      ...single,
      ...crowds.flatMap(([one, n]) => Array<Person>(n).fill(one)),
    ]);

describe("a whole roll-up, attacked", () => {
  it.each([
    ["files", KINDS],
    ["files and codes", [...KINDS, ...CODED]],
  ])(
    "of %s gives no group of one to four people by any sum or any difference of two views",
    (_, kinds) => {
      const kindsOf = kindsAmong(kinds);
      fc.assert(
        fc.property(unitOf(kinds), (people) => {
          const rows = show(rawRows(people, SMALL));
          if (!rows) return;
          const sums = sumsOf(rows, kindsOf);
          const small = sums.filter((one) => isSmall(one.people));
          const apart = sums.flatMap((one) =>
            sums
              .filter((other) => other.row !== one.row && (one.kinds & ~other.kinds) === 0n)
              .filter((other) => isSmall(other.people - one.people))
              .map((other) => `${other.row} ${other.people} − ${one.row} ${one.people}`),
          );
          expect(small).toEqual([]);
          expect(apart).toEqual([]);
        }),
        { numRuns: 60 },
      );
    },
  );
  it("would give some if rows were shown as counted", () => {
    const people = [
      ...many(7, () => KINDS[0] as Person),
      ...many(3, () => KINDS[KINDS.length - 1] as Person),
    ];
    expect(STANDS).toContain(itemRow({ id: "i", rev: 1 }));
    expect(rawRows(people, SMALL).some(({ counts }) => counts.some(isSmall))).toBe(true);
  });
  it("tells of answers only what people's answers say", () => {
    expect([isAnswered(A), isRight(A), chose(A, 0), chose(A, 1), chose(RIGHT, 0)]).toEqual([
      true,
      false,
      true,
      false,
      false,
    ]);
  });
});
