import { describe, expect, it } from "vitest";
import { DAY } from "#core/time/instant.ts";
import { AHEAD, schedule } from "./schedule.ts";
import { answer, INDEX, NOON, summaryOf } from "./testing/arbitrary.ts";

const later = (days: number) => NOON + days * DAY;

describe("schedule", () => {
  it("has nothing before anything was answered", () => {
    expect(schedule(summaryOf(), INDEX, NOON)).toEqual({
      items: [],
      due: [],
      coming: Array(AHEAD).fill(0),
    });
  });

  // FSRS-6's first stabilities with its published weights: Again 0.212, Hard 1.2931, Good 2.3065.
  it.each([
    [{ score: 0 }, 0.212, 1],
    [{ confidence: "guess" as const }, 1.2931, 1],
    [{}, 2.3065, 2],
  ])("gives a first answer %j a stability of %d days, due after %d", (given, stability, days) => {
    const [item] = schedule(summaryOf(answer("a1", 0, given)), INDEX, NOON).items;
    expect(item).toMatchObject({ stability, inDays: days, retrievability: 1 });
  });

  it("lengthens the interval after a right review and cuts it after a miss", () => {
    const due = (score: number) =>
      schedule(summaryOf(answer("a1", 0), answer("a1", 2, { score })), INDEX, later(2)).items[0];
    expect(due(1)?.inDays).toBeGreaterThan(4);
    expect(due(0)?.inDays).toBe(1);
  });

  it("holds an item at a chance of 0.9 on the day that its stability reaches", () => {
    const summary = summaryOf(answer("a1", 0));
    const [item] = schedule(summary, INDEX, later(2.3065)).items;
    expect(item?.retrievability).toBeCloseTo(0.9, 5);
  });

  it("is due from the midnight of its day on, and counts what is overdue as today", () => {
    const summary = summaryOf(answer("a1", 0));
    const early = new Date(2026, 0, 7, 0, 1).getTime();
    expect(schedule(summary, INDEX, early - 2 * 60_000).due).toEqual([]);
    expect(schedule(summary, INDEX, early).due).toHaveLength(1);
    expect(schedule(summary, INDEX, later(9))).toMatchObject({
      coming: [1, ...Array(AHEAD - 1).fill(0)],
      due: [{ item: "a1", inDays: -7 }],
    });
  });

  it("is not due after midnight within one sitting, because another answer would be practice", () => {
    const evening = 11 / 24;
    const summary = summaryOf(answer("a1", evening, { score: 0 }));
    expect(schedule(summary, INDEX, later(13 / 24))).toMatchObject({
      due: [],
      items: [{ item: "a1", inDays: 0 }],
    });
    expect(schedule(summary, INDEX, later(evening + 0.25)).due).toHaveLength(1);
  });

  it("puts sure but wrong items before items that are longer overdue", () => {
    const summary = summaryOf(
      answer("a1", 0, { score: 0 }),
      answer("b1", 5, { score: 0, confidence: "sure" }),
    );
    expect(schedule(summary, INDEX, later(8)).due.map(({ item }) => item)).toEqual(["b1", "a1"]);
  });

  it("takes items that fell due on one day from the modules in turn", () => {
    const summary = summaryOf(...["a1", "a2", "a3", "b1", "b2"].map((item) => answer(item, 0)));
    expect(schedule(summary, INDEX, later(2)).due.map(({ module }) => module)).toEqual([
      "alpha",
      "beta",
      "alpha",
      "beta",
      "alpha",
    ]);
  });

  it("leaves out another revision and items that left the course", () => {
    const summary = summaryOf(answer("a4", 0, { rev: 1 }), answer("gone", 0));
    expect(schedule(summary, INDEX, NOON).items).toEqual([]);
  });

  it("tells the next day after today", () => {
    const summary = summaryOf(answer("a1", 0), answer("b1", 0, { score: 0 }));
    expect(schedule(summary, INDEX, NOON).next).toBe(later(1));
  });

  it("takes an answer from a clock that is a little ahead as just given", () => {
    const [item] = schedule(summaryOf(answer("a1", 0.9)), INDEX, NOON).items;
    expect(item).toMatchObject({ retrievability: 1, inDays: 3 });
  });

  it("does not wait for the date of an answer that was given while the clock was years ahead", () => {
    const years = answer("a1", 9000);
    expect(schedule(summaryOf(years), INDEX, NOON).due).toMatchObject([{ item: "a1", inDays: 0 }]);
    // After an answer with the corrected clock, the schedule uses that answer.
    const again = schedule(summaryOf(years, answer("a1", 0)), INDEX, NOON);
    expect(again.items).toMatchObject([{ item: "a1", inDays: 2, last: NOON }]);
  });
});
