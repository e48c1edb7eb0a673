import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY } from "#core/time/instant.ts";
import type { ItemIndex } from "./progress.ts";
import { schedule } from "./schedule.ts";
import { answer, INDEX, NOON, summaryOf } from "./testing/arbitrary.ts";
import { dueToday, MOST_KEY, mostADay, paced, spread, takeDue } from "./today.ts";

describe("spread", () => {
  const neighbours = (list: readonly string[]) =>
    list.filter((group, at) => at > 0 && list[at - 1] === group).length;

  it("never puts one group twice in a row if that is possible, and keeps every entry", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 14 }), (list) => {
        const ordered = spread(list, (group) => group);
        expect([...ordered].sort()).toEqual([...list].sort());
        const largest = Math.max(
          0,
          ...list.map((group) => list.filter((other) => other === group).length),
        );
        // Neighbours cannot be avoided if a group has more entries than there are gaps between the others.
        expect(neighbours(ordered)).toBe(Math.max(0, largest - (list.length - largest) - 1));
      }),
      { numRuns: 500 },
    );
  });

  it("never puts one module twice in a row, even with confusable modules", () => {
    const groups = fc.constantFrom("a", "b", "c", "d");
    fc.assert(
      fc.property(fc.array(groups, { maxLength: 14 }), fc.option(groups), (list, after) => {
        const isNear = (a: string, b: string) => a < "c" && b < "c";
        const of = (near: boolean) =>
          spread(list, (group) => group, {
            after: after ?? undefined,
            ...(near && { isNear }),
          });
        const before = after === null ? [] : [after];
        expect([...of(true)].sort()).toEqual([...list].sort());
        expect(neighbours([...before, ...of(true)])).toBe(neighbours([...before, ...of(false)]));
      }),
      { numRuns: 500 },
    );
  });

  it("does not change a list without neighbours of one group", () => {
    expect(spread(["a", "b", "a", "c"], (group) => group)).toEqual(["a", "b", "a", "c"]);
  });
});

describe("takeDue", () => {
  const course: ItemIndex = Object.fromEntries(
    ["concept", "other", "connotation", "plan"].map((module) => [
      module,
      { all: [0, 1, 2].map((n) => [`${module}${n}`, 1] as const) },
    ]),
  );
  const missed = (id: string, sure = false) =>
    answer(id, 0, { score: 0, rev: 1, ...(sure && { confidence: "sure" as const }) });
  const asked = (...answers: ReturnType<typeof missed>[]) =>
    takeDue(schedule(summaryOf(...answers), course, NOON + DAY), 10, [
      ["connotation", "concept"],
    ]).map(({ item }) => item);

  it("asks sure but wrong answers first, even if that puts one module twice in a row", () => {
    const order = asked(
      ...["plan0", "plan1", "other0", "other1", "other2"].map((id) => missed(id)),
      missed("concept0", true),
      missed("concept1", true),
      missed("concept2", true),
    );
    expect(order.slice(0, 3).sort()).toEqual(["concept0", "concept1", "concept2"]);
  });

  it("puts ideas that are easily confused side by side", () => {
    const order = asked(
      ...["concept0", "concept1", "other0", "other1", "connotation0", "connotation1", "plan0"].map(
        (id) => missed(id),
      ),
    ).map((id) => id.replace(/\d/, ""));
    const pairs = order.slice(1).map((module, at) => [order[at], module].sort().join(" "));
    expect(pairs.filter((pair) => pair === "concept connotation").length).toBeGreaterThanOrEqual(2);
    expect(order.filter((module, at) => module === order[at - 1])).toEqual([]);
  });
});

describe("dueToday", () => {
  const many: ItemIndex = {
    one: { all: Array.from({ length: 9 }, (_, n) => [`a${n}`, 1] as const) },
    two: { all: Array.from({ length: 9 }, (_, n) => [`b${n}`, 1] as const) },
  };
  const ids = Object.values(many).flatMap(({ all = [] }) => all.map(([id]) => id));
  const missed = ids.map((id) => answer(id, 0, { score: 0, rev: 1 }));
  const tomorrow = NOON + DAY;

  it("is empty for an empty record", () => {
    expect(dueToday(summaryOf(), INDEX, NOON)).toEqual({
      count: 0,
      waiting: 0,
      any: false,
      items: [],
    });
  });

  it("holds ten items at most, and gives the number of those that wait", () => {
    expect(dueToday(summaryOf(...missed), many, tomorrow)).toMatchObject({
      count: 10,
      waiting: 18,
    });
  });

  it("counts only answers in review and check-in as reviewed today", () => {
    const done = [
      answer("a0", 1, { context: "review", rev: 1 }),
      answer("a1", 1, { context: "check-in", rev: 1 }),
      answer("a2", 1, { context: "quiz", rev: 1 }),
    ];
    expect(dueToday(summaryOf(...missed, ...done), many, tomorrow)).toMatchObject({
      count: 8,
      waiting: 15,
    });
  });

  it("is done for the day after ten items, even if more are due", () => {
    const done = ids.slice(0, 10).map((id) => answer(id, 1, { context: "review", rev: 1 }));
    expect(dueToday(summaryOf(...missed, ...done), many, tomorrow)).toMatchObject({
      count: 0,
      waiting: 8,
    });
  });

  it("uses the learner's number if it is one of the choices", () => {
    const set = (value: number) =>
      summaryOf({ type: "settings", id: "s-1", at: NOON, key: MOST_KEY, value });
    expect([mostADay(set(5)), mostADay(set(1e9)), mostADay(summaryOf())]).toEqual([5, 10, 10]);
  });
});

describe("paced", () => {
  it("moves items beyond a day's number to the next day", () => {
    expect(paced([25, 0, 3, 0], 10, 4)).toEqual([4, 10, 10, 4]);
    expect(paced([2, 0, 3], 10, 2)).toEqual([2, 0, 3]);
    expect(paced([8, 1], 10, 0)).toEqual([0, 9]);
  });

  it("asks no item before it is due, and each one as soon as a day has room", () => {
    const days = fc.array(fc.nat(30), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(days, fc.constantFrom(5, 10), (due, most) => {
        const asked = paced(due, most, most);
        let waiting = 0;
        due.forEach((n, day) => {
          waiting += n;
          const now = asked[day] ?? Number.NaN;
          expect(now).toBe(Math.min(waiting, most));
          waiting -= now;
        });
      }),
    );
  });
});
