import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atomsOf, FEWEST, type RawRow, type Shown, show } from "./suppress.ts";

const STAGES = ["notYet", "tried", "shown", "held", "used"];
const row = (counts: readonly number[], axes: readonly string[][] = [STAGES]): RawRow => ({
  id: "row",
  axes,
  counts,
});
/** As `5 notYet · 20 tried+shown`. */
const told = (shown: Shown | undefined, id = "row"): string | undefined =>
  shown
    ?.get(id)
    ?.groups.map(({ of, people }) => `${people} ${of.map((all) => all.join("+")).join(" of ")}`)
    .join(" · ");

describe("what may be shown", () => {
  it("of classes of five and more is each of them", () => {
    expect(told(show([row([5, 6, 7, 8, 9])]))).toBe(
      "5 notYet · 6 tried · 7 shown · 8 held · 9 used",
    );
  });
  it("joins a class of fewer than five with its neighbour, and leaves no gap", () => {
    expect(told(show([row([5, 6, 7, 8, 4])]))).toBe("5 notYet · 6 tried · 7 shown · 12 held+used");
    expect(told(show([row([3, 20, 0, 0, 2])]))).toBe("25 notYet+tried+shown+held+used");
  });
  it("says that nobody is in a class", () => {
    expect(told(show([row([0, 20, 0, 0, 5])]))).toBe(
      "0 notYet · 20 tried · 0 shown · 0 held · 5 used",
    );
  });
  it("is nothing of fewer than five people", () => {
    expect(show([row([4, 0, 0, 0, 0])])).toBeUndefined();
    expect(show([row([1, 1, 1, 1, 0])])).toBeUndefined();
    expect(told(show([row([1, 1, 1, 1, 1])]))).toBe("5 notYet+tried+shown+held+used");
  });
  it("joins crossed axes whole, so that no cell can be worked out from the margins", () => {
    const axes = [
      ["leading", "cadre"],
      ["no", "yes"],
    ];
    expect(told(show([row([5, 6, 7, 8], axes)]))).toBe(
      "5 leading of no · 6 leading of yes · 7 cadre of no · 8 cadre of yes",
    );
    expect(told(show([row([2, 9, 7, 8], axes)]))).toBe("11 leading of no+yes · 15 cadre of no+yes");
  });
  it("keeps both of two crossed axes, though one alone could be kept finer", () => {
    const axes = [
      ["leading", "cadre", "non-party", "temporary", "none"],
      ["no", "yes"],
    ];
    expect(told(show([row([3, 3, 3, 3, 3, 3, 3, 3, 3, 3], axes)]))).toBe(
      "6 leading+cadre of no · 6 leading+cadre of yes · 9 non-party+temporary+none of no · 9 non-party+temporary+none of yes",
    );
  });
  it("keeps a group that lies within another one at least five people smaller", () => {
    const within = [
      {
        row: "row",
        fits: ([stage]: readonly string[], [answer]: readonly string[]) =>
          stage !== "notYet" || answer === "none",
      },
    ];
    const item = (counts: readonly number[]): RawRow => ({
      id: "item",
      axes: [["right", "wrong", "none"]],
      counts,
      within,
    });
    // Twelve have no answer; ten of these never tried the objective. The difference would tell of the other two.
    expect(told(show([row([10, 20, 0, 0, 0]), item([9, 9, 12])]), "item")).toBe(
      "9 right · 21 wrong+none",
    );
    expect(told(show([row([10, 20, 0, 0, 0]), item([10, 10, 10])]), "item")).toBe(
      "10 right · 10 wrong · 10 none",
    );
  });
  it("beside last time's joins what moved by fewer than five", () => {
    const before = show([row([20, 10, 12, 6, 8])]);
    expect(told(show([row([14, 12, 22, 8, 8])], before))).toBe(
      "14 notYet · 42 tried+shown+held · 8 used",
    );
    expect(told(show([row([20, 10, 12, 6, 8])], before))).toBe(
      "20 notYet · 10 tried · 12 shown · 6 held · 8 used",
    );
  });
  it("beside last time's joins what lies fewer than five within, or around, what was joined then", () => {
    expect(told(show([row([9, 3, 20, 0, 0])]))).toBe("9 notYet · 23 tried+shown · 0 held · 0 used");
    const before = show([row([3, 9, 20, 0, 0])]);
    expect(told(before)).toBe("12 notYet+tried · 20 shown · 0 held · 0 used");
    // If nobody changed class, twelve less nine would be the number of those who have tried it.
    expect(told(show([row([9, 3, 20, 0, 0])], before))).toBe(told(before));
  });
  it("is nothing where since last time fewer than five came or went", () => {
    const before = show([row([20, 10, 12, 6, 8])]);
    expect(show([row([20, 10, 12, 6, 9])], before)).toBeUndefined();
    expect(show([row([20, 10, 12, 6, 13])], before)).toBeDefined();
  });
});

