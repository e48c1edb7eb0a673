import { count, fill } from "#core/i18n/fill.ts";
import type { DueToday } from "#core/review/today.ts";
import { homeHref } from "#islands/site/address.ts";
import { weekdayOf } from "#islands/site/dates.ts";
import type { ReviewProps } from "./types.ts";

interface Props extends Pick<ReviewProps, "t"> {
  readonly today: DueToday;
  readonly onMore: () => void;
}

/** Today holds nothing, or nothing more: a good answer, with the day to come back. */
export function Nothing({ t, today, onMore }: Props) {
  if (!today.any) {
    return (
      <>
        <p>{t.none}</p>
        <p>
          <a href={homeHref()}>{t.toModules}</a>
        </p>
      </>
    );
  }
  return (
    <>
      <p>
        {today.waiting > 0
          ? t.doneToday
          : today.next === undefined
            ? t.nothing
            : fill(t.nothingUntil, { day: weekdayOf(today.next) })}
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
    </>
  );
}
