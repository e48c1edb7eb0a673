import { count, fill } from "#core/i18n/fill.ts";
import type { Strings } from "#core/i18n/strings.ts";
import type { Summary } from "#core/record/state.ts";
import type { ItemIndex } from "#core/review/progress.ts";
import type { Wears } from "#core/review/rows.ts";
import { schedule } from "#core/review/schedule.ts";
import { dueToday, mostADay, paced } from "#core/review/today.ts";
import { wears } from "#core/review/wear.ts";
import { weekdayOf } from "#islands/site/dates.ts";

/** What home says of reviews: today, and the coming two weeks. */
export interface Ahead {
  /** That today has no reviews, or no more; "" where it has some. */
  readonly rest: string;
  /** Which of those that are due, where today has some but not all of them, "" where it has all; else how many come back in the coming two weeks. */
  readonly coming: string;
}

/** What is ahead; nothing as long as nothing was answered. */
export function ahead(
  summary: Summary,
  index: ItemIndex,
  now: number,
  t: Strings["review"],
  home: Strings["home"],
): Ahead | undefined {
  const due = dueToday(summary, index, now);
  if (!due.any) return undefined;
  const most = mostADay(summary);
  return {
    rest: restWords(),
    coming: due.count > 0 ? orderWords() : comingWords(),
  };

  function orderWords(): string {
    if (due.waiting <= due.count) return "";
    return fill(home.order, { n: due.count, due: due.waiting, most });
  }

  function comingWords(): string {
    const { coming } = schedule(summary, index, now);
    const sum = paced(coming, most, 0).reduce((total, n) => total + n, 0);
    return count(home.coming, sum, { most });
  }

  function restWords(): string {
    if (due.count > 0) return "";
    if (due.waiting > 0) return t.doneToday;
    return due.next === undefined ? t.nothing : fill(t.nothingUntil, { day: weekdayOf(due.next) });
  }
}

/** How far each objective has faded by then. */
export const wearsAt = (summary: Summary, index: ItemIndex, now: number): Wears =>
  wears(schedule(summary, index, now).items, index);