/*
 * The attack. It knows what a reader knows: the shown groups, what their classes mean, and which classes exclude each
 * other. It adds up groups of one row in every way, and subtracts from it what another row says of a part of the same
 * people. It shares no code with what it attacks.
 */
const ROLES = ["leading", "cadre", "none"];
const OUTCOMES = ["nothing", "tried", "shown"];
const ANSWERS = ["right", "chose:a", "chose:b", "none"];

interface Someone {
  readonly role: string;
  readonly outcome: string;
  readonly stage: string;
  readonly answer: string;
}

const canBe = ({ outcome, stage, answer }: Someone): boolean =>
  (outcome !== "nothing" || stage === "notYet") &&
  (outcome !== "tried" || stage === "notYet" || stage === "tried") &&
  (stage !== "notYet" || answer === "none") &&
  (!["shown", "held", "used"].includes(stage) || answer !== "none");

/** All that somebody can be. */
const KINDS: readonly Someone[] = ROLES.flatMap((role) =>
  OUTCOMES.flatMap((outcome) =>
    STAGES.flatMap((stage) => ANSWERS.map((answer) => ({ role, outcome, stage, answer }))),
  ),
).filter(canBe);

const FIELDS: Readonly<Record<string, readonly (keyof Someone)[]>> = {
  people: ["role", "outcome"],
  objective: ["stage"],
  item: ["answer"],
};

function rowsOf(people: readonly Someone[]): RawRow[] {
  const counted = (axes: readonly (readonly string[])[], fields: readonly (keyof Someone)[]) =>
    atomsOf(axes).map(
      (atom) => people.filter((one) => fields.every((field, at) => one[field] === atom[at])).length,
    );
  const fits =
    (there: readonly (keyof Someone)[], here: readonly (keyof Someone)[]) =>
    (one: readonly string[], other: readonly string[]) =>
      KINDS.some(
        (kind) =>
          there.every((field, at) => kind[field] === one[at]) &&
          here.every((field, at) => kind[field] === other[at]),
      );
  const of = (id: string, axes: readonly (readonly string[])[], ...within: string[]): RawRow => ({
    id,
    axes,
    counts: counted(axes, FIELDS[id] ?? []),
    within: within.map((row) => ({ row, fits: fits(FIELDS[row] ?? [], FIELDS[id] ?? []) })),
  });
  return [
    of("people", [ROLES, OUTCOMES]),
    of("objective", [STAGES], "people"),
    of("item", [ANSWERS], "people", "objective"),
  ];
}

interface Sum {
  readonly row: string;
  /** The kinds of people that it is of, as bits. */
  readonly kinds: bigint;
  readonly people: number;
}

/** Everything that can be added up of the groups of one row. */
function sums(shown: Shown): Sum[] {
  return [...shown.values()].flatMap(({ id: row, groups }) => {
    const parts = groups.map(({ of, people }) => ({
      people,
      kinds: KINDS.reduce((bits, kind, at) => {
        const isOf = of.every((classes, axis) =>
          classes.includes(kind[FIELDS[row]?.[axis] ?? "role"]),
        );
        return isOf ? bits | (1n << BigInt(at)) : bits;
      }, 0n),
    }));
    return Array.from({ length: 2 ** parts.length - 1 }, (_, mask) => {
      const chosen = parts.filter((__, at) => ((mask + 1) >> at) & 1);
      return {
        row,
        kinds: chosen.reduce((bits, { kinds }) => bits | kinds, 0n),
        people: chosen.reduce((all, { people }) => all + people, 0),
      };
    });
  });
}

