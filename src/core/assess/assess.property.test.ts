import fc from "fast-check";
import { describe, it } from "vitest";
import { cronbachAlpha } from "./alpha.ts";
import { readDraft, writeDraft } from "./draft.ts";
import { parting } from "./evidence.ts";
import type { Answers, Area } from "./instrument.ts";
import { change, lowest, profile, scoreArea } from "./score.ts";

const mark = fc.integer({ min: 0, max: 4 });
const maybe = fc.option(mark, { nil: undefined, freq: 4 });

interface Case {
  readonly area: Area;
  readonly answers: Answers;
}

/** An area of two to four statements with some of them answered. */
const anArea = (id = "a"): fc.Arbitrary<Case> =>
  fc.array(fc.tuple(fc.boolean(), maybe), { minLength: 2, maxLength: 4 }).map((rows) => ({
    area: {
      id,
      group: "g",
      modules: ["m"],
      statements: rows.map(([reversed], index) => ({ id: `${id}-${index}`, reversed })),
    },
    answers: Object.fromEntries(
      rows.flatMap(([, answer], index) =>
        answer === undefined ? [] : [[`${id}-${index}`, answer]],
      ),
    ),
  }));

const close = (a: number | undefined, b: number | undefined): boolean =>
  a === undefined || b === undefined ? a === b : Math.abs(a - b) < 1e-9;

describe("an area's score", () => {
  it("stays from 0 to 4, and within what was answered", () => {
    fc.assert(
      fc.property(anArea(), ({ area, answers }) => {
        const { score, answered, of } = scoreArea(area, answers);
        if (score === undefined) return answered * 2 < of || answered === 0;
        return score >= 0 && score <= 4 && answered * 2 >= of;
      }),
    );
  });

  it("becomes 4 − x if every statement is reversed", () => {
    fc.assert(
      fc.property(anArea(), ({ area, answers }) => {
        const statements = area.statements.map(({ id, reversed }) => ({ id, reversed: !reversed }));
        const { score } = scoreArea(area, answers);
        const turned = scoreArea({ ...area, statements }, answers).score;
        return close(turned, score === undefined ? undefined : 4 - score);
      }),
    );
  });

  it("does not change if a statement is reversed and its answer turned round with it", () => {
    fc.assert(
      fc.property(anArea(), ({ area, answers }) => {
        const statements = area.statements.map(({ id, reversed }) => ({ id, reversed: !reversed }));
        const mirrored = Object.fromEntries(
          Object.entries(answers).map(([id, answer]) => [id, 4 - answer]),
        );
        return close(
          scoreArea({ ...area, statements }, mirrored).score,
          scoreArea(area, answers).score,
        );
      }),
    );
  });

  it("does not depend on the order of the statements", () => {
    fc.assert(
      fc.property(
        anArea().chain((one) =>
          fc.tuple(
            fc.constant(one),
            fc.shuffledSubarray([...one.area.statements], {
              minLength: one.area.statements.length,
            }),
          ),
        ),
        ([{ area, answers }, statements]) =>
          close(scoreArea({ ...area, statements }, answers).score, scoreArea(area, answers).score),
      ),
    );
  });

  it("never falls when a better answer is given", () => {
    fc.assert(
      fc.property(anArea(), fc.nat(3), ({ area, answers }, at) => {
        const statement = area.statements[at % area.statements.length];
        const given = statement && answers[statement.id];
        if (statement === undefined || given === undefined) return true;
        const better = Math.min(4, Math.max(0, given + (statement.reversed ? -1 : 1)));
        const before = scoreArea(area, answers).score;
        const after = scoreArea(area, { ...answers, [statement.id]: better }).score;
        return before === undefined || (after !== undefined && after >= before);
      }),
    );
  });
});

