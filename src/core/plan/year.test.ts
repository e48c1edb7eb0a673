import { expect, test } from "vitest";
import { weekday } from "./date.ts";
import { yearSquares } from "./year.ts";

test("a year has its days, each in the column of its weekday, in at most six rows", () => {
  for (const [year, length] of [
    [2026, 365],
    [2028, 366],
    [2100, 365],
  ] as const) {
    const months = yearSquares(year);
    expect(months).toHaveLength(12);
    const squares = months.flat();
    expect(squares).toHaveLength(length);
    for (const { day, column, row } of squares) {
      expect(column).toBe(weekday(day) - 1);
      expect(row).toBeLessThan(6);
    }
  }
  // November 2026 begins on a Sunday.
  expect(yearSquares(2026)[10]?.slice(0, 2)).toEqual([
    { day: "2026-11-01", column: 6, row: 0 },
    { day: "2026-11-02", column: 0, row: 1 },
  ]);
});
