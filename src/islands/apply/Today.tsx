import { useStore } from "@nanostores/preact";
import { count, fill } from "#core/i18n/fill.ts";
import { goalsOf, isOpen } from "#core/plan/goals.ts";
import { lookBackDay, sortLog } from "#core/plan/look-back.ts";
import { entries } from "#core/record/views.ts";
import { isoDate } from "#core/time/instant.ts";
import { colon } from "#islands/shared/sentences.ts";
import { dayName, today } from "#islands/site/dates.ts";
import { $record } from "#stores/record.ts";
import { type ApplyProps, titleIn } from "./data.ts";
import { $looking } from "./drafting.ts";

/** What is due, first of all, a row each with what to do about it: entries to look back on, and goals whose days did not work out. */
export function Today({ t, index, data, acts }: ApplyProps) {
  const record = useStore($record);
  const { due } = sortLog(entries(record), today());
  const { aims, goals } = goalsOf(record, index, data, today(), isoDate);
  const late = [...aims, ...goals].filter((goal) => isOpen(goal) && (goal.pace?.over ?? 0) > 0);
  if (due.length + late.length === 0) return <p>{t.todayNone}</p>;
  return (
    <ul class="plain due">
      {due.map((entry, at) => {
        const module = titleIn(acts, entry.now.module);
        return (
          <li key={entry.now.entry}>
            <p>
              <b>{module}</b>{" "}
              <span class="small">
                {fill(t.todayLook, { date: dayName(lookBackDay(entry) ?? today()) })}
              </span>
            </p>
            <button
              type="button"
              class={at === 0 ? "go" : "quiet"}
              aria-label={fill(t.eventLookBack, { module })}
              onClick={() => $looking.set(entry.now.entry)}
            >
              {t.look}
            </button>
          </li>
        );
      })}
      {late.map(({ now: { plan, text = "" }, pace }) => (
        <li key={plan}>
          <p>
            <b>{text}</b> <span class="small">{count(t.todayLate, pace?.over ?? 0)}</span>
          </p>
          <a class="quiet" href={`#plan-${plan}`} aria-label={`${t.todayMove}${colon()}${text}`}>
            {t.todayMove}
          </a>
        </li>
      ))}
    </ul>
  );
}