describe("a profile", () => {
  const twelve = fc.tuple(...Array.from({ length: 12 }, (_, index) => anArea(`a${index}`)));

  it("shows no change against itself, and the opposite change backwards", () => {
    fc.assert(
      fc.property(twelve, twelve, (first, second) => {
        const areas = first.map(({ area }) => area);
        const one = profile(areas, Object.assign({}, ...first.map(({ answers }) => answers)));
        const other = profile(areas, Object.assign({}, ...second.map(({ answers }) => answers)));
        const forth = change(one, other);
        const back = change(other, one);
        return (
          [...change(one, one).values()].every((value) => value === undefined || value === 0) &&
          [...forth].every(([area, value]) =>
            close(value, value === undefined ? undefined : -(back.get(area) ?? Number.NaN)),
          )
        );
      }),
    );
  });

  it("names as lowest no area that another one undercuts", () => {
    fc.assert(
      fc.property(twelve, (cases) => {
        const scores = cases.map(({ area, answers }) => scoreArea(area, answers));
        const named = lowest(scores);
        const rest = scores.filter((score) => !named.includes(score));
        return (
          named.length <= 2 &&
          named.every((low) =>
            rest.every(({ score }) => score === undefined || score >= (low.score ?? 9)),
          )
        );
      }),
    );
  });
});

describe("Cronbach's alpha", () => {
  const rows = fc
    .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 12 }))
    .chain(([k, n]) =>
      fc.array(fc.array(mark, { minLength: k, maxLength: k }), { minLength: n, maxLength: n }),
    );

  it("is at most 1", () => {
    fc.assert(fc.property(rows, (all) => (cronbachAlpha(all)?.alpha ?? 0) <= 1 + 1e-9));
  });

  it("is 1 for identical statements, for any people", () => {
    fc.assert(
      fc.property(
        fc.array(mark, { minLength: 2, maxLength: 12 }),
        fc.integer({ min: 2, max: 4 }),
        (people, k) => {
          const found = cronbachAlpha(people.map((value) => Array(k).fill(value)));
          const vary = new Set(people).size > 1;
          return vary ? close(found?.alpha, 1) : found === undefined;
        },
      ),
    );
  });

  it("does not depend on the order of people or statements", () => {
    fc.assert(
      fc.property(rows, (all) => {
        const turned = [...all].reverse().map((row) => [...row].reverse());
        return close(cronbachAlpha(turned)?.alpha, cronbachAlpha(all)?.alpha);
      }),
    );
  });

  it("does not change if all statements are reversed together", () => {
    fc.assert(
      fc.property(rows, (all) =>
        close(
          cronbachAlpha(all.map((row) => row.map((value) => 4 - value)))?.alpha,
          cronbachAlpha(all)?.alpha,
        ),
      ),
    );
  });
});

it("a self-view and the evidence part only where there is evidence", () => {
  fc.assert(
    fc.property(
      fc.option(fc.double({ min: 0, max: 4, noNaN: true }), { nil: undefined }),
      fc.nat(20),
      fc.nat(20),
      (score, answers, some) => {
        const found = parting(score, { answers, right: Math.min(answers, some) });
        return (found === "too-few") === (score === undefined || answers < 5);
      },
    ),
  );
});

describe("a draft", () => {
  const areas: Area[] = [
    {
      id: "a",
      group: "g",
      modules: ["m"],
      statements: ["s", "t", "constructor"].map((id) => ({ id, reversed: false })),
    },
  ];
  const instrument = { rev: 2, areas, evidence: ["line"], roles: ["leading", "others"] };

  it("comes back as it was written", () => {
    fc.assert(
      fc.property(
        fc.record({
          rev: fc.constant(2),
          screen: fc.nat(20),
          role: fc.constantFrom("leading", "others"),
          answers: fc.dictionary(fc.constantFrom("s", "t"), mark, { noNullPrototype: true }),
          declined: fc.subarray(["s", "t"]),
          evidence: fc.dictionary(
            fc.constant("line"),
            fc.string({ unit: "grapheme", maxLength: 12 }),
            {
              noNullPrototype: true,
            },
          ),
        }),
        (draft) =>
          JSON.stringify(readDraft(writeDraft(draft), instrument)) ===
          JSON.stringify({ ...draft, answers: inOrder(draft.answers) }),
      ),
    );
  });

  const inOrder = (answers: Record<string, number>) =>
    Object.fromEntries(["s", "t"].flatMap((id) => (id in answers ? [[id, answers[id]]] : [])));

  it("never throws, and never lets in what does not belong", () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.json()), (value) => {
        const draft = readDraft(value, instrument);
        return draft === undefined || Object.values(draft.answers).every((x) => x >= 0 && x <= 4);
      }),
    );
  });
});
