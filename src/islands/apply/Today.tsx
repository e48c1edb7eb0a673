import { useStore } from "@nanostores/preact";
import { useState } from "preact/hooks";
import { count, fill } from "#core/i18n/fill.ts";
import { type Goal, goalsOf, isOpen } from "#core/plan/goals.ts";
import { lookBackDay, sortLog } from "#core/plan/look-back.ts";
import { opening } from "#core/plan/opening.ts";
import type { Planned } from "#core/record/event.ts";
import { type Entry, entries } from "#core/record/views.ts";
import { daysBetween } from "#core/time/day.ts";
import { isoDate } from "#core/time/instant.ts";
import { colon } from "#islands/shared/sentences.ts";
import { dayName, today } from "#islands/site/dates.ts";
import { Said } from "#islands/site/Said.tsx";
import { $record, append } from "#stores/record.ts";
import { type ApplyProps, titleIn } from "./data.ts";
import { $looking } from "./drafting.ts";
import { useFocus } from "./use-focus.ts";

/** What is due, first of all, a row each with what to do about it: entries to look back on, and goals whose days did not work out. */
export function Today(props: ApplyProps) {
  const { t, index, data } = props;
  const record = useStore($record);
  const [said, setSaid] = useState("");
  const focus = useFocus();
  const { due } = sortLog(entries(record), today());
  const { aims, goals } = goalsOf(record, index, data, today(), isoDate);
  const late = [...aims, ...goals].filter((goal) => isOpen(goal) && (goal.pace?.over ?? 0) > 0);
  const replan = (plan: string, fields: Partial<Planned>) => {
    append({ type: "planned", plan, from: today(), ...fields });
    setSaid(t.replanned);
    focus("today-said");
  };
  return (
    <>
      {due.length + late.length === 0 ? (
        <p>{t.todayNone}</p>
      ) : (
        <ul class="plain due">
          {due.map((entry, at) => (
            <Look key={entry.now.entry} {...props} entry={entry} isFirst={at === 0} />
          ))}
          {late.map((goal) => (
            <Late key={goal.now.plan} t={t} goal={goal} onReplan={replan} />
          ))}
        </ul>
      )}
      <Said t={t} words={said} id="today-said" />
    </>
  );
}

interface LookProps extends Pick<ApplyProps, "t" | "acts"> {
  readonly entry: Entry;
  readonly isFirst: boolean;
}

/** An entry to look back on, by what was tried. */
function Look({ t, acts, entry, isFirst }: LookProps) {
  const { now } = entry;
  const module = titleIn(acts, now.module);
  const title = opening(now.tried ?? module);
  const day = lookBackDay(entry) ?? today();
  const past = daysBetween(day, today());
  const planned = past === 0 ? t.todayLook : count(t.pastLook, past, { date: dayName(day) });
  return (
    <li>
      <p>
        <span class="small">{t.log}</span> <b>{title}</b>{" "}
        <span class="small whole">
          {title !== module && <span class="of-module">{module} </span>}
          {planned}
        </span>
      </p>
      <div class="acts">
        <button
          type="button"
          class={isFirst ? "go" : "quiet"}
          aria-label={t.lookWrite + colon() + title}
          onClick={() => $looking.set(now.entry)}
        >
          {t.lookWrite}
        </button>
      </div>
    </li>
  );
}

interface LateProps extends Pick<ApplyProps, "t"> {
  readonly goal: Goal;
  readonly onReplan: (plan: string, fields: Partial<Planned>) => void;
}

/** A goal whose days did not work out, and a new start. */
function Late({ t, goal: { now, pace }, onReplan }: LateProps) {
  const { plan, text = "", until } = now;
  const end = pace?.end;
  if (pace === undefined || end === undefined || until === undefined) return null;
  const { over, minutes, minutesToKeep, daysLeft } = pace;
  const move = fill(t.moveDay, { end: dayName(end), n: minutes });
  const keep =
    minutesToKeep !== undefined &&
    fill(daysLeft === 1 ? t.keepOnce : t.keepDay, { until: dayName(until), n: minutesToKeep });
  return (
    <li>
      <p>
        <span class="small">{now.kind === "aim" ? t.aim : t.goal}</span> <b>{text}</b>{" "}
        <span class="how">{count(t.todayLate, over, { end: dayName(end), minutes })}</span>
      </p>
      <div class="acts">
        <button
          type="button"
          class="quiet"
          aria-label={move + colon() + text}
          onClick={() => onReplan(plan, { until: end })}
        >
          {move}
        </button>
        {keep !== false && (
          <button
            type="button"
            class="link"
            aria-label={keep + colon() + text}
            onClick={() => onReplan(plan, {})}
          >
            {keep}
          </button>
        )}
      </div>
    </li>
  );
}
