import { count, fill } from "#core/i18n/fill.ts";
import type { Strings } from "#core/i18n/strings.ts";
import type { Summary } from "#core/record/state.ts";
import type { ItemIndex } from "#core/review/progress.ts";
import type { Wears } from "#core/review/rows.ts";
import { STRENGTHS, schedule, strengthOf } from "#core/review/schedule.ts";
import { dueToday, mostADay, paced } from "#core/review/today.ts";
import { wears } from "#core/review/wear.ts";
import { weekdayOf } from "#islands/site/dates.ts";

/** What home says of reviews: today, the coming two weeks, how firmly things are held. */
export interface Ahead {
  /** That today has no reviews, or no more; "" where it has some. */
  readonly rest: string;
  /** How many questions come back in the coming two weeks. */
  readonly coming: string;
  readonly strengths: string;
}

/** What is ahead; nothing as long as nothing was answered. */
export function ahead(
  summary: Summary,
  index: ItemIndex,
  now: number,
  t: Strings["review"],
): Ahead | undefined {
  const due = dueToday(summary, index, now);
  if (!due.any) return undefined;
  const plan = schedule(summary, index, now);
  const most = mostADay(summary);
  const strengths = plan.items.map(strengthOf);
  const sum = paced(plan.coming, most, due.count).reduce((total, n) => total + n, 0);
  return {
    rest: restWords(),
    coming: count(t.comingSum, sum, { most }),
    strengths: count(t.strengths, strengths.length, {
      list: STRENGTHS.map((strength) => {
        const n = strengths.filter((each) => each === strength).length;
        return `${t[strength]} ${n}`;
      }).join(" · "),
    }),
  };

  function restWords(): string {
    if (due.count > 0) return "";
    if (due.waiting > 0) return t.doneToday;
    return due.next === undefined ? t.nothing : fill(t.nothingUntil, { day: weekdayOf(due.next) });
  }
}

/** How far each objective has faded by then. */
export const wearsAt = (summary: Summary, index: ItemIndex, now: number): Wears =>
  wears(schedule(summary, index, now).items, index);
