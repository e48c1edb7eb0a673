import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { count, fill } from "#core/i18n/fill.ts";
import { strip, weekOf } from "#core/pictures/strip.ts";
import type { Recorded } from "#core/record/event.ts";
import type { Day } from "#core/time/day.ts";
import { Figure } from "#islands/shared/Figure.tsx";
import { drawStrip } from "#islands/shared/Strip.tsx";
import { dayName } from "#islands/site/dates.ts";
import type { ApplyProps } from "./data.ts";

interface Props extends Pick<ApplyProps, "t"> {
  readonly days: ReadonlyMap<Day, readonly Recorded<"checked-in">[]>;
  readonly today: Day;
}

/** How a day with a line is drawn: as strong as one on which something was reviewed. */
const DONE = 2;

/** The days of a year with a line, as a picture and as a table. Days without one are just days. */
export function YearCalendar({ t, days, today }: Props) {
  const thisYear = Number(today.slice(0, 4));
  const [turned, setYear] = useState<number>();
  const year = turned ?? thisYear;
  const years = [...days.keys()].map((day) => Number(day.slice(0, 4)));
  const written = [...days.keys()].filter((day) => day.startsWith(`${year}-`));
  const n = written.length;
  // The weeks before the first line say nothing, nor do those to come.
  const [first = `${year}-01-01`] = [...written].sort();
  const start = weekOf(first) < `${year}-01-01` ? `${year}-01-01` : weekOf(first);
  const finding = n === 0 ? fill(t.yearEmpty, { year }) : count(t.yearDays, n, { year });
  const hasBefore = years.some((one) => one < year);
  const turns = useRef<HTMLParagraphElement>(null);
  // At the first and the last year the pressed button disappears: the focus moves to the other one.
  useLayoutEffect(() => {
    if (turned !== undefined && document.activeElement === document.body) {
      turns.current?.querySelector("button")?.focus();
    }
  }, [turned]);
  const turn = (to: number, words: string) => (
    <button type="button" class="quiet" onClick={() => setYear(to)}>
      {words}
    </button>
  );
  return (
    <div class="year">
      <p role="status" class="sr">
        {turned !== undefined && finding}
      </p>
      <Figure
        finding={finding}
        level={3}
        text={t.yearText}
        told={count(t.yearPicture, n, { year })}
        draw={(canvas) =>
          drawStrip(
            {
              days: strip(start, year === thisYear ? today : `${year}-12-31`),
              levelOf: (day) => (days.has(day) ? DONE : 0),
              today,
            },
            canvas,
          )
        }
        asTable={t.yearTable}
      >
        {n === 0 ? (
          <p class="small">{finding}</p>
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
      </Figure>
      {(hasBefore || year < thisYear) && (
        <p ref={turns} class="acts screen">
          {hasBefore && turn(year - 1, t.yearBefore)}{" "}
          {year < thisYear && turn(year + 1, t.yearAfter)}
        </p>
      )}
    </div>
  );
}
