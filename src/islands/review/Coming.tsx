import { count } from "#core/i18n/fill.ts";
import { midnight } from "#core/review/days.ts";
import { dayOf, shortDay } from "./day.ts";
import type { ReviewProps } from "./ReviewPage.tsx";

interface Props extends Pick<ReviewProps, "t"> {
  /** Questions by day, the first of which is today. */
  readonly coming: readonly number[];
  /** The most in one day. */
  readonly daily: number;
  readonly now: number;
}

const STEP = 24;
const HEIGHT = 72;

/** The coming two weeks: a bar a day, and the same figures as a table. */
export function Coming({ t, coming, daily, now }: Props) {
  const most = Math.max(1, ...coming);
  const days = coming.map((n, day) => ({ n, at: midnight(now, day) }));
  return (
    <section>
      <h2>{t.coming}</h2>
      <p>
        {count(
          t.comingSum,
          coming.reduce((sum, n) => sum + n, 0),
          { most: daily },
        )}
      </p>
      <svg
        class="coming"
        viewBox={`0 0 ${STEP * coming.length} ${HEIGHT + 40}`}
        aria-hidden="true"
        focusable="false"
      >
        {days.map(({ n, at }, day) => {
          const height = (HEIGHT * n) / most;
          const x = day * STEP;
          return (
            <g key={at} class={day === 0 ? "now" : undefined}>
              <rect x={x + 3} y={HEIGHT + 20 - height} width={STEP - 6} height={height} />
              {n > 0 && (
                <text x={x + STEP / 2} y={HEIGHT + 15 - height}>
                  {n}
                </text>
              )}
              <text class="foot-of" x={x + STEP / 2} y={HEIGHT + 36}>
                {shortDay(at)}
              </text>
            </g>
          );
        })}
        <path d={`M0 ${HEIGHT + 20.5}H${STEP * coming.length}`} />
      </svg>
      <details>
        <summary>{t.asTable}</summary>
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
                <th scope="row">{day === 0 ? t.today : dayOf(at)}</th>
                <td>{n}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
