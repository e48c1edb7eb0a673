import { describe, expect, it } from "vitest";
import { CURVES, chanceOf, POLICIES, type Policy, simulate } from "./testing/simulation.ts";

const setup = { modules: 3, days: 40, seed: 1 } as const;
const policy = (by: Policy["by"], capped = false) =>
  POLICIES.find(
    (each) => each.by === by && (by === "none" || (each.most === 10) === capped),
  ) as Policy;

describe.each(CURVES)("the simulated learner, %s", (curve) => {
  it("recalls with 1 at once and with 0.9 at the strength", () => {
    expect(chanceOf[curve](0, 5)).toBe(1);
    expect(chanceOf[curve](5, 5)).toBeCloseTo(0.9, 10);
    expect(chanceOf[curve](50, 5)).toBeLessThan(0.7);
  });

  it("forgets without review and keeps more with it", () => {
    const none = simulate(policy("none"), { ...setup, curve });
    const site = simulate(policy("fsrs", true), { ...setup, curve });
    expect(none.reviews).toBe(0);
    expect(site.atEnd).toBeGreaterThan(none.atEnd + 0.2);
    expect(site.busiest).toBeLessThanOrEqual(10);
  });

  it("gives the same answers for the same seed", () => {
    const run = () => simulate(policy("fixed"), { ...setup, curve });
    expect(run()).toEqual(run());
  });
});
