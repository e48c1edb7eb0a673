import { describe, expect, it } from "vitest";
import { DAY } from "#core/time/instant.ts";
import { schedule } from "./schedule.ts";
import { strengthOf, strengths } from "./strength.ts";
import { answer, INDEX, NOON, summaryOf } from "./testing/arbitrary.ts";

const later = (days: number): number => NOON + days * DAY;

describe("strength", () => {
  it("is fading once it is due, strong from three weeks of stability on", () => {
    const of = (stability: number, isDue: boolean) => {
      const item = { stability } as Parameters<typeof strengthOf>[0];
      return strengthOf(item, isDue ? [item] : []);
    };
    expect([of(30, true), of(30, false), of(20, false)]).toEqual(["fading", "strong", "settling"]);
  });

  it("is counted by module", () => {
    const plan = schedule(summaryOf(answer("a1", 0), answer("b1", 9)), INDEX, later(9));
    expect(strengths(plan)).toEqual([
      {
        module: "alpha",
        counts: { strong: 0, settling: 0, fading: 1 },
        lowest: expect.closeTo(0.8, 1),
      },
      { module: "beta", counts: { strong: 0, settling: 1, fading: 0 }, lowest: 1 },
    ]);
  });
});
