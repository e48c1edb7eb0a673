import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addDays, daysBetween, isoDate, midnight } from "#core/time/instant.ts";
import { schedule } from "./schedule.ts";
import { answer, INDEX, summaryOf } from "./testing/arbitrary.ts";

// Node reads the zone anew when it is set.
describe("in a place where clocks change", () => {
  const zone = process.env["TZ"];
  beforeEach(() => {
    process.env["TZ"] = "Europe/Berlin";
  });
  afterEach(() => {
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
  });
  /** The 25th of October 2026 has 25 hours there, the 29th of March 23. */
  const long = () => new Date(2026, 9, 25, 0, 10).getTime();

  it("has days of 23 to 25 hours", () => {
    expect((midnight(long(), 1) - midnight(long())) / 3_600_000).toBe(25);
    expect(daysBetween(long(), addDays(long(), 1))).toBe(1);
    const short = new Date(2026, 2, 28, 23, 50).getTime();
    expect(isoDate(addDays(short, 1))).toBe("2026-03-29");
    expect(daysBetween(short, addDays(short, 1))).toBe(1);
  });

  it("does not ask twice on the day on which clocks go back", () => {
    const missed = { ...answer("a1", 0, { score: 0 }), at: long() };
    const plan = schedule(summaryOf(missed), INDEX, long() + 23.5 * 3_600_000);
    expect(isoDate(long() + 23.5 * 3_600_000)).toBe("2026-10-25");
    expect(plan.due).toEqual([]);
    expect(plan.items[0]?.inDays).toBe(1);
  });
});
