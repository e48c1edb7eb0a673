import { expect, it } from "vitest";
import type { CaseBook } from "./case-book.ts";
import { numbersOf, rowOf } from "./chart.ts";

const book = {
  counts: {},
  documents: {},
  figures: [
    { month: 1, wait_min: 20, returned: 5 },
    { month: 2, wait_min: 40, returned: 0 },
  ],
  windows: [
    { month: 1, window: 1, wait_min: 10 },
    { month: 1, window: 2, wait_min: 30 },
    { month: 2, window: 2, wait_min: 40 },
  ],
} as unknown as CaseBook;

it("a row of a drawing has the column's number of each month, of one window if it says so", () => {
  expect(rowOf(book, "wait_min")).toEqual([20, 40]);
  expect(rowOf(book, "wait_min/w2")).toEqual([30, 40]);
});

it("a month without a number is known", () => {
  expect(rowOf(book, "wait_min/w1")).toEqual([10, undefined]);
  expect(rowOf(book, "no_such_column")).toEqual([undefined, undefined]);
});

it("all rows of a drawing have one scale, from nothing to the highest number", () => {
  expect(numbersOf(book, ["wait_min", "returned"])).toEqual({
    values: [
      [20, 40],
      [5, 0],
    ],
    most: 40,
  });
});
