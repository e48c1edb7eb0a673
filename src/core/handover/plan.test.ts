import { describe, expect, it } from "vitest";
import type { Choice } from "./choice.ts";
import { dayAfter, planFrom, planOf } from "./plan.ts";

const ALL = [
  { id: "twelve", meetings: ["a", "b", "c"] },
  { id: "year", meetings: ["a"] },
];
const day = (meeting: string, value: string): Choice => ({
  name: `day:twelve:${meeting}`,
  at: 1,
  value,
});
const chosen = (value: string): Choice => ({ name: "series", at: 1, value });

describe("the plan that choices make", () => {
  it("has a day for each meeting, and the meeting that comes up next", () => {
    const choices = [chosen("twelve"), day("a", "2026-11-20"), day("c", "2026-12-03")];
    expect(planFrom(choices, ALL, "2026-11-29")).toEqual({
      series: "twelve",
      days: ["2026-11-20", "", "2026-12-03"],
      next: 2,
    });
  });
  it("takes a meeting of today for the next, and of two on one day the first", () => {
    const choices = [chosen("twelve"), day("c", "2026-11-29"), day("b", "2026-11-29")];
    expect(planFrom(choices, ALL, "2026-11-29")?.next).toBe(1);
  });
  it("has no next meeting where all days are past or none is set", () => {
    expect(planFrom([chosen("twelve")], ALL, "2026-11-29")?.next).toBeUndefined();
    expect(
      planFrom([chosen("twelve"), day("a", "2026-01-01")], ALL, "2026-11-29")?.next,
    ).toBeUndefined();
  });
  it.each(["", "gone"])("is none where the series is “%s”", (value) => {
    expect(planFrom([chosen(value), day("a", "2026-12-03")], ALL, "2026-11-29")).toBeUndefined();
  });
  it("keeps the days of a series while the group follows another", () => {
    const [twelve = { id: "", meetings: [] }] = ALL;
    const choices = [chosen("year"), day("b", "2026-12-03")];
    expect(planOf(twelve, choices, "2026-11-29")).toEqual({
      series: "twelve",
      days: ["", "2026-12-03", ""],
      next: 1,
    });
  });
});

describe("the day so many meetings later", () => {
  it.each([
    ["2026-12-03", 2, "week", "2026-12-17"],
    ["2026-12-24", 1, "fortnight", "2027-01-07"],
    ["2026-11-29", 2, "month", "2027-01-29"],
    ["2026-11-29", 3, "month", "2027-02-28"],
    ["2027-08-31", 1, "month", "2027-09-30"],
    ["2027-12-31", 2, "month", "2028-02-29"],
  ] as const)("%s, %i × a %s: %s", (first, meetings, pace, then) => {
    expect(dayAfter(first, meetings, pace)).toBe(then);
  });
});
