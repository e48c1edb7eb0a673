import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RecordedEvent } from "#core/record/event.ts";
import { DAY } from "#core/time/instant.ts";
import { moduleProgress } from "./progress.ts";
import { allRows, countRows, rowsOf } from "./rows.ts";
import { schedule } from "./schedule.ts";
import { STAGES } from "./states.ts";
import { answer, answers, INDEX, NOON, summaryOf } from "./testing/arbitrary.ts";
import { wearOf, wears } from "./wear.ts";

const rows = (events: readonly RecordedEvent[], at = NOON) => {
  const summary = summaryOf(...events);
  return rowsOf(summary, INDEX, "alpha", wears(schedule(summary, INDEX, at).items, INDEX));
};
const [both, later] = [0, 8].map((days) => [answer("a1", days), answer("a2", days)]) as [
  RecordedEvent[],
  RecordedEvent[],
];

describe("rows", () => {
  it("are not yet without an answer, and tried with any, right or not", () => {
    expect(rows([])).toEqual([
      { objective: "see", stage: "notYet", wear: 0 },
      { objective: "do", stage: "notYet", wear: 0 },
    ]);
    expect(rows([answer("a1", 0, { score: 0 })])[0]).toMatchObject({ stage: "tried" });
    expect(rows([answer("a1", 0), answer("a2", 0, { attempt: 2 })])[0]?.stage).toBe("tried");
  });

  it("are otherwise what the evidence says", () => {
    fc.assert(
      fc.property(answers, (events) => {
        const summary = summaryOf(...events);
        const { objectives } = moduleProgress(summary, INDEX, "alpha");
        for (const { objective, stage } of rows(events)) {
          expect(stage === "tried" ? "notYet" : stage).toBe(objectives[objective]);
        }
      }),
    );
  });

  it("never go back to an earlier stage by what comes after", () => {
    fc.assert(
      fc.property(answers, answers, (before, more) => {
        const last = Math.max(0, ...before.map(({ at }) => at));
        const first = Math.min(...more.map(({ at }) => at));
        const after = more.map((event) => ({ ...event, at: event.at - first + last + 1 }));
        const old = rows(before);
        for (const [at, { stage }] of rows([...before, ...after]).entries()) {
          expect(STAGES.indexOf(stage)).toBeGreaterThanOrEqual(
            STAGES.indexOf(old[at]?.stage ?? "notYet"),
          );
        }
      }),
    );
  });

  it("weather only where something was held", () => {
    const year = NOON + 365 * DAY;
    expect(rows(both, year)[0]).toMatchObject({ stage: "shown", wear: 0 });
    expect(rows([...both, ...later], year)[0]).toMatchObject({ stage: "held", wear: 2 });
    expect(rows([...both, ...later], NOON + 8 * DAY)[0]).toMatchObject({ stage: "held", wear: 0 });
  });

  it("weather more and more while nothing is reviewed, and a right answer to each dresses them", () => {
    const held = [...both, ...later];
    let before = 0;
    for (let days = 8; days < 400; days += 5) {
      const wear = rows(held, NOON + days * DAY)[0]?.wear ?? 0;
      expect(wear).toBeGreaterThanOrEqual(before);
      before = wear;
    }
    expect(before).toBe(2);
    const again = [answer("a1", 400), answer("a2", 400)];
    expect(rows([...held, answer("a1", 400)], NOON + 400 * DAY)[0]?.wear).toBe(2);
    expect(rows([...held, ...again], NOON + 400 * DAY)[0]?.wear).toBe(0);
  });

  it("are not weathered by what readers mark themselves", () => {
    const index = {
      alpha: {
        see: [
          ["a1", 1],
          ["a2", 1, [], "self"],
        ],
      },
    } as const;
    const summary = summaryOf(
      answer("a1", 0),
      answer("a1", 8),
      answer("a2", 0, { score: 0.2, marked: "self" }),
    );
    const at = NOON + 12 * DAY;
    const plan = schedule(summary, index, at).items;
    expect(plan.some(({ retrievability }) => wearOf(retrievability) > 0)).toBe(true);
    expect(rowsOf(summary, index, "alpha", wears(plan, index))[0]).toMatchObject({ wear: 0 });
  });
});

it("counts the rows of all modules by stage; the counts add up", () => {
  fc.assert(
    fc.property(answers, (events) => {
      const { of, worn, ...counts } = countRows(allRows(summaryOf(...events), INDEX).values());
      expect(of).toBe(4);
      expect(worn).toBe(0);
      expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(4);
    }),
  );
});