const isSmall = (people: number): boolean => people !== 0 && Math.abs(people) < FEWEST;

/** The small groups that can be reached by adding up, and by subtracting one row from another. */
function reached(shown: Shown): string[] {
  const all = sums(shown);
  const small = all
    .filter(({ people }) => isSmall(people))
    .map(({ row, people }) => `${row}: ${people}`);
  for (const one of all) {
    for (const other of all) {
      // Within a row a difference is a sum of its other groups.
      if (one.row === other.row || (one.kinds & ~other.kinds) !== 0n) continue;
      if (isSmall(other.people - one.people)) {
        small.push(`${other.row} − ${one.row}: ${other.people} − ${one.people}`);
      }
    }
  }
  return small;
}

/** Differences from 1 to 4 between last time's sum and today's of the same classes. */
function moved(before: Shown, now: Shown): string[] {
  const keyOf = ({ row, kinds }: Sum) => `${row} ${kinds}`;
  const was = new Map(sums(before).map((sum) => [keyOf(sum), sum.people]));
  return sums(now).flatMap((sum) => {
    const people = was.get(keyOf(sum));
    return people !== undefined && isSmall(sum.people - people)
      ? `${sum.row}: ${people}, then ${sum.people}`
      : [];
  });
}

/**
 * A sum of today less the largest sum of last time that lies within its classes, and less the smallest that lies around them. If
 * nobody changed class in between, the difference is the number of people in the classes that only one of the two has; this
 * returns the differences from 1 to 4.
 */
function between(before: Shown, now: Shown): string[] {
  const was = sums(before);
  return sums(now).flatMap((sum) => {
    const same = was.filter(({ row }) => row === sum.row);
    const inside = same.filter(({ kinds }) => (kinds & ~sum.kinds) === 0n);
    const around = same.filter(({ kinds }) => (sum.kinds & ~kinds) === 0n);
    const most = inside.find(({ kinds }) => inside.every((other) => (other.kinds & ~kinds) === 0n));
    const least = around.find(({ kinds }) =>
      around.every((other) => (kinds & ~other.kinds) === 0n),
    );
    return [most, least].flatMap((other) =>
      other && isSmall(sum.people - other.people)
        ? `${sum.row}: ${other.people}, then ${sum.people}`
        : [],
    );
  });
}

const someone = fc.constantFrom(...KINDS);
/** Units in which most people are of one kind, as in real ones: so the other kinds have few people. */
const unit = fc
  .tuple(
    fc.array(someone, { maxLength: 30 }),
    fc.array(fc.tuple(someone, fc.integer({ min: 1, max: 25 })), { maxLength: 5 }),
  )
  .map(([single, many]) => [...single, ...many.flatMap(([one, n]) => Array<Someone>(n).fill(one))]);

describe("suppression, attacked", () => {
  it("no sum, and no difference of two views, is a group of one to four people", () => {
    fc.assert(
      fc.property(unit, (people) => {
        const shown = show(rowsOf(people));
        expect(shown === undefined).toBe(people.length < FEWEST);
        if (shown) expect(reached(shown)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("nor is any beside the roll-up of last time", () => {
    fc.assert(
      fc.property(unit, unit, fc.nat({ max: 40 }), (people, others, kept) => {
        const before = show(rowsOf(people));
        const now = [...people.slice(0, kept), ...others];
        const shown = before && show(rowsOf(now), before);
        if (!before || !shown) return;
        expect(reached(shown)).toEqual([]);
        expect(moved(before, shown)).toEqual([]);
        expect(between(before, shown)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("the attack finds what is left unjoined", () => {
    const people = Array.from(
      { length: 9 },
      (_, at): Someone => ({
        role: "cadre",
        outcome: "tried",
        stage: "tried",
        answer: at < 4 ? "right" : "none",
      }),
    );
    const raw = rowsOf(people).map(({ id, axes, counts }) => [
      id,
      {
        id,
        groups: atomsOf(axes).map((atom, at) => ({
          of: atom.map((one) => [one]),
          people: counts[at],
        })),
      },
    ]);
    expect(reached(new Map(raw as never)).length).toBeGreaterThan(0);
  });
});
