import { HALF_YEAR, monthMarks, type StripDay } from "#core/pictures/strip.ts";
import type { Day } from "#core/time/day.ts";
import { monthName, weekdayName } from "#islands/site/dates.ts";
import type { Canvas, Drawing } from "./Figure.tsx";

interface Strip {
  readonly days: readonly StripDay[];
  /** How much a day was used for: 0, not at all, to 3. */
  readonly levelOf: (day: Day) => number;
  readonly today: Day;
}

const HEAD = 20;
const GAP = 1.5;
/** Room for the names of weekdays: of a desk, and of a phone. */
const NAMES = 34;
const SHORT_NAMES = 30;
/** Monday, Wednesday and Friday: the others stand between them. */
const NAMED = [1, 3, 5];

/** A year as a strip of weeks: a column a week, a square a day. On a phone what is beyond half of it stands below. */
export function drawStrip({ days, levelOf, today }: Strip, { width, isWide }: Canvas): Drawing {
  const columns = Math.max(HALF_YEAR, ...days.map(({ column }) => column + 1));
  const perRow = isWide ? columns : HALF_YEAR;
  const start = isWide ? NAMES : SHORT_NAMES;
  const step = (width - start) / perRow;
  const block = HEAD + 7 * step + 8;
  const place = (column: number) => ({
    x: start + (column % perRow) * step,
    y: Math.floor(column / perRow) * block,
  });
  const rows = Math.ceil(columns / perRow);
  return {
    height: Math.ceil(rows * block),
    marks: (
      <>
        {Array.from({ length: rows }, (_, row) =>
          NAMED.map((weekday) => (
            <text
              key={`${row}-${weekday}`}
              class="soft"
              x="0"
              y={row * block + HEAD + (weekday - 0.5) * step + 4}
            >
              {weekdayName(weekday)}
            </text>
          )),
        )}
        {Array.from({ length: rows }, (_, row) =>
          monthMarks(days.filter(({ column }) => Math.floor(column / perRow) === row))
            // At the end of a row there is no room for a name.
            .filter(({ column }) => (column % perRow) + 2 < perRow)
            .map(({ month, column }) => (
              <text key={column} class="soft" x={place(column).x} y={place(column).y + 14}>
                {monthName(month)}
              </text>
            )),
        )}
        {days.map(({ day, column, row }) => {
          const { x, y } = place(column);
          return (
            <rect
              key={day}
              class={`day-${levelOf(day)}${day === today ? " today" : ""}`}
              x={(x + GAP / 2).toFixed(1)}
              y={(y + HEAD + row * step + GAP / 2).toFixed(1)}
              width={(step - GAP).toFixed(1)}
              height={(step - GAP).toFixed(1)}
            />
          );
        })}
      </>
    ),
  };
}
