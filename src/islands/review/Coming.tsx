import { count, fill } from "#core/i18n/fill.ts";
import { linear } from "#core/pictures/scale.ts";
import { midnight } from "#core/time/instant.ts";
import { type Canvas, type Drawing, Figure } from "#islands/shared/Figure.tsx";
import { monthName, shortDay, weekdayOf } from "#islands/site/dates.ts";
import { HowMany } from "./HowMany.tsx";
import type { ReviewProps } from "./types.ts";

interface Props extends Pick<ReviewProps, "t"> {
  /** Questions by day, the first of which is today. */
  readonly coming: readonly number[];
  /** The most in one day. */
  readonly daily: number;
  readonly now: number;
}

/** Days that are shown at least; further ones only as far as something is due, and one more. */
const SHOWN = 7;

/** The coming days: a bar a day, and the same figures as a table. */
export function Coming({ t, coming, daily, now }: Props) {
  const last = coming.reduce((found, n, day) => (n > 0 ? day : found), 0);
  const days = coming
    .slice(0, Math.max(SHOWN, last + 2))
    .map((n, day) => ({ n, at: midnight(now, day) }));
  const sum = coming.reduce((total, n) => total + n, 0);
  const finding = count(t.comingSum, sum);
  return (
    <section>
      <Figure
        finding={t.coming}
        level={2}
        text={fill(t.comingText, { most: daily })}
        told={fill(t.comingTold, { finding })}
        draw={(canvas) => drawBars(days, t.today, canvas)}
        asTable={t.asTable}
        isWhole
      >
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">{t.day}</th>
              <th scope="col">{t.questions}</th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ n, at }, day) => (
              <tr key={at}>
                <th scope="row">{day === 0 ? t.today : weekdayOf(at)}</th>
                <td>{n}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Figure>
      <HowMany t={t} most={daily} />
    </section>
  );
}

interface ComingDay {
  readonly n: number;
  /** ms since 1970 UTC. */
  readonly at: number;
}

const TOP = 20;

function drawBars(days: readonly ComingDay[], today: string, { width, isWide }: Canvas): Drawing {
  const bottom = TOP + (isWide ? 90 : 80);
  const end = isWide ? 520 : width;
  const x = linear([0, days.length], [0, end]);
  const y = linear([0, Math.max(1, ...days.map(({ n }) => n))], [bottom, TOP]);
  const bar = (end / days.length) * 0.7;
  // Else what is said of today stands under the days after it as well.
  const isRoomy = bar > 30;
  return {
    height: bottom + 38,
    marks: (
      <>
        {days.map(({ n, at }, day) => {
          const middle = x(day + 0.5);
          return (
            <g key={at}>
              {n > 0 && (
                <>
                  <rect
                    class={day === 0 ? "due" : "later"}
                    x={(middle - bar / 2).toFixed(1)}
                    y={y(n)}
                    width={bar.toFixed(1)}
                    height={(bottom - y(n)).toFixed(1)}
                  />
                  <text x={middle} y={y(n) - 5} text-anchor="middle">
                    {n}
                  </text>
                </>
              )}
              <text
                class={day === 0 ? "strong-one" : "soft"}
                x={middle}
                y={bottom + 17}
                text-anchor="middle"
              >
                {shortDay(at)}
              </text>
              {day === 0 ? (
                <text
                  class="strong-one"
                  x={isRoomy ? middle : middle - bar / 2}
                  y={bottom + 34}
                  text-anchor={isRoomy ? "middle" : "start"}
                >
                  {today}
                </text>
              ) : (
                shortDay(at) === "1" &&
                (isRoomy || day > 2) && (
                  <text class="soft" x={middle} y={bottom + 34} text-anchor="middle">
                    {monthName(new Date(at).getMonth() + 1)}
                  </text>
                )
              )}
            </g>
          );
        })}
        <path class="base" d={`M0 ${bottom}H${end}`} />
      </>
    ),
  };
}
