import { useState } from "preact/hooks";
import { count, fill } from "#core/i18n/fill.ts";
import type { Day } from "#core/plan/date.ts";
import { yearSquares } from "#core/plan/year.ts";
import type { Recorded } from "#core/record/event.ts";
import type { ApplyProps } from "./data.ts";
import { dayName, monthName } from "./days.ts";

interface Props extends Pick<ApplyProps, "t"> {
  readonly days: ReadonlyMap<Day, readonly Recorded<"checked-in">[]>;
  readonly today: Day;
}

// Three months in a row, four rows: readable on a phone. All in units of the picture.
const SQUARE = 12;
const MONTH = { width: 7 * SQUARE + 16, height: 6 * SQUARE + 32, top: 20 };

/** The days of a year with a line, as a picture and as a table. Days without one are just days. */
export function YearCalendar({ t, days, today }: Props) {
  const thisYear = Number(today.slice(0, 4));
  const [turned, setYear] = useState<number>();
  const year = turned ?? thisYear;
  const years = [...days.keys()].map((day) => Number(day.slice(0, 4)));
  const written = [...days.keys()].filter((day) => day.startsWith(`${year}-`));
  const n = written.length;
  const turn = (to: number, words: string) => (
    <button type="button" class="quiet" onClick={() => setYear(to)}>
      {words}
    </button>
  );
  return (
    <div class="year">
      <h3>{fill(t.year, { year })}</h3>
      <p role="status">{n === 0 ? t.yearEmpty : count(t.yearDays, n, { year })}</p>
      <svg
        viewBox={`0 0 ${3 * MONTH.width} ${4 * MONTH.height}`}
        role="img"
        aria-label={count(t.yearPicture, n, { year })}
      >
        {yearSquares(year).map((squares, month) => (
          <g
            key={squares[0]?.day}
            transform={`translate(${(month % 3) * MONTH.width} ${Math.floor(month / 3) * MONTH.height})`}
          >
            <text y="14">{monthName(month + 1)}</text>
            {squares.map(({ day, column, row }) => (
              <Square
                key={day}
                x={column * SQUARE}
                y={row * SQUARE + MONTH.top}
                done={days.has(day)}
                now={day === today}
              />
            ))}
          </g>
        ))}
      </svg>
      <p class="small legend">
        <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
          <Square x={0} y={0} done now={false} />
        </svg>{" "}
        {t.legendDone}{" "}
        <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
          <Square x={0} y={0} done={false} now />
        </svg>{" "}
        {t.legendToday}
      </p>
      <p class="acts screen">
        {years.some((one) => one < year) && turn(year - 1, t.yearBefore)}{" "}
        {year < thisYear && turn(year + 1, t.yearAfter)}
      </p>
      <details>
        <summary>{t.yearTable}</summary>
        {n === 0 ? (
          <p class="small">{t.yearEmpty}</p>
        ) : (
          <table class="figures">
            <thead>
              <tr>
                <th scope="col">{t.date}</th>
                <th scope="col">{t.whichLine}</th>
              </tr>
            </thead>
            <tbody>
              {written.map((day) => (
                <tr key={day}>
                  <th scope="row">{dayName(day)}</th>
                  <td>
                    {days.get(day)?.map(({ id, text }) => (
                      <p key={id}>{text}</p>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </details>
    </div>
  );
}

/** A day: filled and ticked if it has a line, framed if it is today. */
const Square = ({ x, y, done, now }: { x: number; y: number; done: boolean; now: boolean }) => (
  <g class={`day${done ? " done" : ""}${now ? " now" : ""}`}>
    <rect x={x + 1} y={y + 1} width={SQUARE - 2} height={SQUARE - 2} />
    {done && <path d={`M${x + 3} ${y + 6}l2 2.5 4-5`} />}
  </g>
);
