import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Day, daysBetween, isDay, later, weekday } from "#core/time/day.ts";
import { LEAST_SITTING, pace } from "./pace.ts";

const study = (module: string, minutes: number, done?: Day) => ({ module, minutes, done });

// Worked by hand. Monday 2 November to Sunday 15 November 2026, Tuesdays and Thursdays: 4 days of study.
// 16 + 17 + 15 = 48 minutes: 12 a day. Cumulated 16, 33, 48: through in the 2nd, 3rd and 4th sitting.
const goal = {
  studies: [study("a", 16), study("b", 17), study("c", 15)],
  days: [2, 4],
  from: "2026-11-02",
  until: "2026-11-15",
};

test("a plan worked by hand", () => {
  const found = pace(goal, "2026-11-02");
  expect(found.minutes).toBe(12);
  expect(found.sittings).toEqual([
    { date: "2026-11-03", left: 4, minutes: 12, modules: ["a"] },
    { date: "2026-11-05", left: 3, minutes: 12, modules: ["a", "b"] },
    { date: "2026-11-10", left: 2, minutes: 12, modules: ["b", "c"] },
    { date: "2026-11-12", left: 1, minutes: 12, modules: ["c"] },
  ]);
  expect([...found.fits]).toEqual([
    ["a", "2026-11-05"],
    ["b", "2026-11-10"],
    ["c", "2026-11-12"],
  ]);
  expect(found).toMatchObject({ end: "2026-11-12", over: 0, minutesToKeep: 12 });
});

test("missed days move the dates and leave the minutes of a day as they were", () => {
  // The first week was missed. Thursday 12 is the only day left of the fortnight after Wednesday 11.
  const found = pace(goal, "2026-11-11");
  expect(found.minutes).toBe(12);
  expect(found.sittings.map(({ date }) => date)).toEqual([
    "2026-11-12",
    "2026-11-17",
    "2026-11-19",
    "2026-11-24",
  ]);
  expect(found).toMatchObject({ end: "2026-11-24", over: 9, minutesToKeep: 48 });
  expect(pace(goal, "2026-11-16").minutesToKeep).toBeUndefined();
});

test("what was studied takes no days, and the sittings left keep their names", () => {
  const studies = [study("a", 16, "2026-11-05"), study("b", 17), study("c", 15)];
  const found = pace({ ...goal, studies }, "2026-11-06");
  // 32 minutes left at 12 a day: 3 of the 4 sittings.
  expect(found.sittings.map(({ date, left }) => [date, left])).toEqual([
    ["2026-11-10", 3],
    ["2026-11-12", 2],
    ["2026-11-17", 1],
  ]);
  expect([...found.fits.keys()]).toEqual(["b", "c"]);
  const done = studies.map((one) => ({ ...one, done: "2026-11-06" }));
  expect(pace({ ...goal, studies: done }, "2026-11-06")).toMatchObject({ end: undefined, over: 0 });
});

test("to start anew from today takes the new end or keeps the old one, and what is behind does not count again", () => {
  const studies = [study("a", 16, "2026-11-05"), study("b", 17), study("c", 15)];
  // Found on Friday 13: 32 minutes at 12 a day need 3 days, to Tuesday 24; the day set has passed no study day to go.
  const late = { ...goal, studies };
  const found = pace(late, "2026-11-13");
  expect(found).toMatchObject({ minutes: 12, end: "2026-11-24", over: 9 });
  const moved = pace({ ...late, from: "2026-11-13", until: found.end ?? "" }, "2026-11-13");
  expect(moved).toMatchObject({ minutes: 11, end: "2026-11-24", over: 0 });
  const kept = pace({ ...late, from: "2026-11-10" }, "2026-11-10");
  expect(kept).toMatchObject({ minutes: 16, end: "2026-11-12", over: 0 });
});

test("an easy goal ends early instead of being cut into very short sittings", () => {
  const found = pace({ ...goal, studies: [study("a", 8)], until: "2027-11-02" }, goal.from);
  expect(found.minutes).toBe(LEAST_SITTING);
  expect(found.end).toBe("2026-11-05");
});

test("without weekdays, modules or time there is nothing to lay out, and no fault", () => {
  expect(pace({ ...goal, days: [] }, goal.from).sittings).toEqual([]);
  expect(pace({ ...goal, studies: [] }, goal.from).sittings).toEqual([]);
  expect(pace({ ...goal, until: "2026-11-01" }, goal.from).minutes).toBe(48);
});

