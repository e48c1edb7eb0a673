import { useStore } from "@nanostores/preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { count } from "#core/i18n/fill.ts";
import type { Strings } from "#core/i18n/strings.ts";
import type { ItemIndex } from "#core/review/progress.ts";
import { type Scheduled, schedule } from "#core/review/schedule.ts";
import { type Confusable, dueToday, mostADay, paced, takeDue } from "#core/review/today.ts";
import { $record } from "#stores/record.ts";
import { Coming } from "./Coming.tsx";
import { HowMany } from "./HowMany.tsx";
import { Nothing } from "./Nothing.tsx";
import { Session } from "./Session.tsx";
import { Strengths } from "./Strengths.tsx";

/** What the page was built with. */
export interface ReviewData {
  /** Titles by module. */
  readonly titles: Readonly<Record<string, string>>;
  readonly confusable: Confusable;
}

export interface ReviewProps extends ReviewData {
  readonly t: Strings["review"];
  readonly quiz: Strings["quiz"];
  readonly index: ItemIndex;
}

/** Today's questions one after the other; around them, what is due and how firmly things are held. */
export function ReviewPage(props: ReviewProps) {
  const { t, index, titles, confusable } = props;
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
        {t.today}
      </h2>
      {today.count > 0 ? (
        <section>
          <p class="lede">{count(t.due, today.count)}</p>
          {today.waiting > today.count && (
            <p>{count(t.waiting, today.waiting - today.count, { most })}</p>
          )}
          <p>
            <button type="button" class="go" onClick={() => setAsked(today.items)}>
              {t.begin}
            </button>
          </p>
        </section>
      ) : (
        <Nothing t={t} today={today} onMore={askMore} />
      )}
      {plan.items.length > 0 && (
        <>
          <Coming t={t} coming={paced(plan.coming, most, today.count)} daily={most} now={now} />
          <Strengths t={t} items={plan.items} titles={titles} />
          <HowMany t={t} most={most} />
        </>
      )}
    </>
  );
}

/** The time, anew when the page is looked at again: it may have lain open over night. */
function useNow(): number {
  const [now, setNow] = useState(Date.now);
  const record = useStore($record);
  // An answer takes time too.
  useEffect(() => setNow(Date.now()), [record]);
  useEffect(() => {
    const look = () => document.hidden || setNow(Date.now());
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, []);
  return now;
}
