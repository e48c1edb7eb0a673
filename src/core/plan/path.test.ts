import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NewEvent, RecordedEvent } from "#core/record/event.ts";
import { fold } from "#core/record/fold.ts";
import { EMPTY } from "#core/record/state.ts";
import { addDays, daysBetween, weekday } from "#core/time/day.ts";
import {
  doneBy,
  layOut,
  pathOf,
  positionOf,
  type Step,
  workingDay,
  workingNumber,
} from "./path.ts";

const day = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays("1990-01-01", n));
const nth = fc.integer({ min: 1, max: 260 });

describe("working days", () => {
  it.each([
    ["2026-11-30", 1, "2026-11-30"],
    ["2026-11-30", 5, "2026-12-04"],
    ["2026-11-30", 6, "2026-12-07"],
    ["2026-12-02", 4, "2026-12-07"],
    ["2026-11-28", 1, "2026-11-30"],
    ["2026-11-29", 2, "2026-12-01"],
    ["2027-12-30", 3, "2028-01-03"],
    ["2028-02-28", 2, "2028-02-29"],
  ])("from %s the working day %i is %s", (first, n, date) => {
    expect(workingDay(first, n)).toBe(date);
  });

  it("are never a Saturday or a Sunday, and each is later than the one before", () => {
    fc.assert(
      fc.property(day, nth, (first, n) => {
        expect(weekday(workingDay(first, n))).toBeLessThan(6);
        expect(workingDay(first, n + 1) > workingDay(first, n)).toBe(true);
      }),
    );
  });

  it("leave none out: between two that follow each other lie only Saturdays and Sundays", () => {
    fc.assert(
      fc.property(day, nth, (first, n) => {
        const one = workingDay(first, n);
        expect(daysBetween(one, workingDay(first, n + 1))).toBe(weekday(one) === 5 ? 3 : 1);
      }),
    );
  });

  it("have the number by which they are found", () => {
    fc.assert(
      fc.property(day, nth, (first, n) => {
        expect(workingNumber(first, workingDay(first, n))).toBe(n);
      }),
    );
  });
});

const steps: Step[] = [
  { id: "a", day: 1, do: "act" },
  { id: "b", day: 2, do: "review" },
  { id: "c", week: 2, do: "goal" },
  { id: "d", day: 10, do: "look-back" },
];

describe("steps laid on days", () => {
  const some = fc.uniqueArray(fc.constantFrom(...steps.map(({ id }) => id)));

  it("that are not done never lie before today, and keep their order", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -20, max: 300 }), some, (first, later, done) => {
        const today = addDays(first, later);
        const laid = layOut(steps, ({ id }) => done.includes(id), first, today);
        const open = laid.filter((step) => !step.done);
        for (const { date } of open) if (later >= 0) expect(date >= today).toBe(true);
        const dates = open.map(({ date }) => date);
        expect([...dates].sort()).toEqual(dates);
      }),
    );
  });

  it("keep their distance in working days when they move", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 300 }), (first, later) => {
        const laid = layOut(steps, () => false, first, addDays(first, later));
        const [a, , , d] = laid.map(({ date }) => workingNumber(first, date));
        expect((d ?? 0) - (a ?? 0)).toBe(9);
      }),
    );
  });

  it("that are done stay on their days, whatever comes later", () => {
    const laid = layOut(steps, ({ id }) => id === "a", "2026-11-30", "2027-03-01");
    expect(laid[0]).toEqual({ id: "a", date: "2026-11-30", done: true });
    expect(laid[1]?.date).toBe("2027-03-01");
  });

  it("that were done before their time move nothing", () => {
    const laid = layOut(steps, ({ id }) => id !== "d", "2026-11-30", "2026-12-01");
    expect(laid[3]?.date).toBe("2026-12-11");
  });

  it("begin a week with its first working day", () => {
    expect(positionOf({ week: 1 })).toBe(1);
    expect(positionOf({ week: 13 })).toBe(61);
  });
});

const at = (date: string) => new Date(`${date}T12:00:00`).getTime();
const recordOf = (...events: readonly (readonly [string, NewEvent])[]) =>
  fold(
    EMPTY,
    events.map(
      ([date, event], n) => ({ ...event, id: `w-${n}`, at: at(date) }) as unknown as RecordedEvent,
    ),
  );

describe("what the record shows of a path", () => {
  const path = {
    id: "p",
    steps: [
      { id: "m", day: 1, module: "first" },
      { id: "r1", day: 2, do: "review" },
      { id: "r2", day: 3, do: "review" },
      { id: "act", day: 4, do: "act" },
      { id: "look", day: 5, do: "look-back" },
      { id: "t", day: 6, do: "task" },
    ] satisfies Step[],
  };
  const index = { first: { o: [["q", 1]] } } as const;
  const answered = (context: "quiz" | "review", score = 1): NewEvent => ({
    type: "answered",
    item: "q",
    rev: 1,
    module: "first",
    context,
    attempt: 1,
    score,
    response: "a",
  });
  const done = (...events: readonly (readonly [string, NewEvent])[]) => {
    const isDone = doneBy(recordOf(...events), index, path, "2026-11-30");
    return path.steps.filter(isDone).map(({ id }) => id);
  };

  it("nothing is done before anything was answered", () => {
    expect(done()).toEqual([]);
  });

  it("a module is done once all of its questions are answered, right or wrong", () => {
    expect(done(["2026-11-30", answered("quiz", 0)])).toEqual(["m"]);
  });

  it("two reviews on one day are one, on two days two", () => {
    expect(done(["2026-12-01", answered("review")], ["2026-12-01", answered("review")])).toEqual([
      "m",
      "r1",
    ]);
    expect(done(["2026-12-01", answered("review")], ["2026-12-02", answered("review")])).toEqual([
      "m",
      "r1",
      "r2",
    ]);
  });

  it("what was done before the first day does not count for a deed", () => {
    const old: NewEvent = { type: "practised", entry: "e", module: "first", tried: "x" };
    expect(done(["2026-11-01", old])).toEqual([]);
    expect(done(["2026-12-03", old])).toEqual(["act"]);
    expect(
      done(
        ["2026-12-03", old],
        ["2026-12-04", { type: "reflected", entry: "e", text: "y", used: true }],
      ),
    ).toEqual(["act", "look"]);
  });

  it("what a learner ticks is done until they take the tick away", () => {
    const tick = (value: string | null): NewEvent => ({ type: "settings", key: "path:p/t", value });
    expect(done(["2026-12-01", tick("2026-12-01")])).toEqual(["t"]);
    expect(done(["2026-12-01", tick("2026-12-01")], ["2026-12-02", tick(null)])).toEqual([]);
  });

  it("somebody is on the path they chose last, with the day they set last, and on none once they left it", () => {
    const set = (key: string, value: string | null): NewEvent => ({ type: "settings", key, value });
    const on = [
      ["2026-11-30", set("path:p", "2026-11-30")],
      ["2026-11-30", set("path", "p")],
    ] as const;
    expect(pathOf(recordOf(...on))).toEqual({ id: "p", first: "2026-11-30" });
    expect(pathOf(recordOf(...on, ["2026-12-01", set("path:p", "2026-12-07")]))?.first).toBe(
      "2026-12-07",
    );
    expect(pathOf(recordOf(...on, ["2026-12-01", set("path", null)]))).toBeUndefined();
    expect(pathOf(recordOf(...on, ["2026-12-01", set("path:p", "2026-02-30")]))).toBeUndefined();
  });
});
