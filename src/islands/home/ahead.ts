import { count, fill } from "#core/i18n/fill.ts";
import type { Strings } from "#core/i18n/strings.ts";
import type { Summary } from "#core/record/state.ts";
import type { ItemIndex } from "#core/review/progress.ts";
import { STRENGTHS, schedule, strengthOf } from "#core/review/schedule.ts";
import { dueToday, mostADay, paced } from "#core/review/today.ts";
import { dayOf } from "#islands/review/day.ts";

/** What home says of reviews: today, the coming two weeks, how firmly things are held. */
export interface Ahead {
  readonly today: string;
  /** Questions by day, the first of which is today. */
  readonly coming: readonly number[];
  readonly comingSum: string;
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
  const coming = paced(plan.coming, most, due.count);
  const strengths = plan.items.map(strengthOf);
  const sum = coming.reduce((total, n) => total + n, 0);
  return {
    today: todayWords(),
    coming,
    comingSum: count(t.comingSum, sum, { most }),
    strengths: STRENGTHS.map((strength) => {
      const n = strengths.filter((each) => each === strength).length;
      return `${t[strength]} ${n}`;
    }).join(" · "),
  };

  function todayWords(): string {
    if (due.count > 0) return count(t.due, due.count);
    if (due.waiting > 0) return t.doneToday;
    return due.next === undefined ? t.nothing : fill(t.nothingUntil, { day: dayOf(due.next) });
  }
}

/** SVG path data of the bars from day `first` on, 24 wide each, the highest 60 high, standing on y 60. */
export function barsOf(coming: readonly number[], first: number, end: number): string {
  const most = Math.max(1, ...coming);
  return coming
    .slice(first, end)
    .map((n, at) => {
      const height = Math.round((60 * n) / most);
      return height > 0 ? `M${(first + at) * 24 + 3} 60v-${height}h18v${height}z` : "";
    })
    .join("");
}
