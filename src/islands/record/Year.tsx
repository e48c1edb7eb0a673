import { count, fill } from "#core/i18n/fill.ts";
import { strip, stripStart, weekOf } from "#core/pictures/strip.ts";
import { ACTIVITIES, type activity, levelOf } from "#core/record/activity.ts";
import { yearFinding } from "#core/record/year.ts";
import type { Day } from "#core/time/day.ts";
import { Figure } from "#islands/shared/Figure.tsx";
import { drawStrip } from "#islands/shared/Strip.tsx";
import { monthOfYear, plainDay } from "#islands/site/dates.ts";
import type { RecordProps } from "./types.ts";

interface Props extends Pick<RecordProps, "t"> {
  /** What was done on each day. */
  readonly done: ReturnType<typeof activity>;
  readonly today: Day;
}

/** Whether the picture has anything to show. */
export const hasYear = (done: Props["done"], today: Day): boolean =>
  strip(stripStart(today), today).some(({ day }) => done.has(day));

/** The last 53 weeks, a square a day: what was done on each. Nothing is drawn before there is anything. */
export function Year({ t, done, today }: Props) {
  const start = stripStart(today);
  const used = strip(start, today).filter(({ day }) => done.has(day));
  // The weeks before the first of them say nothing.
  const days = strip(weekOf(used[0]?.day ?? start), today);
  const finding = yearFinding(
    used.map(({ day }) => day),
    today,
  );
  if (finding === undefined) return null;
  const title =
    finding.kind === "begun"
      ? count(t.yearBegun, finding.days, { since: plainDay(finding.since) })
      : fill(t.yearWeeks, { n: finding.weeks, of: finding.of });
  const levels = new Set(used.map(({ day }) => levelOf(done.get(day))));
  const months = [...new Set(used.map(({ day }) => day.slice(0, 7)))];
  const countOf = (month: string, what: (typeof ACTIVITIES)[number]) =>
    used.filter(({ day }) => day.startsWith(month) && done.get(day)?.has(what)).length;
  return (
    <section>
      <Figure
        finding={t.year}
        lead={
          <p>
            <b>{title}</b>
          </p>
        }
        level={2}
        id="year"
        text={
          <>
            {t.yearText}
            <span class="shades">
              {t.dayLevels.split("|").map(
                (level, at) =>
                  // Only what is drawn: a shade without a square would look lost.
                  levels.has(at + 1) && (
                    <span key={level}>
                      <svg width="20" height="12" aria-hidden="true">
                        <rect class={`day-${at + 1}`} width="20" height="12" />
                      </svg>{" "}
                      {level}
                    </span>
                  ),
              )}
            </span>
          </>
        }
        told={fill(t.yearTold, { finding: title })}
        draw={(canvas) =>
          drawStrip({ days, levelOf: (day) => levelOf(done.get(day)), today }, canvas)
        }
        asTable={t.asTable}
      >
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">{t.month}</th>
              <th scope="col">{t.days}</th>
              {ACTIVITIES.map((what) => (
                <th key={what} scope="col">
                  {t[`${what}On`]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.map((month) => (
              <tr key={month}>
                <th scope="row">{monthOfYear(`${month}-01`)}</th>
                <td>{used.filter(({ day }) => day.startsWith(month)).length}</td>
                {ACTIVITIES.map((what) => (
                  <td key={what}>{countOf(month, what)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Figure>
    </section>
  );
}
