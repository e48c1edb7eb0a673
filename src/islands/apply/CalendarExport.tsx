import { useState } from "preact/hooks";
import { count, fill } from "#core/i18n/fill.ts";
import { type Goal, type Occasion, occasionsOf } from "#core/plan/goals.ts";
import { type CalendarEvent, calendarFile } from "#core/plan/ics.ts";
import type { Summary } from "#core/record/state.ts";
import { entries } from "#core/record/views.ts";
import { download } from "#islands/shared/download.ts";
import { joined } from "#islands/shared/sentences.ts";
import { moduleHref } from "#islands/site/address.ts";
import { today } from "#islands/site/dates.ts";
import { type ApplyProps, titleIn } from "./data.ts";

interface Props extends ApplyProps {
  readonly goals: readonly Goal[];
  readonly record: Summary;
}

/** Hands the days of study and the days to look back over to a calendar program. */
export function CalendarExport({ t, data, acts, goals, record }: Props) {
  const [said, setSaid] = useState("");
  const occasions = occasionsOf(goals, entries(record), data, today());
  if (occasions.length === 0) return null;
  return (
    <details class="screen closed">
      <summary>{t.calendar}</summary>
      <p>{t.calendarHint}</p>
      <p>
        <button
          type="button"
          class="quiet"
          onClick={() => {
            const events = occasions.map((occasion) => eventOf(occasion, t, acts));
            const file = calendarFile({ name: t.plan, events, now: Date.now() });
            download("whetstone.ics", file, "text/calendar");
            setSaid(count(t.calendarSaved, events.length));
          }}
        >
          {t.calendarSave}
        </button>
      </p>
      <p role="status">{said}</p>
    </details>
  );
}

function eventOf(occasion: Occasion, t: ApplyProps["t"], acts: ApplyProps["acts"]): CalendarEvent {
  const { date } = occasion;
  // The course's name keeps the days of two courses apart in one calendar.
  const uid = `${occasion.uid}@${document.documentElement.dataset["course"]}.whetstone`;
  if (occasion.kind === "look-back") {
    const { module, text } = occasion;
    const title = fill(t.eventLookBack, { module: titleIn(acts, module) });
    const question = acts[module]?.lookBack ?? "";
    const { href } = new URL("#log", location.href);
    return { uid, date, title, text: `${text}\n\n${question}`, url: href };
  }
  const { modules, minutes, goal } = occasion;
  const title = fill(t.eventStudy, {
    modules: joined(modules.map((module) => titleIn(acts, module))),
    n: minutes,
  });
  const [first = ""] = modules;
  return { uid, date, title, text: goal, url: new URL(moduleHref(first), location.href).href };
}
