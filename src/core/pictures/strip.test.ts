import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween, weekday } from "#core/time/day.ts";
import { monthMarks, strip, stripStart, WEEKS } from "./strip.ts";

const aDay = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays("1990-01-01", n));

describe("the strip of a year", () => {
  it("ends in its last column with the day that it was made for", () => {
    // 29 November 2026 is a Sunday.
    const days = strip(stripStart("2026-11-29"), "2026-11-29");
    expect(days[0]).toEqual({ day: "2025-11-24", column: 0, row: 0 });
    expect(days[days.length - 1]).toEqual({ day: "2026-11-29", column: 52, row: 6 });
    expect(days).toHaveLength(53 * 7);
  });

  it("has 53 columns of at most seven days, each day once and under its weekday", () => {
    fc.assert(
      fc.property(aDay, (end) => {
        const days = strip(stripStart(end), end);
        expect(days[days.length - 1]).toEqual({
          day: end,
          column: WEEKS - 1,
          row: weekday(end) - 1,
        });
        expect(new Set(days.map(({ column, row }) => `${column} ${row}`)).size).toBe(days.length);
        for (const [at, { day, row }] of days.entries()) {
          expect(row).toBe(weekday(day) - 1);
          expect(daysBetween(days[0]?.day ?? "", day)).toBe(at);
        }
      }),
    );
  });

  it("may be a calendar year, whose first week is not whole", () => {
    // 1 January 2027 is a Friday.
    const days = strip("2027-01-01", "2027-12-31");
    expect(days).toHaveLength(365);
    expect(days[0]).toEqual({ day: "2027-01-01", column: 0, row: 4 });
    expect(days[3]).toEqual({ day: "2027-01-04", column: 1, row: 0 });
  });

  it("is empty where it would end before it begins", () => {
    expect(strip("2027-01-02", "2027-01-01")).toEqual([]);
  });
});

describe("names of months", () => {
  it("stand over the weeks in which months begin, each once", () => {
    const marks = monthMarks(strip("2027-01-01", "2027-12-31"));
    expect(marks.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(marks[0]?.column).toBe(0);
    // 1 February 2027 is a Monday: the fifth week after the first one.
    expect(marks[1]).toEqual({ month: 2, column: 5 });
  });

  it("leave out the first month where the next one begins in the same weeks", () => {
    const marks = monthMarks(strip("2026-11-23", "2027-02-28"));
    expect(marks[0]).toEqual({ month: 12, column: 1 });
  });
});
