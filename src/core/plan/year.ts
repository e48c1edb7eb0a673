import { addDays, type Day, weekday } from "./date.ts";

/** A day's place in the picture of its month. */
export interface Square {
  readonly day: Day;
  /** 0 (Monday) to 6. */
  readonly column: number;
  /** The week in the month, from 0. */
  readonly row: number;
}

/** The twelve months of a year with the places of their days. */
export const yearSquares = (year: number): Square[][] =>
  Array.from({ length: 12 }, (_, month) => monthSquares(year, month + 1));

function monthSquares(year: number, month: number): Square[] {
  const prefix = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-`;
  const lead = weekday(`${prefix}01`) - 1;
  const squares: Square[] = [];
  for (let day = `${prefix}01`; day.startsWith(prefix); day = addDays(day, 1)) {
    const place = lead + squares.length;
    squares.push({ day, column: place % 7, row: Math.floor(place / 7) });
  }
  return squares;
}