test("days that do not exist, from a damaged record, end in no plan and not in a page that hangs", () => {
  expect(pace({ ...goal, from: "2026-99-99" }, "2026-11-02").sittings).toEqual([]);
  expect(pace({ ...goal, from: "9999-12-31" }, "2026-11-02").sittings.length).toBeLessThan(2);
  expect(pace({ ...goal, until: "2026-99-99" }, "2026-11-02").sittings).toHaveLength(1);
});

test("days of the calendar", () => {
  expect(weekday("1970-01-01")).toBe(4);
  expect(weekday("1969-12-28")).toBe(7);
  expect(weekday("2026-11-22")).toBe(7);
  expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  expect(isDay("2026-02-29")).toBe(false);
  expect(isDay("2028-02-29")).toBe(true);
  expect(isDay("tomorrow")).toBe(false);
});

const day = fc.integer({ min: -300, max: 1000 }).map((n) => addDays("2026-01-01", n));
const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
const studies = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.option(day, { nil: undefined })), {
    maxLength: 18,
  })
  .map((list) => list.map(([minutes, done], index) => study(`m${index}`, minutes, done)));
const input = fc
  .record({ studies, days, from: day, span: fc.integer({ min: 0, max: 400 }) })
  .map(({ span, ...rest }) => ({ ...rest, until: addDays(rest.from, span) }));

test("every sitting falls on a chosen weekday from today on, and together they hold every minute", () => {
  fc.assert(
    fc.property(input, day, (goal, today) => {
      const { sittings, minutes, fits } = pace(goal, today);
      const left = goal.studies.filter(({ done }) => done === undefined);
      for (const sitting of sittings) {
        expect(goal.days).toContain(weekday(sitting.date));
        expect(sitting.date >= later(goal.from, today)).toBe(true);
        expect(sitting.minutes).toBeLessThanOrEqual(minutes);
        expect(sitting.minutes).toBeGreaterThan(0);
      }
      expect(sittings.reduce((sum, one) => sum + one.minutes, 0)).toBe(
        left.reduce((sum, one) => sum + one.minutes, 0),
      );
      expect([...fits.keys()]).toEqual(left.map(({ module }) => module));
      expect([...fits.values()]).toEqual([...fits.values()].sort());
    }),
  );
});

test("a goal that begins on time ends on time if it has any day of study", () => {
  fc.assert(
    fc.property(input, (goal) => {
      const found = pace(goal, goal.from);
      const possible = daysOf(goal.from, goal.until).some((one) =>
        goal.days.includes(weekday(one)),
      );
      if (possible) expect(found.over).toBe(0);
    }),
  );
});

test("a goal is no longer over after taking the new end, or after keeping the day with more minutes", () => {
  fc.assert(
    fc.property(input, day, (goal, today) => {
      const { end, minutesToKeep } = pace(goal, today);
      if (end === undefined) return;
      expect(pace({ ...goal, from: today, until: end }, today).over).toBe(0);
      if (minutesToKeep === undefined) return;
      expect(pace({ ...goal, from: later(goal.from, today) }, today).over).toBe(0);
    }),
  );
});

test("a later day never brings a module nearer, and the kept pace does keep the day", () => {
  fc.assert(
    fc.property(input, day, fc.integer({ min: 0, max: 60 }), (goal, today, missed) => {
      const now = pace(goal, today);
      const then = pace(goal, addDays(today, missed));
      for (const [module, fit] of now.fits) expect((then.fits.get(module) ?? "") >= fit).toBe(true);
      const { minutesToKeep } = now;
      const leftDays = daysOf(later(goal.from, today), goal.until).filter((one) =>
        goal.days.includes(weekday(one)),
      ).length;
      const left = now.sittings.reduce((sum, one) => sum + one.minutes, 0);
      if (minutesToKeep === undefined) expect(leftDays).toBe(0);
      else expect(minutesToKeep * leftDays).toBeGreaterThanOrEqual(left);
    }),
  );
});

const daysOf = (from: Day, until: Day): Day[] =>
  Array.from({ length: Math.max(0, daysBetween(from, until) + 1) }, (_, n) => addDays(from, n));
