import { describe, expect, it } from "vitest";
import { yearFinding } from "./year.ts";

describe("what the strip of a year shows", () => {
  it("is nothing without a day", () => {
    expect(yearFinding([], "2026-11-29")).toBeUndefined();
  });

  it("is told by days in the first weeks", () => {
    expect(yearFinding(["2026-11-20", "2026-11-27"], "2026-11-29")).toEqual({
      kind: "begun",
      days: 2,
      since: "2026-11-20",
    });
  });

  it("is told by weeks, from Monday to Sunday, of all since the first day", () => {
    // Sunday 1 November, Monday 2 November, and two days of the last week.
    const days = ["2026-11-01", "2026-11-02", "2026-11-23", "2026-11-29"];
    expect(yearFinding(days, "2026-11-29")).toEqual({ kind: "weeks", weeks: 3, of: 5 });
  });
});
