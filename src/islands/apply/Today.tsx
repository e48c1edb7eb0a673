import { useStore } from "@nanostores/preact";
import { fill } from "#core/i18n/fill.ts";
import { goalsOf, isOpen } from "#core/plan/goals.ts";
import { sortLog } from "#core/plan/look-back.ts";
import { entries } from "#core/record/views.ts";
import { isoDate } from "#core/time/instant.ts";
import { today } from "#islands/site/dates.ts";
import { $record } from "#stores/record.ts";
import { type ApplyProps, titleIn } from "./data.ts";

/** What is due, first of all: entries to look back on, and goals whose days did not work out. Nothing is shown where nothing is due. */
export function Today({ t, index, data, acts }: ApplyProps) {
  const record = useStore($record);
  const { due } = sortLog(entries(record), today());
  const { aims, goals } = goalsOf(record, index, data, today(), isoDate);
  const late = [...aims, ...goals].filter((goal) => isOpen(goal) && (goal.pace?.over ?? 0) > 0);
  if (due.length + late.length === 0) return null;
  return (
    <section class="screen today" aria-labelledby="today">
      <h2 id="today">{t.todayDue}</h2>
      <ul class="plain">
        {due.map(({ now }, at) => (
          <li key={now.entry}>
            <a class={at === 0 ? "go" : "quiet"} href={`#entry-${now.entry}`}>
              {fill(t.eventLookBack, { module: titleIn(acts, now.module) })}
            </a>
          </li>
        ))}
        {late.map(({ now }) => (
          <li key={now.plan}>
            <a class="quiet" href={`#plan-${now.plan}`}>
              {fill(t.todayLate, { goal: now.text ?? "" })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
