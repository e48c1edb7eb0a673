import { useStore } from "@nanostores/preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { count, fill } from "#core/i18n/fill.ts";
import { type Scheduled, schedule } from "#core/review/schedule.ts";
import { dueToday, mostADay, paced, takeDue } from "#core/review/today.ts";
import { $record } from "#stores/record.ts";
import { $today } from "#stores/today.ts";
import { Coming } from "./Coming.tsx";
import { ForgettingCurve } from "./Forgetting.tsx";
import { Nothing } from "./Nothing.tsx";
import { Session } from "./Session.tsx";
import type { ReviewProps } from "./types.ts";

/** Today's questions one after the other; around them, what is due and how firmly things are held. */
export function ReviewPage(props: ReviewProps) {
  const { t, index, titles, confusable, pace } = props;
  const record = useStore($record);
  const now = useNow();
  const [asked, setAsked] = useState<readonly Scheduled[]>();
  const plan = schedule(record, index, now);
  const most = mostADay(record);
  const today = dueToday(record, index, now, confusable);
  const askMore = () => setAsked(takeDue(plan, most, confusable));
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  // Back from a session the overview begins at its heading; when the page opens, it does not.
  useEffect(() => {
    if (asked) moved.current = true;
    else if (moved.current) heading.current?.focus();
  }, [asked]);

  if (asked) {
    return (
      <Session
        {...props}
        // A second set is a session of its own.
        key={asked[0]?.item}
        asked={asked}
        more={plan.due.length}
        onMore={askMore}
        onEnd={() => setAsked(undefined)}
      />
    );
  }
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {today.count > 0 ? count(t.due, today.count) : t.today}
      </h2>
      {today.count > 0 ? (
        <>
          {today.waiting > today.count && (
            <p>
              {count(t.waiting, today.waiting - today.count, {
                most: today.count,
                all: today.waiting,
                of: plan.items.length,
              })}
            </p>
          )}
          <p class="acts">
            <button type="button" class="go" onClick={() => setAsked(today.items)}>
              {t.begin}
            </button>{" "}
            <span class="small">
              {fill(t.time, { minutes: Math.max(1, Math.round(today.count * pace)) })}
            </span>
          </p>
        </>
      ) : (
        <Nothing t={t} today={today} onMore={askMore} />
      )}
      {plan.items.length > 0 && (
        <>
          <Coming t={t} coming={paced(plan.coming, most, today.count)} daily={most} now={now} />
          <ForgettingCurve t={t} plan={plan} titles={titles} now={now} />
        </>
      )}
    </>
  );
}

/** The time, anew with each answer and each day: the page may lie open over night. */
function useNow(): number {
  const record = useStore($record);
  const day = useStore($today);
  return useMemo(Date.now, [record, day]);
}
