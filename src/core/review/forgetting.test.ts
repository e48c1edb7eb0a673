import { describe, expect, it } from "vitest";
import type { RecordedEvent } from "#core/record/event.ts";
import { DAY } from "#core/time/instant.ts";
import { forgetting } from "./forgetting.ts";
import { RETENTION } from "./memory.ts";
import { schedule } from "./schedule.ts";
import { answer, INDEX, NOON, summaryOf } from "./testing/arbitrary.ts";

const later = (days: number): number => NOON + days * DAY;
const at = (days: number, ...given: readonly RecordedEvent[]) =>
  schedule(summaryOf(...given), INDEX, later(days));

describe("the picture of forgetting", () => {
  const plan = at(9, answer("a1", 0), answer("a2", 0), answer("b1", 9));
  const { dots, curves, days, floor } = forgetting(plan, later(9));
  const { items, due } = plan;

  it("has a dot for each place, with the number of questions in it", () => {
    expect(dots.map(({ count, isDue }) => [count, isDue])).toEqual([
      [2, true],
      [1, false],
    ]);
    expect(dots[0]?.days).toBeCloseTo(9, 1);
    expect(dots[0]?.chance).toBeCloseTo(items[0]?.retrievability ?? 0, 10);
    expect(dots[1]).toMatchObject({ days: 0, chance: 1 });
  });

  it("counts every question in some dot, and tells those that are due", () => {
    expect(dots.reduce((sum, { count }) => sum + count, 0)).toBe(items.length);
    const told = dots.filter(({ isDue }) => isDue);
    expect(told.reduce((sum, { count }) => sum + count, 0)).toBe(due.length);
  });

  it("has axes that hold all dots", () => {
    for (const dot of dots) {
      expect(dot.days).toBeLessThanOrEqual(days);
      expect(dot.chance).toBeGreaterThanOrEqual(floor);
    }
    const long = forgetting(at(300, answer("a1", 0)), later(300));
    expect(long.days).toBeGreaterThanOrEqual(300);
    expect(long.floor).toBeLessThanOrEqual(long.dots[0]?.chance ?? 0);
  });

  it("has curves that fall from certainty, the firmer the slower, each to 90 % at its own strength", () => {
    for (const { points, stability } of curves) {
      expect(points[0]).toEqual([0, 1]);
      for (const [nth, [day, chance]] of points.entries()) {
        expect(chance).toBeGreaterThanOrEqual(floor);
        if (nth > 0) expect(chance).toBeLessThan(points[nth - 1]?.[1] ?? 0);
        expect(chance < RETENTION).toBe(day > stability + 1e-9);
      }
    }
    const strengths = curves.map(({ stability }) => stability);
    expect(strengths).toEqual([...strengths].sort((a, b) => a - b));
  });

  it("has the first curve where a question lies that was right once", () => {
    const [item] = at(0, answer("a1", 0)).items;
    expect(curves[0]?.stability).toBeCloseTo(item?.stability ?? 0, 10);
  });
});
