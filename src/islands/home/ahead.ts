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

/** So many modules can be named in the line. */
const FEW = 4;

/** A module's number as it stands in the list of this very page. */
const numberOf = (module: string): string =>
  document
    .querySelector(`.st[data-module="${CSS.escape(module)}"]`)
    ?.closest("li")
    ?.querySelector(".no")?.textContent ?? module;

/** What is ahead; nothing as long as nothing was answered. */
export function ahead(
  summary: Summary,
  index: ItemIndex,
  now: number,
  t: Strings["review"],
  home: Strings["home"],
  comma: string,
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
    const values = { due: due.waiting, most };
    const from = new Set(schedule(summary, index, now).due.map(({ module }) => module));
    const numbers = Object.keys(index)
      .filter((module) => from.has(module))
      .map(numberOf);
    return numbers.length > FEW
      ? fill(home.order, { ...values, n: due.count })
      : count(home.orderFrom, numbers.length, { ...values, list: numbers.join(comma) });
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
