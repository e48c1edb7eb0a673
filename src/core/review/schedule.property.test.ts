import fc from "fast-check";
import { expect, it } from "vitest";
import { fold } from "#core/record/fold.ts";
import { EMPTY } from "#core/record/state.ts";
import { unite } from "#core/record/unite.ts";
import { DAY, daysBetween } from "#core/time/instant.ts";
import { schedule } from "./schedule.ts";
import { answers, INDEX, NOON, summaryOf } from "./testing/arbitrary.ts";
import { dueToday } from "./today.ts";

const days = fc.integer({ min: 0, max: 400 });

it("is the same after merging two devices' records in any order", () => {
  const devices = answers.chain((all) =>
    fc.tuple(
      fc.constant(all),
      fc.subarray(all),
      fc.subarray(all),
      fc.shuffledSubarray(all, { minLength: all.length }),
    ),
  );
  fc.assert(
    fc.property(devices, days, ([all, first, second, mixed], day) => {
      // Two devices that share some answers and each have some of their own.
      const rest = all.filter((event) => !first.includes(event) && !second.includes(event));
      const [here, there] = [[...first, ...rest], second];
      const now = NOON + day * DAY;
      const whole = schedule(summaryOf(...all), INDEX, now);
      const merges = [
        summaryOf(...here, ...there),
        summaryOf(...there, ...here),
        summaryOf(...unite([...there, ...here, ...there]).events),
        mixed.reduce((summary, event) => fold(summary, [event]), EMPTY),
      ];
      for (const merged of merges) {
        expect(schedule(merged, INDEX, now)).toEqual(whole);
        expect(dueToday(merged, INDEX, now)).toEqual(dueToday(merges[0] ?? EMPTY, INDEX, now));
      }
    }),
  );
});

it("keeps its bounds", () => {
  fc.assert(
    fc.property(answers, days, (all, day) => {
      const plan = schedule(summaryOf(...all), INDEX, NOON + day * DAY);
      for (const item of plan.items) {
        expect(item.stability).toBeGreaterThan(0);
        expect(item.difficulty).toBeGreaterThanOrEqual(1);
        expect(item.difficulty).toBeLessThanOrEqual(10);
        expect(item.retrievability).toBeGreaterThan(0);
        expect(item.retrievability).toBeLessThanOrEqual(1);
        if (item.last > NOON + day * DAY + DAY) continue;
        expect(daysBetween(item.last, item.due)).toBeGreaterThanOrEqual(1);
        expect(daysBetween(item.last, item.due)).toBeLessThanOrEqual(365);
      }
      expect(new Set(plan.due.map(({ item }) => item)).size).toBe(plan.due.length);
      expect(plan.coming[0]).toBe(plan.due.length);
    }),
  );
});

it("asks no item again on the day of its answer", () => {
  fc.assert(
    fc.property(answers, (all) => {
      const last = Math.max(NOON, ...all.map(({ at }) => at));
      const today = new Date(last).toDateString();
      for (const { last: at } of schedule(summaryOf(...all), INDEX, last).due) {
        expect(new Date(at).toDateString()).not.toBe(today);
      }
    }),
  );
});

it("counts only the first tries", () => {
  fc.assert(
    fc.property(answers, (all) => {
      const firsts = all.filter((event) => event.type === "answered" && event.attempt === 1);
      const now = NOON + 70 * DAY;
      expect(schedule(summaryOf(...all), INDEX, now)).toEqual(
        schedule(summaryOf(...firsts), INDEX, now),
      );
    }),
  );
});
