import { count, fill } from "#core/i18n/fill.ts";
import type { DueToday } from "#core/review/today.ts";
import { homeHref } from "#islands/question/bank.ts";
import { dayOf } from "./day.ts";
import type { ReviewProps } from "./ReviewPage.tsx";

interface Props extends Pick<ReviewProps, "t"> {
  readonly today: DueToday;
  readonly onMore: () => void;
}

/** Today holds nothing, or nothing more: a good answer, with the day to come back. */
export function Nothing({ t, today, onMore }: Props) {
  if (!today.any) {
    return (
      <>
        <p class="lede">{t.none}</p>
        <p>
          <a href={homeHref()}>{t.toModules}</a>
        </p>
      </>
    );
  }
  return (
    <section>
      <p class="lede">
        {today.waiting > 0
          ? t.doneToday
          : today.next === undefined
            ? t.nothing
            : fill(t.nothingUntil, { day: dayOf(today.next) })}
      </p>
      {today.waiting > 0 && (
        <>
          <p>{count(t.moreWait, today.waiting)}</p>
          <p>
            <button type="button" class="quiet" onClick={onMore}>
              {t.more}
            </button>
          </p>
        </>
      )}
    </section>
  );
}
